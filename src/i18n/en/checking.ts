// The words of the page that checks files: what each check found when nothing was wrong, who signed, and what stays open.
import type { Check, CheckedSignOff, RatingFacts, Reason, Verification } from "../../core/verification.ts";
import { decidingReason } from "../../core/verification.ts";
import { sayCount, sayDate, sayTime } from "./quantities.ts";
import { sayCounts, sayShortRange } from "./rating.ts";
import { roleWord } from "./sign-off.ts";
import { sayReason } from "./verification.ts";

/** What a match says of this kind of file, and what it never says. Printed beside every verdict. */
export const sayWhatMatchShows = ({ limits }: Pick<Verification, "limits">): string => {
  const has = (kind: Reason["kind"]): boolean => limits.some((limit) => limit.kind === kind);
  const kept = has("public-withheld")
    ? "each part that is shown is as it was signed"
    : "nothing was changed since it was signed";
  const rated = has("public-rating-in-part")
    ? "that the rating which was signed can be right with the answers shown; not that it follows from all of them"
    : "that the rating follows from the answers";
  return `A match shows that ${kept}, and ${rated}. It does not show that the answers are true, who held the key, or when it was signed.`;
};

/** What is beside the outcome of a check: its reasons, or what was found to be as it should. */
export function sayFound({ check, reasons, facts }: Check, { kind, rating, words, signOffs }: Verification): string[] {
  if (check === "time")
    return "claimed" in facts ? [`${sayMoment(String(facts.claimed))}, by that computer’s own clock.`] : [];
  if (reasons.length > 0) return reasons.map(sayReason);
  switch (check) {
    case "complete":
      return [
        kind === "pdf"
          ? `Written in one piece by this program, with ${sayCount(Number(facts.files), "file")} inside; nothing was added later.`
          : `All ${facts.files} files in it are there and as listed.`,
      ];
    case "checklist":
      return [`${facts.checklist}, edition ${facts.edition}, as it was released.`];
    case "fingerprint":
      return words ? [words.join(" ")] : [];
    case "signatures":
      return [`${facts.matching} of ${facts.signatures} fit: ${signOffs.map(({ name }) => name).join(", ")}.`];
    case "evidence":
      return [
        facts.named === 0 ? "No evidence file is named." : `${facts.present} of ${facts.named} are here and as named.`,
      ];
    case "rating":
      return rating ? [`${sayShortRange(rating.workedOut)}. ${sayCounts(rating.workedOut.counts)}.`] : [];
    case "shown":
      return [
        `The report was made anew from its data. ${sayCount(Number(facts.pages), "page")}: every word, line and letter is the same.`,
      ];
  }
}

/** "4 May 2026, 10:12 am" */
export const sayMoment = (moment: string): string => `${sayDate(moment)}, ${sayTime(moment)}`;

/** "Prepared by A. Osei, International officer" */
export const saySigner = ({ role, name, office }: CheckedSignOff): string =>
  `${roleWord[role as keyof typeof roleWord] ?? role} by ${[name, office].filter(Boolean).join(", ")}`;

/** What the register knows of a signer's key. */
export const standingWord: Readonly<Record<CheckedSignOff["known"], string>> = {
  "no-register": "Key not looked up: no register was used",
  "in-register": "Key known: the register vouches for it",
  "not-in-register": "Key not known: it is not in the register",
  revoked: "Key revoked: the register says it counts for nothing any more",
  "not-valid-then": "Key not vouched for at that time",
};

/** Why the verdict is what it is, in one sentence; for a match, what it does not cover. */
export function sayDeciding(verification: Verification): string {
  const deciding = decidingReason(verification);
  if (deciding) return sayReason(deciding);
  const absent = verification.limits.find(({ kind }) => kind === "evidence-not-included");
  if (absent) return sayReason(absent);
  return verification.limits.some(({ kind }) => kind === "public-withheld")
    ? "Everything that is shown and can be checked agrees. What is withheld was not checked."
    : "Everything that can be checked agrees.";
}

/** The parts of a rating as lines, to be set beside another's. */
export const ratingLines = (facts: RatingFacts): readonly string[] => [
  sayShortRange(facts),
  sayCounts(facts.counts),
  sayCount(facts.gaps, "evidence gap"),
];
