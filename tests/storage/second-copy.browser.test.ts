// The second copy, in the browser's own private files: it follows the work, comes back without replacing anything newer, is noticed when it
// is damaged itself, and forgets what was deleted.
import { afterEach, describe, expect, test } from "vitest";
import { whereItIs } from "../../src/app/whereabouts.ts";
import { changeAssessment, readAssessment, readHistory } from "../../src/storage/assessments.ts";
import { bringBack } from "../../src/storage/bring-back.ts";
import { bringBackPieces } from "../../src/storage/bring-back-pieces.ts";
import { type OpenStorage, openStorage } from "../../src/storage/database.ts";
import { eraseEverything } from "../../src/storage/erase.ts";
import { describeFile, readEvidenceFile, storeEvidenceFile } from "../../src/storage/evidence-files.ts";
import { namesIn } from "../../src/storage/private-files.ts";
import { readCopyFile } from "../../src/storage/read-copy-file.ts";
import { recover } from "../../src/storage/recover.ts";
import { forgetRegister } from "../../src/storage/register.ts";
import { removeAssessment } from "../../src/storage/remove-assessment.ts";
import { removeReviewed } from "../../src/storage/remove-review.ts";
import { saveReplies, saveReview } from "../../src/storage/reviews.ts";
import { makeSecondCopy, readSecondCopy } from "../../src/storage/second-copy.ts";
import { secondCopyAsFile } from "../../src/storage/second-copy-file.ts";
import { secondCopyPlace } from "../../src/storage/second-copy-place.ts";
import { readViews, removeView } from "../../src/storage/views.ts";
import { readWithheld } from "../../src/storage/withheld.ts";
import { audited, compared, council } from "./audited.ts";
import {
  create,
  deleteNatively,
  fault,
  find,
  freshName,
  made,
  note,
  noteOf,
  openAs,
  question,
  value,
} from "./fresh.ts";

const at = "2026-05-04T10:00:00.000Z";
const about = "agreement.full-text-held";
const minutes = new TextEncoder().encode("%PDF-1.7 minutes of 4 May");

afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  await root.removeEntry("second-copy", { recursive: true }).catch(() => undefined);
});

async function withEvidence(storage: OpenStorage): Promise<{ id: string; fingerprint: string }> {
  const { id } = await create(storage);
  const file = await describeFile("minutes.pdf", minutes);
  value(await storeEvidenceFile(storage, minutes, at));
  const act = {
    act: "add",
    source: { file },
    title: "Minutes",
    use: { question: question(about), pages: "2" },
  } as const;
  value(await changeAssessment(storage, find, id, [{ kind: "evidence", act }], made()));
  return { id, fingerprint: file.fingerprint };
}

async function placeOf(name: string) {
  const place = await secondCopyPlace(name, false);
  if (!place) throw new Error("There is no second copy.");
  return place;
}

async function secondCopy(name: string) {
  const found = await readSecondCopy(find, name);
  if (!found) throw new Error("There is no second copy.");
  return found;
}

test("everything comes back into an empty database: answers, history and evidence", async () => {
  const name = freshName();
  const before = await openAs(name);
  const { id, fingerprint } = await withEvidence(before);
  value(await changeAssessment(before, find, id, [note(about, "Page 2")], made()));
  expect(value(await makeSecondCopy(before, at))).toEqual({ written: 1, filesLeftOut: 0 });
  expect(value(await makeSecondCopy(before, at))).toEqual({ written: 0, filesLeftOut: 0 });
  const [row, history] = [value(await readAssessment(before, id)), value(await readHistory(before, id))];
  before.close();
  await deleteNatively(name);
  localStorage.removeItem(`${name}.expected`);

  const after = await openAs(name);
  const { assessments, unreadable } = await secondCopy(name);
  expect([assessments.length, unreadable]).toEqual([1, 0]);
  expect(value(await bringBack(after, find, assessments))).toEqual({
    assessments: 1,
    already: 0,
    files: { named: 1, back: 1 },
  });
  expect(value(await readAssessment(after, id))).toEqual(row);
  expect(value(await readHistory(after, id))).toEqual(history);
  expect(value(await readEvidenceFile(after, fingerprint))).toEqual(minutes);
  // A second time there is nothing to do.
  expect(value(await bringBack(after, find, assessments))).toMatchObject({ assessments: 0, already: 1 });
});

