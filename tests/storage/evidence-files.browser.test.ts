// Bytes of evidence in the real database: whole or not at all, once, and gone when nothing rests on them.
import Dexie from "dexie";
import { describe, expect, test } from "vitest";
import { seal } from "../../src/archive/seal.ts";
import { sameBytes, submissionBytes } from "../../src/archive/submission.ts";
import type { Assessment } from "../../src/core/assessment.ts";
import type { EvidenceId } from "../../src/core/evidence.ts";
import { changeAssessment, readAssessment, readHistory } from "../../src/storage/assessments.ts";
import type { OpenStorage } from "../../src/storage/database.ts";
import { eraseEverything } from "../../src/storage/erase.ts";
import {
  describeFile,
  dropEvidenceFiles,
  evidenceFilesHere,
  readEvidenceFile,
  storeEvidenceFile,
  sweepEvidenceFiles,
} from "../../src/storage/evidence-files.ts";
import { readHealth } from "../../src/storage/health.ts";
import { removeAssessment } from "../../src/storage/remove-assessment.ts";
import { listSubmissions } from "../../src/storage/submissions.ts";
import { checklist } from "../fixtures/edition.ts";
import { create, draft, fault, find, freshName, made, noteOf, openAs, question, value } from "./fresh.ts";

const at = "2026-05-04T08:00:00.000Z";
const later = "2026-05-06T08:00:00.000Z";
const about = question("agreement.full-text-held");

/** Bytes that do not repeat from part to part. */
function content(size: number, seed = 1): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let index = 0; index < size; index += 1) bytes[index] = (index * 31 + (index >> 9) + seed * 97) & 255;
  return bytes;
}

async function add(storage: OpenStorage, id: string, bytes: Uint8Array<ArrayBuffer>, name = "minutes.pdf") {
  const file = await describeFile(name, bytes);
  value(await storeEvidenceFile(storage, bytes, at));
  const act = { act: "add", source: { file }, title: name, use: { question: about, pages: "" } } as const;
  value(await changeAssessment(storage, find, id, [{ kind: "evidence", act }], made()));
  return file.fingerprint;
}

const bytesOf = async (storage: OpenStorage, fingerprint: string): Promise<Uint8Array> =>
  value(await readEvidenceFile(storage, fingerprint)) ?? new Uint8Array();
const here = async (storage: OpenStorage): Promise<readonly string[]> => [
  ...value(await evidenceFilesHere(storage)).keys(),
];
const remove = (storage: OpenStorage, id: string, evidence: EvidenceId) =>
  changeAssessment(
    storage,
    find,
    id,
    [{ kind: "evidence", act: { act: "remove", id: evidence, reason: "The wrong file." } }],
    made(),
  );

describe("a file", () => {
  test.each([1, 999_999, 1_000_000, 1_000_001, 3_500_000])("of %d bytes comes back byte for byte", async (size) => {
    const storage = await openAs(freshName());
    const bytes = content(size);
    const fingerprint = value(await storeEvidenceFile(storage, bytes, at));
    expect(sameBytes(await bytesOf(storage, fingerprint), bytes)).toBe(true);
    expect(value(await evidenceFilesHere(storage))).toEqual(new Map([[fingerprint, size]]));
  });

  test("stored twice is kept once", async () => {
    const storage = await openAs(freshName());
    value(await storeEvidenceFile(storage, content(2_100_000), at));
    value(await storeEvidenceFile(storage, content(2_100_000), at));
    expect(await storage.database.evidenceFiles.count()).toBe(3);
  });

  test("with a part that is gone or altered is not handed out", async () => {
    const storage = await openAs(freshName());
    const fingerprint = value(await storeEvidenceFile(storage, content(2_100_000), at));
    const [, second] = await storage.database.evidenceFiles.toArray();
    if (!second) throw new Error("There is one part only.");
    await storage.database.evidenceFiles.put({ ...second, bytes: content(1_000_000, 9).buffer });
    expect(value(await readEvidenceFile(storage, fingerprint))).toBeUndefined();
    await storage.database.evidenceFiles.delete([fingerprint, 1]);
    expect(value(await readEvidenceFile(storage, fingerprint))).toBeUndefined();
    expect(value(await readEvidenceFile(storage, "0".repeat(64)))).toBeUndefined();
  });

  test("is not written into a database that was made anew meanwhile", async () => {
    const storage = await openAs(freshName());
    await storage.database.meta.put({ key: "epoch", value: "another" });
    expect(fault(await storeEvidenceFile(storage, content(10), at)).kind).toBe("cleared");
    expect(await storage.database.evidenceFiles.count()).toBe(0);
  });

  test("keeps the last part of the name it came with, without signs that turn what is read", async () => {
    expect((await describeFile("C:\\Users\\me\\gift\u202efdp.exe", content(1))).name).toBe("giftfdp.exe");
    expect((await describeFile("../../", content(1))).name).toBe("File without a name");
  });
});

