// Which findings occur most, in what share of the submissions that could raise them, and on how weak a ground.
import { useState } from "react";
import { Link } from "wouter";
import { writeFilter } from "../../../core/compare/filter.ts";
import type { FrequentFinding } from "../../../core/compare/frequent-findings.ts";
import { sayFindings, sayLists, sayShare } from "../../../i18n/en/compare-figures.ts";
import { sayNumber } from "../../../i18n/en/quantities.ts";
import { Button } from "../../../ui/button.tsx";
import type { Editions } from "../editions.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { Bar } from "./Bar.tsx";
import { Chart } from "./Chart.tsx";
import { useToTable } from "./to-table.ts";
import type { Figures } from "./use-overview.ts";

const few = 8;

/** What a rule finds and where it belongs, by the newest edition that has it. */
function wordsOf({ all }: Editions, { rule, section }: Pick<FrequentFinding, "rule" | "section">) {
  const checklist = all.find(({ rules }) => rules.has(rule));
  return {
    statement: checklist?.rules.get(rule)?.statement ?? rule,
    section: checklist?.sections.get(section)?.short ?? section,
  };
}

export function FindingsThatOccur({ figures, editions }: { figures: Figures; editions: Editions }) {
  const { findings, quality } = figures;
  const [all, setAll] = useState(false);
  const toTable = useToTable();
  const shown = all ? findings : findings.slice(0, few);
  const table = {
    head: ["Finding", "Section", "Submissions", "Of", "Share", "Weak basis", "No safeguard", "Still possible in"],
    numbers: [2, 3, 4, 5, 6, 7],
    rows: findings.map((one) => {
      const { statement, section } = wordsOf(editions, one);
      return [
        statement,
        section,
        one.count,
        one.outOf,
        sayShare(one.count, one.outOf),
        one.weak,
        one.withoutSafeguard,
        one.possible,
      ];
    }),
  };
  return (
    <Chart
      title={sayFindings(findings, (one) => wordsOf(editions, one).statement)}
      help="Submissions with each finding, as a share of those whose checklist could raise it. Weak basis: of those with the finding, the share that rests on a statement or own understanding only."
      table={table}
      aside={sayLists(quality.lists)}
    >
      {findings.length > 0 && (
        <ScrollBox name="Findings that occur most">
          <table className="table bars bars-three">
            <thead>
              <tr>
                <th scope="col">Finding</th>
                <th scope="col" className="bars-section">
                  Section
                </th>
                <td className="bars-bar" />
                <th scope="col" className="number">
                  Submissions
                </th>
                <th scope="col" className="number">
                  Share
                </th>
                <th scope="col" className="number">
                  Weak basis
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => {
                const { statement, section } = wordsOf(editions, one);
                return (
                  <tr key={one.rule}>
                    <th scope="row">
                      <Link href={toTable({ finding: writeFilter({ finding: [one.rule] }).finding })}>{statement}</Link>
                    </th>
                    <td className="bars-section">{section}</td>
                    <td className="bars-bar">
                      <Bar count={one.count} of={one.outOf} />
                    </td>
                    <td className="number">{sayNumber(one.count)}</td>
                    <td className="number">{sayShare(one.count, one.outOf)}</td>
                    <td className="number">{sayShare(one.weak, one.count)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {findings.length > shown.length && (
        <Button look="text" onClick={() => setAll(true)}>
          Show all {sayNumber(findings.length)} findings
        </Button>
      )}
    </Chart>
  );
}
