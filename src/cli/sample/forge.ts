// Packages that somebody has meddled with, in ways in which it would be done: each must be found. One kind of forgery per function, on the
// files of a package that was whole; the lists of the bag are made to fit again wherever a forger who knows the format would do so.
import {
  checklistPath,
  type Files,
  fixedTags,
  isEvidence,
  manifestOf,
  signOffPath,
  submissionPath,
} from "../../archive/bag.ts";
import { canonicalBytes, fingerprintOf } from "../../archive/canonical.ts";
import type { SigningKey } from "../../archive/keys.ts";
import { type Statement, statementBytes } from "../../archive/statement.ts";
import { type Submission, submissionBytes } from "../../archive/submission.ts";
import { signOff } from "../../archive/write-package.ts";
import type { Edition } from "../../core/checklist.ts";

export interface Whole {
  readonly submission: Submission;
  readonly statement: Statement;
  readonly edition: Edition;
  readonly files: Files;
  /** A key that is not the council's. */
  readonly stranger: SigningKey;
}

type Bytes = Uint8Array<ArrayBuffer>;
const text = (value: string): Bytes => new TextEncoder().encode(value);
const signature = signOffPath(1, "prepared", "jws");
const statementFile = signOffPath(1, "prepared", "json");

const forgeries = {
  "answer changed, lists not": async ({ submission, files }) =>
    new Map(files).set(submissionPath, submissionBytes(withoutAnswer(submission))),
  "answer changed, signature kept": async ({ submission, files, edition }) =>
    relisted(files, edition, withoutAnswer(submission)),
  "rating softened and signed by a stranger": async ({ submission, statement, files, edition, stranger }) => {
    const rating = {
      ...submission.rating,
      word: "low",
      level: "low",
      highest: "low",
      counts: { low: 1, medium: 0, high: 0, critical: 0 },
    } as const;
    const forged = { ...submission, rating };
    const fingerprint = await fingerprintOf(submissionBytes(forged));
    const signed = await signOff(
      1,
      { ...statement, submission: fingerprint, seen: { ...statement.seen, rating } },
      stranger,
    );
    return relisted(files, edition, forged, signed);
  },
  "signer's name changed": async ({ submission, statement, files, edition }) =>
    relisted(files, edition, submission, new Map([[statementFile, statementBytes({ ...statement, name: "X. Nemo" })]])),
  "signature broken": async ({ submission, files, edition }) => {
    const jws = new TextDecoder().decode(files.get(signature));
    const turned = jws.replace(/\.\.(.)/, (_, letter) => `..${letter === "A" ? "B" : "A"}`);
    return relisted(files, edition, submission, new Map([[signature, text(turned)]]));
  },
  "signed for what was not seen": async ({ submission, statement, files, edition, stranger }) =>
    relisted(
      files,
      edition,
      submission,
      await signOff(1, { ...statement, seen: { ...statement.seen, unknown: statement.seen.unknown + 1 } }, stranger),
    ),
  "sign-off of another submission": async ({ submission, statement, files, edition, stranger }) =>
    relisted(files, edition, submission, await signOff(1, { ...statement, submission: "0".repeat(64) }, stranger)),
  "checklist made milder": async ({ submission, statement, files, edition, stranger }) => {
    const milder: Edition = { ...edition, rules: edition.rules.map((rule) => ({ ...rule, severity: "low" })) };
    const forged = { ...submission, editionFingerprint: await fingerprintOf(canonicalBytes(milder)) };
    const signed = await signOff(
      1,
      { ...statement, submission: await fingerprintOf(submissionBytes(forged)) },
      stranger,
    );
    return relisted(files, milder, forged, signed);
  },
  "evidence exchanged": async ({ submission, files, edition }) => {
    const path = [...files.keys()].find(isEvidence) ?? `data/evidence/${"0".repeat(64)}.txt`;
    return relisted(files, edition, submission, new Map([[path, text("Another text than the one that was seen.\n")]]));
  },
  "label of another council": async ({ files }) => {
    const label = new TextDecoder()
      .decode(files.get("bag-info.txt"))
      .replace(/^Source-Organization: .*$/m, "Source-Organization: Elsewhere");
    return listed(new Map(files).set("bag-info.txt", text(label)));
  },
} as const satisfies Readonly<Record<string, (whole: Whole) => Promise<Files>>>;

export type ForgeryKind = keyof typeof forgeries;
export const forgeryKinds = Object.keys(forgeries) as readonly ForgeryKind[];

/** The files of the package as a forger would leave them. None of them matches. */
export const forge = (kind: ForgeryKind, whole: Whole): Promise<Files> => forgeries[kind](whole);

function withoutAnswer(submission: Submission): Submission {
  const [first, ...others] = Object.entries(submission.answers);
  const note = "This was always so.";
  return {
    ...submission,
    answers: first ? Object.fromEntries([[first[0], { ...first[1], note }], ...others]) : {},
  } as Submission;
}

/** The files with another content, and everything that follows from the content made to fit. */
async function relisted(
  files: Files,
  edition: Edition,
  submission: Submission,
  others: Files = new Map(),
): Promise<Files> {
  const content = submissionBytes(submission);
  const changed = new Map([...files, ...others])
    .set(submissionPath, content)
    .set(checklistPath, canonicalBytes(edition));
  const payload: Files = new Map([...changed].filter(([path]) => path.startsWith("data/")));
  return listed(new Map([...changed, ...fixedTags(submission, await fingerprintOf(content), payload)]));
}

async function listed(files: Files): Promise<Files> {
  const payload = new Map([...files].filter(([path]) => path.startsWith("data/")));
  const tags = new Map([...files].filter(([path]) => !path.startsWith("data/") && path !== "tagmanifest-sha256.txt"));
  tags.set("manifest-sha256.txt", await manifestOf(payload));
  return new Map([...payload, ...tags, ["tagmanifest-sha256.txt", await manifestOf(tags)]]);
}
