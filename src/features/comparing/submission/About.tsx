// Which submission is this? Name, year, version and how it stands to the others: the same words above every page about it.
import { Link } from "wouter";
import { standingWord } from "../../../i18n/en/comparing.ts";
import { PartnershipName } from "../../../ui/name.tsx";
import { VerdictMark } from "../../VerdictMark.tsx";
import { addressOf } from "../address.ts";
import { usePortfolio } from "../portfolio.ts";
import type { Submitted } from "./open-submission.ts";

/** @param link leads to the submission as a whole */
export function AboutSubmission({ submitted, link }: { submitted: Submitted; link?: boolean }) {
  const { fingerprint, assessment, signed, content } = submitted;
  const { portfolio } = usePortfolio();
  const standing = portfolio.standingOf.get(fingerprint);
  const name = <PartnershipName partnership={assessment.partnership} />;
  return (
    <p className="about">
      {link ? <Link href={addressOf("s", {}, fingerprint)}>{name}</Link> : name}, {signed.sealedAt.slice(0, 4)}, version{" "}
      {signed.version}
      {standing && standing !== "current" && `. ${standingWord[standing]}`}{" "}
      <VerdictMark verdict={content.verification.verdict} />
    </p>
  );
}