describe("what lies beside assessments", () => {
  const evidence = new TextEncoder().encode("%PDF-1.7 handed over");
  /** An auditor who also compares, with a file of evidence that came with the submission. */
  async function auditor(name: string) {
    const storage = await openAs(name);
    const made = await audited(storage);
    await compared(storage);
    const { fingerprint } = await describeFile("agreement.pdf", evidence);
    value(await storeEvidenceFile(storage, evidence, at));
    const content = await storage.database.receivedContents.get(made.submission);
    if (!content) throw new Error("not stored");
    await storage.database.receivedContents.put({ ...content, kept: [fingerprint] });
    return { storage, fingerprint, ...made };
  }
  const rowsIn = async ({ database }: OpenStorage) => ({
    reviews: await database.reviews.toArray(),
    received: await database.receivedContents.toArray(),
    settings: await database.meta.where("key").anyOf(["register", "register-draft", "compare-views"]).toArray(),
  });

  test("is missed when the database is gone, and all of it comes back: reviews with evidence, registers, views", async () => {
    const name = freshName();
    const { storage: before, fingerprint } = await auditor(name);
    expect(value(await makeSecondCopy(before, at))).toEqual({ written: 4, filesLeftOut: 0 });
    expect(value(await makeSecondCopy(before, at))).toEqual({ written: 0, filesLeftOut: 0 });
    const rows = await rowsIn(before);
    before.close();
    await deleteNatively(name);
    const lost = fault(await openStorage({ name })).lost ?? [];
    expect(lost.map(({ piece, partner }) => [piece, partner]).sort()).toEqual([
      ["kept-register", ""],
      ["register", ""],
      ["reviews", "Guiyang"],
      ["views", ""],
    ]);
    const { pieces, unreadablePieces } = await secondCopy(name);
    expect(unreadablePieces).toEqual([]);
    const back = value(await recover(find, { assessments: [], pieces }, false, name));
    expect(back.beside).toMatchObject({ reviews: 2, registers: 2, views: 2, files: { named: 1, back: 1 } });
    const after = await openAs(name);
    expect(await rowsIn(after)).toEqual(rows);
    expect(value(await readEvidenceFile(after, fingerprint))).toEqual(evidence);
    expect(value(await bringBackPieces(after, pieces))).toMatchObject({
      reviews: 0,
      registers: 0,
      views: 0,
      already: 6,
    });
  });

  test("follows what changes alone, and its newest state takes an earlier one on, never a later one back", async () => {
    const { storage, own } = await auditor(freshName());
    value(await makeSecondCopy(storage, at));
    const earlier = await storage.database.reviews.get(own);
    const later = "2027-01-01T00:00:00.000Z";
    value(await saveReview(storage, own, [{ kind: "conclusion", conclusion: "Later" }], later));
    expect(value(await makeSecondCopy(storage, at))).toMatchObject({ written: 1 });
    const { pieces } = await secondCopy(storage.database.name);
    if (earlier) await storage.database.reviews.put(earlier);
    expect(value(await bringBackPieces(storage, pieces))).toMatchObject({ reviews: 1, stayed: 0 });
    expect(await storage.database.reviews.get(own)).toMatchObject({ conclusion: "Later" });
    value(
      await saveReview(storage, own, [{ kind: "conclusion", conclusion: "Latest" }], later.replace("2027", "2028")),
    );
    expect(value(await bringBackPieces(storage, pieces))).toMatchObject({ reviews: 0, stayed: 1 });
    expect(await storage.database.reviews.get(own)).toMatchObject({ conclusion: "Latest" });
  });

  test("falls back to the state before when the newest is damaged, and says so when there is none", async () => {
    const { storage, own, submission } = await auditor(freshName());
    value(await makeSecondCopy(storage, at));
    value(await saveReview(storage, own, [{ kind: "conclusion", conclusion: "Later" }], "2027-01-01T00:00:00.000Z"));
    value(await makeSecondCopy(storage, at));
    const { beside } = await placeOf(storage.database.name);
    const folder = await beside.getDirectoryHandle(submission);
    const [, newest = ""] = [...(await namesIn(folder))].sort();
    const empty = async (file: string) => (await (await folder.getFileHandle(file)).createWritable()).close();
    await empty(newest);
    const reviews = (await secondCopy(storage.database.name)).pieces.find(({ kind }) => kind === "reviews");
    expect(reviews?.beside.reviews.find(({ kind }) => kind === "own")).toMatchObject({ conclusion: "" });
    for (const file of await namesIn(folder)) await empty(file);
    expect((await secondCopy(storage.database.name)).unreadablePieces).toEqual([submission]);
    const { rows } = await whereItIs(storage.database.name);
    expect(rows.find(({ id }) => id === submission)?.secondCopy).toBe("In it, but damaged.");
  });

  test("goes when it is taken out on purpose, and is then not missed", async () => {
    const name = freshName();
    const { storage, submission } = await auditor(name);
    value(await makeSecondCopy(storage, at));
    const { beside, evidence: files } = await placeOf(name);
    value(await removeReviewed(storage, submission));
    value(await forgetRegister(storage));
    for (const view of value(await readViews(storage))) value(await removeView(storage, view.id));
    expect(await namesIn(beside)).toEqual(["register-draft"]);
    expect(await namesIn(files)).toEqual([]);
    storage.close();
    expect((await openStorage({ name })).ok).toBe(true);
  });

  test("holds what reviewers sent about a version that was signed here, and brings it back after its assessment", async () => {
    const name = freshName();
    const before = await openAs(name);
    const { id, fingerprint } = await council(before);
    const review = "a".repeat(64);
    value(
      await saveReplies(
        before,
        { submission: fingerprint, review },
        [{ kind: "reply", key: "answers.x", text: "We will." }],
        at,
      ),
    );
    value(await makeSecondCopy(before, at));
    const rows = await rowsIn(before);
    const withheld = value(await readWithheld(before, fingerprint));
    before.close();
    await deleteNatively(name);
    const { assessments, pieces } = await secondCopy(name);
    const file = await secondCopyAsFile({ assessments, pieces }, at, name);
    expect(await readCopyFile(file.content, find)).toMatchObject({
      ok: true,
      value: { copy: { beside: { withheld: {} } } },
    });
    const back = value(await recover(find, { assessments, pieces }, false, name));
    expect(back).toMatchObject({ assessments: 1, beside: { reviews: 1, withheld: 1, without: 0 } });
    const after = await openAs(name);
    expect(await rowsIn(after)).toEqual(rows);
    expect(value(await readWithheld(after, fingerprint))).toEqual(withheld);
    value(await removeAssessment(after, id));
    expect(await namesIn((await placeOf(name)).beside)).toEqual([]);
  });
});

