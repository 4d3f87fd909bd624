// How a rating is drawn: shape and word, its counts in words, and the line from what is reached to what is still possible.
// No numbers on the line, because there are none.
import type { CSSProperties } from "react";
import { Link } from "wouter";
import { levels } from "../core/checklist.ts";
import type { Range, Rating, RatingWord } from "../core/evaluate.ts";
import { rankOf } from "../core/open-edition.ts";
import { sayCounts, sayRange } from "../i18n/en/rating.ts";
import { ratingWord } from "../i18n/en/words.ts";
import { Shape } from "./shapes.tsx";

type Reach = Pick<Range, "level" | "highest" | "word">;

/**
 * The rating as the first thing one reads: word, counts, and how far it could still go.
 * @param soFar while the assessment is not finished
 * @param line false where the range line stands elsewhere on the page
 */
export function RatingBlock({ rating, soFar, line = true }: { rating: Rating; soFar?: boolean; line?: boolean }) {
  const [could, why] = parted(sayRange(rating));
  return (
    <div className="rating">
      <p className="rating-word">
        <Shape name={rating.word} />
        {ratingWord[rating.word]} {soFar && <small>so far</small>}
      </p>
      <p className="rating-counts">
        <span>{sayCounts(rating.counts)}.</span>{" "}
        <span>
          {why ? <strong>{could}:</strong> : could}
          {why}
        </span>
      </p>
      {line && <RangeLine range={rating} />}
    </div>
  );
}

/** "Could still become Critical" and " 3 answers not known could raise it.": the first part is set in bold. */
function parted(sentence: string): [string, string] {
  const colon = sentence.indexOf(":");
  return colon < 0 ? [sentence, ""] : [sentence.slice(0, colon), sentence.slice(colon + 1)];
}

/** The line between the five words. Silent: the sentence beside it says the same. */
export function RangeLine({ range }: { range: Reach }) {
  const from = rankOf[range.level];
  const to = rankOf[range.highest];
  return (
    <div className="range" aria-hidden="true" style={{ "--from": from, "--to": to } as CSSProperties}>
      <div className="range-line">
        <div className="range-ticks">
          {levels.map((level) => (
            <i key={level} />
          ))}
        </div>
        <div className="range-bar" />
        <div className="range-dot">
          <Shape name={range.word} />
        </div>
      </div>
      <div className="range-words">
        {levels.map((level) => (
          <span key={level} className={rankOf[level] >= from && rankOf[level] <= to ? "range-here" : undefined}>
            {ratingWord[level]}
          </span>
        ))}
      </div>
    </div>
  );
}

export interface StripPart {
  readonly id: string;
  readonly short: string;
  /** "not-asked": no question of the section is asked. */
  readonly word: RatingWord | "not-asked";
  readonly href?: string;
}

/** Every section once, in the checklist's order. The whole is not an average of its parts. */
export function SectionStrip({ parts }: { parts: readonly StripPart[] }) {
  return (
    <ol className="strip" style={{ "--of": parts.length } as CSSProperties}>
      {parts.map((part) => (
        <li key={part.id}>
          {part.href ? (
            <Link className="strip-part" href={part.href}>
              <StripWords part={part} />
            </Link>
          ) : (
            <div className="strip-part">
              <StripWords part={part} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function StripWords({ part }: { part: StripPart }) {
  return (
    <>
      <Shape name={part.word} />
      <b>{part.word === "not-asked" ? "Not asked" : ratingWord[part.word]}</b> <span>{part.short}</span>
    </>
  );
}
