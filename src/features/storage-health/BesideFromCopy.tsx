// What a copy holds beside assessments, as choices. A register of keys to go by is never chosen for a person: a copy is not signed, and
// whoever passed it on could have put another register into it.

import { keyWords } from "../../archive/key-card.ts";
import { type OpenedRegister, openRegister } from "../../archive/register.ts";
import { sayCount, sayDate } from "../../i18n/en/quantities.ts";
import { sayList } from "../../i18n/en/sums.ts";
import { type BesideCounts, type BesidePart, besideParts, compareBeside } from "../../storage/add-beside.ts";
import type { OpenStorage } from "../../storage/database.ts";
import { type Stored, stored } from "../../storage/fault.ts";
import type { OpenedCopy } from "../../storage/read-copy-file.ts";
import { Option } from "../../ui/options.tsx";
import { Own } from "../../ui/own.tsx";

export interface FoundBeside {
  readonly counts: Readonly<Record<BesidePart, BesideCounts>>;
  readonly register: OpenedRegister | undefined;
}

/** Undefined when the copy holds nothing beside assessments. */
export async function findBeside(
  storage: OpenStorage,
  { copy: { beside }, files }: OpenedCopy,
): Promise<Stored<FoundBeside | undefined>> {
  if (!beside) return stored(undefined);
  const counts = await compareBeside(storage, beside, files);
  if (!counts.ok) return counts;
  const bytes = beside.registers.inUse && files.get(beside.registers.inUse);
  const opened = bytes ? await openRegister(bytes) : undefined;
  return stored({ counts: counts.value, register: opened?.ok ? opened.value : undefined });
}

const total = (counts: BesideCounts): number => counts["only-in-copy"] + counts.same + counts["other-here"];
const sayPart: Readonly<Record<BesidePart, (count: number) => string>> = {
  reviews: (count) => sayCount(count, "review"),
  "kept-register": (count) => sayCount(count, "register"),
  register: (count) => sayCount(count, "register"),
  withheld: (count) => sayCount(count, "list of what is withheld", "lists of what is withheld"),
  views: (count) => sayCount(count, "saved view"),
};

/** "2 reviews", "1 register" */
export function sayInCopy({ counts }: FoundBeside): readonly string[] {
  const registers = total(counts.register) + total(counts["kept-register"]);
  return [
    ...(total(counts.reviews) > 0 ? [sayPart.reviews(total(counts.reviews))] : []),
    ...(registers > 0 ? [sayPart.register(registers)] : []),
    ...(total(counts.withheld) > 0 ? [sayPart.withheld(total(counts.withheld))] : []),
    ...(total(counts.views) > 0 ? [sayPart.views(total(counts.views))] : []),
  ];
}

/** What is not here and was chosen. */
export function sayToAdd({ counts }: FoundBeside, chosen: ReadonlySet<BesidePart>): readonly string[] {
  const news = (part: BesidePart): number => (chosen.has(part) ? counts[part]["only-in-copy"] : 0);
  const registers = news("register") + news("kept-register");
  return [
    ...(news("reviews") > 0 ? [sayPart.reviews(news("reviews"))] : []),
    ...(registers > 0 ? [sayPart.register(registers)] : []),
    ...(news("withheld") > 0 ? [sayPart.withheld(news("withheld"))] : []),
    ...(news("views") > 0 ? [sayPart.views(news("views"))] : []),
  ];
}

/** Chosen at first: whatever is not here, but for the register in use. */
export const wantedParts = (found: FoundBeside | undefined): ReadonlySet<BesidePart> =>
  new Set(besideParts.filter((part) => found && part !== "register" && found.counts[part]["only-in-copy"] > 0));

export function BesideOptions({
  beside: { counts, register },
  chosen,
  onChange,
}: {
  beside: FoundBeside;
  chosen: ReadonlySet<BesidePart>;
  onChange: (chosen: ReadonlySet<BesidePart>) => void;
}) {
  const turn = (part: BesidePart, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(part);
    else next.delete(part);
    onChange(next);
  };
  return besideParts
    .filter((part) => total(counts[part]) > 0)
    .map((part) => (
      <Option
        key={part}
        type="checkbox"
        checked={chosen.has(part)}
        onChange={(event) => turn(part, event.target.checked)}
      >
        <What part={part} count={total(counts[part])} register={register} />{" "}
        <span className="from-copy-standing">{sayStanding(counts[part])}</span>
        {part === "register" && <BeforeTrusting register={register} />}
      </Option>
    ));
}

function What({ part, count, register }: { part: BesidePart; count: number; register: OpenedRegister | undefined }) {
  switch (part) {
    case "reviews":
      return <>{sayCount(count, "review")}, with the submissions they are about</>;
    case "kept-register":
      return <>The register of keys that was kept there</>;
    case "withheld":
      return <>What is withheld from {sayCount(count, "public edition")}</>;
    case "views":
      return <>{sayCount(count, "saved view")} of “Compare”</>;
    case "register":
      return register ? (
        <>
          The register of keys in use: <Own>{register.register.issuer}</Own>, {sayDate(register.register.issuedAt)},{" "}
          {sayCount(register.register.keys.length, "key")}
        </>
      ) : (
        <>The register of keys in use</>
      );
  }
}

function BeforeTrusting({ register }: { register: OpenedRegister | undefined }) {
  return (
    <span className="from-copy-standing">
      Its keys would be trusted here. Choose it only if you saved this copy yourself, or if{" "}
      {register?.issuerKid
        ? `these words are those the body has made public: ${keyWords(register.issuerKid).join(" ")}`
        : "you know that nobody changed it: it is not signed"}
      .
    </span>
  );
}

/** "1 only in the copy, 1 here already, the same" */
function sayStanding(counts: BesideCounts): string {
  const { "only-in-copy": only, same, "other-here": other } = counts;
  const one = total(counts) === 1;
  return sayList([
    ...(only > 0 ? [one ? "only in the copy" : `${only} only in the copy`] : []),
    ...(same > 0 ? [one ? "here already, the same" : `${same} here already and the same`] : []),
    ...(other > 0
      ? [one ? "another one is here, which stays" : `${other} not the same as here: what is here stays`]
      : []),
  ]);
}
