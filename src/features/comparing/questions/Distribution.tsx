// How one question was answered, as bars from zero with what the answers rest on. The five states and the three ways of not knowing stay apart.
import { Link } from "wouter";
import { bases } from "../../../core/answer.ts";
import type { Question } from "../../../core/checklist.ts";
import { askedIn } from "../../../core/compare/sort.ts";
import { sayShare } from "../../../i18n/en/compare-figures.ts";
import { sayDistribution } from "../../../i18n/en/compare-questions.ts";
import { sayNumber } from "../../../i18n/en/quantities.ts";
import { addressOf, usePlace } from "../address.ts";
import { Bar } from "../overview/Bar.tsx";
import { Chart } from "../overview/Chart.tsx";
import { ScrollBox } from "../ScrollBox.tsx";
import { barsOf } from "./parts.ts";
import type { Asked } from "./use-question.ts";

const basisHeads = { document: "Document", told: "Told", "own-view": "Own view" } as const;

export function Distribution({ asked: { counts, match }, question }: { asked: Asked; question: Question }) {
  const { set } = usePlace();
  const bars = barsOf({ counts, editions: match.in.map(({ asked }) => asked) });
  const asked = askedIn(counts.states);
  const several = question.type === "multi-choice";
  const figure = {
    title: sayDistribution(
      bars.filter(({ aside }) => !aside),
      asked,
    ),
    help: `Shares are of the ${sayNumber(asked)} submissions that were asked.${several ? " Several answers may be chosen, so one submission may be in several bars." : ""} To the right: what the answers rest on.`,
    head: ["Answer", "Submissions", "Share of those asked", ...bases.map((basis) => basisHeads[basis])],
    numbers: [1, 2, 3, 4, 5],
    rows: bars.map(({ name, count, aside, bases: rests }) => [
      name,
      count,
      aside ? "–" : sayShare(count, asked),
      ...bases.map((basis) => rests?.[basis] ?? "–"),
    ]),
  };
  return (
    <Chart figure={figure}>
      <ScrollBox name="Answers">
        <table className="table bars">
          <thead>
            <tr>
              <th scope="col">Answer</th>
              <td className="bars-bar" />
              <th scope="col" className="number">
                Submissions
              </th>
              <th scope="col" className="number">
                Share
              </th>
              {bases.map((basis) => (
                <th key={basis} scope="col" className="number bars-basis">
                  {basisHeads[basis]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bars.map(({ id, name, count, aside, bases: rests }) => (
              <tr key={id}>
                <th scope="row">
                  {count > 0 ? (
                    <Link
                      href={addressOf("questions", { ...set, part: set.part === id ? "" : id, page: "" })}
                      {...(set.part === id ? { "aria-current": "true" as const } : {})}
                    >
                      {name}
                    </Link>
                  ) : (
                    name
                  )}
                </th>
                <td className="bars-bar">{!aside && <Bar count={count} of={asked} />}</td>
                <td className="number">{sayNumber(count)}</td>
                <td className="number">{aside ? "–" : sayShare(count, asked)}</td>
                {bases.map((basis) => (
                  <td key={basis} className="number bars-basis">
                    {rests ? sayNumber(rests[basis]) : "–"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Chart>
  );
}
