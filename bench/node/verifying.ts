// How long does it take to seal a package, to verify one and two thousand, and to hash evidence, each beside the bare call it cannot beat?
// Prints JSON. Every package is another: its own council, its own fingerprint, its own signature.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { seal } from "../../src/archive/seal.ts";
import { seenFiles } from "../../src/archive/seen-files.ts";
import { seenOf, statementFormat } from "../../src/archive/statement.ts";
import { submissionBytes } from "../../src/archive/submission.ts";
import { type Knowledge, verifyPackage } from "../../src/archive/verify.ts";
import { signOff, writePackage } from "../../src/archive/write-package.ts";
import type { Edition } from "../../src/core/checklist.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { openEdition } from "../../src/core/open-edition.ts";
import { fullAnswers } from "../full-answers.ts";

const [editionFile = ""] = process.argv.slice(2);
const checklist = openEdition(JSON.parse(readFileSync(editionFile, "utf8")) as Edition);
const answers = fullAnswers(checklist);
const key = await makeKey(false);
const at = "2026-05-04T10:12:00.000Z";

async function packageOf(number: number): Promise<Uint8Array<ArrayBuffer>> {
  const assessment = {
    id: `0b54ad3e-4c31-4b8f-9d0e-${number.toString(16).padStart(12, "0")}`,
    checklist: checklist.edition.id,
    edition: checklist.edition.edition,
    partnership: { council: `Testville ${number}`, partner: "Guiyang", country: "CN" },
    reason: "",
    answers,
    completed: {},
    safeguards: [],
    startedAt: at,
  };
  const submission = await seal(assessment, checklist, { version: 1, sealedAt: at });
  const statement = {
    format: statementFormat,
    submission: await fingerprintOf(submissionBytes(submission)),
    role: "prepared",
    name: "A. Osei",
    office: "",
    declaration: "As far as I know.",
    seen: seenOf(submission, evaluate(checklist, answers).tally),
    claimedTime: at,
    app: "bench",
  } as const;
  const signatures = await signOff(1, statement, key);
  return writePackage({ submission, edition: checklist.edition, evidence: new Map(), signatures });
}

/** Milliseconds. */
async function timesOver<Item>(items: readonly Item[], work: (item: Item) => unknown) {
  const times: number[] = [];
  for (const item of items) {
    const begun = performance.now();
    await work(item);
    times.push(performance.now() - begun);
  }
  times.sort((a, b) => a - b);
  const of = (part: number) => times[Math.floor(part * (times.length - 1))] ?? Number.NaN;
  return { p50: of(0.5), p95: of(0.95) };
}
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

await timesOver(numbers(60), packageOf);
const sealing = await timesOver(numbers(200), packageOf);
const packages: Uint8Array<ArrayBuffer>[] = [];
for (const number of numbers(200)) packages.push(await packageOf(number));
const [first = new Uint8Array()] = packages;

const checklists = await knownChecklists([checklist]);
async function verified(bytes: Uint8Array, knowledge: Knowledge): Promise<void> {
  const { verification } = await verifyPackage(bytes, knowledge);
  if (verification.verdict !== "matches") throw new Error(`A package of this measure: ${verification.verdict}.`);
}
await timesOver(packages, (bytes) => verified(bytes, { checklists }));
const alone = await timesOver(packages, (bytes) => verified(bytes, { checklists }));
const seen = seenFiles();
const begun = performance.now();
for (let round = 0; round < 10; round += 1) for (const bytes of packages) await verified(bytes, { checklists, seen });
const twoThousand = performance.now() - begun;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest();
const bare = await timesOver(packages, sha256);

/** As another zip tool packs it. */
async function packedAgain(bytes: Uint8Array): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 6, useWebWorkers: false });
  for (const [path, file] of (await readZip(bytes)).files) await writer.add(`bag/${path}`, new Uint8ArrayReader(file));
  return writer.close();
}
const other = await packedAgain(first);
await timesOver(numbers(30), () => verified(other, { checklists }));
const foreign = await timesOver(numbers(60), () => verified(other, { checklists }));

const evidence = new Uint8Array(1_000_000).fill(7);
const hashed = (await timesOver(numbers(200), () => fingerprintOf(evidence))).p50 * 200;
const bareHashed = (await timesOver(numbers(200), () => sha256(evidence))).p50 * 200;

process.stdout.write(
  JSON.stringify({ bytes: first.length, sealing, alone, twoThousand, bare, foreign, hashed, bareHashed }),
);