describe("bringing back", () => {
  test("goes on from an earlier state of the same work, under the same id", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const earlier = value(await readAssessment(storage, id));
    const lines = value(await readHistory(storage, id));
    value(await changeAssessment(storage, find, id, [note(about, "Later")], made()));
    value(await makeSecondCopy(storage, at));
    if (!earlier) throw new Error("not stored");
    await storage.database.assessments.put(earlier);
    await storage.database.history.clear();
    await storage.database.history.bulkAdd(lines);
    value(await bringBack(storage, find, (await secondCopy(storage.database.name)).assessments));
    expect(noteOf(value(await readAssessment(storage, id)), about)).toBe("Later");
    expect(await storage.database.assessments.count()).toBe(1);
    expect(value(await readHistory(storage, id))).toHaveLength(2);
  });
  test("never replaces work that is newer, and puts work that took another way beside it", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    value(await changeAssessment(storage, find, id, [note(about, "As copied")], made()));
    value(await makeSecondCopy(storage, at));
    const { assessments } = await secondCopy(storage.database.name);
    value(await changeAssessment(storage, find, id, [note(about, "Newer")], made()));
    expect(value(await bringBack(storage, find, assessments))).toMatchObject({ assessments: 0, already: 1 });
    expect(noteOf(value(await readAssessment(storage, id)), about)).toBe("Newer");

    // Another way: what is here has one change less, and it is another one.
    const [copied] = assessments;
    if (!copied) throw new Error("nothing copied");
    await storage.database.assessments.put({ ...copied.assessment, revision: 1, reason: "Another beginning" });
    await storage.database.history.clear();
    await storage.database.history.bulkAdd(
      [0, 1].map((revision) => ({ assessment: id, revision, at, who: "", field: "reason", from: null, to: "x" })),
    );
    expect(value(await bringBack(storage, find, assessments))).toMatchObject({ assessments: 1 });
    expect(await storage.database.assessments.count()).toBe(2);
    expect(value(await readAssessment(storage, id))?.reason).toBe("Another beginning");
  });
});

