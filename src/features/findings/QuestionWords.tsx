// A sentence about questions in which each question's name leads to the question. The sentence itself is made elsewhere.
import { Fragment } from "react";
import { Link } from "wouter";
import type { QuestionId } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { nameQuestion } from "../../i18n/en/rules.ts";

export const questionHref = (assessment: string, question: QuestionId): string => `/a/${assessment}/q/${question}`;

/**
 * @param questions those whose names may stand in the words
 * @param leave called before one goes to a question, so that one comes back to the same place
 */
export function QuestionWords({
  words,
  questions,
  checklist,
  assessment,
  leave,
}: {
  words: string;
  questions: readonly QuestionId[];
  checklist: Checklist;
  assessment: string;
  leave?: (() => void) | undefined;
}) {
  return partsOf(words, namesOf(checklist, questions)).map((part, index) =>
    part.question ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence have no other identity.
      <Link key={index} href={questionHref(assessment, part.question)} onClick={() => leave?.()}>
        {part.words}
      </Link>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above.
      <Fragment key={index}>{part.words}</Fragment>
    ),
  );
}

interface Part {
  readonly words: string;
  readonly question?: QuestionId;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function namesOf(checklist: Checklist, questions: readonly QuestionId[]): Map<string, QuestionId> {
  const names = new Map<string, QuestionId>();
  for (const id of questions) {
    const question = checklist.questions.get(id);
    if (!question) continue;
    names.set(nameQuestion(question), id);
    names.set(capital(nameQuestion(question)), id);
  }
  return names;
}

/** Longest names first, so that question 12 is not taken for question 1. */
function partsOf(words: string, names: ReadonlyMap<string, QuestionId>): Part[] {
  if (names.size === 0) return [{ words }];
  const either = [...names.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return words.split(new RegExp(`(${either.join("|")})`)).map((part) => {
    const question = names.get(part);
    return question ? { words: part, question } : { words: part };
  });
}
