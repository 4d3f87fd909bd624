// The public edition in words: what is shown, what is withheld, and how far the rating follows from it.
import type { Counts } from "../../core/evaluate.ts";
import { sayCount, sayDate } from "./quantities.ts";
import { sayCounts } from "./rating.ts";

export const sayPublicStatus = (version: number, sealedAt: string): string =>
  `Public edition of version ${version}, signed ${sayDate(sealedAt)}`;

/** "3 of 41 parts are withheld." */
export const sayWithheld = (withheld: number, all: number): string =>
  withheld === 0 ? "Nothing is withheld." : `${withheld} of ${sayCount(all, "part")} are withheld.`;

/** How the findings below stand to the rating that was signed. */
export const sayFindingsShown = (signed: Counts, shown: Counts): string =>
  sayCounts(signed) === sayCounts(shown)
    ? "All findings of the rating follow from the answers shown."
    : `The rating that was signed rests on ${sayCounts(signed).toLowerCase()}. From the answers shown alone follow ${sayCounts(shown).toLowerCase()}; the others rest on answers that are withheld.`;

export const publicWords = {
  withheldHere: "Withheld",
  withheldHeading: "What is withheld, and why",
  part: "Part",
  ground: "Ground",
  ratingSigned: "The rating, as it was signed",
  notSigned: "What is withheld, and on which ground, was decided after signing and is signed by nobody.",
  check:
    "Ask for the file of the public edition and choose it on the page “Check a report” of Sister City Check, or name it in the command “verify”. Every part shown is held to what was signed.",
  notInWords: "This page is not signed itself: what can be checked is the file.",
} as const;
