// What is in a copy, and how each assessment of it stands to what is here. The person chooses what to add.
import { useState } from "react";
import { sayWhen } from "../../i18n/en/moments.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import type { Copy, Standing } from "../../storage/copies.ts";
import { Button } from "../../ui/button.tsx";
import { PartnershipName } from "../../ui/name.tsx";
import { ChoiceGroup, Option, Options } from "../../ui/options.tsx";

const words: Readonly<Record<Standing, string>> = {
  "only-in-copy": "only in the copy",
  same: "here already, the same",
  "newer-here": "newer here; the copy’s would be added beside it",
  "newer-in-copy": "newer in the copy; it would be added beside the one here",
};

export function ChooseFromCopy({
  copy,
  standings,
  together,
  onAdd,
}: {
  copy: Copy;
  standings: ReadonlyMap<string, Standing>;
  /** Those that can be brought together with the one here: to stand beside it they have to be chosen. */
  together: ReadonlySet<string>;
  onAdd: (chosen: readonly string[]) => void;
}) {
  const wanted = copy.assessments
    .filter((row) => /copy/.test(standings.get(row.id) ?? "") && !together.has(row.id))
    .map((row) => row.id);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(wanted));
  const turn = (id: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const now = new Date().toISOString();
  if (copy.assessments.length === 0) return <p>There is no assessment in this copy.</p>;
  return (
    <>
      <ChoiceGroup
        className="from-copy"
        legend={`Made ${sayWhen(copy.madeAt, now)}. In it: ${sayCount(copy.assessments.length, "assessment")}`}
      >
        <Options>
          {copy.assessments.map((row) => {
            const standing = standings.get(row.id) ?? "only-in-copy";
            return (
              <Option
                key={row.id}
                type="checkbox"
                checked={chosen.has(row.id)}
                onChange={(event) => turn(row.id, event.target.checked)}
              >
                <PartnershipName partnership={row.partnership} />, changed {sayWhen(row.changedAt, now)}{" "}
                <span className="from-copy-standing">{words[standing]}</span>
              </Option>
            );
          })}
        </Options>
      </ChoiceGroup>
      <div className="bar">
        {chosen.size > 0 ? (
          <Button onClick={() => onAdd([...chosen])}>Add {sayCount(chosen.size, "assessment")}</Button>
        ) : (
          <p className="quiet">Choose what to add.</p>
        )}
      </div>
    </>
  );
}
