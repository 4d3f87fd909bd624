// One question across all submissions that are shown: what may be compared, how it was answered and on what ground, and who answered what.
import { useId, useState } from "react";
import type { QuestionId } from "../../../core/checklist.ts";
import type { Checklist } from "../../../core/open-edition.ts";
import { sayComparable } from "../../../i18n/en/compare-questions.ts";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { Select } from "../../../ui/field.tsx";
import { Disclosure } from "../../../ui/lines.tsx";
import { Opening } from "../../../ui/notices.tsx";
import { changeSet, useInSet } from "../address.ts";
import { type Editions, useEditions } from "../editions.ts";
import { Filters } from "../filter/Filters.tsx";
import { NoMatch } from "../filter/NoMatch.tsx";
import { Hidden } from "../Hidden.tsx";
import { ListsNote } from "../ListsNote.tsx";
import { FigureSheet } from "../overview/Chart.tsx";
import { useFilterWords, useSource } from "../overview/use-source.ts";
import { OfSet, Shell } from "../Shell.tsx";
import { useShown } from "../shown.ts";
import { AnswerList } from "./AnswerList.tsx";
import { Distribution } from "./Distribution.tsx";
import { type Asked, useQuestion } from "./use-question.ts";
import "../overview/overview.css";

export function QuestionsPage() {
  return (
    <Shell title="Compare: questions">
      <OfSet>
        <Questions />
      </OfSet>
    </Shell>
  );
}

function Questions() {
  const { held, shown } = useShown();
  const editions = useEditions();
  return (
    <>
      <Filters />
      {shown.length === 0 && held.state === "ready" ? <NoMatch /> : editions && <OneOf editions={editions} />}
      <Hidden />
    </>
  );
}

/** The editions of what is shown ask the questions one can choose from. */
function OneOf({ editions }: { editions: Editions }) {
  const own = useChecklist();
  const { shown } = useShown();
  const wanted = useInSet("question");
  const lists = [own, ...editions.all];
  const known = lists.some(({ counted }) => counted.some((id) => id === wanted));
  const question = (known ? wanted : (own.counted[0] ?? "")) as QuestionId;
  const asked = useQuestion(question, shown, editions);
  return (
    <>
      <Pick question={question} lists={lists} />
      {asked ? <About key={question} asked={asked} /> : <Opening>Working out the answers…</Opening>}
    </>
  );
}

function Pick({ question, lists }: { question: QuestionId; lists: readonly Checklist[] }) {
  const id = useId();
  const offered = new Set<string>();
  return (
    <div className="full group-by pick-question">
      <label htmlFor={id}>Question</label>
      <Select
        id={id}
        value={question}
        onChange={({ target }) => changeSet({ question: target.value, part: "", find: "", page: "" })}
      >
        {lists.flatMap((checklist) =>
          checklist.edition.sections.flatMap((section) => {
            const questions = (checklist.questionsOf.get(section.id) ?? []).filter(
              (one) => one.number !== undefined && !offered.has(one.id),
            );
            for (const one of questions) offered.add(one.id);
            if (questions.length === 0) return [];
            return [
              <optgroup key={`${checklist.edition.edition} ${section.id}`} label={section.title}>
                {questions.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.number}. {one.short}
                  </option>
                ))}
              </optgroup>,
            ];
          }),
        )}
      </Select>
    </div>
  );
}

function About({ asked }: { asked: Asked }) {
  const { match, counts, editions } = asked;
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const filter = useFilterWords();
  const source = useSource(counts.total, editions, today);
  const [newest, ...others] = match.in;
  if (!newest) return null;
  const wordings = [newest, ...others].filter(
    ({ asked: one }, index, all) => all.findIndex((other) => other.asked.ask === one.ask) === index,
  );
  const apart = match.comparable ? counts.notComparable : 0;
  return (
    <FigureSheet source={source} name="question" title={newest.asked.ask} of={asked.submissions} filter={filter}>
      <section className="full question-asked" aria-label="The question">
        <p className="question-words">{newest.asked.ask}</p>
        {newest.asked.hint && <p className="quiet">{newest.asked.hint}</p>}
        <p>{sayComparable(match, apart)}</p>
        <ListsNote of={asked.submissions} />
        {wordings.length > 1 && (
          <Disclosure summary="The wordings">
            <ul>
              {wordings.map(({ checklist: { edition }, asked: one }) => (
                <li key={one.ask}>
                  <b>
                    {edition.id}, edition {edition.edition}:
                  </b>{" "}
                  {one.ask}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </section>
      <Distribution asked={asked} question={newest.asked} />
      <AnswerList asked={asked} question={newest.asked} />
    </FigureSheet>
  );
}
