// Four questions an officer has about this computer, each answered by a test and not by a guess.
import type { ReactNode } from "react";
import { sayAgo } from "../../i18n/en/moments.ts";
import { sayBytes } from "../../i18n/en/sums.ts";
import type { Health } from "../../storage/health.ts";
import { Button } from "../../ui/button.tsx";
import { SecondCopyFact } from "./SecondCopyFact.tsx";

export function ComputerFacts({ health, onAsk }: { health: Health; onAsk: () => void }) {
  const now = new Date().toISOString();
  return (
    <dl className="facts">
      <Fact
        question="Will it keep my work?"
        act={
          !health.persisted && (
            <Button look="text" onClick={onAsk}>
              Ask the browser to keep it
            </Button>
          )
        }
      >
        {health.persisted ? (
          <>
            <b>Yes.</b> The browser agreed to keep it until you delete it.
          </>
        ) : (
          <>
            <b>Not for certain.</b> The browser may erase it when it needs room.
          </>
        )}
      </Fact>
      <Fact question="Has it kept it before?">{sayBefore(health, now)}</Fact>
      <SecondCopyFact />
      <Fact question="Is there room?">{sayRoom(health)}</Fact>
      <Fact question="Who can read it?">Anyone who can sign in to this computer as you.</Fact>
      {!health.persisted && (
        <Fact question="What can IT do?">
          Ask them not to clear the data of this address. In Edge the settings are called BrowsingDataLifetime,
          ClearBrowsingDataOnExit and SaveCookiesOnExit.
        </Fact>
      )}
    </dl>
  );
}

function Fact({ question, act, children }: { question: string; act?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{question}</dt>
      <dd>{children}</dd>
      {act && <dd>{act}</dd>}
    </div>
  );
}

function sayBefore({ since }: Health, now: string): ReactNode {
  if (!since) return "Not known yet: no work of yours was stored here before.";
  const ago = sayAgo(since, now);
  if (ago === "today") return "Not known yet. The first work here is from today.";
  return (
    <>
      <b>Yes.</b> Work from {ago} is still here.
    </>
  );
}

function sayRoom({ usedBytes, allowedBytes, evidenceBytes }: Health): ReactNode {
  if (usedBytes === undefined || !allowedBytes) return "The browser does not say.";
  const scarce = usedBytes > 0.85 * allowedBytes;
  return (
    <>
      <b>{scarce ? "Little." : "Yes."}</b> {sayBytes(usedBytes)} of about {sayBytes(allowedBytes)} used.
      {evidenceBytes > 0 && ` Evidence files: ${sayBytes(evidenceBytes)}.`}
    </>
  );
}
