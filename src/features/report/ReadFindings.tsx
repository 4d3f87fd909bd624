// Every finding with its reasons, as the report tells them.

import type { ReactNode } from "react";
import { named } from "../../core/steering.ts";
import { reportLabel } from "../../i18n/en/report-words.ts";
import type { FindingBlock } from "../../report/model.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { ReadReviewNotes } from "./ReadReviews.tsx";

export function ReadFindings({ findings }: { findings: readonly FindingBlock[] }) {
  return findings.map((finding) => (
    <section key={finding.id} className="reading-finding">
      <p className="reading-mark">
        <span>{finding.number}</span>
        <SeverityMark word={finding.severity} />
        <span className="quiet">{finding.section}</span>
      </p>
      <h3>{finding.statement}</h3>
      {finding.why && <p>{finding.why}</p>}
      <dl>
        <Reason name={reportLabel.because}>
          {finding.because.map((line) => (
            <p key={`${line.number} ${line.question}`}>
              {line.number} {line.question} <b dir="auto">{named(line.answer)}</b>{" "}
              <span className="quiet">{line.basis}</span>
            </p>
          ))}
        </Reason>
        {finding.rule && <Reason name={reportLabel.rule}>{finding.rule}</Reason>}
        {finding.notHigher.map((one) => (
          <Reason key={one.because} name={one.than ? `and not ${one.than}` : reportLabel.notHigher}>
            {one.because}
          </Reason>
        ))}
        {finding.changes.length > 0 && (
          <Reason name={reportLabel.change}>
            {finding.changes.map((change) => (
              <p key={change.answer}>
                {change.answer}. {change.outcome} {change.control && <span className="quiet">({change.control})</span>}
              </p>
            ))}
          </Reason>
        )}
        {finding.safeguard && (
          <Reason name={reportLabel.safeguard}>
            {finding.safeguard} <span className="quiet">{finding.adopted}</span>
          </Reason>
        )}
        {finding.reviews && (
          <Reason name={reportLabel.reviewed}>
            <ReadReviewNotes lines={finding.reviews} />
          </Reason>
        )}
        {finding.precedent && (
          <Reason name={reportLabel.elsewhere}>
            {finding.precedent.name}: {finding.precedent.lesson}
          </Reason>
        )}
      </dl>
    </section>
  ));
}

function Reason({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
