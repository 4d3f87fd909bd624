// Figures of one view on paper: what they were worked out from, then each with its sentence and its numbers.
import { Document, Text, View } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { sayDate } from "../../../i18n/en/quantities.ts";
import type { FiguresPage } from "../../comparison/figures-page.ts";
import { bookmark, tag } from "../../pdf/tags.ts";
import { withoutWidow } from "../fit.ts";
import { type PaperSize, papers, quiet, type } from "../paper.ts";
import { Space } from "../parts.tsx";
import { PlainSheet } from "../sheet.tsx";
import { FigureOnPaper } from "./figure.tsx";
import { ComparisonFooter, ComparisonHeader } from "./furniture.tsx";

/** Dated by the day it was made, so that the same figures give the same bytes. */
export function figuresDocument({ title, madeOn, about, figures }: FiguresPage, size: PaperSize): ReactElement {
  const paper = papers[size];
  const model = { heading: title, made: sayDate(madeOn), filter: about[0] ?? "" };
  const furniture = [
    <ComparisonHeader key="header" model={model} paper={paper} />,
    <ComparisonFooter key="footer" model={model} paper={paper} />,
  ];
  return (
    <Document title={title} subject={about.join("; ")} language="en" creationDate={new Date(`${madeOn}T00:00:00Z`)}>
      <PlainSheet paper={paper} furniture={furniture}>
        <View {...bookmark(title)}>
          <Text {...tag("H1")} style={type.h1}>
            {withoutWidow(title)}
          </Text>
          <View {...tag("L", { numbering: "None" })} style={{ marginTop: 6 }}>
            {about.map((fact) => (
              <View key={fact} {...tag("LI")}>
                <Text {...tag("LBody")} style={{ ...type.trace, ...quiet }}>
                  {fact}
                </Text>
              </View>
            ))}
          </View>
          <Space height={14} />
          {figures.map((figure) => (
            <FigureOnPaper key={figure.title} figure={{ aside: [], ...figure }} width={paper.measure} />
          ))}
        </View>
      </PlainSheet>
    </Document>
  );
}
