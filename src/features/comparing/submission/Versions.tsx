// The versions of one record that are here, newest first; for one question, whether it was answered the same.
import { Link } from "wouter";
import type { QuestionId } from "../../../core/checklist.ts";
import { markOf } from "../../../core/compare/submission-summary.ts";
import { standingWord } from "../../../i18n/en/comparing.ts";
import { sayDate } from "../../../i18n/en/quantities.ts";
import { addressOf } from "../address.ts";
import { usePortfolio } from "../portfolio.ts";
import type { Submitted } from "./open-submission.ts";

export function Versions({ submitted, question }: { submitted: Submitted; question?: QuestionId }) {
  const { fingerprint, assessment, checklist } = submitted;
  const { summaries, portfolio, byFingerprint } = usePortfolio();
  const own = byFingerprint.get(fingerprint)?.summary;
  const versions = summaries.filter((one) => one.assessment === assessment.id).sort((a, b) => b.version - a.version);
  const markHere = own && question && markOf(checklist, own, question);
  return (
    <ul>
      {versions.map((one) => {
        const words = `Version ${one.version}, ${sayDate(one.sealedAt)}`;
        const standing = portfolio.standingOf.get(one.fingerprint) ?? "current";
        const same =
          question && markHere && one.editionFingerprint === own?.editionFingerprint
            ? markOf(checklist, one, question)?.value === markHere.value &&
              markOf(checklist, one, question)?.state === markHere.state
            : undefined;
        return (
          <li key={one.fingerprint}>
            {one.fingerprint === fingerprint ? (
              <b>{words}, this one</b>
            ) : (
              <Link href={addressOf("s", {}, one.fingerprint, ...(question ? ["q", question] : []))}>{words}</Link>
            )}
            <span className="quiet">
              , {standingWord[standing].toLowerCase()}
              {one.fingerprint !== fingerprint &&
                same !== undefined &&
                (same ? ". The same answer." : ". Another answer.")}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
