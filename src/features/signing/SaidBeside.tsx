// What was said with the signatures beside the answers: the decision and a different view. Rows of a list of facts.

import type { Submission } from "../../archive/submission.ts";
import { named } from "../../core/steering.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { decisionWord } from "../../i18n/en/sign-off.ts";

export function SaidBeside({ decision, differentView }: Pick<Submission, "decision" | "differentView">) {
  return (
    <>
      {decision && (
        <div>
          <dt>Decision</dt>
          <dd>
            {decisionWord[decision.decision]}: {decision.body}, {sayDate(decision.date)}
            {decision.note && <span className="said">{named(decision.note)}</span>}
          </dd>
        </div>
      )}
      {differentView && (
        <div>
          <dt>A different view</dt>
          <dd>
            {named(differentView.name)}
            <span className="said">{named(differentView.text)}</span>
          </dd>
        </div>
      )}
    </>
  );
}
