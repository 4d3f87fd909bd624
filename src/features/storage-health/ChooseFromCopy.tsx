// What is in a copy, and how each assessment of it stands to what is here. The person chooses what to add.
import { useState } from "react";
import type { Copy } from "../../archive/copy.ts";
import { sayWhen } from "../../i18n/en/moments.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayList } from "../../i18n/en/sums.ts";
import type { BesidePart } from "../../storage/add-beside.ts";
import type { Standing } from "../../storage/add-copy.ts";
import { Button } from "../../ui/button.tsx";
import { PartnershipName } from "../../ui/name.tsx";
import { ChoiceGroup, Option, Options } from "../../ui/options.tsx";
import { BesideOptions, type FoundBeside, sayInCopy, sayToAdd, wantedParts } from "./BesideFromCopy.tsx";

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
  beside,
  onAdd,
}: {
  copy: Copy;
  standings: ReadonlyMap<string, Standing>;
  /** Those that can be brought together with the one here: to stand beside it they have to be chosen. */
  together: ReadonlySet<string>;
  /** What the copy holds beside assessments, and how it stands to what is here. */
  beside: FoundBeside | undefined;
  onAdd: (chosen: readonly string[], parts: ReadonlySet<BesidePart>) => void;
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
  const [parts, setParts] = useState<ReadonlySet<BesidePart>>(() => wantedParts(beside));
  const inIt = [
    ...(copy.assessments.length > 0 ? [sayCount(copy.assessments.length, "assessment")] : []),
    ...(beside ? sayInCopy(beside) : []),
  ];
  if (inIt.length === 0) return <p>There is nothing in this copy.</p>;
  const toAdd = [
    ...(chosen.size > 0 ? [sayCount(chosen.size, "assessment")] : []),
    ...(beside ? sayToAdd(beside, parts) : []),
  ];
  return (
    <>
      <ChoiceGroup className="from-copy" legend={`Made ${sayWhen(copy.madeAt, now)}. In it: ${sayList(inIt)}`}>
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
          {beside && <BesideOptions beside={beside} chosen={parts} onChange={setParts} />}
        </Options>
      </ChoiceGroup>
      <div className="bar">
        {toAdd.length > 0 ? (
          <Button onClick={() => onAdd([...chosen], parts)}>Add {sayList(toAdd)}</Button>
        ) : (
          <p className="quiet">Choose what to add.</p>
        )}
      </div>
    </>
  );
}
