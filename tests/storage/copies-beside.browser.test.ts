// Reviews, registers of keys and what is withheld go into a copy and come back on another computer, where the work goes on; or the file is
// refused by name and nothing is written.
import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { copyPath, isOfCopy } from "../../src/archive/copy.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { zipOf } from "../../src/archive/write-package.ts";
import { openSubmission } from "../../src/features/sealed-submission.ts";
import { takeSubmission } from "../../src/features/take-submission.ts";
import { type BesidePart, besideParts } from "../../src/storage/add-beside.ts";
import { addCopy } from "../../src/storage/add-copy.ts";
import type { OpenStorage } from "../../src/storage/database.ts";
import { makeCopy } from "../../src/storage/make-copy.ts";
import { readCopyFile } from "../../src/storage/read-copy-file.ts";
import { readRegisterInUse, takeRegister } from "../../src/storage/register.ts";
import { ownReviews, saveReview } from "../../src/storage/reviews.ts";
import { keepView, mostViews, readViews } from "../../src/storage/views.ts";
import { readWithheld } from "../../src/storage/withheld.ts";
import { sealed, signedPackage } from "../archive/sealed.ts";
import { audited, compared, council } from "./audited.ts";
import { create, find, freshName, openAs, value } from "./fresh.ts";

const at = "2026-11-20T10:00:00.000Z";
const all: ReadonlySet<BesidePart> = new Set(besideParts);
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

async function copyOf(storage: OpenStorage, only?: readonly string[]) {
  const made = value(await makeCopy(storage, find, at, only));
  return { ...made, bytes: new Uint8Array(await new Blob([made.content]).arrayBuffer()) };
}
async function opened(bytes: Uint8Array<ArrayBuffer>) {
  const read = await readCopyFile(bytes, find);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const rowsIn = async ({ database }: OpenStorage) => ({
  reviews: await database.reviews.toArray(),
  received: await database.receivedContents.toArray(),
  editions: await database.receivedEditions.toArray(),
  registers: await database.meta.where("key").anyOf(["register", "register-draft"]).toArray(),
});

test("a review goes on in another browser where it was: its words, what was signed, the submission, the registers", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  const { own, signed, submission } = await audited(from);
  const { id, fingerprint } = await council(from);
  const copy = await copyOf(from);
  expect(copy).toMatchObject({ reviews: 2, leftOut: 0 });
  const found = await opened(copy.bytes);
  expect(found.copy.format).toBe("sister-city-check/copy@4");
  expect(value(await addCopy(to, find, found, [id], all))).toMatchObject({
    added: 1,
    signed: 1,
    beside: { reviews: 2, registers: 2, withheld: 1, already: 0, stayed: 0, without: 0 },
  });

  expect(await rowsIn(to)).toEqual(await rowsIn(from));
  expect(value(await readWithheld(to, fingerprint))).toEqual({ "answers/exit.losses": "Act 1, s. 2" });
  expect(value(await readRegisterInUse(to))?.register.issuer).toBe("State archive");
  expect(await openSubmission(to, find, submission)).toMatchObject({ state: "open", sealed: { signedHere: false } });
  const next = { kind: "conclusion", conclusion: "Goes on." } as const;
  expect(value(await saveReview(to, own, [next], at))).toMatchObject({
    conclusion: "Goes on.",
    remarks: { "answers.agreement.full-text-held": { view: "disagree", comment: "Later." } },
    version: 1,
    signed: { whole: signed },
  });
});

test("the copy of a copy holds the same, and opening it again adds nothing", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  await audited(from);
  const found = await opened((await copyOf(from)).bytes);
  value(await addCopy(to, find, found, [], all));
  expect(await opened((await copyOf(to)).bytes)).toEqual(found);
  expect(value(await addCopy(to, find, found, [], all)).beside).toEqual({
    reviews: 0,
    registers: 0,
    withheld: 0,
    views: 0,
    renamed: 0,
    noRoom: 0,
    already: 4,
    stayed: 0,
    without: 0,
  });
});

test("a review and a register here that are not the same stay, and are counted; a signed review is added beside", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  await audited(from);
  const found = await opened((await copyOf(from)).bytes);
  await takeSubmission(to, new File([await signedPackage(await sealed())], "guiyang.zip"));
  const [mine] = value(await ownReviews(to));
  value(await takeRegister(to, new TextEncoder().encode("another")));
  expect(value(await addCopy(to, find, found, [], all)).beside).toMatchObject({
    reviews: 1,
    registers: 1,
    already: 0,
    stayed: 2,
  });
  expect(value(await ownReviews(to))).toEqual([mine]);
  expect(await to.database.meta.get("register")).toMatchObject({ value: new TextEncoder().encode("another") });
});

