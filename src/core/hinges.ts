// Which open questions does an undecided predicate hinge on? Follows conditions back to questions that can be answered now.
import type { Predicate, QuestionId } from "./checklist.ts";
import type { Checklist } from "./open-edition.ts";
import { type Compiled, compile, type Knowledge, questionsOfTest } from "./predicate.ts";
import { knowledge, type Readings } from "./reading.ts";

/**
 * Every open question that an undecided part of these predicates looks at.
 * For a question that may still be asked, the questions that decide whether it is asked stand in its place.
 */
export function hingesOf(
  checklist: Checklist,
  readings: Readings,
  ...predicates: readonly Predicate[]
): Set<QuestionId> {
  const hinges = new Set<QuestionId>();
  const followed = new Set<QuestionId>();
  const known: Knowledge = knowledge(readings);
  const walk = (predicate: Predicate): void => {
    if (compiled(predicate)(known) !== "unknown") return;
    if ("all" in predicate) predicate.all.forEach(walk);
    else if ("any" in predicate) predicate.any.forEach(walk);
    else if ("not" in predicate) walk(predicate.not);
    else questionsOfTest(predicate).forEach(follow);
  };
  const follow = (id: QuestionId): void => {
    const reading = readings.get(id);
    if (reading?.known !== "open" || followed.has(id)) return;
    followed.add(id);
    const condition = checklist.questions.get(id)?.when;
    if (reading.asked === "unknown" && condition) walk(condition);
    else hinges.add(id);
  };
  predicates.forEach(walk);
  return hinges;
}

const functions = new WeakMap<Predicate, Compiled>();

/** The compiled form of a predicate or of a part of one, made once. */
export function compiled(predicate: Predicate): Compiled {
  let found = functions.get(predicate);
  if (!found) {
    found = compile(predicate);
    functions.set(predicate, found);
  }
  return found;
}
