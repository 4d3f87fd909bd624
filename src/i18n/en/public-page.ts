// The public edition in words: what is shown, what is withheld, and how far the rating follows from it.
import type { Counts, Range } from "../../core/evaluate.ts";
import { sayCount, sayDate } from "./quantities.ts";
import { sayCounts } from "./rating.ts";
import { sayList } from "./sums.ts";
import { ratingWord } from "./words.ts";

export const sayPublicStatus = (version: number, sealedAt: string): string =>
  `Public edition of version ${version}, signed ${sayDate(sealedAt)}`;
/** The same for the head of each page. */
export const sayPublicShort = (version: number): string => `Public edition, version ${version}`;

/** "This is the public edition of version 2. 3 of 41 parts are withheld; each is marked with its ground." */
export const sayPublicEdition = (version: number, withheld: number, all: number): string =>
  `This is the public edition of version ${version}. ${sayWithheld(withheld, all)}`;

const sayWithheld = (withheld: number, all: number): string => {
  if (withheld === 0) return "Nothing is withheld.";
  return `${withheld} of ${sayCount(all, "part")} ${withheld === 1 ? "is withheld; it" : "are withheld; each"} is marked with its ground.`;
};

/** How far the rating could go when it was signed; the answers it hung on may be withheld, so they are not counted. */
export const sayRangeSigned = ({ level, highest }: Pick<Range, "level" | "highest">): string => {
  if (highest !== level) return `When it was signed, it could still become ${ratingWord[highest]}.`;
  return level === "critical" ? "No level is higher." : "When it was signed, no open answer could raise it.";
};

/** How the findings below stand to the rating that was signed. */
export const sayFindingsShown = (signed: Counts, shown: Counts): string =>
  sayCounts(signed) === sayCounts(shown)
    ? "All findings of the rating follow from the answers shown."
    : `The rating that was signed rests on ${sayCounts(signed).toLowerCase()}. From the answers shown alone follow ${sayCounts(shown).toLowerCase()}; the others rest on answers that are withheld.`;

/** "Because of questions 4 and 18": the answers shown that a finding follows from. */
export const sayBecauseOf = (numbers: readonly string[]): string =>
  numbers.length === 0 ? "" : `Because of ${numbers.length === 1 ? "question" : "questions"} ${sayList(numbers)}`;

/** Captions under the four numbers of the first page. */
export const publicFact = {
  parts: "parts in what was signed",
  withheld: (grounds: number): string =>
    grounds === 0 ? "parts withheld" : `withheld, on ${sayCount(grounds, "ground")}`,
  answers: "answers shown",
  signOffs: "sign-offs that fit",
} as const;

/** "and 2 more grounds" */
export const sayMoreGrounds = (count: number): string => `And ${sayCount(count, "more ground", "more grounds")}`;

/** Under the check words of the first page. */
export const sayOnPublicPage = (page: string): string =>
  `A page can be copied. Only a check of the file proves anything: page ${page}.`;

/** What a public edition cannot show, each as a sentence. @param answers how many of them are withheld */
export const publicLimits = (answers: number): readonly string[] => [
  "What a withheld part says, and whether it is rightly withheld. What is withheld, and on which ground, was decided after signing and is signed by nobody.",
  ...(answers > 0
    ? [
        "Whether the rating follows from the answers: with answers withheld it can be worked out in part only. Checking says whether it fits what is shown.",
      ]
    : []),
  "Whether the answers are true.",
];

/** The steps of checking, on the last page of the PDF. */
export const howToCheckPublic = [
  "Choose this PDF, or the file of the public edition, on the page “Check a report” of Sister City Check, or name it in the command “verify”. No internet is needed.",
  "Every part shown is held to the digest that was signed, and every signature is checked. The pages of this PDF are then made anew from the data inside it and compared: another word, line or letter is named. The program says “Matches”, “Cannot be checked” or “Does not match”.",
  "If you have only paper, compare the words below with those the council reads to you, or scan the code: it holds the same values and no address.",
] as const;

export const publicWords = {
  withheldHere: "Withheld",
  withheldHeading: "What is withheld, and why",
  byGround: "Withheld, by ground",
  parts: "Parts",
  part: "Part",
  ground: "Ground",
  ratingSigned: "The rating, as it was signed",
  contents: "In this edition",
  noAnswer: "Questions without an answer",
  noAnswerLead:
    "What was signed holds no answer to these. A question that depends on a withheld answer may not have been asked.",
  notAsked: "Questions that were not asked",
  notAskedLead: "From the answers shown follows that these did not apply.",
  restsOn: "Rests on",
  checkHeading: "How to check this edition",
  cannotProve: "What this edition cannot show",
  whole: "Fingerprint of everything that was signed, SHA-256",
  byHand:
    "The parts shown travel in this PDF as the file public.json, with the checklist and the signatures beside it. Each part has a digest, and every signed statement names the fingerprint of all digests under “parts”. README.txt in the file of the public edition says how to work it out with standard tools.",
  matchProves:
    "That what is shown was signed as it stands here, and by which key. Not that the answers are true, and nothing about what is withheld. A code or words can be copied onto a false report; only a check of the file proves anything.",
  check:
    "Ask for the file of the public edition or for its PDF and choose it on the page “Check a report” of Sister City Check, or name it in the command “verify”. Every part shown is held to what was signed.",
  notInWords: "This page is not signed itself: what can be checked is the file.",
  asCodes: "Printed as codes, as no font of the PDF has them",
} as const;
