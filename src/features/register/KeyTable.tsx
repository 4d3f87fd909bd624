// The keys of a register as a table: whose, since when, whether they still count.

import type { ReactNode } from "react";
import type { KnownKey } from "../../archive/register.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { Own } from "../../ui/own.tsx";
import { KeyWords } from "./KeyWords.tsx";

/** More rows than anybody reads; the others are counted. */
const mostShown = 200;

export function KeyTable({
  keys,
  act,
}: {
  keys: readonly KnownKey[];
  act?: ((key: KnownKey) => ReactNode) | undefined;
}) {
  if (keys.length === 0) return <p className="quiet">No keys yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard.
    <section className="table-box" aria-label="Keys" tabIndex={0}>
      <table className="key-table">
        <thead>
          <tr>
            <th scope="col">Owner</th>
            <th scope="col">Check words of the key</th>
            <th scope="col">Counts</th>
            {act && <th scope="col">Change</th>}
          </tr>
        </thead>
        <tbody>
          {keys.slice(0, mostShown).map((key) => (
            <tr key={key.kid}>
              <th scope="row">
                <Own>{key.name}</Own>
                {key.office && (
                  <span className="said">
                    <Own>{key.office}</Own>
                  </span>
                )}
              </th>
              <td>
                <KeyWords kid={key.kid} />
              </td>
              <td>{sayCounts(key)}</td>
              {act && <td>{act(key)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {keys.length > mostShown && <p className="quiet">And {keys.length - mostShown} more.</p>}
    </section>
  );
}

function sayCounts({ from, to, revoked, reason }: KnownKey): string {
  if (revoked) return `Revoked on ${sayDate(revoked)}${reason ? `: ${reason}` : ""}`;
  if (from && to) return `From ${sayDate(from)} to ${sayDate(to)}`;
  if (to) return `Until ${sayDate(to)}`;
  return from ? `Since ${sayDate(from)}` : "Yes";
}
