// What is in the portfolio and not in this view, and why: shown and hidden are always the whole.
import { sayHiddenStandings } from "../../i18n/en/comparing.ts";
import { sayCount, sayNumber } from "../../i18n/en/quantities.ts";
import { useShown } from "./shown.ts";

export function Hidden() {
  const { shown, held, filter } = useShown();
  const { hidden } = held.portfolio.counts;
  const standings = filter.standing ?? ["current"];
  const aside = Object.fromEntries(
    Object.entries(hidden).map(([standing, count]) => [standing, standings.includes(standing) ? 0 : count]),
  ) as typeof hidden;
  const asideInAll = Object.values(aside).reduce((sum, count) => sum + count, 0);
  const total = held.rows.length;
  const byFilter = total - shown.length - asideInAll;
  if (total === shown.length) return null;
  const parts = [...(byFilter > 0 ? [`${sayNumber(byFilter)} by the filter`] : []), sayHiddenStandings(aside)];
  return (
    <p className="full quiet hidden-count">
      {sayNumber(total - shown.length)} of {sayCount(total, "submission")} not shown: {parts.filter(Boolean).join("; ")}
      .
    </p>
  );
}
