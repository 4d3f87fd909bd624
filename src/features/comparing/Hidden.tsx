// What is in the portfolio and not in this view, and why: shown and hidden are always the whole.
import { usualStanding } from "../../core/compare/filter.ts";
import { notShown } from "../../core/compare/portfolio.ts";
import { sayHiddenStandings } from "../../i18n/en/comparing.ts";
import { sayCount, sayNumber } from "../../i18n/en/quantities.ts";
import { useShown } from "./shown.ts";

export function Hidden() {
  const { shown, held, filter } = useShown();
  const { byFilter, hidden } = notShown(held.portfolio.counts, shown.length, filter.standing ?? usualStanding);
  const total = held.rows.length;
  if (total === shown.length) return null;
  const parts = [...(byFilter > 0 ? [`${sayNumber(byFilter)} by the filter`] : []), sayHiddenStandings(hidden)];
  return (
    <p className="full quiet hidden-count">
      {sayNumber(total - shown.length)} of {sayCount(total, "submission")} not shown: {parts.filter(Boolean).join("; ")}
      .
    </p>
  );
}
