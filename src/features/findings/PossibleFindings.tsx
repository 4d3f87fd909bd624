// Findings that are not raised but not ruled out either: apart from those that are, each with the questions it hangs on.
// Early in a check there are hundreds, so only the first stand there at once.
import { useState } from "react";
import type { Evaluation, Finding } from "../../core/evaluate.ts";
import { hingesOf } from "../../core/hinges.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { nameQuestion } from "../../i18n/en/rules.ts";
import { sayList } from "../../i18n/en/sums.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import { Button } from "../../ui/button.tsx";
import { SeverityMark } from "../../ui/marks.tsx";
import type { Opened } from "./opened.tsx";
import { QuestionWords } from "./QuestionWords.tsx";

const atOnce = 6;
/** A line that names more questions than this tells nobody where to begin. */
const named = 3;

export function PossibleFindings({ opened, evaluation }: { opened: Opened; evaluation: Evaluation }) {
  const [all, setAll] = useState(false);
  const possible = evaluation.findings.filter((finding) => finding.state === "possible");
  if (possible.length === 0) return null;
  const shown = all ? possible : possible.slice(0, atOnce);
  return (
    <section className="full list" aria-labelledby="possible">
      <h2 id="possible">Possible findings</h2>
      <p className="quiet intro">
        {sayCount(possible.length, "finding is", "findings are")} neither raised nor ruled out, because answers are
        open. They do not move the rating; they are why it could still change.
      </p>
      <ul className="gaps">
        {shown.map((finding) => (
          <PossibleRow key={finding.rule} finding={finding} opened={opened} evaluation={evaluation} />
        ))}
      </ul>
      {possible.length > atOnce && (
        <Button look="text" className="possible-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Show the first only" : `Show all ${possible.length}`}
        </Button>
      )}
    </section>
  );
}

function PossibleRow({ finding, opened, evaluation }: { finding: Finding; opened: Opened; evaluation: Evaluation }) {
  const { checklist, assessment } = opened;
  const rule = checklist.rules.get(finding.rule);
  if (!rule) return null;
  const hinges = [...hingesOf(checklist, evaluation.readings, rule.when)];
  const names = hinges.slice(0, named).flatMap((id) => {
    const question = checklist.questions.get(id);
    return question ? [nameQuestion(question)] : [];
  });
  const more = hinges.length - names.length;
  return (
    <li className="gap">
      <span className="finding-mark">
        <SeverityMark word="not-known">Could be {ratingWord[finding.severity]}</SeverityMark>
      </span>
      <p>{finding.statement}</p>
      <p>
        <QuestionWords
          words={`Depends on ${sayList(more > 0 ? [...names, sayCount(more, "other")] : names)}.`}
          questions={hinges}
          checklist={checklist}
          assessment={assessment.id}
        />
      </p>
    </li>
  );
}
