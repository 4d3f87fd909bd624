// What reviewers think, on screen as in the files: beside an answer, at a finding, and as a register of the signed reviews.
import { named } from "../../core/steering.ts";
import { reviewMeans } from "../../i18n/en/report-reviews.ts";
import { reportLabel } from "../../i18n/en/report-words.ts";
import type { ReportModel, ReviewLine } from "../../report/model.ts";
import { Own } from "../../ui/own.tsx";

export function ReadReviewNotes({ lines = [] }: { lines?: readonly ReviewLine[] | undefined }) {
  return lines.map(({ by, view, comment, repliedBy, reply }) => (
    <div key={`${by} ${comment}`} className="reading-review">
      <p>
        <b>
          <Own>{by}</Own>: {view}.
        </b>{" "}
        <Own>{comment}</Own>
      </p>
      {reply && (
        <p>
          <b>
            <Own>{repliedBy}</Own>
          </b>{" "}
          <Own>{reply}</Own>
        </p>
      )}
    </div>
  ));
}

export function ReadReviews({ rows }: NonNullable<ReportModel["reviews"]>) {
  return (
    <dl className="reading-facts">
      {rows.map((row) => (
        <div key={row.fingerprint}>
          <dt>{row.layer}</dt>
          <dd>
            <b>
              <Own>{row.person}</Own>
            </b>
            <p className="quiet">
              {row.time} ({reportLabel.ownClock}), {reportLabel.key} <span className="code">{row.key}</span>
            </p>
            <p>{row.tally}</p>
            {row.conclusion && <p dir="auto">{named(row.conclusion)}</p>}
            {row.considered && <p>{row.considered}</p>}
            <p className="quiet">{reportLabel.reviewFile}</p>
            <p className="code">{row.fingerprint}</p>
          </dd>
        </div>
      ))}
      <div>
        <dt>{reportLabel.reviewProves}</dt>
        <dd>
          {reviewMeans.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </dd>
      </div>
    </dl>
  );
}
