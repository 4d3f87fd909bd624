// What stood in a field before and what stands there after, with the words marked that differ.

import { useMemo } from "react";
import type { Difference } from "../core/history.ts";
import type { Checklist } from "../core/open-edition.ts";
import { named } from "../core/steering.ts";
import { sayContent } from "../i18n/en/history.ts";
import { markWords, type Piece } from "./marked-words.ts";
import "./before-after.css";

/** @param names what the two sides are called; before and after where the one followed the other */
export function BeforeAfter({
  checklist,
  difference,
  names = ["Before", "After"],
}: {
  checklist: Checklist;
  difference: Difference;
  names?: readonly [string, string];
}) {
  const { field, from, to } = difference;
  const { before, after, short } = useMemo(() => {
    const [old, now] = [from, to].map((value) => sayContent(checklist, field, value).join("\n")) as [string, string];
    return { ...markWords(old, now), short: isShort(old) && isShort(now) };
  }, [checklist, field, from, to]);
  return (
    <dl className={short ? "before-after before-after-short" : "before-after"}>
      <div>
        <dt>{names[0]}</dt>
        <dd>{before.map(marked("del"))}</dd>
      </div>
      <div>
        <dt>{names[1]}</dt>
        <dd>{after.map(marked("ins"))}</dd>
      </div>
    </dl>
  );
}

/** Fits beside the other in one line: nobody has to look for what differs. */
const isShort = (text: string): boolean => text.length <= 24 && !text.includes("\n");

const marked =
  (Mark: "del" | "ins") =>
  ({ words, marked }: Piece, index: number) =>
    marked ? <Mark key={index}>{named(words)}</Mark> : <span key={index}>{named(words)}</span>;
