// What shows that an answer is true? Files and links of one assessment, each numbered once, with the questions that rest on it.
// Pure: knows fingerprints and names, never the bytes of a file or where they are kept.
import type { QuestionId } from "./checklist.ts";

/** E1, E2 … in the order of adding. A number is never given a second time: removed items stay listed. */
export type EvidenceId = `E${number}`;

export interface EvidenceFile {
  /** SHA-256 of the bytes as they are kept, in small hex digits. */
  readonly fingerprint: string;
  /** The name it came with: words for people, never a path. */
  readonly name: string;
  /** Media type judged by content; `application/octet-stream` when it is not known. */
  readonly type: string;
  readonly bytes: number;
  /** Fingerprint of the file as it was before place, camera and author were taken out of it. */
  readonly strippedFrom?: string;
}

export interface EvidenceUse {
  readonly question: QuestionId;
  /** In the officer's words: "2", "4 to 6"; empty when not said. */
  readonly pages: string;
}

export interface EvidenceDescription {
  readonly title: string;
  /** Date of the document, ISO, or empty. */
  readonly date: string;
  /** Who keeps the original; empty when not said. */
  readonly holder: string;
}

/** A file or a link: exactly one of the two. */
export type EvidenceSource = { readonly file: EvidenceFile } | { readonly link: string };

export type EvidenceItem = EvidenceDescription &
  EvidenceSource & {
    readonly addedAt: string;
    readonly addedBy: string;
    readonly uses: readonly EvidenceUse[];
    /** Why it is no longer part of the assessment. The record stays; the bytes go. */
    readonly removed?: { readonly at: string; readonly who: string; readonly reason: string };
  };

/** All evidence of one assessment, by number, removed items too. */
export type Evidence = Readonly<Partial<Record<EvidenceId, EvidenceItem>>>;

/** The act that changes evidence. Adding what is already there adds a use of it. */
export type EvidenceAct =
  | { readonly act: "add"; readonly source: EvidenceSource; readonly title: string; readonly use: EvidenceUse }
  | { readonly act: "describe"; readonly id: EvidenceId; readonly description: EvidenceDescription }
  | { readonly act: "use"; readonly id: EvidenceId; readonly use: EvidenceUse }
  | { readonly act: "stop-using"; readonly id: EvidenceId; readonly question: QuestionId }
  | { readonly act: "remove"; readonly id: EvidenceId; readonly reason: string };

/** In order of number. */
export function listEvidence(evidence: Evidence): readonly (readonly [EvidenceId, EvidenceItem])[] {
  return (Object.entries(evidence) as [EvidenceId, EvidenceItem][]).sort(([a], [b]) => numberOf(a) - numberOf(b));
}

/** The item that holds this file or link already, if it was not removed. */
export function findEvidence(evidence: Evidence, source: EvidenceSource): EvidenceId | undefined {
  return listEvidence(evidence).find(([, item]) => !item.removed && sameSource(item, source))?.[0];
}

/**
 * What an act makes of the evidence: which item, and how it looks afterwards. Undefined when the act names what is not there,
 * or an item that was removed: nothing about it changes any more.
 */
export function afterAct(
  evidence: Evidence,
  act: EvidenceAct,
  made: { readonly at: string; readonly who: string },
): { readonly id: EvidenceId; readonly item: EvidenceItem } | undefined {
  const id = act.act === "add" ? findEvidence(evidence, act.source) : act.id;
  const old = id && evidence[id];
  if (act.act === "add" && !old) {
    const { source, title, use } = act;
    const item = { ...source, title, date: "", holder: "", addedAt: made.at, addedBy: made.who, uses: [use] };
    return { id: nextId(evidence), item };
  }
  if (!id || !old || old.removed) return undefined;
  switch (act.act) {
    case "add":
      // A page said before is not forgotten by adding the same file again.
      return old.uses.some((one) => one.question === act.use.question) ? undefined : { id, item: used(old, act.use) };
    case "use":
      return { id, item: used(old, act.use) };
    case "describe":
      return { id, item: { ...old, ...act.description } };
    case "stop-using":
      return { id, item: { ...old, uses: old.uses.filter((one) => one.question !== act.question) } };
    case "remove":
      return act.reason.trim() === ""
        ? undefined
        : { id, item: { ...old, removed: { at: made.at, who: made.who, reason: act.reason.trim() } } };
  }
}

function used(item: EvidenceItem, use: EvidenceUse): EvidenceItem {
  const known = item.uses.some((one) => one.question === use.question);
  const uses = known ? item.uses.map((one) => (one.question === use.question ? use : one)) : [...item.uses, use];
  return { ...item, uses };
}

const sameSource = (a: EvidenceSource, b: EvidenceSource): boolean =>
  "file" in a ? "file" in b && a.file.fingerprint === b.file.fingerprint : "link" in b && a.link === b.link;

const numberOf = (id: EvidenceId): number => Number(id.slice(1));

const nextId = (evidence: Evidence): EvidenceId =>
  `E${1 + Math.max(0, ...(Object.keys(evidence) as EvidenceId[]).map(numberOf))}`;
