// Which days that submissions name lie ahead, and which have passed? Each leads to the answer that names it.
import { useState } from "react";
import { Link } from "wouter";
import type { Deadline } from "../../../core/compare/deadlines.ts";
import { sayDays, sayDeadlines } from "../../../i18n/en/compare-figures.ts";
import { sayDate, sayNumber } from "../../../i18n/en/quantities.ts";
import { Button } from "../../../ui/button.tsx";
import { addressOf } from "../address.ts";
import type { Editions } from "../editions.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { Chart } from "./Chart.tsx";
import { daysAhead, type Figures } from "./use-overview.ts";

const few = 8;

export function Deadlines({ figures: { deadlines: named }, editions }: { figures: Figures; editions: Editions }) {
  const [all, setAll] = useState(false);
  const deadlines = namedOnce(named);
  // What comes next first; what has passed stands after it, the latest first.
  const [ahead, passed] = [deadlines.filter(({ days }) => days >= 0), deadlines.filter(({ days }) => days < 0)];
  const ordered = [...ahead, ...[...passed].reverse()];
  const shown = all ? ordered : ordered.slice(0, few);
  const questionOf = ({ question }: Deadline) =>
    editions.all.flatMap(({ questions }) => questions.get(question)?.short ?? [])[0] ?? question;
  return (
    <Chart
      title={sayDeadlines(deadlines, daysAhead)}
      help="The next decision or renewal, and days by which a council may withdraw. A day that has passed may have been dealt with since; the submission does not say."
      plain
      table={{
        head: ["Day", "What", "Council", "Partner"],
        numbers: [],
        rows: ordered.map((one) => [one.date, questionOf(one), one.council, one.partner]),
      }}
    >
      {ordered.length > 0 && (
        <ScrollBox name="Days ahead and days that have passed">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">What</th>
                <th scope="col">Partnership</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={`${one.fingerprint} ${one.question}`}>
                  <th scope="row">
                    <Link href={addressOf("s", {}, one.fingerprint, "q", one.question)}>{sayDate(one.date)}</Link>
                    <span className="quiet">, {sayDays(one.days)}</span>
                  </th>
                  <td>{questionOf(one)}</td>
                  <td className="foreign">
                    <bdi>{one.council}</bdi> – <bdi>{one.partner}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {ordered.length > shown.length && (
        <Button look="text" onClick={() => setAll(true)}>
          Show all {sayNumber(ordered.length)} days
        </Button>
      )}
    </Chart>
  );
}

/** Checks of one partnership in several years name the same day: it stands here once. */
const namedOnce = (named: readonly Deadline[]): readonly Deadline[] => [
  ...new Map(
    named.map((one) => [[one.date, one.question, one.council, one.partner].join("\n"), one] as const),
  ).values(),
];
