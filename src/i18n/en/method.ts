// The method page of the report: how its words come about and what they cannot tell. Everything that depends on the checklist is
// made from the edition itself.
import type { Edition, RatingRow } from "../../core/checklist.ts";
import { sayCount } from "./quantities.ts";
import { sayList } from "./sums.ts";
import { ratingWord } from "./words.ts";

export interface MethodPart {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const sayRow = ({ gives, severity, atLeast }: RatingRow): string =>
  `${sayCount(atLeast, `${severity} finding`)} or more ${atLeast === 1 ? "makes" : "make"} the rating ${ratingWord[gives]}`;

/** The whole of the method, with the limits the edition names for itself. @param signed somebody has put their name to it */
export function sayMethod(edition: Edition, signed: boolean): MethodPart[] {
  const counted = edition.questions.filter((question) => question.number !== undefined).length;
  return [
    {
      title: "How the words come about",
      paragraphs: [
        `The checklist “${edition.title}”, edition ${edition.edition}, has ${sayCount(counted, "numbered question")} and ${sayCount(edition.rules.length, "rule")}. A rule is a published condition on answers. When it is true, it raises one finding of a fixed severity.`,
        `The overall rating is read from a table, from the top: ${sayList(edition.ratingTable.map(sayRow))}. With no finding the word is “${ratingWord.none}”; where a high or critical finding is still possible, it is “${ratingWord["not-known"]}” instead. Severities are compared and counted, never added up or averaged.`,
        "Every “what would change it” is the same rules run again on the changed answers.",
      ],
    },
    {
      title: "What the range is",
      paragraphs: [
        "A rule that looks at an open question is neither true nor false: its finding is possible. The range runs from the rating reached now to the rating if every possible finding were raised. A new answer can only narrow it. Evidence gaps say that a fact is not known; they are listed apart and do not move the rating.",
      ],
    },
    {
      title: "What this check cannot tell",
      paragraphs: [
        "It cannot tell whether an answer is true, whether documents that nobody named exist, or how likely harm is. A rating is no forecast and no judgement on intentions. Two partnerships with the same word can differ much: read the findings.",
        "No one has verified the partner’s statements. An answer marked “told” or “own understanding” rests on nothing that a reader could look up.",
        signed
          ? "This report is made from what was signed. What a signature does not prove stands under “Sign-off”."
          : "This report is a draft: nobody has signed it, and nothing in it proves who answered.",
      ],
    },
    {
      title: "Fairness",
      paragraphs: [
        "The check looks at arrangements, institutions, texts, money, data and decisions. It never looks at anybody’s origin, name, language or community, and must not be used to judge people by them. Contact, friendship, classes and festivals are not signs of risk. Most sister-city partnerships are run in good faith on both sides.",
        "Before a finding about the partner is published, the partner should have had the chance to reply.",
      ],
    },
    { title: "What the authors of the checklist could not confirm", paragraphs: edition.notice },
  ];
}
