// A portfolio on the disk: each file whole or not at all, the same whatever the order, read back a few rows at a time.
import fc from "fast-check";
import { expect, test } from "vitest";
import { packBytes } from "../../src/archive/packed-bytes.ts";
import { submissionBytes } from "../../src/archive/submission.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { standing } from "../../src/core/compare/portfolio.ts";
import { summariseSubmission } from "../../src/core/compare/summarise-submission.ts";
import { judgeFor } from "../../src/features/comparing/intake/taken.ts";
import { eraseEverything } from "../../src/storage/erase.ts";
import {
  chooseAmong,
  countReceived,
  countRefused,
  listIntakes,
  type ReceivedRow,
  readReceipt,
  readReceived,
  removeReceived,
  storeReceived,
  type Taken,
} from "../../src/storage/portfolio.ts";
import { contentBytes, readContent } from "../../src/storage/received.ts";
import type { IntakeResult } from "../../src/workers/intake-messages.ts";
import { checklist, sealed, signedPackage } from "../archive/sealed.ts";
import { fault, freshName, openAs, value } from "./fresh.ts";

/** What is stored of one signed package; copies differ by the file they came in. */
async function taken(fileFingerprint = "a", change: Partial<ReceivedRow> = {}): Promise<Taken> {
  const submission = await sealed();
  const { verification, files } = await verifyPackage(await signedPackage(submission), { checklists: new Map() });
  const { fingerprint = "" } = verification;
  const summary = summariseSubmission(checklist, submission, { fingerprint, verification });
  return {
    received: {
      fingerprint,
      assessment: submission.id,
      summary,
      takenAt: "2026-11-27T09:00:00.000Z",
      file: "a.zip",
      fileFingerprint,
      ...change,
    },
    content: {
      fingerprint,
      content: await packBytes(submissionBytes(submission)),
      signatures: [...files].flatMap(([path, bytes]) => (path.startsWith("signatures/") ? [{ path, bytes }] : [])),
      edition: submission.editionFingerprint,
      evidence: [],
      verification,
    },
  };
}
const withKey = (one: Taken, fingerprint: string): Taken => ({
  received: { ...one.received, fingerprint },
  content: { ...one.content, fingerprint },
});
const receipt = (part: number, ...files: string[]) => ({
  intake: "2026-11-27T09:00:00.000Z",
  part,
  lines: files.map((file) => ({ file, kind: "accepted" as const })),
});

test("what is taken in comes back byte for byte, with its line on the receipt", async () => {
  const storage = await openAs(freshName());
  const one = await taken();
  value(await storeReceived(storage, [one], receipt(0, "a.zip", "b.txt")));
  const content = value(await readContent(storage, one.received.fingerprint));
  expect(content && (await contentBytes(content))).toEqual(submissionBytes(await sealed()));
  expect(value(await readReceipt(storage, receipt(0).intake)).map(({ file }) => file)).toEqual(["a.zip", "b.txt"]);
});

test("when the browser refuses one row of a batch, nothing of the batch is there, nor its receipt", async () => {
  const storage = await openAs(freshName());
  const one = await taken();
  const broken = { ...withKey(one, "f".repeat(64)), content: { ...one.content, fingerprint: undefined as never } };
  fault(await storeReceived(storage, [one, broken], receipt(0, "a.zip", "b.zip")));
  expect(value(await countReceived(storage))).toBe(0);
  expect(value(await listIntakes(storage))).toEqual([]);
});

test("of two copies of one submission the same is kept, whichever came first", async () => {
  const [full, poor, poorer] = [await taken("c"), await taken("b"), await taken("a")];
  const lacking = ({ received, content }: Taken): Taken => {
    const { summary } = received;
    return {
      received: { ...received, summary: { ...summary, evidence: { ...summary.evidence, filesMissing: 1 } } },
      content,
    };
  };
  const copies = [lacking(poor), full, lacking(poorer)];
  const kept = await Promise.all(
    [copies, [...copies].reverse()].map(async (order) => {
      const storage = await openAs(freshName());
      for (const copy of order) value(await storeReceived(storage, [copy]));
      const rows: ReceivedRow[] = [];
      value(await readReceived(storage, (some) => rows.push(...some)));
      return rows.map(({ fileFingerprint }) => fileFingerprint);
    }),
  );
  expect(kept).toEqual([["c"], ["c"]]);
});

