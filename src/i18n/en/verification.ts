// A verification in words: what differs, never why somebody might have done it.
import type { RatingWord } from "../../core/evaluate.ts";
import type { Problem } from "../../core/problem.ts";
import type { CheckName, Reason, ReasonKind, Verdict, Verification } from "../../core/verification.ts";
import { decidingReason } from "../../core/verification.ts";
import { sayProblem } from "./problems.ts";
import { sayCount } from "./quantities.ts";
import { sayBytes } from "./sums.ts";
import { ratingWord } from "./words.ts";

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
  shown: "Pages made from the data",
};

type Facts = Reason["facts"];
const word = (value: Facts[string] | undefined): string => ratingWord[String(value) as RatingWord] ?? String(value);
const size = (value: Facts[string] | undefined): string => sayBytes(Number(value));

/** What a file looks like that is no submission. */
const looks: Readonly<Record<string, string>> = {
  empty: "the file is empty. Get it again.",
  pdf: "this is a PDF, not a package.",
  json: "this is a data file, not a package. Choose the zip file that was saved after signing.",
  text: "this is not a submission file: it holds plain text. Choose the package that was sealed.",
};

/** Every kind of reason that is not a problem of reading; those have their sentences with the problems. */
const sentences: Readonly<Record<ReasonKind, string | ((facts: Facts) => string)>> = {
  "not-a-submission": ({ looksLike }) =>
    looks[String(looksLike)] ??
    "this is not a submission file. Choose the package that was sealed, or the PDF of its report.",
  "file-locked": ({ with: lock }) =>
    lock === "passphrase"
      ? "the file is locked with a passphrase. Whoever sent it knows the passphrase."
      : "the file is locked for a key. Whoever has the secret half of that key can open it.",
  "file-not-read":
    "the file could not be read. It may have been moved or changed since it was chosen. Choose it again.",
  "file-too-large": ({ bytes, most }) => `the file has ${size(bytes)}; at most ${size(most)} can be read.`,
  "zip-damaged": "the zip file is cut off or damaged. Get it again.",
  "zip-ambiguous": "programs would read this zip file differently. Get it again.",
  "zip-empty": "the zip file holds nothing. Get it again.",
  "too-many-entries": ({ most }) => `the zip file holds more than ${most} files.`,
  "too-much-content": ({ bytes, most }) =>
    `the file would unpack to ${size(bytes)}; at most ${size(most)} can be read.`,
  "packed-too-tightly": "the file would unpack to far more than a submission holds.",
  "name-not-of-format": "a file of this name is no part of a submission.",
  "name-twice": "two files have this name.",
  "entry-link": "this is a link to another place, not a file.",
  "entry-encrypted": "the file is locked with a password.",
  "entry-packed-unusually": "the file is packed in a way that not every program can read.",
  "entry-damaged": "the file does not unpack to what the zip says of it.",
  "file-missing": "the file is missing.",
  "file-not-listed": "the file is not on the package's own list.",
  "file-differs": "the file is not as it was when the package was made.",
  "list-not-readable": "the package's own list of files cannot be read.",
  "tag-file-differs": "the text does not follow from what was sealed.",
  "checklist-not-known": "this checklist is not here, so nobody here can say that it is the released one.",
  "checklist-differs-from-released": "the checklist differs from the one that was released under this name.",
  "checklist-differs-from-named": "the checklist is not the one that the submission names.",
  "fingerprint-differs": "the fingerprint is not the one that was given.",
  "words-differ": "the check words are not those that were given.",
  "nobody-signed": "nobody has signed.",
  "sign-off-number-missing": "a sign-off before this one is missing.",
  "sign-off-incomplete": "the statement, its signature or its key is missing.",
  "sign-off-about-another": "the sign-off is about other content than the content here.",
  "sign-off-out-of-order": "the sign-off names one before it that is not there.",
  "sign-off-seen-differs": "what the signer was shown is not what is here.",
  "sign-off-parts-differ": "the parts the signer vouches for one by one are not those of this submission.",
  "public-edition":
    "this is a public edition, which shows parts of a submission. Ask the council for the whole package.",
  "public-part-differs": "this part is not the one that was signed.",
  "public-parts-not-signed":
    "the sign-offs do not vouch for single parts: the submission was signed before that was possible.",
  "public-withheld": ({ withheld, grounds }) =>
    `${sayCount(Number(withheld), "part is", "parts are")} withheld (${grounds}). What they say cannot be seen; that they are withheld, and why, was decided after signing.`,
  "public-rating-in-part": ({ answers }) =>
    `${sayCount(Number(answers), "answer is", "answers are")} withheld, so the rating could be worked out in part only: checked was whether the one that was signed can be right with the answers shown, not whether it follows from all of them.`,
  "signature-not-readable": "the signature cannot be read.",
  "signature-header-not-allowed": "the signature is of a kind that is not used here.",
  "signature-key-name-differs": "the signature names another key than the one it brings.",
  "signature-differs": "the signature does not fit the statement.",
  "public-key-file-differs": "the key file is not the key that signed.",
  "key-not-in-register": "the key is not in the register.",
  "key-revoked": "the key has been revoked.",
  "key-not-valid-then": "the register does not vouch for the key at that time.",
  "name-differs-from-register": ({ stated, registered }) =>
    `the statement names “${stated}”; the register gives this key to “${registered}”.`,
  "no-register": "no register of keys was used: compare the keys with those the council handed out.",
  "evidence-differs": "the evidence is not the file that the submission names.",
  "evidence-not-named": "the submission names no such evidence.",
  "evidence-not-included": ({ absent }) =>
    `${sayCount(Number(absent), "evidence file is", "evidence files are")} not included.`,
  "rating-differs": ({ stated, workedOut }) =>
    stated === workedOut
      ? "the counts or the range stated beside the rating are not those that follow from the answers."
      : `the rating stated is ${word(stated)}; worked out again from the answers it is ${word(workedOut)}.`,
  "rating-by-other-rules": "the rating was worked out by another version of the program.",
  "time-not-proven": "the time is the signer's own clock, not proven.",
  "times-out-of-order": "the times stated are out of order.",
  "not-checked-further": "this could not be looked at, because of what is said above.",
  "pdf-not-of-this-program":
    "this PDF was not made by this program. Choose the package, or the report as it was saved.",
  "pdf-changed-later":
    "the PDF was changed, or saved again by another program, after it was made. Ask for the package.",
  "pdf-without-submission": "the PDF does not carry its submission. Ask for the package.",
  "pdf-draft": "the report is a draft; nobody has signed it.",
  "pdf-text-differs": ({ page, shows, follows }) =>
    `page ${page} shows “${shows}”; from its data follows “${follows}”.`,
  "pdf-pages-differ": ({ pages, due }) =>
    `the PDF has ${sayCount(Number(pages), "page")}; its data make ${Number(due)}.`,
  "pdf-drawing-differs": ({ pages }) =>
    `${String(pages).includes(",") ? `pages ${pages} hold` : `page ${pages} holds`} the right words and more or other lines and shapes than the data make: something may be covered or drawn over.`,
  "pdf-parts-differ":
    "the words are right, and parts that are not words, such as letters’ shapes, links or texts for screen readers, are not those that the data make.",
  "pdf-other-version": ({ madeBy, here }) =>
    `the PDF was made by ${madeBy}, this is ${here}: the pages cannot be compared. Make the report anew from the package.`,
  "pdf-text-not-compared": "what the PDF shows was not compared with its data.",
  "pdf-without-evidence": "a report holds no evidence files.",
  "not-a-review": "this is no review and no file of replies. Choose the file that the reviewer signed.",
  "review-differs": "the file is not as it was when it was signed.",
  "review-about-another": "the review is not of this submission.",
};

const isProblem = (reason: Reason): reason is Problem => !Object.hasOwn(sentences, reason.kind);

/** One reason as a sentence, the file first. */
export function sayReason(reason: Reason): string {
  if (isProblem(reason)) return sayProblem(reason);
  const found = sentences[reason.kind as ReasonKind];
  const sentence = typeof found === "string" ? found : found(reason.facts);
  return reason.path ? `${reason.path}: ${sentence}` : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
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
      ({ name, office, role, kid, differentView }) =>
        `  ${role}: ${[name, office].filter(Boolean).join(", ")}, key ${kid}${differentView ? `\n       Sees it differently: ${differentView.replaceAll("\n", " ")}` : ""}`,
    ),
    ...verification.limits.map((limit) => `Limit: ${sayReason(limit)}`),
  ].join("\n");
}
