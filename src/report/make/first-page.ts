// What page one says: who and when, what was found in at most 60 words, the key facts and what the answers rest on.

import { isAnswered } from "../../core/answer.ts";
import type { Level } from "../../core/checklist.ts";
import { severities } from "../../core/checklist.ts";
import type { Counts } from "../../core/evaluate.ts";
import { sayValue } from "../../i18n/en/answers.ts";
import {
  sayMoreFindings,
  sayNothingFound,
  sayOpen,
  sayQuiet,
  sayRestHeading,
  sayStanding,
  sayStandingShort,
} from "../../i18n/en/report.ts";
import { sayShortDate } from "../../i18n/en/sums.ts";
import { ratingWord, stateWord } from "../../i18n/en/words.ts";
import type { KeyFact, ReportModel } from "../model.ts";
import type { Grounds } from "./grounds.ts";
import { bases } from "./sections.ts";

const shownFirst = 3;
const mostWords = 60;

/** The findings page one names, and how many more there are. */
export function mainFindings({ raised, mention }: Grounds): Pick<ReportModel, "mainFindings" | "moreFindings"> {
  const first = raised.slice(0, shownFirst);
  const counts: Record<keyof Counts, number> = { low: 0, medium: 0, high: 0, critical: 0 };
  for (const finding of raised.slice(shownFirst)) counts[finding.severity] += 1;
  return {
    mainFindings: first.flatMap((finding) => {
      const named = mention.get(finding.rule);
      return named ? [{ ...named, word: ratingWord[finding.severity], statement: finding.statement }] : [];
    }),
    moreFindings: sayMoreFindings(counts),
  };
}

/** "What we found" in at most 60 words: where the most severe findings stand, what raises nothing, what is not known. */
export function found(grounds: Grounds): string {
  const { checklist, evaluation, raised } = grounds;
  const { unknown, unanswered } = evaluation.tally;
  const hinges = evaluation.rating.hinges.unknown.length + evaluation.rating.hinges.unanswered.length;
  const quiet = evaluation.sections.filter(
    ({ word, highest, tally, section }) =>
      checklist.sections.get(section)?.counted &&
      word === "none" &&
      highest === "none" &&
      tally.answered > 0 &&
      tally.unknown + tally.unanswered + tally.maybe === 0,
  );
  const shortOf = (section: (typeof quiet)[number]["section"]) => checklist.sections.get(section)?.short ?? "";
  const sentences = [
    raised.length === 0 ? sayNothingFound(evaluation.tally.answered) : standing(grounds),
    sayOpen(unknown, unanswered, hinges),
    ...(quiet.length > 0 && raised.length > 0 ? [sayQuiet(quiet.map(({ section }) => shortOf(section)))] : []),
  ];
  while (sentences.length > 1 && sentences.join(" ").split(/\s+/u).length > mostWords) sentences.pop();
  return sentences.join(" ");
}

/** The two highest severities and where they stand. */
function standing({ checklist, raised, evaluation }: Grounds): string {
  const [top, next] = [...severities].reverse().filter((severity) => evaluation.rating.counts[severity] > 0);
  if (!top) return "";
  const sectionsOf = (severity: Level) => [
    ...new Set(raised.filter((finding) => finding.severity === severity).map((finding) => finding.section)),
  ];
  const names = sectionsOf(top).map((id) => checklist.sections.get(id)?.short ?? "");
  const first = sayStanding(top, evaluation.rating.counts[top], names);
  if (!next) return `${first}.`;
  return `${first}; ${sayStandingShort(next, evaluation.rating.counts[next], sectionsOf(next).length)}.`;
}

export function keyFacts({ checklist, evaluation }: Grounds): KeyFact[] {
  return checklist.edition.keyFacts.flatMap(({ question: id, caption }): KeyFact[] => {
    const question = checklist.questions.get(id);
    const reading = evaluation.readings.get(id);
    if (!question || !reading) return [];
    if (reading.asked !== "true" || !isAnswered(reading.answer)) {
      return [
        { value: reading.asked === "unknown" ? stateWord.unanswered : stateWord[reading.state], caption, known: false },
      ];
    }
    const { value } = reading.answer;
    const day = question.type === "date" && typeof value === "string" && value !== "none";
    return [{ value: day ? sayShortDate(value) : sayValue(question, value), caption, known: true }];
  });
}

export function restsOn(grounds: Grounds): ReportModel["basis"] {
  const { checklist, evaluation } = grounds;
  const counted = checklist.edition.questions.filter((question) => question.number !== undefined);
  const { unknown, unanswered, answered } = evaluation.tally;
  return {
    ...bases(
      grounds,
      counted.map((question) => question.id),
    ),
    unknown,
    unanswered,
    heading: sayRestHeading(answered + unknown),
  };
}
