// Two copies of one assessment that were worked on apart: what is the same, what was changed in one of them alone, what in both, and the
// one assessment they become once every choice is made. Knows nothing of files or words.
import type { Answer } from "./answer.ts";
import type { AdoptedSafeguard, Assessment, HistoryEntry, HistoryLine, Made } from "./assessment.ts";
import { type Branch, knownIn, linesNotKnown } from "./branches.ts";
import type { QuestionId, SectionId } from "./checklist.ts";
import { type Difference, differences, linesIn, mergedField, questionOfField, sameContent } from "./history.ts";
import { decide } from "./merge-decide.ts";
import { mergeEvidence } from "./merge-evidence.ts";

/** Something that was changed in both copies, each time differently. */
export interface Conflict {
  /** `answers.<question>`, `safeguards.<safeguard>`, `evidence.<number here>`, `partnership` or `reason`. */
  readonly subject: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Who changed it last, and when; undefined where the history does not say. */
  readonly mineMade: Made | undefined;
  readonly theirsMade: Made | undefined;
}

export interface Choice {
  readonly take: "mine" | "theirs";
  /** Added to the note of the answer, or to the reason: the other one, in words. */
  readonly note?: string;
  /** The question is marked to be looked at again. */
  readonly flag?: true;
}

export interface MergePlan {
  /** Answers that are the same in both. */
  readonly same: number;
  /** Changed in the other copy alone, so taken from it: as it is here, and as it becomes. */
  readonly taken: readonly Difference[];
  /** Changed here alone, so kept: as it is in the other copy, and as it is here. */
  readonly kept: readonly Difference[];
  /** Answers first, in no other order. */
  readonly conflicts: readonly Conflict[];
}

/** @param bases as `relate` gives them */
export function planMerge(here: Branch, there: Branch, bases: readonly Assessment[]): MergePlan {
  const { conflicts, merged } = mergeParts(here, there, bases, new Map());
  const open = new Set(conflicts.map(({ subject }) => fieldOf(subject)));
  const [mine, theirs] = [here.assessment, there.assessment];
  const answers = Object.entries(mine.answers).filter(([id, answer]) =>
    sameContent(answer, theirs.answers[id as QuestionId]),
  );
  return {
    same: answers.length,
    taken: differences(mine, merged),
    kept: differences(theirs, mine).filter(
      ({ field, to }) => !open.has(field) && sameContent(contentAt(merged, field), to),
    ),
    conflicts,
  };
}

function contentAt(row: Assessment, field: string): unknown {
  const dot = field.indexOf(".");
  const part = row[(dot < 0 ? field : field.slice(0, dot)) as keyof Assessment] as unknown;
  return dot < 0 ? part : (part as Record<string, unknown> | undefined)?.[field.slice(dot + 1)];
}

export interface Merging extends Made {
  /** When the other copy was made. */
  readonly copyMadeAt: string;
  /** Which version the merged assessment becomes when it is signed. */
  readonly version: number;
}

/**
 * The merged assessment and the lines that say how it came about: one that holds the lines of the other copy, then one for each field that
 * is not as it was here. They are not settled yet.
 * @param choices one for each conflict of the plan @throws when one is missing
 */
export function mergeBranches(
  here: Branch,
  there: Branch,
  bases: readonly Assessment[],
  choices: ReadonlyMap<string, Choice>,
  { at, who, copyMadeAt, version }: Merging,
): { readonly assessment: Assessment; readonly lines: readonly HistoryEntry[] } {
  const { merged, conflicts } = mergeParts(here, there, bases, choices);
  const missing = conflicts.find(({ subject }) => !choices.has(subject));
  if (missing) throw new Error(`Nobody chose between the two for ${missing.subject}.`);
  const mine = here.assessment;
  const row = version === (mine.version ?? 1) ? merged : { ...merged, version };
  const { id } = mine;
  // Above both, so that whoever holds either copy sees that this one is newer.
  let revision = Math.max(mine.revision, there.assessment.revision);
  const line = (field: string, from: unknown, to: unknown): HistoryEntry => {
    revision += 1;
    return { assessment: id, revision, at, who, field, from, to };
  };
  const came = linesNotKnown(there.history, knownIn(here.history));
  const marker = line(mergedField, null, { madeAt: copyMadeAt, lines: came });
  const changed = differences({ ...mine, version: mine.version ?? 1 }, { ...row, version: row.version ?? 1 });
  const lines = [marker, ...changed.map(({ field, from, to }) => line(field, from, to))];
  return { assessment: { ...row, revision, changedAt: at }, lines };
}

interface Parts {
  readonly merged: Assessment;
  readonly conflicts: readonly Conflict[];
}

