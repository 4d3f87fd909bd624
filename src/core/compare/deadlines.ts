// What falls due, and when? Dates that submissions themselves give, such as the next renewal or a day set by law. Today is told, not read.
import type { QuestionId } from "../checklist.ts";
import type { Fold } from "./fold.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

/** Questions whose answer is a day by which something must have happened. */
export const deadlineQuestions = [
  "exit.next-date",
  "approval.withdrawal-date",
] as readonly string[] as readonly QuestionId[];

export interface Deadline {
  /** ISO day. */
  readonly date: string;
  readonly question: QuestionId;
  /** Days from today; below 0 when it has passed. */
  readonly days: number;
  readonly fingerprint: string;
  readonly council: string;
  readonly partner: string;
}

const dayLength = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

/**
 * Deadlines from the one that passed longest ago.
 * @param today ISO day
 * @param within only those at most so many days ahead, and those that passed
 */
export function deadlines(today: string, within = Number.POSITIVE_INFINITY): Fold<readonly Deadline[]> {
  const found: Deadline[] = [];
  return {
    add(summary) {
      found.push(...deadlinesOf(summary, today).filter(({ days }) => days <= within));
    },
    result: () => [...found].sort((a, b) => a.days - b.days || (a.fingerprint < b.fingerprint ? -1 : 1)),
  };
}

/** The deadlines of one submission. */
export function deadlinesOf({ dates, fingerprint, council, partner }: SubmissionSummary, today: string): Deadline[] {
  return dates
    .filter(({ question }) => deadlineQuestions.includes(question))
    .map(({ question, date }) => ({ date, question, days: daysBetween(today, date), fingerprint, council, partner }));
}

/**
 * The same days as one reads them: each day of a partnership once, as checks of several years name the same one; what comes next first, and
 * after it what has passed, the latest first.
 */
export function deadlinesInOrder(deadlines: readonly Deadline[]): readonly Deadline[] {
  const once = [
    ...new Map(
      deadlines.map((one) => [[one.date, one.question, one.council, one.partner].join("\n"), one] as const),
    ).values(),
  ];
  const [ahead, passed] = [once.filter(({ days }) => days >= 0), once.filter(({ days }) => days < 0)];
  return [...ahead, ...passed.reverse()];
}
