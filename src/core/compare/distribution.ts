// How was one question answered across submissions? Five states and the three ways of not knowing, each counted by itself; choices by what they
// rest on. Where an edition does not have the question, or asks something that cannot be compared, that is a count of its own.
import { type Basis, bases, type UnknownKind, unknownKinds } from "../answer.ts";
import type { QuestionId } from "../checklist.ts";
import type { Checklist } from "../open-edition.ts";
import type { EditionOf, Fold } from "./fold.ts";
import type { Mark, MarkState } from "./mark.ts";
import { markOf, type SubmissionSummary } from "./submission-summary.ts";

export interface Distribution {
  /** Submissions looked at: the sum of `states` and `notComparable`. */
  readonly total: number;
  readonly notComparable: number;
  readonly states: Readonly<Record<MarkState, number>>;
  /** Together `states.unknown`. */
  readonly unknown: Readonly<Record<UnknownKind, number>>;
  /** What the answers rest on; together `states.answered`. */
  readonly bases: Readonly<Record<Basis, number>>;
  /**
   * Submissions by choice and what it rests on; where several may be chosen, one submission counts in several. For dates, numbers, sums and
   * written text there are no values: each is its own.
   */
  readonly values: readonly {
    readonly value: string;
    readonly count: number;
    readonly bases: Readonly<Record<Basis, number>>;
  }[];
}

/** A bar of a distribution: a choice, a state, or a way of not knowing. */
export type DistributionPart =
  | { readonly value: string }
  | { readonly state: MarkState }
  | { readonly unknown: UnknownKind }
  | "not-comparable";

const noBases = (): Record<Basis, number> => ({ document: 0, told: 0, "own-view": 0 });

/**
 * Counts the answers to a question.
 * @param comparable whether the question can be compared in the edition of a submission
 */
export function distribution(
  question: QuestionId,
  editionOf: EditionOf,
  comparable: (summary: SubmissionSummary) => boolean = () => true,
): Fold<Distribution> {
  let total = 0;
  let notComparable = 0;
  const states = { answered: 0, unknown: 0, "not-applicable": 0, unanswered: 0, "not-asked": 0, maybe: 0 };
  const unknown = Object.fromEntries(unknownKinds.map((kind) => [kind, 0])) as Record<UnknownKind, number>;
  const grounds = noBases();
  const values = new Map<string, { count: number; readonly bases: Record<Basis, number> }>();
  const offered = new Map<Checklist, ReadonlySet<string>>();
  const choicesIn = (checklist: Checklist): ReadonlySet<string> => {
    const known = offered.get(checklist);
    if (known) return known;
    const found = new Set((checklist.questions.get(question)?.choices ?? []).map(({ value }) => value));
    offered.set(checklist, found);
    return found;
  };
  return {
    add(summary) {
      total += 1;
      const checklist = editionOf(summary);
      const mark = comparable(summary) ? markOf(checklist, summary, question) : undefined;
      if (!mark) {
        notComparable += 1;
        return;
      }
      states[mark.state] += 1;
      if (mark.unknown) unknown[mark.unknown] += 1;
      if (!mark.basis) return;
      grounds[mark.basis] += 1;
      const choices = choicesIn(checklist);
      for (const value of valuesIn(mark)) {
        if (!choices.has(value) && value !== "none") continue;
        const found = values.get(value) ?? { count: 0, bases: noBases() };
        found.count += 1;
        found.bases[mark.basis] += 1;
        values.set(value, found);
      }
    },
    result: () => ({
      total,
      notComparable,
      states: { ...states },
      unknown: { ...unknown },
      bases: Object.fromEntries(bases.map((basis) => [basis, grounds[basis]])) as Record<Basis, number>,
      values: [...values]
        .map(([value, found]) => ({ value, count: found.count, bases: { ...found.bases } }))
        .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
    }),
  };
}

/** The choices in a mark; for other answers the one value as it stands. */
export const valuesIn = ({ value }: Mark): readonly string[] => (value === "" ? [] : value.split(","));

/** Is the submission behind this bar? For the list that a bar opens into. */
export function isIn(part: DistributionPart, mark: Mark | undefined): boolean {
  if (part === "not-comparable") return mark === undefined;
  if (!mark) return false;
  if ("unknown" in part) return mark.unknown === part.unknown;
  if ("state" in part) return mark.state === part.state;
  return mark.state === "answered" && valuesIn(mark).includes(part.value);
}
