// A verification in words: what differs, never why somebody might have done it.
import type { CheckName, Reason, Verdict, Verification } from "../../core/verification.ts";
import { decidingReason } from "../../core/verification.ts";

/** What a signer puts their name to, shown beside the button. */
export const declaration =
  "By signing I say: these answers are what I know today, and the evidence listed is what I used.";

export const verdictWord: Readonly<Record<Verdict, string>> = {
  matches: "Matches",
  "does-not-match": "Does not match",
  "cannot-be-checked": "Cannot be checked",
};
export const checkWord: Readonly<Record<CheckName, string>> = {
  complete: "File opens and is complete",
  checklist: "Checklist",
  fingerprint: "Fingerprint of the answers",
  signatures: "Signatures",
  evidence: "Evidence files",
  rating: "Rating worked out again",
  time: "Time of signing",
};

const sentences: Readonly<Partial<Record<Reason["kind"], string>>> = {
  "not-a-submission": "this is not a submission file. Choose the package that was sealed.",
  "zip-damaged": "the zip file is cut off or damaged. Get it again.",
  "zip-ambiguous": "programs would read this zip file differently. Get it again.",
  "packed-too-tightly": "the file would unpack to far more than a submission holds.",
  "name-not-of-format": "a file of this name is no part of a submission.",
  "name-twice": "two files have this name.",
  "entry-damaged": "the file does not unpack to what the zip says of it.",
  "file-missing": "the file is missing.",
  "file-not-listed": "the file is not on the package's own list.",
  "file-differs": "the file is not as it was when the package was made.",
  "tag-file-differs": "the text does not follow from what was sealed.",
  "checklist-not-known": "this checklist is not here, so nobody here can say that it is the released one.",
  "checklist-differs-from-released": "the checklist differs from the one that was released under this name.",
  "checklist-differs-from-named": "the checklist is not the one that the submission names.",
  "nobody-signed": "nobody has signed.",
  "sign-off-number-missing": "a sign-off before this one is missing.",
  "sign-off-incomplete": "the statement, its signature or its key is missing.",
  "sign-off-about-another": "the sign-off is about other content than the content here.",
  "sign-off-out-of-order": "the sign-off does not follow the one before it.",
  "sign-off-seen-differs": "what the signer was shown is not what is here.",
  "signature-differs": "the signature does not fit the statement.",
  "public-key-file-differs": "the key file is not the key that signed.",
  "key-not-in-register": "the key is not in the register.",
  "key-revoked": "the key has been revoked.",
  "key-not-valid-then": "the register does not vouch for the key at that time.",
  "name-differs-from-register": "the register gives this key to another name.",
  "no-register": "no register of keys was used: compare the keys with those the council handed out.",
  "evidence-differs": "the evidence is not the file that the submission names.",
  "evidence-not-named": "the submission names no such evidence.",
  "evidence-not-included": "some evidence files are not included.",
  "rating-differs": "the stated rating is not the one that follows from the answers.",
  "rating-by-other-rules": "the rating was worked out by another version of the program.",
  "time-not-proven": "the time is the signer's own clock, not proven.",
  "times-out-of-order": "the times stated are out of order.",
  "not-checked-further": "this could not be looked at, because of what is said above.",
};

/** One reason as a sentence, the file first. A kind without a sentence of its own is named plainly. */
export function sayReason({ kind, path }: Reason): string {
  const sentence = sentences[kind] ?? `${kind.replaceAll("-", " ")}.`;
  return path ? `${path}: ${sentence}` : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

/** The verdict with its deciding reason, the checks, and what they do not cover. */
export function sayVerification(verification: Verification): string {
  const deciding = decidingReason(verification);
  return [
    verdictWord[verification.verdict] + (deciding ? `. ${sayReason(deciding)}` : ""),
    ...(verification.words ? [`Check words: ${verification.words.join(" ")}`] : []),
    ...verification.checks.flatMap(({ check, outcome, reasons }, index) => [
      `  ${index + 1}  ${checkWord[check].padEnd(28)}${check === "time" ? "Not proven" : verdictWord[outcome]}`,
      ...(check === "time" ? [] : reasons.slice(0, 20).map((reason) => `       ${sayReason(reason)}`)),
    ]),
    ...verification.signOffs.map(
      ({ name, office, role, kid }) => `  ${role}: ${[name, office].filter(Boolean).join(", ")}, key ${kid}`,
    ),
    ...verification.limits.map((limit) => `Limit: ${sayReason(limit)}`),
  ].join("\n");
}
