// The whole printed report: page one alone, then the chapters in the order of the contents.
import { Document } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { reportHeading } from "../../i18n/en/report-words.ts";
import type { ReportModel } from "../model.ts";
import type { PageOf } from "../pdf/tagged.ts";
import { Answers } from "./answers.tsx";
import { About, Method } from "./closing.tsx";
import { Findings } from "./findings.tsx";
import { type Budget, FirstPage } from "./first-page.tsx";
import { OpenQuestions, Safeguards, StudyElements } from "./follow-up.tsx";
import { type ChapterEntry, HowToRead } from "./how-to-read.tsx";
import { type PaperSize, papers } from "./paper.ts";
import type { Setting } from "./parts.tsx";
import { Glossary, Precedents, Sources } from "./references.tsx";

export interface Look {
  readonly paper: PaperSize;
  readonly budget: Budget;
  readonly pageOf: PageOf;
}

interface ChapterPlan extends ChapterEntry {
  readonly make: (setting: Setting) => ReactElement;
}

/** The chapters this report has, after page one. */
function plan(model: ReportModel): ChapterPlan[] {
  const chapter = (id: string, title: string, make: ChapterPlan["make"]): ChapterPlan => ({ id, title, make });
  return [
    chapter("findings", reportHeading.findings, (setting) => <Findings setting={setting} />),
    chapter("safeguards", reportHeading.safeguards, (setting) => <Safeguards setting={setting} />),
    chapter("open", reportHeading.open, (setting) => <OpenQuestions setting={setting} />),
    chapter("study", reportHeading.study, (setting) => <StudyElements setting={setting} />),
    chapter("answers", reportHeading.answers, (setting) => <Answers setting={setting} />),
    ...(model.precedents.length > 0
      ? [chapter("precedents", reportHeading.precedents, (setting) => <Precedents setting={setting} />)]
      : []),
    ...(model.sources.length > 0
      ? [chapter("sources", reportHeading.sources, (setting) => <Sources setting={setting} />)]
      : []),
    ...(model.glossary.length > 0
      ? [chapter("glossary", reportHeading.glossary, (setting) => <Glossary setting={setting} />)]
      : []),
    chapter("method", reportHeading.method, (setting) => <Method setting={setting} />),
    chapter("about", reportHeading.about, (setting) => <About setting={setting} />),
  ];
}

/** The Document to be laid out. Dated by the last change of the answers, so that the same content gives the same bytes. */
export function reportDocument(model: ReportModel, { paper, budget, pageOf }: Look): ReactElement {
  const setting: Setting = { model, paper: papers[paper], pageOf };
  const chapters = plan(model);
  return (
    <Document
      title={model.title}
      author={model.council}
      subject={model.status}
      language={model.language}
      creationDate={new Date(model.changedAt)}
    >
      <FirstPage setting={setting} budget={budget} />
      <HowToRead
        setting={setting}
        chapters={[
          { id: "how-to-read", title: reportHeading.howToRead },
          { id: "sections", title: model.sectionsHeading },
          ...chapters,
        ]}
      />
      {chapters.map(({ id, make }) => (
        <Keyed key={id}>{make(setting)}</Keyed>
      ))}
    </Document>
  );
}

const Keyed = ({ children }: { children: ReactElement }) => children;
