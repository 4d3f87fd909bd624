// The report about many submissions on paper: page one alone, then its chapters one after the other.
import { Document, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { comparisonHeading, comparisonTitle } from "../../../i18n/en/comparison-report.ts";
import type { ComparisonModel, ReportChapter } from "../../comparison/comparison-model.ts";
import type { PageOf } from "../../pdf/tagged.ts";
import { tag } from "../../pdf/tags.ts";
import { Method, Particular } from "../closing.tsx";
import { type PaperSize, papers } from "../paper.ts";
import { Chapter, Title } from "../parts.tsx";
import { PlainSheet } from "../sheet.tsx";
import { FigureOnPaper } from "./figure.tsx";
import { type ComparisonBudget, ComparisonFirstPage } from "./first-page.tsx";
import { ComparisonFooter, ComparisonHeader } from "./furniture.tsx";
import { ListOnPaper } from "./list.tsx";

interface Look {
  readonly paper: PaperSize;
  readonly budget: ComparisonBudget;
  readonly pageOf: PageOf;
}

const about = (model: ComparisonModel) => ({
  title: model.title,
  author: comparisonTitle,
  subject: `${model.heading}. ${model.filter}`,
  language: model.language,
  creationDate: new Date(`${model.madeOn}T00:00:00Z`),
});

/** Page one alone, with page numbers as wide as they can get: to see whether it is one page. */
export const comparisonFirstPage = (
  model: ComparisonModel,
  paper: PaperSize,
  budget: ComparisonBudget,
): ReactElement => (
  <Document {...about(model)}>
    <ComparisonFirstPage model={model} paper={papers[paper]} budget={budget} pageOf={() => "000"} />
  </Document>
);

/** The whole. Dated by the day it was made, so that the same model gives the same bytes. */
export function comparisonDocument(model: ComparisonModel, { paper: size, budget, pageOf }: Look): ReactElement {
  const paper = papers[size];
  const furniture = [
    <ComparisonHeader key="header" model={model} paper={paper} />,
    <ComparisonFooter key="footer" model={model} paper={paper} />,
  ];
  return (
    <Document {...about(model)}>
      <ComparisonFirstPage model={model} paper={paper} budget={budget} pageOf={pageOf} />
      <PlainSheet paper={paper} furniture={furniture}>
        {model.chapters.map((chapter) => (
          <Figures key={chapter.id} chapter={chapter} width={paper.measure} />
        ))}
      </PlainSheet>
      <PlainSheet paper={paper} furniture={furniture}>
        <Chapter id="list" title={model.list.title}>
          <Title lead={model.list.lead}>{model.list.title}</Title>
          <ListOnPaper rows={model.list.rows} />
        </Chapter>
        <Method title={comparisonHeading.method} parts={model.method} />
        <About model={model} />
      </PlainSheet>
    </Document>
  );
}

function Figures({ chapter: { id, title, figures }, width }: { chapter: ReportChapter; width: number }) {
  return (
    <Chapter id={id} title={title}>
      <Title>{title}</Title>
      {figures.map((figure) => (
        <FigureOnPaper key={figure.title} figure={figure} width={width} />
      ))}
    </Chapter>
  );
}

function About({ model }: { model: ComparisonModel }) {
  return (
    <Chapter id="about" title={comparisonHeading.about}>
      <Title>{comparisonHeading.about}</Title>
      <View {...tag("L", { numbering: "None" })}>
        {model.about.map((fact) => (
          <Particular key={fact.label} {...fact} />
        ))}
      </View>
    </Chapter>
  );
}