describe("files that nothing rests on", () => {
  test("are swept when they are older than a day, and not before: somebody may be about to name them", async () => {
    const storage = await openAs(freshName());
    value(await storeEvidenceFile(storage, content(1_500_000), at));
    expect(value(await sweepEvidenceFiles(storage, "2026-05-05T07:00:00.000Z"))).toBe(0);
    expect(await here(storage)).toHaveLength(1);
    expect(value(await sweepEvidenceFiles(storage, later))).toBe(1);
    expect(await storage.database.evidenceFiles.count()).toBe(0);
  });

  test("storing one again begins its day anew", async () => {
    const storage = await openAs(freshName());
    value(await storeEvidenceFile(storage, content(10), at));
    value(await storeEvidenceFile(storage, content(10), "2026-05-06T07:00:00.000Z"));
    expect(value(await sweepEvidenceFiles(storage, later))).toBe(0);
  });

  test("one that an answer rests on stays, however old", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const fingerprint = await add(storage, id, content(10));
    expect(value(await sweepEvidenceFiles(storage, "2036-05-06T08:00:00.000Z"))).toBe(0);
    expect(await here(storage)).toEqual([fingerprint]);
  });

  test("go when they are removed, while the record of them stays", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const fingerprint = await add(storage, id, content(10));
    value(await remove(storage, id, "E1"));
    expect(value(await dropEvidenceFiles(storage, [fingerprint]))).toBe(1);
    expect(await here(storage)).toEqual([]);
    expect(value(await readAssessment(storage, id))?.evidence?.E1?.removed?.reason).toBe("The wrong file.");
  });

  test("a removed file stays while another assessment rests on it", async () => {
    const storage = await openAs(freshName());
    const [one, two] = [await create(storage), await create(storage)];
    const fingerprint = await add(storage, one.id, content(10));
    await add(storage, two.id, content(10));
    value(await remove(storage, one.id, "E1"));
    value(await dropEvidenceFiles(storage, [fingerprint]));
    expect(await here(storage)).toEqual([fingerprint]);
    value(await removeAssessment(storage, two.id));
    expect(await here(storage)).toEqual([]);
  });

  test("a removed file stays when a signed version names it", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const fingerprint = await add(storage, id, content(10));
    const row = value(await readAssessment(storage, id)) as Assessment;
    await sign(storage, row);
    value(await changeAssessment(storage, find, id, [{ kind: "next-version", signed: 1 }], made()));
    value(await remove(storage, id, "E1"));
    expect(value(await dropEvidenceFiles(storage, [fingerprint]))).toBe(0);
    expect(value(await sweepEvidenceFiles(storage, "2036-05-06T08:00:00.000Z"))).toBe(0);
    expect(await here(storage)).toEqual([fingerprint]);
    value(await removeAssessment(storage, id));
    expect(await here(storage)).toEqual([]);
    expect(value(await listSubmissions(storage, id))).toEqual([]);
  });

  test("deleting everything leaves no file, no signed version and no key", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    await add(storage, id, content(10));
    await sign(storage, value(await readAssessment(storage, id)) as Assessment);
    value(await eraseEverything(storage));
    const { evidenceFiles, submissions, keys } = storage.database;
    expect([await evidenceFiles.count(), await submissions.count(), await keys.count()]).toEqual([0, 0, 0]);
  });
});

