// What the cell under focus or pointer says, in one line below the table: in place of tooltips, and read by everybody alike.

import type { Section } from "../../../core/checklist.ts";
import { sectionIn } from "../../../core/compare/packed.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { rankOf } from "../../../core/open-edition.ts";
import { rangeEnd, sectionStateWord } from "../../../i18n/en/comparing.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { sayCounts } from "../../../i18n/en/rating.ts";
import { verdictWord } from "../../../i18n/en/verification.ts";
import { ratingWord } from "../../../i18n/en/words.ts";
import { partnershipTitle } from "../../../ui/name.tsx";
import { Own } from "../../../ui/own.tsx";
import { sectionWord } from "./columns.ts";
import type { Pointed } from "./Matrix.tsx";

export function CellLine({
  rows,
  sections,
  pointed,
}: {
  rows: readonly SubmissionSummary[];
  sections: readonly Section[];
  pointed: Pointed | undefined;
}) {
  const summary = rows.find(({ fingerprint }) => fingerprint === pointed?.fingerprint);
  if (!summary || !pointed)
    return <p className="cell-line">Arrow keys go from cell to cell, Enter opens what is behind it.</p>;
  const section = sections.find(({ id }) => pointed.column === `section:${id}`);
  const found = section && sectionIn(summary, section.id);
  const word = section && sectionWord(summary, section);
  const name = (
    <>
      <Own>{partnershipTitle(summary)}</Own>, {summary.year}
    </>
  );
  if (section && (word === "absent" || word === "not-asked" || word === "not-applicable"))
    return (
      <p className="cell-line">
        <b>
          {name}, {section.title}: {sectionStateWord[word]}.
        </b>
      </p>
    );
  if (section && found)
    return (
      <p className="cell-line">
        <b>
          {name}, {section.title}: {[ratingWord[found.word], rangeEnd(found)].join(" ").trim()}.
        </b>{" "}
        {sayCounts(found.counts)}. {sayNotKnown(found.tally.unknown)}Enter opens the answers.
      </p>
    );
  const { rating, tally, verification } = summary;
  const overlaps = rows.filter((one) => one !== summary && overlap(one, summary)).length;
  return (
    <p className="cell-line">
      <b>
        {name}: {[ratingWord[rating.word], rangeEnd(rating)].join(" ").trim()}.
      </b>{" "}
      {sayCounts(rating.counts)}, {sayCount(rating.gaps, "evidence gap")}. {sayNotKnown(tally.unknown)}Its range
      overlaps with {overlaps} of the other {rows.length - 1} rows here. {verdictWord[verification.verdict]}.
    </p>
  );
}

const sayNotKnown = (count: number): string =>
  count === 0 ? "" : `${sayCount(count, "answer is", "answers are")} not known. `;

/** Could both still turn out the same? */
const overlap = ({ rating: a }: SubmissionSummary, { rating: b }: SubmissionSummary): boolean =>
  rankOf[a.level] <= rankOf[b.highest] && rankOf[b.level] <= rankOf[a.highest];