test("only what was chosen is added: no register comes with the reviews", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  await audited(from);
  const found = await opened((await copyOf(from)).bytes);
  const added = value(await addCopy(to, find, found, [], new Set(["reviews"] as const)));
  expect(added.beside).toMatchObject({ reviews: 2, registers: 0 });
  expect((await rowsIn(to)).registers).toEqual([]);
});

test("an altered, missing or exchanged part is refused by name", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  const { submission, signed } = await audited(from);
  const { bytes } = await copyOf(from);
  const { files } = await readZip(bytes, { isOfFormat: isOfCopy, folders: new Set() });
  const json = text(files.get(copyPath) ?? new Uint8Array());
  const content = `evidence/${submission}`;
  const packed = async (changed: Iterable<readonly [string, Uint8Array<ArrayBuffer> | string | undefined]>) => {
    const next = new Map(files);
    for (const [path, to] of changed) {
      if (to === undefined) next.delete(path);
      else next.set(path, typeof to === "string" ? new TextEncoder().encode(to) : to);
    }
    return readCopyFile(await zipOf(next, "copy/"), find);
  };
  const refused = (kind: string, path: string) => ({ ok: false, problems: [{ kind, path }] });
  const stored = files.get(content) ?? new Uint8Array();
  expect(await packed([[content, stored.with(40, 0x21)]])).toMatchObject({
    ok: false,
    problems: [{ kind: "altered", path: content }, { kind: "missing" }],
  });
  expect(await packed([[content, undefined]])).toMatchObject(refused("missing", "beside.received[0].fingerprint"));
  // A signed review whose words were changed, under the name its new bytes have.
  const file = /"file": "([0-9a-f]{64})"/.exec(json)?.[1] ?? "";
  const forged = new TextEncoder().encode(
    text(files.get(`evidence/${file}`) ?? new Uint8Array()).replace("Which", "That"),
  );
  const name = await fingerprintOf(forged);
  const forgery = [
    [copyPath, json.replaceAll(file, name)],
    [`evidence/${name}`, forged],
  ] as const;
  expect(await packed(forgery)).toMatchObject({
    ok: false,
    problems: [{ kind: "altered", path: expect.stringMatching(/^beside\.reviews\[\d\]\.file$/) }],
  });
  expect(await packed([[copyPath, json.replace(`"id": "${signed}"`, `"id": "${"0".repeat(64)}"`)]])).toMatchObject({
    ok: false,
    problems: [{ kind: "altered" }],
  });
  expect(await packed([[copyPath, json.replace('"view": "disagree"', '"view": "approve"')]])).toMatchObject({
    ok: false,
  });
  // Packed again as it was, it opens: what is refused above is refused for the change alone.
  expect(await packed([])).toMatchObject({ ok: true });
  expect(await packed([[copyPath, json.replace("/copy@4", "/copy@6")]])).toMatchObject(
    refused("newer-format", "format"),
  );
  expect(await packed([[copyPath, json.replace("/copy@4", "/copy@2")]])).toMatchObject(
    refused("unexpected-key", "beside"),
  );
  expect(await rowsIn(to)).toEqual({ reviews: [], received: [], editions: [], registers: [] });
});

test("saved views come back on an empty computer, and a format that holds none refuses them", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  const views = await compared(from);
  const copy = await copyOf(from);
  expect(copy).toMatchObject({ assessments: 0, reviews: 0, views: 2, leftOut: 0 });
  const found = await opened(copy.bytes);
  expect(found.copy.format).toBe("sister-city-check/copy@5");
  expect(value(await addCopy(to, find, found, [], all)).beside).toMatchObject({ views: 2, renamed: 0, already: 0 });
  expect(value(await readViews(to))).toEqual(views);
  expect(value(await addCopy(to, find, found, [], all)).beside).toMatchObject({ views: 0, already: 2 });
  const { files } = await readZip(copy.bytes, { isOfFormat: isOfCopy, folders: new Set() });
  const changed = async (words: string, to: string) => {
    const json = text(files.get(copyPath) ?? new Uint8Array());
    expect(json).toContain(words);
    return readCopyFile(
      await zipOf(new Map([[copyPath, new TextEncoder().encode(json.replace(words, to))]]), "c/"),
      find,
    );
  };
  expect(await changed("copy@5", "copy@4")).toMatchObject({
    problems: [{ kind: "unexpected-key", path: "beside.views" }],
  });
  // A filter that is not understood would show more than was meant.
  expect(await changed('"country": "CA"', '"level": "sky-high"')).toMatchObject({
    ok: false,
    problems: [{ path: "beside.views[0].set.level" }],
  });
});

