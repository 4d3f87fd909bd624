// Between what is stored of an assessment and what stands of it in a copy: signed versions as text, files it rests on, its own lines.
import { canonicalBytes } from "../archive/canonical.ts";
import type { Copy, SignedCopy } from "../archive/copy.ts";
import type { Assessment, HistoryEntry } from "../core/assessment.ts";
import { listEvidence } from "../core/evidence.ts";
import type { SubmissionRow } from "./database.ts";

/** Evidence files an assessment rests on. */
export const filesOf = ({ evidence }: Assessment): string[] =>
  listEvidence(evidence ?? {}).flatMap(([, item]) => ("file" in item && !item.removed ? [item.file.fingerprint] : []));

export const asText = ({ content, signatures, ...row }: SubmissionRow): SignedCopy => ({
  ...row,
  content: new TextDecoder().decode(content),
  signatures: signatures.map(({ path, bytes }) => ({ path, text: new TextDecoder().decode(bytes) })),
});

export const asRow = ({ content, signatures, ...row }: SignedCopy): SubmissionRow => ({
  ...row,
  content: new TextEncoder().encode(content),
  signatures: signatures.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })),
});

/** The same work under whatever id, whatever order its parts were written in. */
export const contentOf = ({ id: _, ...row }: Assessment): string => new TextDecoder().decode(canonicalBytes(row));

export const historyOf = (copy: Copy, id: string): HistoryEntry[] =>
  copy.history.filter((entry) => entry.assessment === id);
