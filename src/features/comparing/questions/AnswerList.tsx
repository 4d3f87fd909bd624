// Who answered what: the submissions behind a bar, or all, each with its answer as written and the way to its sheet. Written answers are searched
// by their words.

import { useMemo } from "react";
import { Link } from "wouter";
import type { Answer } from "../../../core/answer.ts";
import type { Question } from "../../../core/checklist.ts";
import { isIn } from "../../../core/compare/distribution.ts";
import type { Mark } from "../../../core/compare/mark.ts";
import { writeAnswer } from "../../../core/compare/narrow.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { foldText } from "../../../core/compare/text-fingerprint.ts";
import { named } from "../../../core/steering.ts";
import { sayAnswer, sayBasis } from "../../../i18n/en/answers.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { Button } from "../../../ui/button.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { PartnershipName } from "../../../ui/name.tsx";
import { Own } from "../../../ui/own.tsx";
import { addressOf, changeSet, useInSet } from "../address.ts";
import { useToTable } from "../overview/to-table.ts";
import { Pages } from "../Pages.tsx";
import { ScrollBox } from "../ScrollBox.tsx";
import { useNameRank } from "../shown.ts";
import { barsOf } from "./parts.ts";
import { useAnswers, type Written } from "./use-answers.ts";
import type { Asked } from "./use-question.ts";

const size = 50;

export function AnswerList({ asked, question }: { asked: Asked; question: Question }) {
  const { match, counts, markOf, submissions } = asked;
  const wanted = useInSet("part");
  const find = useInSet("find");
  const rank = useNameRank();
  const toTable = useToTable();
  const bars = useMemo(() => barsOf({ counts, editions: match.in.map((one) => one.asked) }), [counts, match]);
  const bar = bars.find(({ id }) => id === wanted);
  const part = bar?.part;
  const behind = useMemo(
    () =>
      submissions
        .filter(({ fingerprint }) => !part || isIn(part, markOf.get(fingerprint)))
        .sort((a, b) => (rank.get(a.fingerprint) ?? 0) - (rank.get(b.fingerprint) ?? 0)),
    [submissions, part, markOf, rank],
  );
  const written = question.type === "text" || question.type === "organisations";
  // To find words, all must be read; to see a page of them, those of the page.
  const finding = written && find.trim() !== "";
  const page = Math.max(1, Number(useInSet("page")) || 1);
  const onPage = behind.slice((page - 1) * size, page * size);
  const answers = useAnswers(
    asked.question,
    (finding ? behind : onPage).map(({ fingerprint }) => fingerprint),
  );
  const says = (one: SubmissionSummary) => wordsOf(question, markOf.get(one.fingerprint), answers, one.fingerprint);
  const found = finding ? behind.filter((one) => holds(says(one)?.words ?? "", find)) : behind;
  const read = finding ? behind.filter(({ fingerprint }) => answers.has(fingerprint)).length : behind.length;
  const shown = finding ? found.slice((page - 1) * size, page * size) : onPage;
  return (
    <section className="full chart" aria-labelledby="who-answered">
      <h2 id="who-answered">{bar ? bar.name : "All submissions"}</h2>
      <div className="chart-help">
        <p className="quiet" role="status">
          {sayCount(found.length, "submission")}
          {finding && ` with these words${read < behind.length ? `, so far: ${sayNumber(read)} read` : ""}`}.
        </p>
        <div className="bar">
          {part && (
            <>
              <Button look="text" onClick={() => changeSet({ part: "", page: "" })}>
                All submissions
              </Button>
              <Link href={toTable({ answer: writeAnswer(asked.question, part), part: "", find: "" })}>
                These in the table
              </Link>
            </>
          )}
        </div>
      </div>
      {written && (
        <Field label="Find words in the answers">
          {(field) => (
            <TextInput
              {...field}
              type="search"
              value={find}
              onChange={(event) => changeSet({ find: event.target.value, page: "" })}
            />
          )}
        </Field>
      )}
      {shown.length > 0 && (
        <ScrollBox name="Submissions and their answers">
          <table className="table answers">
            <thead>
              <tr>
                <th scope="col">Partnership</th>
                <th scope="col">Answer</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => {
                const said = says(one);
                return (
                  <tr key={one.fingerprint}>
                    <th scope="row">
                      <Link href={addressOf("s", {}, one.fingerprint, "q", asked.question)}>
                        <PartnershipName partnership={one} />
                      </Link>
                      <span className="quiet">, {one.year}</span>
                    </th>
                    <td>
                      <Own>{said ? said.words : "…"}</Own>
                      {said?.basis && (
                        <span className="quiet" dir="auto">
                          {named(" ")}({said.basis})
                        </span>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </ScrollBox>
      )}
      <Pages
        count={found.length}
        size={size}
        page={page}
        onPage={(to) => changeSet({ page: to === 1 ? "" : String(to) })}
      />
    </section>
  );
}

/** Undefined while the answer is not read. */
function wordsOf(
  question: Question,
  mark: Mark | undefined,
  answers: Written,
  fingerprint: string,
): { readonly words: string; readonly basis: string | undefined } | undefined {
  if (!mark) return { words: "Cannot be compared", basis: undefined };
  if (!answers.has(fingerprint)) return undefined;
  const answer: Answer | undefined = answers.get(fingerprint);
  const state = mark.state === "maybe" ? "unanswered" : mark.state;
  const asked = mark.state === "maybe" ? "unknown" : mark.state === "not-asked" ? "false" : "true";
  return {
    words: sayAnswer(question, { asked, state, answer, known: "open" }),
    basis: state === "answered" ? sayBasis(answer) : undefined,
  };
}

const holds = (text: string, find: string): boolean => foldText(text).includes(foldText(find));
