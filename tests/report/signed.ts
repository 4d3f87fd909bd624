// A signed version for tests of its report: sealed and signed by the code that the product uses.
import { canonicalBytes, fingerprintOf } from "../../src/archive/canonical.ts";
import { makeKey, type SigningKey } from "../../src/archive/keys.ts";
import { fingerprintOfParts } from "../../src/archive/parts.ts";
import { type Sealing, seal } from "../../src/archive/seal.ts";
import { openSealed, type SealedBytes } from "../../src/archive/signed-version.ts";
import {
  type SignOffRole,
  type Statement,
  seenOf,
  statementBytes,
  statementFormat,
} from "../../src/archive/statement.ts";
import { submissionBytes } from "../../src/archive/submission.ts";
import { signOff, writePackage } from "../../src/archive/write-package.ts";
import type { Assessment } from "../../src/core/assessment.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { declarations } from "../../src/i18n/en/sign-off.ts";
import type { ReportChoices } from "../../src/report/choices.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { checklist } from "./assessments.ts";

export interface Signer {
  readonly role: "prepared" | "reviewed" | "approved";
  readonly name: string;
  readonly office: string;
}

export const threeSigners: readonly Signer[] = [
  { role: "prepared", name: "Abena Osei", office: "International officer" },
  { role: "reviewed", name: "Łukasz Weiß", office: "City attorney" },
  { role: "approved", name: "李明 Ming Li", office: "City manager" },
];

const said: Partial<Sealing> = {
  decision: {
    decision: "continue-with-conditions",
    body: "City council",
    date: "2026-05-04",
    note: "The annex comes back to the council in June.",
  },
  differentView: {
    name: "Ming Li",
    text: "In my view the annex is a medium matter: it has never been applied.",
  },
};

export interface SignedReport {
  readonly sealed: SealedBytes;
  readonly model: ReportModel;
  readonly package: Uint8Array<ArrayBuffer>;
  /** The same version in a copy that leaves something out. */
  readonly copy: (choices: ReportChoices) => ReportModel;
}

/** Seals, signs and reports. `sealing`: what is said beside the answers. */
export async function signedReport(
  assessment: Assessment,
  signers: readonly Signer[] = threeSigners,
  sealing: Partial<Sealing> = said,
): Promise<SignedReport> {
  const submission = await seal(assessment, checklist, {
    version: 1,
    sealedAt: "2026-05-04T10:12:00.000Z",
    ...sealing,
  });
  const content = submissionBytes(submission);
  const fingerprint = await fingerprintOf(content);
  const signatures = new Map<string, Uint8Array<ArrayBuffer>>();
  const parts = fingerprintOfParts(submission);
  let before: Statement | undefined;
  for (const [index, { role, name, office }] of signers.entries()) {
    const statement: Statement = {
      format: statementFormat,
      submission: fingerprint,
      role: role satisfies SignOffRole,
      name,
      office,
      declaration: declarations[role],
      seen: seenOf(submission, evaluate(checklist, submission.answers).tally),
      ...(parts ? { parts } : {}),
      ...(before ? { prev: await fingerprintOf(statementBytes(before)) } : {}),
      claimedTime: `2026-05-04T1${index}:13:00.000Z`,
      app: "0.1.0",
    };
    for (const [path, bytes] of await signOff(index + 1, statement, await keyOf(index))) signatures.set(path, bytes);
    before = statement;
  }
  const sealed = { content, signatures };
  const opened = await openSealed(sealed, checklist);
  if (!opened.ok) throw new Error(`What was sealed cannot be read: ${JSON.stringify(opened.problems)}`);
  const editionFingerprint = await fingerprintOf(canonicalBytes(checklist.edition));
  const request = { checklist, ...opened.value, editionFingerprint, dataFingerprint: fingerprint };
  const copy = (choices: ReportChoices) => makeReport({ ...request, choices });
  const packed = await writePackage({ submission, edition: checklist.edition, evidence: new Map(), signatures });
  return { sealed, model: makeReport(request), package: packed, copy };
}

const keys: SigningKey[] = [];
async function keyOf(index: number): Promise<SigningKey> {
  keys[index] ??= await makeKey(false, index === 1 ? "ES256" : undefined);
  return keys[index];
}
