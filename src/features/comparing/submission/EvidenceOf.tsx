// The evidence an answer names: each piece with its fingerprint, and whether the file was there when the submission was checked.

import type { QuestionId } from "../../../core/checklist.ts";
import { type EvidenceItem, listEvidence } from "../../../core/evidence.ts";
import { saySource } from "../../../i18n/en/evidence.ts";
import { sayDate } from "../../../i18n/en/quantities.ts";
import { Own } from "../../../ui/own.tsx";
import { VerdictMark } from "../../VerdictMark.tsx";
import type { Submitted } from "./open-submission.ts";

export function EvidenceOf({ submitted, question }: { submitted: Submitted; question: QuestionId }) {
  const { assessment, content } = submitted;
  const here = new Set(content.evidence);
  const used = listEvidence(assessment.evidence ?? {}).flatMap(([id, item]) => {
    const use = item.uses.find((one) => one.question === question);
    return use ? [{ id, item, pages: use.pages }] : [];
  });
  if (used.length === 0) return <p>No evidence is named for this answer.</p>;
  return (
    <ul className="evidence-of">
      {used.map(({ id, item, pages }) => (
        <li key={id}>
          <p>
            {id} <Own>{item.title}</Own>
            {pages && `, page ${pages}`}
            {item.date && `, ${sayDate(item.date)}`}
          </p>
          <p className="quiet">
            <Own>{saySource(item)}</Own>
          </p>
          <FileFacts item={item} here={here} />
        </li>
      ))}
    </ul>
  );
}

function FileFacts({ item, here }: { item: EvidenceItem; here: ReadonlySet<string> }) {
  if (!("file" in item)) return <p className="quiet">A link: what stands there today was not looked at.</p>;
  const { fingerprint } = item.file;
  const there = here.has(fingerprint);
  return (
    <>
      <p>
        <VerdictMark verdict={there ? "matches" : "cannot-be-checked"}>
          {there ? "In the package, as named" : "Not in the package"}
        </VerdictMark>
      </p>
      <p className="quiet code">{fingerprint.replace(/.{8}(?=.)/g, "$& ")}</p>
    </>
  );
}
