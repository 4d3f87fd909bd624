// Which days that submissions name lie ahead, and which have passed? Each leads to the answer that names it.

import { useState } from "react";
import { Link } from "wouter";
import { deadlinesInOrder } from "../../../core/compare/deadlines.ts";
import { daysAhead } from "../../../core/compare/overview.ts";
import { sayDays } from "../../../i18n/en/compare-figures.ts";
import { sayDate, sayNumber } from "../../../i18n/en/quantities.ts";
import { deadlinesFigure, shortName } from "../../../report/comparison/figures.ts";
import { Button } from "../../../ui/button.tsx";
import { Own } from "../../../ui/own.tsx";
import { addressOf } from "../address.ts";
import type { Editions } from "../editions.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { Chart } from "./Chart.tsx";
import type { Figures } from "./use-overview.ts";

const few = 8;

export function Deadlines({ figures: { deadlines: named }, editions }: { figures: Figures; editions: Editions }) {
  const [all, setAll] = useState(false);
  const ordered = deadlinesInOrder(named);
  const shown = all ? ordered : ordered.slice(0, few);
  return (
    <Chart figure={deadlinesFigure(named, daysAhead, editions.all)} plain>
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
                  <td>{shortName(editions.all, one)}</td>
                  <td className="foreign">
                    <Own>{one.council}</Own> – <Own>{one.partner}</Own>
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
