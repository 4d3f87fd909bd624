// Sealed submissions for tests of the archive: invented, the same on every run, made by the code that the product uses.

import type { Files } from "../../src/archive/bag.ts";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { makeKey, type SigningKey } from "../../src/archive/keys.ts";
import { seal } from "../../src/archive/seal.ts";
import {
  type SignOffRole,
  type Statement,
  seenOf,
  statementBytes,
  statementFormat,
} from "../../src/archive/statement.ts";
import { type Submission, submissionBytes } from "../../src/archive/submission.ts";
import { signOff, writePackage } from "../../src/archive/write-package.ts";
import type { Answers } from "../../src/core/answer.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { checklist } from "../fixtures/edition.ts";

export { checklist };

export const someAnswers = {
  "agreement.full-text-held": { value: "no", basis: "document", note: "Only an “English summary” is held. 贵阳" },
  "approval.mfa-approved": { unknown: "not-told" },
} as unknown as Answers;

export const assessment = {
  id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
  checklist: "us-sister-city",
  edition: 1,
  partnership: { council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
  reason: "The agreement ends this year.",
  answers: someAnswers,
  completed: {},
  safeguards: [],
  startedAt: "2026-05-01T08:00:00.000Z",
};

export const sealed = (answers: Answers = someAnswers): Promise<Submission> =>
  seal({ ...assessment, answers }, checklist, { version: 1, sealedAt: "2026-05-04T10:12:00.000Z" });

export async function statementAbout(
  submission: Submission,
  role: SignOffRole,
  name: string,
  before?: Statement,
): Promise<Statement> {
  return {
    format: statementFormat,
    submission: await fingerprintOf(submissionBytes(submission)),
    role,
    name,
    office: "International relations",
    declaration: "These answers are what I know today, and the evidence listed is what I used.",
    seen: seenOf(submission, evaluate(checklist, submission.answers).tally),
    ...(before ? { prev: await fingerprintOf(statementBytes(before)) } : {}),
    claimedTime: role === "prepared" ? "2026-05-04T10:13:00.000Z" : "2026-05-05T09:00:00.000Z",
    app: "0.1.0",
  };
}

/** The files of two sign-offs by two people. */
export async function twoSignOffs(submission: Submission, first?: SigningKey, second?: SigningKey): Promise<Files> {
  const prepared = await statementAbout(submission, "prepared", "A. Osei");
  const approved = await statementAbout(submission, "approved", "R. Lind", prepared);
  return new Map([
    ...(await signOff(1, prepared, first ?? (await makeKey(false)))),
    ...(await signOff(2, approved, second ?? (await makeKey(false, "ES256")))),
  ]);
}

export async function signedPackage(submission?: Submission): Promise<Uint8Array<ArrayBuffer>> {
  const content = submission ?? (await sealed());
  return writePackage({
    submission: content,
    edition: checklist.edition,
    evidence: new Map(),
    signatures: await twoSignOffs(content),
  });
}
