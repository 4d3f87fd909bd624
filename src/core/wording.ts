// Do the words of an edition keep the wording rules of checklists/README.md? Tripwires: they catch slips, they do not judge style.
import type { Edition, Question, Rule } from "./checklist.ts";
import { checkFairness } from "./fairness.ts";
import type { Problem } from "./problem.ts";

/** Words every officer of this field knows. They count as short words in the reading grade. */
const familiar =
  /\b(sister|cit(?:y|ies)|partner(?:s|ship|ships)?|agreement|council(?:s|lor|lors)?|foreign|ministry|consulate|consular|association|organisations?|universit(?:y|ies)|official(?:s)?|government|taiwan|united front|document(?:s)?|memorandum|delegations?|diplomatic|communist party|chinese|national|regional|public|company|companies|member(?:s)?|security|information|technology|activit(?:y|ies)|education(?:al)?|institution(?:s)?|arrangement|partnership|politic(?:s|al)|visa)\b/gi;

const forbidden: readonly (readonly [string, RegExp])[] = [
  ["and/or", /\band\/or\b/i],
  ["(s)", /\w\(s\)/],
  ["a double negative", /\b(?:not|never|without)\b[^.?!]{0,40}\b(?:unable|unless|not|never|without)\b/i],
];

/** Opens a question that already knows its answer. */
const leading =
  /^(?:isn|aren|wasn|weren|don|doesn|didn|hasn|haven|shouldn|wouldn|won)[’']t\b|^(?:surely|should|do you (?:agree|accept))|\b(?:of course|obviously|clearly)\b/i;
/** Asks for the worst of several answers instead of the true one. */
const worst =
  /\bchoose the (?:worst|strongest|strictest|gravest|most (?:serious|severe)|least (?:open|good|favourable))\b/i;
/** An unknown and a "does not apply" are states of an answer, never choices. */
const states = /^(?:unknown|not-known|dont-know|not-applicable|n-?a)$/;

/** Problems of wording, each with the rule it breaks. */
export function checkWording(edition: Edition): Problem[] {
  return [
    ...edition.questions.flatMap(questionWording),
    ...edition.sections.flatMap((section) =>
      section.short.length > 24 ? [slip(`${section.id}.short`, "is longer than 24 characters")] : [],
    ),
    ...[...edition.rules, ...edition.gapRules].flatMap(statementWording),
    ...edition.gapRules.flatMap((gap) =>
      /\b(?:not|no|never|nobody|cannot)\b/i.test(gap.statement)
        ? []
        : [slip(gap.id, "does not say what is not known", gap.statement)],
    ),
    ...checkFairness(edition),
  ];
}

const slip = (path: string, rule: string, found = ""): Problem => ({ kind: "wording", path, facts: { rule, found } });
const words = (text: string): string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

function questionWording(question: Question): Problem[] {
  const { id, ask, hint, why, short } = question;
  const slips: Problem[] = [];
  const test = (bad: boolean, path: string, rule: string, found = "") => {
    if (bad) slips.push(slip(`${id}.${path}`, rule, found));
  };
  test(short.length > 24, "short", "is longer than 24 characters", short);
  test(words(ask).length > 25, "ask", `has ${words(ask).length} words; at most 25`);
  test(!/[?.]$/.test(ask) || /[?.!] /.test(ask), "ask", "is not one sentence with its mark", ask);
  test(words(why).length > 40, "why", `has ${words(why).length} words; at most 40`);
  if (hint) {
    test(words(hint).length > 20, "hint", `has ${words(hint).length} words; at most 20`);
    test(/[.!?]$/.test(hint) || /[.!?] \p{Lu}/u.test(hint), "hint", "is not one sentence without a full stop", hint);
  }
  const grade = readingGrade([ask, hint ?? ""]);
  test(grade > 10, "ask", `reads at school grade ${grade.toFixed(1)}; at most 10`, ask);
  for (const [name, pattern] of forbidden) {
    test(pattern.test(ask), "ask", `contains ${name}`, ask);
    test(pattern.test(hint ?? ""), "hint", `contains ${name}`, hint);
  }
  test(leading.test(ask), "ask", "leads to an answer", ask);
  test(
    worst.test(`${ask} ${hint ?? ""} ${question.look}`),
    "hint",
    "asks for the worst answer, not the true one",
    hint,
  );
  for (const { value, label, exclusive } of question.choices ?? []) {
    test(states.test(value), `choices.${value}`, "offers a state of an answer as a choice", label);
    test(/[.;]$/.test(label), `choices.${value}`, "ends with a mark", label);
    test(
      question.type === "multi-choice" && value === "none" && !exclusive,
      "choices.none",
      "can be chosen with others",
      label,
    );
  }
  return slips;
}

/** A statement stands alone in a report: one sentence, with its full stop. */
function statementWording({ id, statement }: Pick<Rule, "id" | "statement">): Problem[] {
  return /\.$/.test(statement) && !/[.!?] /.test(statement.slice(0, -1))
    ? []
    : [slip(id, "is not one sentence with its full stop", statement)];
}

/**
 * Flesch–Kincaid grade of a few sentences (Kincaid et al. 1975), with the field's familiar terms counted as one syllable each.
 * A rough light: readability formulas pick the harder of two questions less than half of the time.
 */
export function readingGrade(sentences: readonly string[]): number {
  const used = sentences.filter((sentence) => words(sentence).length > 0);
  const plain = used.map((sentence) => sentence.replace(/[\u2e80-\u9fff]+/gu, "").replace(familiar, "term"));
  const all = plain.flatMap(words);
  if (all.length === 0) return 0;
  const syllables = all.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (all.length / used.length) + 11.8 * (syllables / all.length) - 15.59;
}

function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, "");
  const groups = letters.replace(/(?:[^laeiouy]es|[^t]ed|[^laeiouy]e)$/, "").match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}