test("a view whose name is taken here gets a number, and what there is no room for is counted", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  const [canada] = await compared(from);
  const found = await opened((await copyOf(from)).bytes);
  const mine = { ...canada, set: { country: "US" } };
  value(await keepView(to, mine));
  expect(value(await addCopy(to, find, found, [], all)).beside).toMatchObject({ views: 2, renamed: 1 });
  expect(value(await readViews(to)).map(({ name, set }) => [name, set.country])).toEqual([
    ["Canada 加拿大", "US"],
    ["Canada 加拿大 (2)", "CA"],
    ["Leads", undefined],
  ]);
  // Under its other name it is known again.
  expect(value(await addCopy(to, find, found, [], all)).beside).toMatchObject({ views: 0, already: 2 });
  const full = await openAs(freshName());
  const many = Array.from({ length: mostViews - 1 }, (_, at) => ({ ...mine, id: crypto.randomUUID(), name: `${at}` }));
  await full.database.meta.put({ key: "compare-views", value: many });
  expect(value(await addCopy(full, find, found, [], all)).beside).toMatchObject({ views: 1, noRoom: 1 });
});

test("a program that knows no format after the second finds no name in the file that it does not know, and reads the number", async () => {
  const from = await openAs(freshName());
  await audited(from);
  const { files, faults } = await readZip((await copyOf(from)).bytes, {
    isOfFormat: (path) => path === "copy.json" || /^evidence\/[0-9a-f]{64}$/.test(path),
    folders: new Set(["evidence/"]),
  });
  expect(faults).toEqual([]);
  expect(JSON.parse(text(files.get("copy.json") ?? new Uint8Array())).format).toBe("sister-city-check/copy@4");
});

test("a row that cannot be read is left out and counted; everything else is copied", async () => {
  const from = await openAs(freshName());
  const { signed, submission } = await audited(from);
  const row = await from.database.reviews.get(signed);
  if (row?.kind !== "review") throw new Error("not stored");
  await from.database.reviews.put({ ...row, bytes: row.bytes.with(30, 0x21) });
  const copy = await copyOf(from);
  expect(copy).toMatchObject({ reviews: 1, leftOut: 1 });
  // And when the submission is gone, nothing that stands on it can be opened.
  await from.database.receivedContents.delete(submission);
  const without = await copyOf(from);
  expect(without).toMatchObject({ reviews: 0, leftOut: 2 });
  expect((await opened(without.bytes)).copy.beside?.registers.kept?.issuer).toBe("Kept here");
});

test("a copy of one assessment holds the reviews of its signed versions and nobody's register; without it they are not added", async () => {
  const [from, to] = [await openAs(freshName()), await openAs(freshName())];
  await audited(from);
  const { id, fingerprint } = await council(from);
  const row = { kind: "own-replies", id: `replies-to.${"a".repeat(64)}`, review: "a".repeat(64) } as const;
  const replies = { ...row, submission: fingerprint, name: "", office: "", replies: {}, changedAt: at };
  await from.database.reviews.add(replies);
  const found = await opened((await copyOf(from, [id])).bytes);
  expect(found.copy.beside).toMatchObject({ reviews: [replies], received: [], registers: {} });
  const none = value(await addCopy(to, find, found, [], all));
  expect(none).toMatchObject({ added: 0, beside: { reviews: 0, withheld: 0, without: 2 } });
  expect(value(await addCopy(to, find, found, [id], all)).beside).toMatchObject({
    reviews: 1,
    withheld: 1,
    without: 0,
  });
});

test("without any of it a copy has the format it always had", async () => {
  const storage = await openAs(freshName());
  await create(storage);
  expect(JSON.parse(String((await copyOf(storage)).content))).toMatchObject({ format: "sister-city-check/copy@1" });
});
