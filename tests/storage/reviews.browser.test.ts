// Reviews on the disk: every remark is kept whoever writes beside it, a signed file is never replaced, and what goes takes nothing else along.
import { expect, test } from "vitest";
import type { ReviewChange } from "../../src/core/review.ts";
import { removeReceived } from "../../src/storage/portfolio.ts";
import { removeAssessment } from "../../src/storage/remove-assessment.ts";
import { removeReviewed } from "../../src/storage/remove-review.ts";
import { beginReview, keepSigned, type OwnReview, saveReview } from "../../src/storage/reviews.ts";
import { create, freshName, openAs, value } from "./fresh.ts";

const submission = "a".repeat(64);
const at = "2026-11-20T09:00:00.000Z";
const own: OwnReview = {
  kind: "own",
  id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
  submission,
  layer: "auditor",
  reviewer: { name: "", office: "", contact: "" },
  conclusion: "",
  remarks: {},
  version: 0,
  signed: {},
  startedAt: at,
  changedAt: at,
  about: { council: "Testville", partner: "Guiyang", version: 1, verdict: "matches" },
};
const content = {
  fingerprint: submission,
  content: new Uint8Array(4),
  signatures: [],
  edition: "e".repeat(64),
  evidence: [],
  verification: { kind: "package", verdict: "matches", checks: [], limits: [], signOffs: [] },
} as const;
const edition = { fingerprint: "e".repeat(64), content: new Uint8Array(2) };
const remark = (key: string, comment: string): ReviewChange => ({ kind: "remark", key, view: "disagree", comment });
const signed = (id: string) => ({ kind: "review", id, submission, bytes: new Uint8Array([1]), at }) as const;

async function begun() {
  const name = freshName();
  const storage = await openAs(name);
  value(await beginReview(storage, content, edition, own));
  return { name, storage };
}

test("a submission that is handed over again goes on with the review that was begun", async () => {
  const { storage } = await begun();
  value(await saveReview(storage, own.id, [remark("answers.a.b", "Kept.")], at));
  const again = value(await beginReview(storage, content, edition, { ...own, id: crypto.randomUUID() }));
  expect(again).toMatchObject({ id: own.id, remarks: { "answers.a.b": { comment: "Kept." } } });
  expect(await storage.database.reviews.count()).toBe(1);
});

test("two windows that write different remarks lose neither", async () => {
  const { name, storage } = await begun();
  const other = await openAs(name);
  await Promise.all([
    saveReview(storage, own.id, [remark("answers.a.b", "One.")], at),
    saveReview(other, own.id, [remark("findings.a.b:c", "Two.")], at),
  ]);
  const row = await storage.database.reviews.get(own.id);
  expect(row?.kind === "own" && Object.keys(row.remarks).sort()).toEqual(["answers.a.b", "findings.a.b:c"]);
});

test("a version signed in another window meanwhile is not signed over", async () => {
  const { storage } = await begun();
  const first = { id: own.id, version: 1, scope: "whole" } as const;
  value(await keepSigned(storage, signed("1".repeat(64)), first));
  expect(await keepSigned(storage, signed("2".repeat(64)), first)).toMatchObject({
    ok: false,
    fault: { kind: "changed-meanwhile" },
  });
  expect(await storage.database.reviews.get(own.id)).toMatchObject({ version: 1, signed: { whole: "1".repeat(64) } });
  expect(await storage.database.reviews.count()).toBe(2);
});

test("taking the portfolio out leaves what is reviewed, with its edition; taking the review out takes its content along", async () => {
  const { storage } = await begun();
  value(await removeReceived(storage, "all"));
  expect(await storage.database.receivedContents.get(submission)).toBeDefined();
  expect(await storage.database.receivedEditions.get(edition.fingerprint)).toBeDefined();
  value(await removeReviewed(storage, submission));
  expect(await storage.database.receivedContents.count()).toBe(0);
  expect(await storage.database.reviews.count()).toBe(0);
});

test("deleting an assessment takes along what reviewers sent about its signed versions, and no other review", async () => {
  const { storage } = await begun();
  const { id } = await create(storage);
  const fingerprint = "b".repeat(64);
  const sealed = new TextEncoder().encode(JSON.stringify({ evidence: [] }));
  const row = { fingerprint, assessment: id, version: 1, content: sealed, signatures: [] };
  await storage.database.submissions.add(row);
  value(await keepSigned(storage, { ...signed("3".repeat(64)), submission: fingerprint }));
  value(await removeAssessment(storage, id));
  expect((await storage.database.reviews.toArray()).map((one) => one.id)).toEqual([own.id]);
});