test("the same files in any order, in any batches, and handed over again, leave the same portfolio", async () => {
  const one = await taken();
  /** A file of one of two records, in up to three versions that may contradict each other; copies show more or less of it. */
  const aFile = fc.record({
    record: fc.constantFrom("a", "b"),
    version: fc.integer({ min: 1, max: 3 }),
    copy: fc.constantFrom("x", "y"),
    name: fc.constantFrom("x", "y"),
    filesMissing: fc.integer({ min: 0, max: 1 }),
  });
  type FileMade = typeof aFile extends fc.Arbitrary<infer Made> ? Made : never;
  const fileOf = ({ record, version, copy, name, filesMissing }: FileMade): IntakeResult => {
    const fingerprint = `${record}${version}${name}`;
    const { summary } = one.received;
    return {
      index: 0,
      file: `${fingerprint}.zip`,
      kind: "read",
      fileFingerprint: `${fingerprint}${copy}${filesMissing}`,
      verification: { ...one.content.verification, fingerprint },
      summary: {
        ...summary,
        fingerprint,
        assessment: record,
        version,
        // What has one fingerprint has one content.
        ...(version > 1 ? { replaces: `${record}${version - 1}${name}` } : {}),
        evidence: { ...summary.evidence, filesMissing },
      },
      content: { packed: one.content.content, signatures: [], edition: one.content.edition, evidence: [] },
    };
  };
  /** Takes files in, so many at a time, as an intake does; another intake goes by what the one before left. */
  const portfolioAfter = async (...intakes: readonly { files: readonly IntakeResult[]; atOnce: number }[]) => {
    const storage = await openAs(freshName());
    const rowsNow = async () => {
      const rows: ReceivedRow[] = [];
      value(await readReceived(storage, (some) => rows.push(...some)));
      return rows;
    };
    for (const { files, atOnce } of intakes) {
      const { judge } = judgeFor(await rowsNow(), "2026-11-27T09:00:00.000Z");
      for (let from = 0; from < files.length; from += atOnce)
        value(
          await storeReceived(
            storage,
            files.slice(from, from + atOnce).flatMap((file) => judge(file)?.taken ?? []),
          ),
        );
    }
    const rows = await rowsNow();
    const { standingOf, counts } = standing(rows.map(({ summary }) => summary));
    return { rows, counts, standingOf: [...standingOf].sort() };
  };
  await fc.assert(
    fc.asyncProperty(
      fc
        .array(aFile, { minLength: 1, maxLength: 10 })
        .map((all) => all.map(fileOf))
        .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(files, { minLength: files.length }))),
      fc.integer({ min: 1, max: 4 }),
      async ([files, shuffled], atOnce) => {
        const once = await portfolioAfter({ files, atOnce: files.length });
        expect(await portfolioAfter({ files: shuffled, atOnce })).toEqual(once);
        expect(await portfolioAfter({ files, atOnce }, { files: shuffled, atOnce: 1 })).toEqual(once);
        expect(await portfolioAfter({ files: [...files, ...shuffled], atOnce })).toEqual(once);
      },
    ),
    { numRuns: 15 },
  );
}, 120_000);

test("where two contradict each other, one can be chosen to count, another instead of it, and none again", async () => {
  const storage = await openAs(freshName());
  const one = await taken();
  const keys = ["1".repeat(64), "2".repeat(64)];
  value(
    await storeReceived(
      storage,
      keys.map((key) => withKey(one, key)),
    ),
  );
  const chosen = async () => {
    const rows: ReceivedRow[] = [];
    value(await readReceived(storage, (some) => rows.push(...some)));
    return rows.filter((row) => row.chosen).map(({ fingerprint }) => fingerprint);
  };
  for (const counts of [keys[0], keys[1]]) {
    value(await chooseAmong(storage, keys, counts));
    expect(await chosen()).toEqual([counts]);
  }
  value(await chooseAmong(storage, keys, undefined));
  expect(await chosen()).toEqual([]);
});

test("rows are read a few at a time, each once, in the order of their fingerprints", async () => {
  const storage = await openAs(freshName());
  const one = await taken();
  const keys = Array.from({ length: 450 }, (_, index) => index.toString(16).padStart(64, "0"));
  value(
    await storeReceived(
      storage,
      [...keys].reverse().map((key) => withKey(one, key)),
    ),
  );
  const batches: string[][] = [];
  value(await readReceived(storage, (some) => batches.push(some.map(({ fingerprint }) => fingerprint))));
  expect(batches.flat()).toEqual(keys);
  expect(Math.max(...batches.map((some) => some.length))).toBeLessThanOrEqual(200);
});

test("taking some out leaves the others; with the last one the receipts go too; deleting everything deletes these", async () => {
  const storage = await openAs(freshName());
  const one = await taken();
  const [first, second] = [withKey(one, "1".repeat(64)), withKey(one, "2".repeat(64))];
  value(await storeReceived(storage, [first, second], receipt(0, "a.zip", "b.zip")));
  expect(value(await removeReceived(storage, [first.received.fingerprint, "not there"]))).toBe(1);
  expect(value(await listIntakes(storage))).toHaveLength(1);
  expect(value(await readContent(storage, first.received.fingerprint))).toBeUndefined();
  expect(value(await removeReceived(storage, "all"))).toBe(1);
  expect(value(await listIntakes(storage))).toEqual([]);
  value(await storeReceived(storage, [first], receipt(1, "a.zip")));
  value(await eraseEverything(storage));
  expect(value(await countReceived(storage))).toBe(0);
  expect(await storage.database.receivedContents.count()).toBe(0);
});

test("files that were refused are counted, until the same name, or the submission itself, is taken in", async () => {
  const storage = await openAs(freshName());
  const one = await taken();
  const { fingerprint } = one.received;
  const refused = (part: number, file: string, kind: "altered" | "unreadable", of?: string) => ({
    ...receipt(part),
    lines: [{ file, kind, ...(of ? { fingerprint: of } : {}) }],
  });
  value(await storeReceived(storage, [], refused(0, "a.zip", "altered", fingerprint)));
  value(await storeReceived(storage, [], refused(1, "b.zip", "unreadable")));
  // The same file handed in again is one file.
  value(await storeReceived(storage, [], refused(2, "b.zip", "unreadable")));
  expect(value(await countRefused(storage))).toEqual({ altered: 1, unreadable: 1 });
  value(await storeReceived(storage, [one], receipt(3, "b.zip")));
  expect(value(await countRefused(storage))).toEqual({ altered: 0, unreadable: 0 });
  storage.close();
});
