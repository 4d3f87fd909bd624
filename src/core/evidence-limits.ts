// How much evidence there is, how much may be added, and which of it a question rests on. For pages that show evidence; changing it is
// evidence.ts.
import type { QuestionId } from "./checklist.ts";
import { type Evidence, type EvidenceId, type EvidenceItem, type EvidenceUse, listEvidence } from "./evidence.ts";

/**
 * Most that one assessment takes, in bytes and items: one copy of it must still be made and read back in the memory of a small laptop.
 */
export const evidenceLimits = { file: 25_000_000, items: 200, bytes: 200_000_000 } as const;

/** Characters of a title, a holder or a page. */
export const longestLine = 300;

/** What a question rests on, without what was removed, in order of number. */
export function evidenceFor(
  evidence: Evidence,
  question: QuestionId,
): readonly (readonly [EvidenceId, EvidenceItem, EvidenceUse])[] {
  return listEvidence(evidence).flatMap(([id, item]) => {
    const use = item.removed ? undefined : item.uses.find((one) => one.question === question);
    return use ? [[id, item, use] as const] : [];
  });
}

/** How much of the limits is used: bytes count once, however many questions rest on them. */
export function evidenceSize(evidence: Evidence): { readonly items: number; readonly bytes: number } {
  const kept = listEvidence(evidence).flatMap(([, item]) => (item.removed ? [] : [item]));
  return { items: kept.length, bytes: kept.reduce((sum, item) => sum + ("file" in item ? item.file.bytes : 0), 0) };
}

/** Why something cannot be added; undefined when it can. */
export function beyondLimits(evidence: Evidence, bytes: number): "empty" | "file" | "items" | "bytes" | undefined {
  const now = evidenceSize(evidence);
  if (bytes === 0) return "empty";
  if (bytes > evidenceLimits.file) return "file";
  if (now.items >= evidenceLimits.items) return "items";
  return now.bytes + bytes > evidenceLimits.bytes ? "bytes" : undefined;
}

/** A web address that may be kept: http or https, written as text, with no name and password in it. */
export function readLink(text: string): string | undefined {
  const link = text.trim();
  const ok = link.length <= 2000 && /^https?:\/\/[^\s/?#@<>"\\]+(?:[/?#][^\s<>"\\]*)?$/i.test(link);
  return ok && link.isWellFormed() ? link : undefined;
}
