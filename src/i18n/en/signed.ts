// A signed version in words: what it is called, who signed it and when by their own clock, and what a signature cannot prove.
import type { SignedBy, SignedVersion, SignerRole } from "../../core/signed-version.ts";
import { sayDate } from "./quantities.ts";
import { decisionWord, roleWord } from "./sign-off.ts";
import { sayList } from "./sums.ts";

/** "Version 1, signed 4 May 2026" */
export const saySignedStatus = ({ version, sealedAt, signOffs }: SignedVersion): string =>
  signOffs.length > 0
    ? `Version ${version}, signed ${sayDate(sealedAt)}`
    : `Version ${version}, sealed ${sayDate(sealedAt)}, not signed`;

/** "4 May 2026, 10:13 UTC": the same on every computer, so that a report made anew says the same. */
export const sayMomentUtc = (moment: string): string => `${sayDate(moment)}, ${moment.slice(11, 16)} UTC`;

/** "A. Osei, International officer" */
export const sayPerson = ({ name, office }: Pick<SignedBy, "name" | "office">): string =>
  [name, office].filter((part) => part.trim() !== "").join(", ");

/** "Prepared by", as a label on page one. */
export const sayRoleBy = (role: SignerRole): string => `${roleWord[role]} by`;

/** The council's decision in one line: "Continue with conditions: City council, 4 May 2026" */
export const sayDecision = ({ decision, body, date }: NonNullable<SignedVersion["decision"]>): string =>
  `${decisionWord[decision]}: ${[body, sayDate(date)].filter(Boolean).join(", ")}`;

const asSigner = { prepared: "the person who prepared it", reviewed: "a reviewer", approved: "an approver" } as const;

/** Which of the council's three parts nobody has put a name to; empty when all are there. */
export function sayHasNotSigned(signOffs: readonly { readonly role: string }[]): string {
  const missing = (["prepared", "reviewed", "approved"] as const).filter(
    (role) => !signOffs.some((one) => one.role === role),
  );
  return missing.length === 0 ? "" : `Nobody has signed as ${sayList(missing.map((role) => asSigner[role]))}.`;
}

export const signatureDoesNotFit = "This signature does not fit the statement. Do not rely on it.";

/** What a signature does not prove, each as a sentence. */
export const signatureLimits = [
  "A signature shows that this version has not been changed since, and by which key it was signed.",
  "It does not prove who a person is: names are what people typed, until the keys are compared with those the council handed out or with a register.",
  "It does not prove the time, which is the clock of the signer’s own computer.",
  "It does not make the answers true.",
] as const;

export const sayReplaces = (version: number, fingerprint: string): string =>
  `This version replaces version ${version - 1}, whose fingerprint is ${fingerprint}.`;

/** The steps of checking, on the last page. */
export const howToCheck = [
  "Ask for the package: the zip file that was saved when this version was signed. Open the page “Check a report” of the program and choose it there, or name it in the command “verify”. No internet is needed.",
  "The program compares everything: the answers, the checklist, every piece of evidence and every signature. It says “Matches”, “Cannot be checked” or “Does not match”.",
  "This PDF can be chosen in the same way. Its pages are then made anew from the data inside it and compared. Files of evidence are in the package alone.",
  "If you have only paper, compare the words below with those the council reads to you, or scan the code: it holds the same values and no address.",
] as const;

export const byHand =
  "The answers and everything sealed with them travel in this PDF as the file submission.json, with the checklist and the signatures beside it. Any standard tool computes its SHA-256, such as “sha256sum submission.json”; the result must equal the fingerprint above.";

export const whatMatchProves =
  "That nothing was changed after signing, and by which key it was signed. Not that the answers are true. A code or words can be copied onto a false report; only a check of the package and its signatures proves anything.";

/** Under the check words of page one. @param page where it is told how to check; left out where there are no pages */
export const sayOnPageOne = (page?: string): string =>
  `A page can be copied. Only a check of the package proves anything${page ? `: page ${page}` : ""}.`;
export const sayDifferentView = (page: string): string => `Somebody recorded a different view: page ${page}.`;
export const sayReplacesShort = (version: number): string => `It replaces version ${version - 1}.`;

/** The alternative text of the code: it says nothing that is not printed. */
export const codeAlternative =
  "QR code with the reference, version, fingerprint, check words and keys that are printed in this report";
