// One assessment in the list: the whole row leads to it; what else can be done stands after the link.
import { Link } from "wouter";
import type { Summary } from "../../core/summary.ts";
import { sayAgo, sayWhenAlone } from "../../i18n/en/moments.ts";
import { useFindChecklist } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { Tag } from "../../ui/lines.tsx";
import { PartnershipName, partnershipTitle } from "../../ui/name.tsx";

export function AssessmentRow({
  summary,
  copiedAt,
  onCopy,
  onRemoveExample,
}: {
  summary: Summary;
  copiedAt: string | undefined;
  onCopy: (id: string) => void;
  onRemoveExample: (id: string) => void;
}) {
  const find = useFindChecklist();
  const now = new Date().toISOString();
  const title = find(summary.checklist, summary.edition)?.edition.title ?? summary.checklist;
  const name = partnershipTitle(summary);
  return (
    <li className="work">
      <h2>
        <Link href={`/a/${summary.assessment}`}>
          <PartnershipName partnership={summary} />
        </Link>
      </h2>
      <p className="work-status">{summary.example ? <Tag look="quiet">Example, invented</Tag> : <Tag>Draft</Tag>}</p>
      <p className="work-left">{sayLeft(summary)}</p>
      <p className="work-when">{sayWhenAlone(summary.changedAt, now)}</p>
      <p className="work-check">
        {title}, edition {summary.edition}
      </p>
      <p className="work-copy">
        {summary.example ? (
          <Button look="text" className="work-example" onClick={() => onRemoveExample(summary.assessment)}>
            Remove the example
          </Button>
        ) : (
          <>
            {sayCopy(copiedAt, summary.changedAt, now)}
            {(!copiedAt || copiedAt < summary.changedAt) && (
              <Button look="text" onClick={() => onCopy(summary.assessment)}>
                Save a copy<span className="unseen"> of {name}</span>
              </Button>
            )}
          </>
        )}
      </p>
    </li>
  );
}

function sayLeft({ toGo, unknown }: Summary): string {
  const open = toGo > 0 ? `${toGo} not answered` : "Nothing left to answer";
  return unknown > 0 ? `${open}, ${unknown} not known` : open;
}

function sayCopy(copiedAt: string | undefined, changedAt: string, now: string): string {
  if (!copiedAt) return "No copy yet";
  return copiedAt < changedAt
    ? `Changed since the copy of ${sayAgo(copiedAt, now)}`
    : `Copy saved ${sayAgo(copiedAt, now)}`;
}
