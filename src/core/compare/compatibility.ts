// Which questions can be compared across editions of a checklist? Said before any figure: a question is matched by its id, which never gets
// a second meaning; where its wording changed both are shown, and where its answers no longer mean the same nothing is compared.
import type { Choice, Question, QuestionId } from "../checklist.ts";
import type { Checklist } from "../open-edition.ts";

export type QuestionMatch =
  /** Word for word the same. */
  | "same"
  /** The words differ, the answers are the same: comparable, with both wordings shown. */
  | "reworded"
  /** Some edition offers choices that another does not: comparable, and said beside the figure. */
  | "more-choices"
  /** A choice has another label, or the type of answer differs: not comparable. */
  | "answers-differ"
  /** Some edition does not have the question: not comparable there. */
  | "not-in-all";

export interface MatchedQuestion {
  readonly question: QuestionId;
  readonly match: QuestionMatch;
  /** Editions that have it, each with the question as it is asked there. */
  readonly in: readonly { readonly checklist: Checklist; readonly asked: Question }[];
}

export interface Compatibility {
  /** Numbered questions of all editions, in the order of the newest; those it does not have at the end. */
  readonly questions: readonly MatchedQuestion[];
  /** How many can be compared over all editions, of how many. */
  readonly comparable: number;
  readonly total: number;
}

const comparableMatches: ReadonlySet<QuestionMatch> = new Set(["same", "reworded", "more-choices"]);
export const isComparable = (match: QuestionMatch): boolean => comparableMatches.has(match);

/** Matches the numbered questions of editions. The order of editions does not matter. */
export function compatibility(editions: Iterable<Checklist>): Compatibility {
  const all = [...new Set(editions)].sort(newestFirst);
  const ids = [...new Set(all.flatMap(({ counted }) => counted))];
  const questions = ids.map((question): MatchedQuestion => {
    const asked = all.flatMap((checklist) => {
      const found = checklist.questions.get(question);
      return found ? [{ checklist, asked: found }] : [];
    });
    return {
      question,
      match: matchOf(
        asked.map((one) => one.asked),
        all.length,
      ),
      in: asked,
    };
  });
  return {
    questions,
    comparable: questions.filter(({ match }) => isComparable(match)).length,
    total: questions.length,
  };
}

/** The order of editions: the one published last first. */
export const newestFirst = ({ edition: a }: Checklist, { edition: b }: Checklist): number =>
  b.published.localeCompare(a.published) || b.edition - a.edition || (a.id < b.id ? -1 : Number(a.id > b.id));

function matchOf(asked: readonly Question[], editions: number): QuestionMatch {
  const [first, ...others] = asked;
  if (!first || asked.length < editions) return "not-in-all";
  const labels = new Map<string, string>();
  for (const { value, label } of asked.flatMap(({ choices = [] }) => choices)) {
    if (labels.has(value) && labels.get(value) !== label) return "answers-differ";
    labels.set(value, label);
  }
  if (others.some(({ type, unit }) => type !== first.type || unit !== first.unit)) return "answers-differ";
  if (asked.some((one) => valuesOf(one) !== valuesOf(first))) return "more-choices";
  return others.every(({ ask, hint }) => ask === first.ask && hint === first.hint) ? "same" : "reworded";
}

const valuesOf = ({ choices = [], none }: Question): string =>
  [...choices.map(({ value }: Choice) => value), ...(none ? ["none"] : [])].sort().join(" ");

/** Does this checklist ask the question in a way that can be compared with the others? */
export function comparableIn({ questions }: Compatibility): ReadonlySet<QuestionId> {
  return new Set(questions.filter(({ match }) => isComparable(match)).map(({ question }) => question));
}