async function sign(storage: OpenStorage, row: Assessment): Promise<void> {
  const content = submissionBytes(await seal(row, checklist, { version: 1, sealedAt: at }));
  const signed = { assessment: row.id, version: 1, content, signatures: [] };
  await storage.database.submissions.put({ ...signed, fingerprint: "f".repeat(64) });
}

describe("two hundred files of a megabyte", () => {
  test("are listed without reading one of them", { timeout: 120_000 }, async () => {
    const storage = await openAs(freshName());
    for (let seed = 0; seed < 200; seed += 1) {
      const bytes = new Uint8Array(1_000_000);
      new DataView(bytes.buffer).setUint32(0, seed);
      value(await storeEvidenceFile(storage, bytes, at));
    }
    // A list that reads values would come through one of these two.
    const loads: string[] = [];
    const { getAll, openCursor } = IDBIndex.prototype;
    IDBIndex.prototype.getAll = function (this: IDBIndex, ...args: Parameters<typeof getAll>) {
      if (this.objectStore.name === "evidenceFiles") loads.push("getAll");
      return getAll.apply(this, args);
    } as typeof getAll;
    IDBIndex.prototype.openCursor = function (this: IDBIndex, ...args) {
      if (this.objectStore.name === "evidenceFiles") loads.push("openCursor");
      return openCursor.apply(this, args);
    };
    const found = value(await evidenceFilesHere(storage));
    const health = await readHealth(storage, at);
    Object.assign(IDBIndex.prototype, { getAll, openCursor });
    expect(found.size).toBe(200);
    expect(health.evidenceBytes).toBe(200_000_000);
    expect(loads).toEqual([]);
  });
});

describe("databases of earlier programs", () => {
  const tablesOf = {
    1: { assessments: "id", history: "[assessment+revision]", summaries: "assessment, changedAt", meta: "key" },
    2: { submissions: "fingerprint, [assessment+version]", keys: "kid" },
  } as const;
  const id = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff";
  const row = {
    ...draft,
    id,
    v: 1,
    answers: { [about]: { note: "Page 2" } },
    completed: {},
    flagged: [],
    safeguards: [],
    revision: 2,
    startedAt: at,
    changedAt: at,
  };
  const line = { assessment: id, at, who: "A. Officer", from: null };

  test.each([1, 2] as const)("one of version %d is taken over whole, and takes evidence", async (version) => {
    const name = freshName();
    const old = new Dexie(name);
    old.version(1).stores(tablesOf[1]);
    if (version === 2) old.version(2).stores(tablesOf[2]);
    await old.open();
    await old.table("assessments").put(row);
    await old.table("history").bulkPut([
      { ...line, revision: 1, field: "created", to: draft },
      { ...line, revision: 2, field: `answers.${about}`, to: { note: "Page 2" } },
    ]);
    await old.table("meta").put({ key: "epoch", value: "of old" });
    const signed = { assessment: id, version: 1, content: new TextEncoder().encode("{}"), signatures: [] };
    if (version === 2) await old.table("submissions").put({ ...signed, fingerprint: "a".repeat(64) });
    old.close();

    const storage = await openAs(name);
    expect(storage.epoch).toBe("of old");
    expect(noteOf(value(await readAssessment(storage, id)), about)).toBe("Page 2");
    expect(value(await readHistory(storage, id)).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(value(await listSubmissions(storage, id))).toHaveLength(version === 2 ? 1 : 0);
    const fingerprint = value(await storeEvidenceFile(storage, content(1_200_000), at));
    expect(sameBytes(await bytesOf(storage, fingerprint), content(1_200_000))).toBe(true);
  });
});
