// What was changed in one of two copies alone, folded away until somebody wants to see it.
import type { Difference } from "../../../core/history.ts";
import type { Checklist } from "../../../core/open-edition.ts";
import { nameField } from "../../../i18n/en/history.ts";
import { Disclosure } from "../../../ui/lines.tsx";
import { BeforeAfter } from "../../BeforeAfter.tsx";

export function Changes({
  checklist,
  changes,
  names,
}: {
  checklist: Checklist;
  changes: readonly Difference[];
  names: readonly [string, string];
}) {
  return (
    <Disclosure summary={changes.length === 1 ? "See it" : `See the ${changes.length}`}>
      <ol className="merging-changes">
        {changes.map((difference) => (
          <li key={difference.field}>
            <h2>{nameField(checklist, difference.field)}</h2>
            <BeforeAfter checklist={checklist} difference={difference} names={names} />
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
