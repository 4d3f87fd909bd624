// How good is what the figures rest on? The states of answers, what answers rest on, evidence, and how well each study element is covered.
import { bases, unknownKinds } from "../../../core/answer.ts";
import { askedIn, knownIn } from "../../../core/compare/sort.ts";
import { sayBases, sayKnown, sayLists, sayShare, sayStudy } from "../../../i18n/en/compare-figures.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { basisWord, stateWord, unknownShort } from "../../../i18n/en/words.ts";
import type { Editions } from "../editions.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { Bar } from "./Bar.tsx";
import { Chart } from "./Chart.tsx";
import { type Part, Shares, tableOfParts } from "./Shares.tsx";
import type { Figures } from "./use-overview.ts";

export function Known({ figures: { quality } }: { figures: Figures }) {
  const { tally, unknown } = quality;
  const asked = askedIn(tally);
  const parts: Part[] = [
    { name: stateWord.answered, count: tally.answered, of: asked },
    { name: stateWord.unknown, count: tally.unknown, of: asked },
    ...unknownKinds.map((kind) => ({
      name: `Not known: ${unknownShort[kind]}`,
      count: unknown[kind],
      of: asked,
      within: true,
    })),
    { name: stateWord["not-applicable"], count: tally["not-applicable"], of: asked },
    { name: stateWord.unanswered, count: tally.unanswered, of: asked },
  ];
  const aside = [
    `Beside these, ${sayCount(tally["not-asked"], "question was", "questions were")} not asked, because an answer before made them not apply`,
    ...(tally.maybe > 0 ? [`, and ${sayCount(tally.maybe, "question")} an open answer may still add`] : []),
    ".",
  ].join("");
  return (
    <Chart
      title={sayKnown(tally)}
      help="All numbered questions of all these submissions, by the state of the answer. The three ways of not knowing together are “Not known”."
      table={tableOfParts("State of the answer", "Questions", parts)}
      aside={<p>{aside}</p>}
    >
      <Shares caption="What is known" what="State of the answer" counted="Questions" parts={parts} />
    </Chart>
  );
}

export function RestsOn({ figures: { quality } }: { figures: Figures }) {
  const { evidence } = quality;
  const all = bases.reduce((sum, basis) => sum + quality.bases[basis], 0);
  const parts: Part[] = [
    ...bases.map((basis) => ({ name: basisWord[basis], count: quality.bases[basis], of: all })),
    { name: "With evidence attached, whatever it rests on", count: evidence.answers, of: all },
  ];
  const missing =
    evidence.filesMissing === 0
      ? "No file that is named was missing."
      : `${sayCount(evidence.filesMissing, "file")} that ${evidence.filesMissing === 1 ? "is" : "are"} named did not come with the submissions.`;
  return (
    <Chart
      title={sayBases(quality)}
      help="Answers of all these submissions, by what the council says each rests on."
      table={tableOfParts("Rests on", "Answers", parts)}
      aside={
        <p>
          {sayCount(evidence.pieces, "piece")} of evidence in all. {missing} {sayLists(quality.lists)}
        </p>
      }
    >
      <Shares caption="What answers rest on" what="Rests on" counted="Answers" parts={parts} />
    </Chart>
  );
}

export function StudyElements({ figures: { quality }, editions }: { figures: Figures; editions: Editions }) {
  const textOf = (element: string) =>
    editions.all.flatMap(({ studyElements }) => studyElements.get(element)?.text ?? [])[0] ?? "";
  const rows = Object.entries(quality.study).map(([element, tally]) => ({
    element,
    text: textOf(element),
    asked: askedIn(tally),
    known: knownIn(tally),
    tally,
  }));
  if (rows.length === 0) return null;
  const table = {
    head: ["Element", "Answered", "Does not apply", "Not known", "Not answered", "Asked", "Known"],
    numbers: [1, 2, 3, 4, 5, 6],
    rows: rows.map(({ element, tally, asked, known }) => [
      element,
      tally.answered,
      tally["not-applicable"],
      tally.unknown,
      tally.unanswered,
      asked,
      sayShare(known, asked),
    ]),
  };
  return (
    <Chart
      title={sayStudy(quality.study)}
      help="For each element of the study: of the questions that serve it and were asked, how many are known. One question may serve several elements."
      table={table}
    >
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
