// Does a draft lose a byte on its way? Written into one database, signed, packed; taken to an empty one as a copy and packed again; and opened
// from the package alone by somebody who has nothing else. The real database, any answers, any files.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { sameBytes } from "../../src/archive/submission.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { writePackage } from "../../src/archive/write-package.ts";
import { contentOf, evidenceOf } from "../../src/features/sealed-contents.ts";
import { signVersion } from "../../src/features/signing/sign.ts";
import { takeSubmission } from "../../src/features/take-submission.ts";
import { declarations } from "../../src/i18n/en/sign-off.ts";
import { addCopy } from "../../src/storage/add-copy.ts";
import { changeAssessment, createAssessment, readAssessment } from "../../src/storage/assessments.ts";
import type { OpenStorage } from "../../src/storage/database.ts";
import { describeFile, storeEvidenceFile } from "../../src/storage/evidence-files.ts";
import { makeCopy } from "../../src/storage/make-copy.ts";
import { readCopyFile } from "../../src/storage/read-copy-file.ts";
import { readSealed } from "../../src/storage/received.ts";
import { listSubmissions } from "../../src/storage/submissions.ts";
import { editionsOfProgram } from "../../src/workers/editions-of-program.ts";
import { anyAnswers, checklist } from "../fixtures/edition.ts";
import { timeLeft, times, told } from "../setup/size.ts";
import { draft, find, freshName, made, openAs, question, value } from "./fresh.ts";

const runs = times(50, 1_000, 10_000);
const signer = { name: "A. Osei", office: "Officer", role: "prepared", declaration: declarations.prepared } as const;

/** Names as people give them, and bytes of any kind; the largest is stored in two parts. */
const anyFiles = fc.array(
  fc.record({
    name: fc.constantFrom("minutes.pdf", "Protokoll Änderung.docx", "会议记录.txt", "photo", "a.b.c"),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 3_000 }),
      fc.nat(255).map((fill) => new Uint8Array(1_000_123).fill(fill)),
    ),
  }),
  { maxLength: 3 },
);
type Given = { readonly name: string; readonly bytes: Uint8Array };

/** Writes, attaches and signs as the pages do. Gives the id of the assessment. */
async function signed(
  storage: OpenStorage,
  answers: Parameters<typeof createAssessment>[2]["answers"],
  files: Given[],
) {
  const { id } = value(await createAssessment(storage, find, { ...draft, answers }, made()));
  for (const [index, given] of files.entries()) {
    const bytes = new Uint8Array(given.bytes);
    const file = await describeFile(given.name, bytes);
    value(await storeEvidenceFile(storage, bytes, made().at));
    const use = { question: question("agreement.status"), pages: `${index + 1}` };
    const act = { act: "add", source: { file }, title: given.name, use } as const;
    value(await changeAssessment(storage, find, id, [{ kind: "evidence", act }], made()));
  }
  const stored = value(await readAssessment(storage, id));
  if (!stored) throw new Error("The assessment is not stored.");
  value(await signVersion(storage, checklist, stored, signer, {}));
  return id;
}

/** The package of the signed version, as the page of the signed version makes it. */
async function packed(storage: OpenStorage, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const [row] = value(await listSubmissions(storage, id));
  if (!row) throw new Error("Nothing is signed.");
  const submission = contentOf(row);
  const { files, missing } = await evidenceOf(storage, submission);
  expect(missing).toBe(0);
  const signatures = new Map(row.signatures.map(({ path, bytes }) => [path, bytes]));
  return writePackage({ submission, edition: checklist.edition, evidence: files, signatures });
}

test(`${runs} drafts, from package to empty computer to package: the same bytes, every fingerprint equal`, {
  timeout: runs * 10_000,
}, async () => {
  const checklists = await editionsOfProgram();
  let evidence = 0;
  let done = 0;
  await fc.assert(
    fc.asyncProperty(anyAnswers, anyFiles, async (answers, files) => {
      const [here, empty, stranger] = [await openAs(freshName()), await openAs(freshName()), await openAs(freshName())];
      const id = await signed(here, answers, files);
      const first = await packed(here, id);
      const { verification } = await verifyPackage(first, { checklists });
      expect([
        verification.verdict,
        verification.checks.flatMap(({ reasons }) => reasons).map(({ kind }) => kind),
      ]).toEqual(["matches", ["time-not-proven"]]);

      // By a copy to a computer that has nothing.
      const copy = value(await makeCopy(here, find, made().at));
      const read = await readCopyFile(new Uint8Array(await new Blob([copy.content]).arrayBuffer()), find);
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      value(await addCopy(empty, find, read.value, [id]));
      const second = await packed(empty, id);
      expect(sameBytes(second, first)).toBe(true);

      // From the package alone.
      const took = await takeSubmission(stranger, new File([first], "package.zip"));
      if (took.kind !== "package") throw new Error(took.kind);
      const kept = value(await readSealed(stranger, took.submission));
      const bag = (await readZip(first)).files;
      const content = bag.get("data/submission.json") ?? new Uint8Array();
      expect(kept && sameBytes(kept.content, content)).toBe(true);
      expect(took.submission).toBe(await fingerprintOf(content));
      for (const [path, bytes] of bag)
        if (path.startsWith("data/evidence/")) {
          evidence += 1;
          expect(path).toContain(await fingerprintOf(bytes));
        }
      for (const storage of [here, empty, stranger]) storage.close();
      done += 1;
      told("X11", done, runs);
    }),
    { numRuns: runs, seed: 2_027, interruptAfterTimeLimit: Math.min(timeLeft(), 2 ** 31 - 1) },
  );
  expect(evidence).toBeGreaterThan(done / 2);
});
