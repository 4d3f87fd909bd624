// Which findings occur most, in what share of the submissions that could raise them, and on how weak a ground.
import { useState } from "react";
import { Link } from "wouter";
import { writeFilter } from "../../../core/compare/filter.ts";
import { sayShare } from "../../../i18n/en/compare-figures.ts";
import { sayNumber } from "../../../i18n/en/quantities.ts";
import { findingsFigure, wordsOfFinding } from "../../../report/comparison/figures.ts";
import { Button } from "../../../ui/button.tsx";
import type { Editions } from "../editions.ts";
import { ListsNote } from "../ListsNote.tsx";
import { ScrollBox } from "../ScrollBox.tsx";
import { useShown } from "../shown.ts";
import { Bar } from "./Bar.tsx";
import { Chart } from "./Chart.tsx";
import { useToTable } from "./to-table.ts";
import type { Figures } from "./use-overview.ts";

const few = 8;

export function FindingsThatOccur({ figures, editions }: { figures: Figures; editions: Editions }) {
  const { findings } = figures;
  const { shown: submissions } = useShown();
  const [all, setAll] = useState(false);
  const toTable = useToTable();
  const shown = all ? findings : findings.slice(0, few);
  return (
    <Chart figure={findingsFigure(findings, editions.all)} aside={<ListsNote of={submissions} />}>
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
                const { statement, section } = wordsOfFinding(editions.all, one);
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
