// One submission as a whole: its rating with its range, its sections, who signed it, what checking it said, its other versions.

import { partnershipOf } from "../../../core/compare/trend.ts";
import { sayDeciding, sayMoment } from "../../../i18n/en/checking.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { sayPerson, sayRoleBy } from "../../../i18n/en/signed.ts";
import { Back, LinkButton } from "../../../ui/button.tsx";
import { Row } from "../../../ui/lists.tsx";
import { PartnershipName, partnershipTitle } from "../../../ui/name.tsx";
import { Own } from "../../../ui/own.tsx";
import { Heading, Page } from "../../../ui/page.tsx";
import { RatingBlock, SectionStrip } from "../../../ui/rating.tsx";
import { VerdictMark } from "../../VerdictMark.tsx";
import { addressOf } from "../address.ts";
import { usePortfolio } from "../portfolio.ts";
import { Contradiction } from "./Contradiction.tsx";
import type { Submitted } from "./open-submission.ts";
import { Versions } from "./Versions.tsx";

export function SubmissionPage({ submitted }: { submitted: Submitted }) {
  const { fingerprint, checklist, assessment, evaluation, content, signed } = submitted;
  const { partnership } = assessment;
  const parts = evaluation.sections.flatMap(({ section, word, tally }) => {
    const about = checklist.sections.get(section);
    const asked = tally.answered + tally.unknown + tally["not-applicable"] + tally.unanswered + tally.maybe > 0;
    if (!about?.counted) return [];
    const href = addressOf("s", {}, fingerprint, section);
    return [{ id: section, short: about.short, word: asked ? word : ("not-asked" as const), href }];
  });
  return (
    <Page title={`Submission – ${partnershipTitle(partnership)}`} hub className="submitted">
      <div className="hang">
        <Back href={addressOf("table")}>The table</Back>
      </div>
      <div className="wide stack">
        <Heading>
          <PartnershipName partnership={partnership} />
        </Heading>
        <p className="lead">
          {signed.sealedAt.slice(0, 4)}, version {signed.version}. {checklist.edition.title}, edition{" "}
          {checklist.edition.edition}.{assessment.example && " An invented example."}
        </p>
        <RatingBlock rating={evaluation.rating} />
      </div>
      <div className="full">
        <SectionStrip parts={parts} />
      </div>
      <Contradiction fingerprint={fingerprint} />
      <Row label="Check" ruled>
        <p>
          <VerdictMark verdict={content.verification.verdict} />
        </p>
        <p className="quiet">{sayDeciding(content.verification)}</p>
        <p className="bar">
          <LinkButton look="text" href={`/r/${fingerprint}`}>
            Review this submission
          </LinkButton>
        </p>
      </Row>
      <Row label="Who signed" ruled>
        <Signers submitted={submitted} />
      </Row>
      <Row label="Versions" ruled>
        <Versions submitted={submitted} />
        <OverTheYears submitted={submitted} />
      </Row>
    </Page>
  );
}

/** Other checks of the same partnership are other records. */
function OverTheYears({ submitted: { fingerprint } }: { submitted: Submitted }) {
  const { portfolio, byFingerprint } = usePortfolio();
  const own = byFingerprint.get(fingerprint)?.summary;
  if (!own) return null;
  const checks = portfolio.current.filter((one) => partnershipOf(one) === partnershipOf(own));
  return checks.length < 2 ? null : (
    <p className="bar">
      <LinkButton look="text" href={addressOf("trend", {}, fingerprint)}>
        This partnership over the years, {sayCount(checks.length, "check")}
      </LinkButton>
    </p>
  );
}

/** Who put a name to it; in the order of signing. */
export function Signers({ submitted: { signed } }: { submitted: Submitted }) {
  if (signed.signOffs.length === 0) return <p>Nobody has signed it.</p>;
  return (
    <ul>
      {signed.signOffs.map((one) => (
        <li key={`${one.role} ${one.kid}`}>
          {sayRoleBy(one.role)} {sayPerson(one)}
          <span className="quiet">, {sayMoment(one.claimedTime)}, by that computer’s own clock. </span>
          {!one.fits && <b>The signature does not fit.</b>}
          {one.differentView && (
            <span className="quiet">
              Sees it differently: <Own>{one.differentView}</Own>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
