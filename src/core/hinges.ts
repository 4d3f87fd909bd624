// Which open questions does an undecided predicate hinge on? Follows conditions back to questions that can be answered now.
import type { Predicate, QuestionId } from "./checklist.ts";
import type { Checklist } from "./open-edition.ts";
import { type Compiled, compile, questionsOfTest } from "./predicate.ts";
import { knowledge, type Readings } from "./reading.ts";

/**
 * Adds to `into` every open question that an undecided part of the predicate looks at.
 * For a question that may still be asked, the questions that decide whether it is asked stand in its place.
 */
export function hingesOf(
  checklist: Checklist,
  readings: Readings,
  predicate: Predicate,
  into: Set<QuestionId> = new Set(),
): Set<QuestionId> {
  if (compiled(predicate)(knowledge(readings)) !== "unknown") return into;
  if ("all" in predicate || "any" in predicate) {
    for (const part of "all" in predicate ? predicate.all : predicate.any) hingesOf(checklist, readings, part, into);
    return into;
  }
  if ("not" in predicate) return hingesOf(checklist, readings, predicate.not, into);
  for (const id of questionsOfTest(predicate)) {
    const reading = readings.get(id);
    if (reading?.known !== "open" || into.has(id)) continue;
    const condition = checklist.questions.get(id)?.when;
    if (reading.asked === "unknown" && condition) hingesOf(checklist, readings, condition, into);
    else into.add(id);
  }
  return into;
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
