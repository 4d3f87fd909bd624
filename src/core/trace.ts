// Which answers decided it? The smallest set of answers that alone gives a predicate the value it has.
import type { Predicate, QuestionId } from "./checklist.ts";
import { compiled } from "./hinges.ts";
import type { Checklist } from "./open-edition.ts";
import { questionsOfTest } from "./predicate.ts";
import { knowledge, type Readings } from "./reading.ts";

export interface TraceStep {
  readonly question: QuestionId;
  /** "decides": looked at by the predicate. "opens": its answer is why a deciding question is asked, or is not asked. */
  readonly role: "decides" | "opens";
}

/**
 * Explains a decided predicate (true or false). Evaluating it again with only these answers gives the same value.
 * Deciding answers come first. Empty for an undecided predicate: see `hingesOf`.
 */
export function traceOf(checklist: Checklist, readings: Readings, predicate: Predicate): TraceStep[] {
  const deciding = witness(readings, predicate);
  const opening = new Set<QuestionId>();
  for (const id of deciding) addOpening(checklist, readings, id, opening);
  return [
    ...deciding.map((question): TraceStep => ({ question, role: "decides" })),
    ...[...opening].filter((id) => !deciding.includes(id)).map((question): TraceStep => ({ question, role: "opens" })),
  ];
}

function witness(readings: Readings, predicate: Predicate): QuestionId[] {
  const value = compiled(predicate)(knowledge(readings));
  if (value === "unknown") return [];
  if ("not" in predicate) return witness(readings, predicate.not);
  if ("all" in predicate || "any" in predicate) {
    const parts = "all" in predicate ? predicate.all : predicate.any;
    // All parts of a true "all" and of a false "any" are needed; otherwise one part settles it, and the shortest will do.
    const needsEvery = "all" in predicate === (value === "true");
    if (needsEvery) return [...new Set(parts.flatMap((part) => witness(readings, part)))];
    const settling = parts.filter((part) => compiled(part)(knowledge(readings)) === value);
    const witnesses = settling.map((part) => witness(readings, part));
    return witnesses.reduce((shortest, next) => (next.length < shortest.length ? next : shortest));
  }
  const looked = questionsOfTest(predicate);
  // A test that is false because one of its questions is closed needs only that one.
  const closed = looked.find((id) => readings.get(id)?.known === "closed");
  return closed ? [closed] : [...new Set(looked)];
}

function addOpening(checklist: Checklist, readings: Readings, id: QuestionId, into: Set<QuestionId>): void {
  const condition = checklist.questions.get(id)?.when;
  if (!condition) return;
  for (const earlier of witness(readings, condition)) {
    if (into.has(earlier)) continue;
    into.add(earlier);
    addOpening(checklist, readings, earlier, into);
  }
}
