// The whole printed report: page one alone, then the chapters in the order of the contents.
import { Document } from "@react-pdf/renderer";
import { Fragment, type ReactElement } from "react";
import { reportHeading, reportRunning } from "../../i18n/en/report-words.ts";
import type { ReportModel } from "../model.ts";
import type { PageOf } from "../pdf/tagged.ts";
import { Answers } from "./answers.tsx";
import { About, Method } from "./closing.tsx";
import { Evidence } from "./evidence.tsx";
import { Findings } from "./findings.tsx";
import { type Budget, FirstPage } from "./first-page.tsx";
import { OpenQuestions, Safeguards, StudyElements } from "./follow-up.tsx";
import { type ChapterEntry, HowToRead } from "./how-to-read.tsx";
import { type PaperSize, papers } from "./paper.ts";
import { type Setting, Sheet } from "./parts.tsx";
import { Glossary, Precedents, Sources } from "./references.tsx";
import { HowToCheck, SignOff } from "./signed.tsx";

export interface Look {
  readonly paper: PaperSize;
  readonly budget: Budget;
  readonly pageOf: PageOf;
}

interface ChapterPlan extends ChapterEntry {
  readonly make: (setting: Setting) => ReactElement;
}

interface SheetPlan {
  readonly title: string;
  readonly chapters: readonly ChapterPlan[];
}

/** The sheets this report has after page two, each with its chapters. */
function plan(model: ReportModel): SheetPlan[] {
  const chapter = (id: string, title: string, make: ChapterPlan["make"]): ChapterPlan => ({ id, title, make });
  const some = (list: readonly unknown[], ...made: ChapterPlan[]) => (list.length > 0 ? made : []);
  const findings = chapter("findings", reportHeading.findings, (setting) => <Findings setting={setting} />);
  const none = model.findings.length === 0;
  const sheets = [
    { title: reportHeading.findings, chapters: none ? [] : [findings] },
    {
      title: reportRunning.followUp,
      chapters: [
        // One sentence that nothing was raised needs no page of its own.
        ...(none ? [findings] : []),
        chapter("safeguards", reportHeading.safeguards, (setting) => <Safeguards setting={setting} />),
        chapter("open", reportHeading.open, (setting) => <OpenQuestions setting={setting} />),
        chapter("study", reportHeading.study, (setting) => <StudyElements setting={setting} />),
      ],
    },
    {
      title: reportRunning.answers,
      chapters: [chapter("answers", reportHeading.answers, (setting) => <Answers setting={setting} />)],
    },
    {
      title: reportHeading.evidence,
      chapters: some(
        model.evidence,
        chapter("evidence", reportHeading.evidence, (setting) => <Evidence setting={setting} />),
      ),
    },
    ...(model.signed
      ? [
          {
            title: reportHeading.signOff,
            chapters: [chapter("sign-off", reportHeading.signOff, (setting) => <SignOff setting={setting} />)],
          },
        ]
      : []),
    {
      title: reportRunning.references,
      chapters: [
        ...some(
          model.precedents,
          chapter("precedents", reportHeading.precedents, (setting) => <Precedents setting={setting} />),
        ),
        ...some(
          model.sources,
          chapter("sources", reportHeading.sources, (setting) => <Sources setting={setting} />),
        ),
        ...some(
          model.glossary,
          chapter("glossary", reportHeading.glossary, (setting) => <Glossary setting={setting} />),
        ),
      ],
    },
    {
      title: reportRunning.method,
      chapters: [
        chapter("method", reportHeading.method, (setting) => <Method setting={setting} />),
        chapter("about", reportHeading.about, (setting) => <About setting={setting} />),
      ],
    },
    ...(model.signed
      ? [
          {
            title: reportRunning.check,
            chapters: [chapter("check", reportHeading.check, (setting) => <HowToCheck setting={setting} />)],
          },
        ]
      : []),
  ];
  return sheets.filter((sheet) => sheet.chapters.length > 0);
}

/** Page one alone, with page numbers as wide as they can get: to see whether it is one page. */
export function firstPageAlone(model: ReportModel, paper: PaperSize, budget: Budget): ReactElement {
  return (
    <Document title={model.title} language={model.language} creationDate={new Date(model.changedAt)}>
      <FirstPage setting={{ model, paper: papers[paper], pageOf: () => "000" }} budget={budget} />
    </Document>
  );
}

/** The Document to be laid out. Dated by the last change of the answers, so that the same content gives the same bytes. */
export function reportDocument(model: ReportModel, { paper, budget, pageOf }: Look): ReactElement {
  const setting: Setting = { model, paper: papers[paper], pageOf };
  const sheets = plan(model);
  const entries = [
    { id: "how-to-read", title: reportHeading.howToRead },
    { id: "sections", title: model.sectionsHeading },
    ...sheets.flatMap((sheet) => sheet.chapters),
  ];
  return (
    <Document
      title={model.title}
      author={model.council}
      subject={model.status}
      language={model.language}
      creationDate={new Date(model.changedAt)}
    >
      <FirstPage setting={setting} budget={budget} />
      <Sheet title={reportHeading.howToRead} setting={setting}>
        <HowToRead setting={setting} chapters={entries} />
      </Sheet>
      {sheets.map(({ title, chapters }) => (
        <Sheet key={title} title={title} setting={setting}>
          {chapters.map(({ id, make }) => (
            <Fragment key={id}>{make(setting)}</Fragment>
          ))}
        </Sheet>
      ))}
    </Document>
  );
}
