// Which words of the glossary does this report use? Only those are explained in it.
import type { Checklist } from "../../core/open-edition.ts";
import type { ReportModel } from "../model.ts";

/** Terms that stand in the printed text as whole words, in alphabetical order. */
export function glossaryOf(checklist: Checklist, model: ReportModel): ReportModel["glossary"] {
  const text = JSON.stringify(model).toLowerCase();
  return checklist.glossary
    .filter(({ term, ownScript }) => standsIn(text, term) || (ownScript !== undefined && text.includes(ownScript)))
    .map(({ term, ownScript, meaning }) => ({
      term: ownScript ? { latin: term, ownScript } : { latin: term },
      meaning,
    }))
    .sort((a, b) => a.term.latin.localeCompare(b.term.latin, "en"));
}

function standsIn(text: string, term: string): boolean {
  const wanted = term.toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = `${text[at - 1] ?? " "}${text[at + wanted.length] ?? " "}`;
    // A plural still is the word.
    if (/^[^\p{L}\p{N}](?:[^\p{L}\p{N}]|s)$/u.test(around)) return true;
  }
  return false;
}
