// Which other answers would take the finding away, and what the rating would then be: the engine run again on each.
import type { Rating } from "../../core/evaluate.ts";
import type { Change } from "../../core/explain.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { noSingleChange } from "../../i18n/en/report.ts";
import { controlWord } from "../../i18n/en/report-terms.ts";
import { sayChangedAnswer, sayOutcome } from "../../i18n/en/rules.ts";
import { sayList } from "../../i18n/en/sums.ts";
import { QuestionWords } from "./QuestionWords.tsx";

export function Changes({
  changes,
  rating,
  ...words
}: {
  changes: readonly Change[];
  rating: Rating;
  checklist: Checklist;
  assessment: string;
  leave: () => void;
}) {
  if (changes.length === 0) return <p>{noSingleChange}</p>;
  return (
    <ul className="changes">
      {changes.map((change) => (
        <li key={change.answers.map((answer) => answer.question).join(" ")}>
          <span>
            <QuestionWords
              words={sayList(change.answers.map((answer) => sayChangedAnswer(words.checklist, answer)))}
              questions={change.answers.map((answer) => answer.question)}
              {...words}
            />{" "}
            <span className="quiet">({controlOf(change)})</span>
          </span>
          <span>{sayOutcome(change, rating)}</span>
        </li>
      ))}
    </ul>
  );
}

/** A change is only as much in the council's hand as the hardest of its answers. */
function controlOf(change: Change): string {
  const controls = change.answers.map((answer) => answer.control);
  const hardest = (["fact", "with-partner", "council"] as const).find((control) => controls.includes(control));
  return controlWord[hardest ?? "council"];
}
