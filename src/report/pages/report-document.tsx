// The whole printed report: page one alone, then the chapters in the order of the contents.
import { Document } from "@react-pdf/renderer";
import { Fragment, type ReactElement } from "react";
import { reportHeading } from "../../i18n/en/report-words.ts";
import type { ReportModel } from "../model.ts";
import type { PageOf } from "../pdf/tagged.ts";
import { Answers } from "./answers.tsx";
import { About, Method } from "./closing.tsx";
import { Evidence } from "./evidence.tsx";
import { Findings } from "./findings.tsx";
import type { Budget } from "./first/budget.ts";
import { FirstPage } from "./first-page.tsx";
import { OpenQuestions, Safeguards, StudyElements } from "./follow-up.tsx";
import { type ChapterEntry, HowToRead } from "./how-to-read.tsx";
import { type PaperSize, papers } from "./paper.ts";
import type { Setting } from "./parts.tsx";
import { Glossary, Precedents, Sources } from "./references.tsx";
import { Reviews } from "./reviews.tsx";
import { Sheet } from "./sheet.tsx";
import { HowToCheck, SignOff } from "./signed.tsx";

export interface Look {
  readonly paper: PaperSize;
  readonly budget: Budget;
  readonly pageOf: PageOf;
}

interface ChapterPlan extends ChapterEntry {
  readonly make: (setting: Setting) => ReactElement;
}

/** The chapters this report has after page two, in their order. */
function plan(model: ReportModel): ChapterPlan[] {
  const chapter = (id: string, title: string, make: ChapterPlan["make"]): ChapterPlan => ({ id, title, make });
  const some = (list: readonly unknown[], made: ChapterPlan) => (list.length > 0 ? [made] : []);
  const signed = model.signed ? [model.signed] : [];
  return [
    chapter("findings", reportHeading.findings, (setting) => <Findings setting={setting} />),
    chapter("safeguards", reportHeading.safeguards, (setting) => <Safeguards setting={setting} />),
    chapter("open", reportHeading.open, (setting) => <OpenQuestions setting={setting} />),
    ...some(
      model.study,
      chapter("study", reportHeading.study, (setting) => <StudyElements setting={setting} />),
    ),
    ...some(
      model.answers,
      chapter("answers", reportHeading.answers, (setting) => <Answers setting={setting} />),
    ),
    ...some(
      model.evidence,
      chapter("evidence", reportHeading.evidence, (setting) => <Evidence setting={setting} />),
    ),
    ...some(
      signed,
      chapter("sign-off", reportHeading.signOff, (setting) => <SignOff setting={setting} />),
    ),
    ...some(
      model.reviews?.rows ?? [],
      chapter("reviews", reportHeading.reviews, (setting) => <Reviews setting={setting} />),
    ),
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
    chapter("method", reportHeading.method, () => <Method title={reportHeading.method} parts={model.method} />),
    chapter("about", reportHeading.about, (setting) => <About setting={setting} />),
    ...some(
      signed,
      chapter("check", reportHeading.check, (setting) => <HowToCheck setting={setting} />),
    ),
  ];
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
  const chapters = plan(model);
  const entries = [
    { id: "how-to-read", title: reportHeading.howToRead },
    { id: "sections", title: model.sectionsHeading },
    ...chapters,
  ];
  return (
    <Document
      title={model.title}
      author={model.council}
      subject={model.status}
      {...(model.choices ? { keywords: model.choices } : {})}
      language={model.language}
      creationDate={new Date(model.changedAt)}
    >
      <FirstPage setting={setting} budget={budget} />
      <Sheet titleOn={() => reportHeading.howToRead} setting={setting}>
        <HowToRead setting={setting} chapters={entries} />
      </Sheet>
      {sheetsOf(chapters, model.findings.length).map((some) => (
        <Sheet key={some[0]?.id} titleOn={(page) => titleOn(page, chapters, pageOf)} setting={setting}>
          {some.map(({ id, make }) => (
            <Fragment key={id}>{make(setting)}</Fragment>
          ))}
        </Sheet>
      ))}
    </Document>
  );
}

/** So many findings do not fill a page of their own. */
const FEW = 6;

/**
 * One chapter follows the other: a sheet for each would end in pages with two lines on them. Some stand alone: many findings, as page
 * numbers stand among them and what shares their sheet is laid out twice; who signed; and how to check the report, to keep at hand.
 */
function sheetsOf(chapters: readonly ChapterPlan[], findings: number): ChapterPlan[][] {
  const alone = (chapter: ChapterPlan | undefined) =>
    ["sign-off", "check"].includes(chapter?.id ?? "") || (chapter?.id === "findings" && findings > FEW);
  const sheets: ChapterPlan[][] = [];
  for (const [index, chapter] of chapters.entries()) {
    if (index === 0 || alone(chapter) || alone(chapters[index - 1])) sheets.push([]);
    sheets.at(-1)?.push(chapter);
  }
  return sheets;
}

/** The first chapter that begins on the page, or else the one that goes on there. */
export function titleOn(page: number, chapters: readonly ChapterEntry[], pageOf: PageOf): string {
  const begins = chapters.find(({ id }) => Number(pageOf(id)) === page);
  return (begins ?? chapters.findLast(({ id }) => Number(pageOf(id)) < page))?.title ?? "";
}
