// What stands beside a question: the words that need explaining, the precedents in a fair order, the sources.
import type { Precedent, Question, Source, Term } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";

/** Glossary terms that occur in what is read on the page. Capitals count where the term is an abbreviation. */
export function wordsOnPage(checklist: Checklist, question: Question): Term[] {
  const labels = (question.choices ?? []).map((choice) => choice.label);
  const text = [question.ask, question.hint, question.none, ...labels, question.why, question.look].join(" ");
  return checklist.glossary.filter(({ term }) => {
    const plain = term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    const exact = term === term.toUpperCase();
    return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(s|es)?(?![\\p{L}\\p{N}])`, exact ? "u" : "iu").test(text);
  });
}

/** One good and one bad outcome first, where there are both: a single case would be taken for the rule. */
export function precedentsOf(checklist: Checklist, question: Question): Precedent[] {
  const all = question.precedents.flatMap((id) => checklist.precedents.get(id) ?? []);
  const first = ["good", "bad"].flatMap((outcome) => all.find((precedent) => precedent.outcome === outcome) ?? []);
  return [...first, ...all.filter((precedent) => !first.includes(precedent))];
}

/** Sources of the question, then those only its precedents rest on. */
export function sourcesOf(checklist: Checklist, question: Question): Source[] {
  const ids = [...question.sources, ...precedentsOf(checklist, question).flatMap((precedent) => precedent.sources)];
  return [...new Set(ids)].flatMap((id) => checklist.sources.get(id) ?? []);
}
