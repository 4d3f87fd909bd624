// The numbered sections in one row each, in the checklist's order: the whole is not an average of them.
import type { QuestionId } from "../../core/checklist.ts";
import type { SectionEvaluation } from "../../core/evaluate.ts";
import { sayShortRange } from "../../i18n/en/rating.ts";
import { sayAnswered, saySectionsHeading } from "../../i18n/en/report.ts";
import { stateWord } from "../../i18n/en/words.ts";
import type { ReportModel, SectionRow } from "../model.ts";
import type { Grounds } from "./grounds.ts";

export function sectionRows(grounds: Grounds): Pick<ReportModel, "sections" | "sectionsHeading"> {
  const counted = grounds.evaluation.sections.filter(({ section }) => grounds.checklist.sections.get(section)?.counted);
  const sections = counted.map((evaluated, index) => row(grounds, evaluated, index + 1));
  return { sections, sectionsHeading: saySectionsHeading(sections.length) };
}

function row(grounds: Grounds, evaluated: SectionEvaluation, number: number): SectionRow {
  const section = grounds.checklist.sections.get(evaluated.section);
  const { tally } = evaluated;
  const notAsked = tally.answered + tally.unknown + tally.unanswered + tally["not-applicable"] + tally.maybe === 0;
  const ids = (grounds.checklist.questionsOf.get(evaluated.section) ?? []).map((question) => question.id);
  return {
    number,
    title: section?.title ?? "",
    short: section?.short ?? "",
    word: evaluated.word,
    level: evaluated.level,
    highest: evaluated.highest,
    notAsked,
    rating: notAsked ? stateWord["not-asked"] : sayShortRange(evaluated),
    answered: notAsked ? "–" : sayAnswered(tally),
    unknown: tally.unknown,
    notApplicable: tally["not-applicable"],
    unanswered: tally.unanswered,
    ...bases(grounds, ids),
  };
}

/** What the answers to these questions rest on. An answer without a basis counts as one's own understanding. */
export function bases(
  { evaluation }: Grounds,
  ids: readonly QuestionId[],
): Pick<SectionRow, "document" | "told" | "ownView"> {
  const counts = { document: 0, told: 0, "own-view": 0 };
  for (const id of ids) {
    const reading = evaluation.readings.get(id);
    if (reading?.asked === "true" && reading.answer && "value" in reading.answer) {
      counts[reading.answer.basis ?? "own-view"] += 1;
    }
  }
  return { document: counts.document, told: counts.told, ownView: counts["own-view"] };
}