/** Merges field by field. A conflict without a choice stays as it is here. */
function mergeParts(
  here: Branch,
  there: Branch,
  bases: readonly Assessment[],
  choices: ReadonlyMap<string, Choice>,
): Parts {
  const [mine, theirs] = [here.assessment, there.assessment];
  const conflicts: Conflict[] = [];
  const madeHere = lastMade(here.history, knownIn(there.history));
  const madeThere = lastMade(there.history, knownIn(here.history));
  const ask = (subject: string, one: unknown, other: unknown, theirField = fieldOf(subject)): Choice | undefined => {
    const [mineMade, theirsMade] = [madeHere.get(fieldOf(subject)), madeThere.get(theirField)];
    conflicts.push({ subject, mine: one, theirs: other, mineMade, theirsMade });
    return choices.get(subject);
  };
  const pick = <T>(
    subject: string,
    one: T,
    other: T,
    known: readonly T[],
    both: (one: T, note: string) => T = (it) => it,
  ): T => {
    const outcome = decide(one, other, known);
    if (outcome !== "conflict") return outcome === "theirs" ? other : one;
    const choice = ask(subject, one, other);
    const taken = choice?.take === "theirs" ? other : one;
    return choice?.note ? both(taken, choice.note) : taken;
  };
  const byName = <T>(
    part: (row: Assessment) => Readonly<Record<string, T | undefined>>,
    merge: (name: string, one: T | undefined, other: T | undefined, known: readonly (T | undefined)[]) => T | undefined,
  ): Record<string, T> => {
    const names = new Set([...Object.keys(part(mine)), ...Object.keys(part(theirs))]);
    return Object.fromEntries(
      [...names].flatMap((name): [string, T][] => {
        const value = merge(
          name,
          part(mine)[name],
          part(theirs)[name],
          bases.map((row) => part(row)[name]),
        );
        return value === undefined ? [] : [[name, value]];
      }),
    );
  };
  const answers = byName<Answer>(
    (row) => row.answers,
    (id, one, other, known) => pick<Answer | undefined>(`answers.${id}`, one, other, known, withNote),
  );
  const completed = byName(
    (row) => row.completed as Readonly<Record<string, readonly QuestionId[]>>,
    (_, one, other, known) => {
      const outcome = decide(one, other, known);
      if (outcome !== "conflict") return outcome === "theirs" ? other : one;
      // Called complete by one and opened again by the other: open, which promises less.
      return one && other ? [...new Set([...one, ...other])].sort() : undefined;
    },
  );
  const flags = byName(
    (row) => Object.fromEntries(row.flagged.map((id) => [id, true as const])),
    (_, one, other, known) => {
      const outcome = decide(one, other, known);
      return outcome === "conflict" ? true : outcome === "theirs" ? other : one;
    },
  );
  for (const [subject, { flag }] of choices) {
    const question = questionOfField(subject);
    if (flag && question && conflicts.some((one) => one.subject === subject)) flags[question] = true;
  }
  const safeguards = byName<AdoptedSafeguard>(
    (row) => Object.fromEntries(row.safeguards.map((one) => [one.safeguard, one])),
    (id, one, other, known) => pick(`safeguards.${id}`, one, other, known),
  );
  const partnership = pick(
    "partnership",
    mine.partnership,
    theirs.partnership,
    bases.map((row) => row.partnership),
  );
  const reason = pick(
    "reason",
    mine.reason,
    theirs.reason,
    bases.map((row) => row.reason),
    joined,
  );
  const evidence = mergeEvidence(
    mine.evidence ?? {},
    theirs.evidence ?? {},
    bases.map((row) => row.evidence ?? {}),
    (id, theirId, one, other) => ask(`evidence.${id}`, one, other, `evidence.${theirId}`)?.take,
  );
  const merged: Assessment = {
    ...mine,
    partnership,
    reason,
    answers: answers as Assessment["answers"],
    completed: completed as Partial<Record<SectionId, readonly QuestionId[]>>,
    flagged: inOrderOf(mine.flagged, Object.keys(flags) as QuestionId[]),
    safeguards: Object.values(safeguards),
    suggested: { ...theirs.suggested, ...mine.suggested },
    ...(Object.keys(evidence).length > 0 ? { evidence } : {}),
  };
  return { merged, conflicts };
}

/** What was there keeps its order; what is new follows. */
const inOrderOf = <T>(order: readonly T[], items: readonly T[]): T[] => [
  ...order.filter((one) => items.includes(one)),
  ...items.filter((one) => !order.includes(one)),
];

const joined = (text: string, more: string): string => (text ? `${text}\n\n${more}` : more);
const withNote = (answer: Answer | undefined, more: string): Answer => ({
  ...answer,
  note: joined(answer?.note ?? "", more),
});

/** In the history safeguards are one field. */
const fieldOf = (subject: string): string => (subject.startsWith("safeguards.") ? "safeguards" : subject);

/** Who changed each field last in lines that the other copy does not know. */
function lastMade(history: readonly HistoryEntry[], known: ReadonlySet<string>): ReadonlyMap<string, Made> {
  const made = new Map<string, Made>();
  const note = ({ field, at, who, hash }: HistoryLine): void => {
    if (hash === undefined || !known.has(hash)) made.set(field, { at, who });
  };
  for (const entry of history) {
    for (const line of linesIn(entry)) note(line);
    note(entry);
  }
  return made;
}
