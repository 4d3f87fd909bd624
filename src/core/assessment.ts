// One assessment of one partnership, and every way it can change. Pure: a change takes the old row and gives the new one with the
// history it makes. Who stores it, and when "now" is, is somebody else's business.
import type * as z from "zod/mini";
import type { Answer, Answers } from "./answer.ts";
import type { QuestionId, SectionId } from "./checklist.ts";
import { afterAct, type Evidence, type EvidenceAct } from "./evidence.ts";
import type { partnershipSchema } from "./partnership-schema.ts";

export type Partnership = z.infer<typeof partnershipSchema>;

/** A safeguard the council has taken on: who does it, by when, and how one will know that it is done. */
export interface AdoptedSafeguard {
  readonly safeguard: string;
  readonly owner: string;
  /** ISO date, or empty while it is not set. */
  readonly due: string;
  readonly proof: string;
}

export interface Assessment {
  readonly id: string;
  /** Shape of this row; a newer one is refused by an older build. */
  readonly v: 1;
  readonly checklist: string;
  readonly edition: number;
  readonly partnership: Partnership;
  /** Why this check is done: at most 45 words fit page one of the report. */
  readonly reason: string;
  /** Which version of the record this row becomes when it is signed. Left out: the first. */
  readonly version?: number;
  readonly answers: Answers;
  /** Sections called complete, each with the questions left unanswered on purpose. */
  readonly completed: Readonly<Partial<Record<SectionId, readonly QuestionId[]>>>;
  readonly flagged: readonly QuestionId[];
  readonly safeguards: readonly AdoptedSafeguard[];
  /** Absent while there is none. */
  readonly evidence?: Evidence;
  /** Last time's answers, offered as suggestions. */
  readonly suggested: Answers;
  /** Grows by one with every change: two windows can tell who is behind. */
  readonly revision: number;
  readonly startedAt: string;
  readonly changedAt: string;
  readonly example?: true;
}

/** One line of the append-only history: what changed, from what, to what. */
export interface HistoryEntry {
  readonly assessment: string;
  readonly revision: number;
  readonly at: string;
  readonly who: string;
  /**
   * `answers.<question>`, `completed.<section>`, `evidence.<number>`, or the name of what is changed as a whole; `created` for the first
   * line; `merged` where the lines of another copy came in, which are then what `to` holds.
   */
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  /** Binds a settled line to the one before it; a line that may still be typed on has none. */
  readonly hash?: string;
}

/** A line of the history, whichever copy of the assessment it stands in. */
export type HistoryLine = Omit<HistoryEntry, "assessment">;

/** The act that changes an assessment; each is one transaction. */
export type Change =
  | { readonly kind: "answer"; readonly question: QuestionId; readonly answer: Answer | undefined }
  | { readonly kind: "complete"; readonly section: SectionId; readonly leftOpen: readonly QuestionId[] | undefined }
  | { readonly kind: "flag"; readonly question: QuestionId; readonly flagged: boolean }
  | { readonly kind: "safeguards"; readonly safeguards: readonly AdoptedSafeguard[] }
  | { readonly kind: "partnership"; readonly partnership: Partnership }
  | { readonly kind: "reason"; readonly reason: string }
  | { readonly kind: "evidence"; readonly act: EvidenceAct }
  /** After version `signed` was signed: what is written from now on becomes the version after it. */
  | { readonly kind: "next-version"; readonly signed: number };

/** The version this assessment is, or becomes when it is signed: 1, 2, … */
export const versionOf = (assessment: Pick<Assessment, "version">): number => assessment.version ?? 1;

export interface Made {
  readonly at: string;
  readonly who: string;
}

/**
 * Applies one change. Gives undefined when nothing would differ, so that typing a letter and taking it back leaves no trace.
 */
export function change(
  old: Assessment,
  what: Change,
  made: Made,
): { readonly assessment: Assessment; readonly entry: HistoryEntry } | undefined {
  const { field, from, to, next } = apply(old, what, made);
  if (JSON.stringify(from) === JSON.stringify(to)) return undefined;
  const revision = old.revision + 1;
  return {
    assessment: { ...old, ...next, revision, changedAt: made.at },
    entry: { assessment: old.id, revision, at: made.at, who: made.who, field, from: from ?? null, to: to ?? null },
  };
}

interface Applied {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly next: Partial<Assessment>;
}

function apply(old: Assessment, what: Change, made: Made): Applied {
  switch (what.kind) {
    case "answer": {
      const { [what.question]: from, ...others } = old.answers;
      const to = what.answer && Object.keys(what.answer).length > 0 ? what.answer : undefined;
      return {
        field: `answers.${what.question}`,
        from,
        to,
        next: { answers: to ? { ...others, [what.question]: to } : others },
      };
    }
    case "complete": {
      const { [what.section]: from, ...others } = old.completed;
      const completed = what.leftOpen ? { ...others, [what.section]: what.leftOpen } : others;
      return { field: `completed.${what.section}`, from, to: what.leftOpen, next: { completed } };
    }
    case "flag": {
      const others = old.flagged.filter((id) => id !== what.question);
      const flagged = what.flagged ? [...others, what.question] : others;
      return { field: "flagged", from: old.flagged, to: flagged, next: { flagged } };
    }
    case "safeguards":
      return { field: "safeguards", from: old.safeguards, to: what.safeguards, next: { safeguards: what.safeguards } };
    case "partnership":
      return {
        field: "partnership",
        from: old.partnership,
        to: what.partnership,
        next: { partnership: what.partnership },
      };
    case "reason":
      return { field: "reason", from: old.reason, to: what.reason, next: { reason: what.reason } };
    case "evidence": {
      const after = afterAct(old.evidence ?? {}, what.act, made);
      // An act on what is not there, or no longer, changes nothing.
      if (!after) return { field: "evidence", from: null, to: null, next: {} };
      const { id, item } = after;
      return {
        field: `evidence.${id}`,
        from: old.evidence?.[id],
        to: item,
        next: { evidence: { ...old.evidence, [id]: item } },
      };
    }
    case "next-version": {
      const version = what.signed + 1;
      return { field: "version", from: versionOf(old), to: version, next: { version } };
    }
  }
}
