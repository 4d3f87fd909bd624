// What stood in a field before and what stands there after, with the words marked that differ.
import { useMemo } from "react";
import type { Difference } from "../../core/history.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayContent } from "../../i18n/en/history.ts";
import { markWords, type Piece } from "./marked-words.ts";

export function BeforeAfter({ checklist, difference }: { checklist: Checklist; difference: Difference }) {
  const { field, from, to } = difference;
  const { before, after } = useMemo(() => {
    const said = (value: unknown) => sayContent(checklist, field, value).join("\n");
    return markWords(said(from), said(to));
  }, [checklist, field, from, to]);
  return (
    <dl className="before-after">
      <div>
        <dt>Before</dt>
        <dd className="before">{before.map(marked("del"))}</dd>
      </div>
      <div>
        <dt>After</dt>
        <dd className="after">{after.map(marked("ins"))}</dd>
      </div>
    </dl>
  );
}

const marked =
  (Mark: "del" | "ins") =>
  ({ words, marked }: Piece, index: number) =>
    marked ? <Mark key={index}>{words}</Mark> : <span key={index}>{words}</span>;
