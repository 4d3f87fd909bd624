// Every part that can be withheld, section by section, each with a box to tick and the ground it is withheld on.

import { memo } from "react";
import type { PartName } from "../../archive/parts.ts";
import { wholeOf } from "../../archive/parts.ts";
import type { Grounds } from "../../archive/public-edition.ts";
import type { Submission } from "../../archive/submission.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { named } from "../../core/steering.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { Disclosure } from "../../ui/lines.tsx";
import { groupsOf, type PartsOfThing } from "./parts-shown.ts";

export function PartsList({
  submission,
  checklist,
  withheld,
  withhold,
}: {
  submission: Submission;
  checklist: Checklist;
  /** Every part that is withheld, with its ground. */
  withheld: Grounds;
  withhold: (name: PartName, on: boolean) => Promise<void>;
}) {
  return (
    <>
      {groupsOf(submission, checklist).map(({ title, things }) => {
        const count = things.flatMap(({ parts }) => parts).filter(({ name }) => Object.hasOwn(withheld, name)).length;
        return (
          <Disclosure
            key={title}
            summary={`${title}: ${sayCount(things.length, "entry", "entries")}${count > 0 ? `, ${count} withheld` : ""}`}
          >
            {things.map((thing) => (
              <OneThing key={thing.parts[0]?.name} thing={thing} withheld={withheld} withhold={withhold} />
            ))}
          </Disclosure>
        );
      })}
    </>
  );
}

const OneThing = memo(function OneThing({
  thing: { title, parts },
  withheld,
  withhold,
}: {
  thing: PartsOfThing;
  withheld: Grounds;
  withhold: (name: PartName, on: boolean) => Promise<void>;
}) {
  return (
    <fieldset className="thing">
      <legend dir="auto">{named(title)}</legend>
      {parts.map(({ name, label, says }) => {
        const whole = wholeOf(name);
        const with_ = whole !== undefined && Object.hasOwn(withheld, whole);
        const ground = withheld[name];
        return (
          <label key={name} className={ground === undefined ? "part" : "part part-withheld"}>
            <input
              type="checkbox"
              checked={ground !== undefined}
              disabled={with_}
              onChange={(event) => void withhold(name, event.target.checked)}
            />
            <span>
              <span className="part-label">Withhold: {label}</span>
              {says && (
                <span className="part-says" dir="auto">
                  {named(says)}
                </span>
              )}
              {ground !== undefined && <span className="part-ground">Withheld: {ground}</span>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
});
