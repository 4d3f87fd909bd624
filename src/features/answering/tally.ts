// How far a section is: its asked questions by state, and those that may still appear.
import type { Question } from "../../core/checklist.ts";
import type { Tally } from "../../core/evaluate.ts";
import type { Readings } from "../../core/reading.ts";

export function tallyOf(readings: Readings, questions: readonly Question[]): Tally {
  const tally = { answered: 0, unknown: 0, "not-applicable": 0, unanswered: 0, "not-asked": 0, maybe: 0 };
  for (const { id } of questions) {
    const reading = readings.get(id);
    if (reading) tally[reading.asked === "unknown" ? "maybe" : reading.state] += 1;
  }
  return tally;
}