describe("the second copy itself", () => {
  test("keeps two states at most, and falls back to the one before when the newest is damaged", async () => {
    const storage = await openAs(freshName());
    const { name } = storage.database;
    const { id } = await create(storage);
    for (const words of ["one", "two", "three"]) {
      value(await changeAssessment(storage, find, id, [note(about, words)], made()));
      value(await makeSecondCopy(storage, at));
    }
    const { work } = await placeOf(name);
    const folder = await work.getDirectoryHandle(id);
    const [, newest = ""] = [...(await namesIn(folder))].sort();
    expect((await namesIn(folder)).length).toBe(2);
    const stream = await (await folder.getFileHandle(newest)).createWritable({ keepExistingData: true });
    await stream.write({ type: "write", position: 40, data: new Uint8Array([0, 1, 2]) });
    await stream.close();
    const { assessments } = await secondCopy(name);
    expect(noteOf(assessments[0]?.assessment, about)).toBe("two");
    for (const file of await namesIn(folder)) await (await (await folder.getFileHandle(file)).createWritable()).close();
    expect(await secondCopy(name)).toMatchObject({ assessments: [], unreadable: 1 });
    expect((await whereItIs(name)).rows).toMatchObject([{ id, secondCopy: "In it, but damaged." }]);
  });
  test("forgets an assessment that is deleted, with its evidence, and everything when everything is", async () => {
    const storage = await openAs(freshName());
    const { name } = storage.database;
    const first = await withEvidence(storage);
    const second = await create(storage);
    value(await makeSecondCopy(storage, at));
    const { work, evidence } = await placeOf(name);
    expect(await namesIn(evidence)).toEqual([first.fingerprint]);
    value(await removeAssessment(storage, first.id));
    expect(await namesIn(work)).toEqual([second.id]);
    expect(await namesIn(evidence)).toEqual([]);
    value(await eraseEverything(storage));
    expect(await namesIn(work)).toEqual([]);
  });
  test("drops what was deleted while it could not be reached, and keeps what was lost", async () => {
    const storage = await openAs(freshName());
    const [deleted, lost] = [await create(storage), await create(storage)];
    value(await makeSecondCopy(storage, at));
    await storage.database.assessments.bulkDelete([deleted.id, lost.id]);
    await storage.database.meta.put({ key: `removed.${deleted.id}`, value: true });
    value(await makeSecondCopy(storage, at));
    expect((await secondCopy(storage.database.name)).assessments.map((one) => one.assessment.id)).toEqual([lost.id]);
  });
});
