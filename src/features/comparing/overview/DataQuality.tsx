// How good is what the figures rest on? The states of answers, what answers rest on, evidence, and how well each study element is covered.
import { askedIn, knownIn } from "../../../core/compare/sort.ts";
import { sayShare } from "../../../i18n/en/compare-figures.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import {
  basisFigure,
  basisParts,
  elementText,
  knownFigure,
  knownParts,
  studyFigure,
} from "../../../report/comparison/figures.ts";
import type { Editions } from "../editions.ts";
import { ListsNote } from "../ListsNote.tsx";
import { ScrollBox } from "../ScrollBox.tsx";
import { useShown } from "../shown.ts";
import { Bar } from "./Bar.tsx";
import { Chart } from "./Chart.tsx";
import { Shares } from "./Shares.tsx";
import type { Figures } from "./use-overview.ts";

export function Known({ figures: { quality } }: { figures: Figures }) {
  const { tally } = quality;
  const aside = [
    `Beside these, ${sayCount(tally["not-asked"], "question was", "questions were")} not asked, because an answer before made them not apply`,
    ...(tally.maybe > 0 ? [`, and ${sayCount(tally.maybe, "question")} an open answer may still add`] : []),
    ".",
  ].join("");
  return (
    <Chart figure={knownFigure(quality)} aside={<p>{aside}</p>}>
      <Shares caption="What is known" what="State of the answer" counted="Questions" parts={knownParts(quality)} />
    </Chart>
  );
}

export function RestsOn({ figures: { quality } }: { figures: Figures }) {
  const { evidence } = quality;
  const missing =
    evidence.filesMissing === 0
      ? "No file that is named was missing."
      : `${sayCount(evidence.filesMissing, "file")} that ${evidence.filesMissing === 1 ? "is" : "are"} named did not come with the submissions.`;
  return (
    <Chart
      figure={basisFigure(quality)}
      aside={
        <p>
          {sayCount(evidence.pieces, "piece")} of evidence in all. {missing}
        </p>
      }
    >
      <Shares caption="What answers rest on" what="Rests on" counted="Answers" parts={basisParts(quality)} />
    </Chart>
  );
}

export function StudyElements({ figures: { quality }, editions }: { figures: Figures; editions: Editions }) {
  const { shown } = useShown();
  const rows = Object.entries(quality.study).map(([element, tally]) => ({
    element,
    text: elementText(editions.all, element),
    asked: askedIn(tally),
    known: knownIn(tally),
    tally,
  }));
  if (rows.length === 0) return null;
  return (
    <Chart figure={studyFigure(quality.study, editions.all)} aside={<ListsNote of={shown} />}>
      <ScrollBox name="Study elements and how much is known about them">
        <table className="table bars">
          <thead>
            <tr>
              <th scope="col">Element</th>
              <td className="bars-bar" />
              <th scope="col" className="number">
                Asked
              </th>
              <th scope="col" className="number">
                Known
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ element, text, asked, known }) => (
              <tr key={element}>
                <th scope="row" className="element">
                  <b>{element}</b> {text}
                </th>
                <td className="bars-bar">
                  <Bar count={known} of={asked} />
                </td>
                <td className="number">{sayNumber(asked)}</td>
                <td className="number">{sayShare(known, asked)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Chart>
  );
}
