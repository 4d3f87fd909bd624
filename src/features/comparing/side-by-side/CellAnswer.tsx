// One answer in a cell: what was said, what it rests on, how much evidence. Written text shows which words the baseline does not have.

import { Link } from "wouter";
import { isAnswered } from "../../../core/answer.ts";
import type { Question } from "../../../core/checklist.ts";
import type { SideCell } from "../../../core/compare/side-by-side.ts";
import { named } from "../../../core/steering.ts";
import { sayCell } from "../../../report/comparison/side-figures.ts";
import { Shape } from "../../../ui/shapes.tsx";
import { markWords } from "../../marked-words.ts";

export function CellAnswer({
  cell,
  base,
  question,
  href,
}: {
  cell: SideCell;
  /** What it differs from. */
  base: SideCell | undefined;
  question: Question;
  href: string | undefined;
}) {
  const said = sayCell(cell, question);
  if (!said) return null;
  const { mark, answer } = cell;
  const { words } = said;
  const written = question.type === "text" && isAnswered(answer) && isAnswered(base?.answer) ? base.answer : undefined;
  const given =
    written && typeof written.value === "string" ? <Marked before={written.value} after={words} /> : named(words);
  return (
    <>
      {href ? (
        <Link className="cell-words" href={href} dir="auto">
          {given}
        </Link>
      ) : (
        <bdi>{given}</bdi>
      )}
      {mark?.basis && (
        <span className="rests sign">
          <Shape name={mark.basis} />
          {said.rests}
        </span>
      )}
    </>
  );
}

function Marked({ before, after }: { before: string; after: string }) {
  return markWords(before, after).after.map(({ words, marked }, index) =>
    // Pieces of one text: their place is all that tells them apart.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above.
    marked ? <ins key={index}>{named(words)}</ins> : <span key={index}>{named(words)}</span>,
  );
}
