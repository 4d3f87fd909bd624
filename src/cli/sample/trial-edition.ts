// An edition for trials of comparing across editions: a released one with a few changes of each kind. It says that it is no released
// edition, and its number lies far beyond any that will be.
import type { Edition, Question } from "../../core/checklist.ts";

export const trialEditionNumber = 901;

/** One question reworded, one with a new choice, one withdrawn and one added; one rule graver; a newer list of countries. */
export function trialEdition(released: Edition): Edition {
  const withdrawn = "expression.venue";
  const named = (id: string): Question => {
    const found = released.questions.find((question) => question.id === id);
    if (!found) throw new Error(`The edition to derive from has no question ${id}.`);
    return found;
  };
  const changed = (question: Question): Question => {
    switch (question.id as string) {
      case "transparency.register":
        return { ...question, ask: `${question.ask.replace(/\?$/, "")}, and can anybody read it without asking?` };
      case "approval.national-advice":
        return {
          ...question,
          choices: [...(question.choices ?? []), { value: "asked-no-answer", label: "We asked and had no answer" }],
        };
      default:
        return question;
    }
  };
  const added: Question = {
    ...named("oversight.audited"),
    id: "oversight.compared" as Question["id"],
    short: "Compared with others",
    ask: "Has an oversight body compared this partnership with others?",
  };
  const questions = [...released.questions.filter(({ id }) => id !== withdrawn).map(changed)];
  questions.splice(questions.findIndex(({ id }) => id === "oversight.audited") + 1, 0, added);
  const numbered = questions.filter(({ number }) => number !== undefined).map(({ id }) => id);
  return {
    ...released,
    edition: trialEditionNumber,
    title: `${released.title} (trial edition, never released)`,
    studyScope: {
      ...released.studyScope,
      index: "Transparency International, Corruption Perceptions Index 2024",
      scores: { CN: 43 },
    },
    questions: questions.map((question) =>
      question.number === undefined ? question : { ...question, number: 1 + numbered.indexOf(question.id) },
    ),
    rules: released.rules
      .filter((rule) => rule.question !== withdrawn)
      .map((rule) => (rule.id === "agreement.type:no-document" ? { ...rule, severity: "medium" } : rule)),
    gapRules: released.gapRules.filter(({ question }) => question !== withdrawn),
  };
}
