// The table of submissions as it leaves the program: one column, one meaning, the same names in CSV, spreadsheet and Parquet. Names and meanings
// stay; a new one is added at the end of its kind. States of answers are counted in columns of their own, and what is not said is empty.
import type { Standing } from "./portfolio.ts";
import { askedIn } from "./sort.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

export type ColumnType = "text" | "number" | "day" | "moment" | "yes-no";
export type ColumnValue = string | number | boolean | undefined;

export interface SubmissionColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Undefined where the submission does not say. */
  readonly of: (summary: SubmissionSummary, standing: Standing) => ColumnValue;
}

const text = (name: string, of: SubmissionColumn["of"]): SubmissionColumn => ({ name, type: "text", of });
const number = (name: string, of: (summary: SubmissionSummary) => number | undefined): SubmissionColumn => ({
  name,
  type: "number",
  of,
});
const said = (value: string | undefined): string | undefined => (value === "" ? undefined : value);

export const submissionColumns: readonly SubmissionColumn[] = [
  text("fingerprint", ({ fingerprint }) => fingerprint),
  text("assessment", ({ assessment }) => assessment),
  number("version", ({ version }) => version),
  text("replaces", ({ replaces }) => replaces),
  text("standing", (_, standing) => standing),
  text("checklist", ({ checklist }) => checklist),
  number("edition", ({ edition }) => edition),
  text("edition_fingerprint", ({ editionFingerprint }) => editionFingerprint),
  number("engine", ({ engine }) => engine),
  text("council", ({ council }) => council),
  text("partner", ({ partner }) => partner),
  text("partner_own_script", ({ partnerOwnScript }) => said(partnerOwnScript)),
  text("partner_country", ({ country }) => country),
  text("council_country", ({ councilCountry }) => said(councilCountry)),
  text("subdivision", ({ subdivision }) => said(subdivision)),
  text("council_kind", ({ councilKind }) => said(councilKind)),
  text("purpose", ({ purpose }) => said(purpose)),
  { name: "sealed_at", type: "moment", of: ({ sealedAt }) => sealedAt },
  number("year", ({ year }) => year),
  { name: "example", type: "yes-no", of: ({ example }) => example === true },
  text("rating", ({ rating }) => rating.word),
  text("rating_at_least", ({ rating }) => rating.level),
  text("rating_at_most", ({ rating }) => rating.highest),
  number("findings_low", ({ rating }) => rating.counts.low),
  number("findings_medium", ({ rating }) => rating.counts.medium),
  number("findings_high", ({ rating }) => rating.counts.high),
  number("findings_critical", ({ rating }) => rating.counts.critical),
  number("findings_weak_basis", ({ raised }) => raised.filter(({ weak }) => weak).length),
  number("findings_without_safeguard", ({ raised }) => raised.filter(({ safeguarded }) => !safeguarded).length),
  number("findings_possible", ({ possible }) => possible.length),
  number("evidence_gaps", ({ rating }) => rating.gaps),
  number("could_raise_unknown", ({ rating }) => rating.hinges.unknown),
  number("could_raise_unanswered", ({ rating }) => rating.hinges.unanswered),
  number("questions_asked", ({ tally }) => askedIn(tally)),
  number("answered", ({ tally }) => tally.answered),
  number("unknown", ({ tally }) => tally.unknown),
  number("not_applicable", ({ tally }) => tally["not-applicable"]),
  number("unanswered", ({ tally }) => tally.unanswered),
  number("not_asked", ({ tally }) => tally["not-asked"]),
  number("maybe_asked", ({ tally }) => tally.maybe),
  number("unknown_not_yet_asked", ({ unknown }) => unknown["not-yet-asked"].length),
  number("unknown_not_told", ({ unknown }) => unknown["not-told"].length),
  number("unknown_nobody_knows", ({ unknown }) => unknown["nobody-knows"].length),
  number("basis_document", ({ bases }) => bases.document),
  number("basis_told", ({ bases }) => bases.told),
  number("basis_own_view", ({ bases }) => bases["own-view"]),
  number("evidence_pieces", ({ evidence }) => evidence.pieces),
  number("evidence_files_missing", ({ evidence }) => evidence.filesMissing),
  number("answers_with_evidence", ({ evidence }) => evidence.answers),
  number("organisations", ({ organisations, moreOrganisations = 0 }) => organisations.length + moreOrganisations),
  text("decision", ({ decision }) => decision?.decision),
  { name: "decision_date", type: "day", of: ({ decision }) => decision?.date },
  text("verdict", ({ verification }) => verification.verdict),
  number("sign_offs", ({ verification }) => verification.signOffs),
  text("keys", ({ verification }) => verification.keys),
  text("verdict_reason", ({ verification }) => verification.reason),
];

/** The ratings of sections, by their ids; "not-asked" where no question of a section is. */
export const sectionColumn = (section: string): string => `section_${section}`;
