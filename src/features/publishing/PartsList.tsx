// Every part that can be withheld, section by section, each with a box to tick and the ground it is withheld on.
import { memo } from "react";
import type { PartName } from "../../archive/parts.ts";
import { wholeOf } from "../../archive/parts.ts";
import type { Grounds } from "../../archive/public-edition.ts";
import type { Submission } from "../../archive/submission.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { Disclosure } from "../../ui/lines.tsx";
import { groupsOf, type PartsOfThing } from "./parts-shown.ts";

export function PartsList({
  submission,
  checklist,
  grounds,
  withhold,
}: {
  submission: Submission;
  checklist: Checklist;
  grounds: Grounds;
  withhold: (name: PartName, on: boolean) => Promise<void>;
}) {
  return (
    <>
      {groupsOf(submission, checklist).map(({ title, things }) => {
        const withheld = things.flatMap(({ parts }) => parts).filter(({ name }) => Object.hasOwn(grounds, name)).length;
        return (
          <Disclosure
            key={title}
            summary={`${title}: ${sayCount(things.length, "entry", "entries")}${withheld > 0 ? `, ${withheld} withheld` : ""}`}
          >
            {things.map((thing) => (
              <OneThing key={thing.parts[0]?.name} thing={thing} grounds={grounds} withhold={withhold} />
            ))}
          </Disclosure>
        );
      })}
    </>
  );
}

const OneThing = memo(function OneThing({
  thing: { title, parts },
  grounds,
  withhold,
}: {
  thing: PartsOfThing;
  grounds: Grounds;
  withhold: (name: PartName, on: boolean) => Promise<void>;
}) {
  return (
    <fieldset className="thing">
      <legend dir="auto">{title}</legend>
      {parts.map(({ name, label, says }) => {
        const whole = wholeOf(name);
        const with_ = whole !== undefined && Object.hasOwn(grounds, whole);
        const ground = with_ ? grounds[whole] : grounds[name];
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
                  {says}
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
