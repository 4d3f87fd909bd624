// A rating as a line: the dot is what is reached, the end what is still possible; a dot alone is settled, an open one not known. Silent: words stand
// beside it.
import type { CSSProperties } from "react";
import { levels } from "../../../core/checklist.ts";
import type { Range } from "../../../core/evaluate.ts";
import { rankOf } from "../../../core/open-edition.ts";
import { ratingWord } from "../../../i18n/en/words.ts";

export function DotLine({ range: { level, highest, word } }: { range: Pick<Range, "level" | "highest" | "word"> }) {
  return (
    <span
      className={word === "not-known" ? "dot-line dot-open" : "dot-line"}
      aria-hidden="true"
      style={{ "--from": rankOf[level], "--to": rankOf[highest] } as CSSProperties}
    >
      {rankOf[highest] > rankOf[level] && <span className="dot-reach" />}
      <span className="dot" />
    </span>
  );
}

/** The five words over such lines. */
export function DotLineHead() {
  return (
    <>
      <span className="range-heads" aria-hidden="true">
        {levels.map((level) => (
          <span key={level}>{ratingWord[level]}</span>
        ))}
      </span>
      <span className="unseen">Range</span>
    </>
  );
}
