// Things about single questions in the checklist's order, after what is about the whole.
import type { QuestionId } from "../../../core/checklist.ts";
import { questionOfField } from "../../../core/history.ts";
import type { Checklist } from "../../../core/open-edition.ts";

/** @param fieldOf the field a thing is about, as in the history */
export function inOrder<T>(checklist: Checklist, things: readonly T[], fieldOf: (thing: T) => string): T[] {
  const places = new Map([...checklist.questions.keys()].map((id, index): [QuestionId, number] => [id, index]));
  const place = (thing: T): number => {
    const question = questionOfField(fieldOf(thing));
    return question === undefined ? -1 : (places.get(question) ?? -1);
  };
  return [...things].sort((a, b) => place(a) - place(b));
}
