// Names, dates and fingerprints in full: what a reader needs to match the report with its data.
import type { Assessment } from "../../core/assessment.ts";
import type { SignedVersion } from "../../core/signed-version.ts";
import { sayCountry } from "../../i18n/en/countries.ts";
import { sayCount, sayDate } from "../../i18n/en/quantities.ts";
import { draftStatus } from "../../i18n/en/report.ts";
import { saySignedStatus } from "../../i18n/en/signed.ts";
import type { ReportRequest } from "../make-report.ts";
import type { ReportModel } from "../model.ts";

/** Short enough to read out over the telephone; the fingerprint is what proves identity. */
export const referenceOf = (assessment: Pick<Assessment, "id">): string => assessment.id.slice(0, 8).toUpperCase();

export function particularsOf(request: ReportRequest, date: string): ReportModel["particulars"] {
  const { checklist, assessment, editionFingerprint, dataFingerprint, signed } = request;
  const { council, partner, partnerOwnScript, country } = assessment.partnership;
  const { title, edition, published } = checklist.edition;
  return [
    { label: "Reference", value: referenceOf(assessment) },
    { label: "Council", value: council },
    { label: "Partner", value: partnerOwnScript ? `${partner} ${partnerOwnScript}` : partner },
    { label: "Country of the partner", value: sayCountry(country) },
    { label: "Reason for this check", value: assessment.reason.trim() || "No reason was written down." },
    { label: "Date of this check", value: date },
    ...(request.undated || signed
      ? []
      : [{ label: "Answers as of", value: `${sayDate(assessment.changedAt)}, change ${assessment.revision}` }]),
    { label: "Status", value: signed ? statusOf(signed) : `${draftStatus}. Nobody has put their name to it yet.` },
    { label: "Checklist", value: `${title}, edition ${edition}, published ${sayDate(published)}` },
    ...(signed ? [] : [{ label: "Answers, SHA-256", value: grouped(dataFingerprint), code: true as const }]),
    { label: "Checklist, SHA-256", value: grouped(editionFingerprint), code: true },
    ...(signed ? [] : [{ label: "To compare", value: compareDraft }]),
  ];
}

const compareDraft =
  "The answers travel in this report as the file answers.json. Any standard tool computes its SHA-256, such as “sha256sum answers.json”; the result must equal the fingerprint above. It shows that the answers are those printed here, not that they are true.";

function statusOf(signed: SignedVersion): string {
  const { version, replaces, signOffs } = signed;
  return [
    `${saySignedStatus(signed)}: ${sayCount(signOffs.length, "sign-off")}.`,
    ...(replaces ? [`It replaces version ${version - 1}.`] : []),
  ].join(" ");
}

/** A fingerprint in groups of eight, which eyes can follow. */
export const grouped = (fingerprint: string): string => (fingerprint.match(/.{1,8}/gu) ?? []).join(" ");
