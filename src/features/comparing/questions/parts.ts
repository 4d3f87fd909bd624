// The bars of a question: its choices in their order, each way of not knowing by itself, and every other state by itself.
import { unknownKinds } from "../../../core/answer.ts";
import type { Question } from "../../../core/checklist.ts";
import type { Distribution, DistributionPart } from "../../../core/compare/distribution.ts";
import { sayPart } from "../../../i18n/en/compare-filter.ts";
import { answeredWord } from "../../../i18n/en/compare-questions.ts";

export interface BarOf {
  /** As it stands in the address. */
  readonly id: string;
  readonly part: DistributionPart;
  readonly name: string;
  readonly count: number;
  /** Absent where nothing was answered. */
  readonly bases?: Distribution["bases"];
  /** Not asked, or not to be compared: counts, but is no share of those asked. */
  readonly aside?: true;
}

/** Address of a bar within a question. */
export const idOf = (part: DistributionPart): string =>
  part === "not-comparable" ? part : Object.entries(part).flat().join("~");

/** @param question as the newest edition asks it; choices that only others offer stand after its own */
export function barsOf({
  counts,
  editions,
}: {
  counts: Distribution;
  editions: readonly Question[];
}): readonly BarOf[] {
  const [newest] = editions;
  const offered = editions.flatMap(({ choices = [], none }) => [
    ...choices.map(({ value }) => value),
    ...(none ? ["none"] : []),
  ]);
  const values = [...new Set([...offered, ...counts.values.map(({ value }) => value)])];
  const chosen = values.map((value) => {
    const found = counts.values.find((one) => one.value === value);
    const asked = editions.find(({ choices }) => choices?.some((one) => one.value === value)) ?? newest;
    return { value, asked, count: found?.count ?? 0, bases: found?.bases };
  });
  const open = newest && answeredWord[newest.type];
  const bar = (part: DistributionPart, count: number, name = sayPart(part, newest)) => ({
    id: idOf(part),
    part,
    name,
    count,
  });
  const aside = (part: DistributionPart, count: number): readonly BarOf[] =>
    count === 0 ? [] : [{ ...bar(part, count), aside: true }];
  return [
    ...(open ? [{ ...bar({ state: "answered" }, counts.states.answered, open), bases: counts.bases }] : []),
    ...chosen.map(({ value, asked, count, bases }) => ({
      ...bar({ value }, count, sayPart({ value }, asked)),
      ...(bases ? { bases } : {}),
    })),
    ...unknownKinds.map((unknown) => bar({ unknown }, counts.unknown[unknown])),
    bar({ state: "not-applicable" }, counts.states["not-applicable"]),
    bar({ state: "unanswered" }, counts.states.unanswered),
    ...aside({ state: "not-asked" }, counts.states["not-asked"]),
    ...aside({ state: "maybe" }, counts.states.maybe),
    ...aside("not-comparable", counts.notComparable),
  ];
}
