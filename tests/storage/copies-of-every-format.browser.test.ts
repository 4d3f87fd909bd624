// A copy that was saved years ago opens, whatever format it has, and what came back is counted.
import { expect, test } from "vitest";
import { decrypt } from "../../src/archive/encrypted.ts";
import { lockedWith } from "../../src/archive/locked-with.ts";
import { besideParts } from "../../src/storage/add-beside.ts";
import { addCopy } from "../../src/storage/add-copy.ts";
import { readAssessment } from "../../src/storage/assessments.ts";
import { readCopyFile } from "../../src/storage/read-copy-file.ts";
import { draftOf, freshComputer } from "../features/in-app.tsx";
import { question, value } from "./fresh.ts";

const saved = (name: string): URL => new URL(`../fixtures/copies/${name}`, import.meta.url);
const made = [
  { file: saved("copy-1.json"), what: "format 1: one text", files: 0, signed: 0, beside: {} },
  { file: saved("copy-2.zip"), what: "format 2: a zip with evidence", files: 1, signed: 0, beside: {} },
  { file: saved("copy-2.zip.age"), what: "format 2, locked with a passphrase", files: 1, signed: 0, beside: {} },
  {
    file: saved("copy-3.zip"),
    what: "format 3: with reviews, registers of keys and what is withheld",
    files: 1,
    signed: 1,
    beside: { beside: { reviews: 2, registers: 2, withheld: 1, already: 0, stayed: 0, without: 0 } },
  },
  {
    file: saved("copy-4.zip"),
    what: "format 4: with a review that speaks of an evidence gap",
    files: 1,
    signed: 1,
    beside: { beside: { reviews: 3, registers: 2, withheld: 1, already: 0, stayed: 0, without: 0 } },
  },
  {
    file: saved("copy-5.zip"),
    what: "format 5: with saved views",
    files: 1,
    signed: 1,
    beside: { beside: { reviews: 3, registers: 2, withheld: 1, views: 2, already: 0, stayed: 0, without: 0 } },
  },
];

test.each(made)("$what", async ({ file, files, signed, beside }) => {
  const { storage, editions } = await freshComputer();
  const onDisk = new Uint8Array(await (await fetch(file)).arrayBuffer());
  const opened = lockedWith(onDisk)
    ? await decrypt(onDisk, { passphrase: "acrobat-linen-violet" })
    : { ok: true as const, bytes: onDisk };
  if (!opened.ok) throw new Error(opened.why);
  const read = await readCopyFile(opened.bytes, editions.find);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { copy } = read.value;
  const ids = copy.assessments.map((row) => row.id);
  expect(
    value(await addCopy(storage, editions.find, read.value, ids, new Set(copy.beside ? besideParts : []))),
  ).toEqual({
    added: 1,
    already: 0,
    lines: copy.history.length,
    signed,
    ...(beside.beside ? { beside: { views: 0, renamed: 0, noRoom: 0, ...beside.beside } } : {}),
    files: { named: files, back: files },
  });
  const [id = ""] = ids;
  const row = value(await readAssessment(storage, id));
  expect(row).toEqual(copy.assessments[0]);
  expect(row?.partnership.partner).toBe(draftOf("Guiyang").partnership.partner);
  expect(row?.answers[question("oversight.training")]?.note).toBe("Kept in the copy: 贵阳, Ž, Ω.");
});
