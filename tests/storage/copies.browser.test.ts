// A copy with evidence and signed versions: everything comes back on another computer, byte for byte, or the file is refused.
import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { checkChain } from "../../src/archive/history-chain.ts";
import { seal } from "../../src/archive/seal.ts";
import { submissionBytes } from "../../src/archive/submission.ts";
import { addCopy, compareCopy } from "../../src/storage/add-copy.ts";
import { changeAssessment, readAssessment, readHistory } from "../../src/storage/assessments.ts";
import type { OpenStorage } from "../../src/storage/database.ts";
import {
  describeFile,
  evidenceFilesHere,
  readEvidenceFile,
  storeEvidenceFile,
} from "../../src/storage/evidence-files.ts";
import { makeCopy } from "../../src/storage/make-copy.ts";
import { readCopyFile } from "../../src/storage/read-copy-file.ts";
import { settleHistory } from "../../src/storage/settle-history.ts";
import { listSubmissions } from "../../src/storage/submissions.ts";
import { checklist } from "../fixtures/edition.ts";
import { create, find, freshName, made, note, openAs, question, value } from "./fresh.ts";

const at = "2026-05-04T10:00:00.000Z";
const about = question("agreement.full-text-held");
const letters = new TextEncoder().encode("%PDF-1.7 minutes of 4 May");

async function withEvidence(storage: OpenStorage) {
  const { id } = await create(storage);
  const file = await describeFile("minutes.pdf", letters);
  value(await storeEvidenceFile(storage, letters, at));
  const use = { question: about, pages: "2" };
  const acts = [
    { act: "add", source: { file }, title: "Minutes", use },
    { act: "add", source: { link: "https://example.org/minutes" }, title: "On the web", use },
  ] as const;
  for (const act of acts) value(await changeAssessment(storage, find, id, [{ kind: "evidence", act }], made()));
  value(await settleHistory(storage, id));
  const row = value(await readAssessment(storage, id));
  if (!row) throw new Error("not stored");
  const content = submissionBytes(await seal(row, checklist, { version: 1, sealedAt: at }));
  const signature = { path: "signatures/1-prepared.json", bytes: new TextEncoder().encode("{}") };
  const signed = { assessment: id, version: 1, content, signatures: [signature] };
  await storage.database.submissions.put({ ...signed, fingerprint: await fingerprintOf(content) });
  return { id, fingerprint: file.fingerprint };
}

async function copyOf(storage: OpenStorage) {
  const made = value(await makeCopy(storage, find, at));
  return { ...made, bytes: new Uint8Array(await new Blob([made.content]).arrayBuffer()) };
}

test("everything comes back on another computer: answers, evidence, the history unbroken, and what was signed", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  const { id, fingerprint } = await withEvidence(from);
  const copy = await copyOf(from);
  expect(copy.name).toMatch(/\.zip$/);
  const read = await readCopyFile(copy.bytes, find);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  expect(value(await addCopy(to, find, read.value, [id]))).toEqual({
    added: 1,
    already: 0,
    lines: 3,
    signed: 1,
    files: { named: 1, back: 1 },
  });

  expect(value(await readAssessment(to, id))).toEqual(value(await readAssessment(from, id)));
  expect(value(await readEvidenceFile(to, fingerprint))).toEqual(letters);
  expect(value(await listSubmissions(to, id))).toEqual(value(await listSubmissions(from, id)));
  const [before, after] = [value(await readHistory(from, id)), value(await readHistory(to, id))];
  expect(after).toEqual(before);
  expect(await checkChain(after)).toMatchObject({ ok: true, settled: 3 });
  // And the copy of the copy holds the same.
  expect(await readCopyFile((await copyOf(to)).bytes, find)).toEqual(read);
  expect(value(await compareCopy(to, read.value.copy)).get(id)).toBe("same");
  expect(value(await addCopy(to, find, read.value, [id]))).toMatchObject({ added: 0, already: 1 });
});

test("without evidence and signed versions a copy stays one readable text", async () => {
  const storage = await openAs(freshName());
  const { id } = await create(storage);
  value(await changeAssessment(storage, find, id, [note(about, "Page 2")], made()));
  const copy = await copyOf(storage);
  expect(copy.name).toMatch(/\.json$/);
  expect(JSON.parse(String(copy.content))).toMatchObject({ format: "sister-city-check/copy@1" });
});

test("a copy in which an evidence file was altered, or something else was put, is refused by name", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  await withEvidence(from);
  const { bytes } = await copyOf(from);
  const { readZip } = await import("../../src/archive/read-zip.ts");
  const { isOfCopy } = await import("../../src/archive/copy.ts");
  const { zipOf } = await import("../../src/archive/write-package.ts");
  const { files } = await readZip(bytes, { isOfFormat: isOfCopy, folders: new Set() });
  const [evidence = ""] = [...files.keys()].filter((path) => path.startsWith("evidence/"));
  const altered = await zipOf(new Map([...files, [evidence, letters.with(9, 0x21)]]), "copy/");
  expect(await readCopyFile(altered, find)).toMatchObject({
    ok: false,
    problems: [{ kind: "altered", path: evidence }],
  });
  const more = await zipOf(new Map([...files, ["run.html", letters]]), "copy/");
  expect(await readCopyFile(more, find)).toMatchObject({ ok: false, problems: [{ kind: "not-a-sound-zip" }] });
  const cut = await readCopyFile(bytes.slice(0, bytes.length - 100), find);
  expect(cut).toMatchObject({ ok: false, problems: [{ kind: "not-a-sound-zip" }] });
  expect(value(await evidenceFilesHere(to)).size).toBe(0);
});

test("a file that is missing here is missing in the copy, and the copy can still be made and opened", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  const { id, fingerprint } = await withEvidence(from);
  await from.database.evidenceFiles.clear();
  const read = await readCopyFile((await copyOf(from)).bytes, find);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  // And it is said that it did not come back.
  expect(value(await addCopy(to, find, read.value, [id]))).toMatchObject({ added: 1, files: { named: 1, back: 0 } });
  expect(value(await readAssessment(to, id))?.evidence?.E1).toMatchObject({ file: { fingerprint } });
  expect(value(await readEvidenceFile(to, fingerprint))).toBeUndefined();
});
