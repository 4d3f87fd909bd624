// Every signed review of a submission that is here: whose it is, under which key, and what it says of the whole.

import { checkWords } from "../../archive/check-words.ts";
import { currentOf, openQueries, queriesOf, remarksIn } from "../../core/review.ts";
import { named } from "../../core/steering.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { reviewLimits, sayReviewer, sayViews } from "../../i18n/en/reviewing.ts";
import { Button } from "../../ui/button.tsx";
import { Own } from "../../ui/own.tsx";
import { LetterButtons } from "./LetterButtons.tsx";
import { fileOf, saveReviewFile } from "./save-file.ts";
import type { Desk } from "./use-desk.ts";

export function SignedReviews({ desk }: { desk: Desk }) {
  const current = new Set(currentOf(desk.reviews).map(({ fingerprint }) => fingerprint));
  if (desk.reviews.length === 0) return <p>No signed review is here yet.</p>;
  return (
    <>
      <ul className="review-register">
        {desk.reviews.map(({ fingerprint, review, kid, row }) => (
          <li key={fingerprint}>
            <p>
              <b>
                <Own>{sayReviewer(review.layer, review.reviewer)}</Own>
              </b>
              {review.id === desk.own?.id && " (written here)"}
            </p>
            <p className="quiet">
              {review.scope === "queries" ? "Queries to the council" : "Review"}, signed {sayDate(review.claimedTime)}{" "}
              by the reviewer’s own clock. {sayViews(Object.values(remarksIn(review)))}
              {!current.has(fingerprint) && " A later one replaces it."}
            </p>
            {review.conclusion && (
              <p className="review-words" dir="auto">
                {named(review.conclusion)}
              </p>
            )}
            <p className="quiet">
              Check words: {checkWords(fingerprint).join(" ")}. Key <span className="code">{kid}</span>
            </p>
            <div className="bar">
              <Button look="text" onClick={() => saveReviewFile(desk, row, fileOf(review))}>
                Save the file again
              </Button>
              {openQueries(queriesOf(desk.checklist, review), {}).length > 0 && (
                <LetterButtons desk={desk} review={{ fingerprint, kid, review }} />
              )}
            </div>
          </li>
        ))}
      </ul>
      <p className="quiet">{reviewLimits}</p>
    </>
  );
}
