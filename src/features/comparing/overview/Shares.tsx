// Parts of a whole as bars from zero, each with its count and share: what is known, what answers rest on, what study elements can rely on.
import { sayShare } from "../../../i18n/en/compare-figures.ts";
import { sayNumber } from "../../../i18n/en/quantities.ts";
import type { Part } from "../../../report/comparison/figure.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { Bar } from "./Bar.tsx";

/** @param caption read out before the table; @param what the name of the first column, and of what is counted */
export function Shares({
  caption,
  what,
  counted,
  parts,
}: {
  caption: string;
  what: string;
  counted: string;
  parts: readonly Part[];
}) {
  return (
    <ScrollBox name={caption}>
      <table className="table bars">
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <td className="bars-bar" />
            <th scope="col" className="number">
              {counted}
            </th>
            <th scope="col" className="number">
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ name, count, of, within }) => (
            <tr key={name}>
              <th scope="row" className={within ? "bars-within" : undefined}>
                {name}
              </th>
              <td className="bars-bar">
                <Bar count={count} of={of} />
              </td>
              <td className="number">{sayNumber(count)}</td>
              <td className="number">{sayShare(count, of)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
