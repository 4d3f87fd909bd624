// Is the history whole? One sentence, and what it does not say.
import type { ChainCheck } from "../../archive/history-chain.ts";
import type { HistoryEntry } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { nameField } from "../../i18n/en/history.ts";
import { sayCount, sayDate, sayTime } from "../../i18n/en/quantities.ts";
import { Disclosure } from "../../ui/lines.tsx";

export function ChainLine({
  chain,
  entries,
  checklist,
}: {
  chain: ChainCheck;
  entries: readonly HistoryEntry[];
  checklist: Checklist;
}) {
  if (!chain.ok) {
    const line = entries.find((entry) => entry.revision === chain.revision);
    return (
      <p className="chain chain-broken">
        <strong>The history is not as it was written.</strong>{" "}
        {line &&
          `The line of ${sayDate(line.at)}, ${sayTime(line.at)} (${nameField(checklist, line.field)}) does not follow from the line before it. `}
        Lines before it can still be relied on. The answers themselves are as you see them; compare them with your last
        copy.
      </p>
    );
  }
  return (
    <div className="chain">
      <p>
        {chain.settled === 0
          ? "The newest lines are bound to each other once nobody has typed for a minute."
          : `Checked just now: ${sayCount(chain.settled, "line")} follow from each other as they were written.`}
      </p>
      <Disclosure summary="What this means, and what it does not">
        <p>
          Each line carries a fingerprint of its own words and of the line before it. A line that was changed, taken out
          or put in between would no longer fit. It does not prove who sat at this computer: names are what people
          typed, and times are this computer’s own clock.
        </p>
      </Disclosure>
    </div>
  );
}
