// Is a zip in the program's own plain form read as the reader of foreign zips reads it, and is nothing taken for plain that is not?
import { crc32 as crc32OfNode } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Files } from "../../src/archive/bag.ts";
import { crc32 } from "../../src/archive/crc32.ts";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { readPlainZip } from "../../src/archive/plain-zip.ts";
import { limits, readForeignZip, readZip } from "../../src/archive/read-zip.ts";
import { seenFiles } from "../../src/archive/seen-files.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { bytesOf, packageVectors } from "../vectors/packages.ts";
import { rawZip } from "../vectors/raw-zip.ts";
import { checklist, signedPackage } from "./sealed.ts";

const whole = await signedPackage();
const plain = (bytes: Uint8Array) => readPlainZip(bytes, limits.entries);
const listed = (files: Files) => [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("latin1")]);

describe("a zip of the plain form", () => {
  it("is what a package is written as, and holds what the reader of foreign zips finds in it", async () => {
    expect(plain(whole)?.length).toBeGreaterThan(10);
    const foreign = await readForeignZip(whole);
    expect(foreign.faults).toEqual([]);
    expect(await readZip(whole)).toEqual(foreign);
  });

  it("is not a zip that is cut, followed or preceded by a byte, compressed, or has one entry too many", () => {
    expect(plain(whole.slice(0, -1))).toBeUndefined();
    expect(plain(new Uint8Array([...whole, 0]))).toBeUndefined();
    expect(plain(new Uint8Array([0, ...whole]))).toBeUndefined();
    expect(plain(new Uint8Array())).toBeUndefined();
    expect(plain(rawZip([]))).toBeUndefined();
    const entry = { name: "a", bytes: bytesOf("some text, some text, some text") };
    expect(plain(rawZip([entry]))?.length).toBe(1);
    for (const other of [
      { ...entry, method: 8 as const },
      { ...entry, claims: 7 },
      { ...entry, flags: 1 },
      { ...entry, flags: 8 },
      { ...entry, name: "a/" },
      { ...entry, name: "a\\b" },
      { ...entry, name: "ä" },
    ])
      expect(plain(rawZip([other])), JSON.stringify(other)).toBeUndefined();
    expect(plain(rawZip([entry, entry]))).toBeUndefined();
    expect(readPlainZip(rawZip([entry, { ...entry, name: "b" }]), 1)).toBeUndefined();
  });

  it("stays readable in one way only: with any bytes changed it is left to the other reader, or both find the same", async () => {
    // A small zip, so that most changes meet its headers and lists.
    const small = rawZip(["bagit.txt", "data/submission.json"].map((name) => ({ name, bytes: bytesOf(`in ${name}`) })));
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 }),
        async (changes) => {
          const changed = small.slice();
          for (const [at, byte] of changes) changed[at] = byte;
          if (!plain(changed)) return;
          taken += 1;
          const [one, other] = [await readZip(changed), await readForeignZip(changed)];
          expect(listed(one.files)).toEqual(listed(other.files));
          expect(one.faults).toEqual(other.faults);
        },
      ),
      { numRuns: 3_000, seed: 27 },
    );
    // Times and attributes may be anything, so some changes leave it plain.
    expect(taken).toBeGreaterThan(50);
  });

  it("gives each file its own bytes, so that keeping one does not keep the whole zip", () => {
    for (const { bytes } of plain(whole) ?? []) expect(bytes.buffer.byteLength).toBe(bytes.length);
  });
});

it("the checksum is that of every zip tool, at any length and place", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.nat(9), (bytes, from) => {
      const some = bytes.subarray(Math.min(from, bytes.length));
      expect(crc32(some)).toBe(crc32OfNode(some));
    }),
  );
});

describe("packages checked one after another", () => {
  it("have the same verdicts and reasons as each alone, whatever was seen before", async () => {
    const checklists = await knownChecklists([checklist]);
    const { all } = await packageVectors();
    const seen = seenFiles();
    for (const { bytes, name } of all) {
      const alone = await verifyPackage(bytes, { checklists });
      const among = await verifyPackage(bytes, { checklists, seen });
      expect(among.verification, name).toEqual(alone.verification);
      expect(listed(among.files), name).toEqual(listed(alone.files));
    }
  });

  it("share the bytes of what is the same, and nothing that differs in a byte under the same checksum", () => {
    const seen = seenFiles();
    const kept = bytesOf("checklist");
    seen.keep("bag/data/checklist.json", kept, 5);
    expect(seen.find(bytesOf("checklist"), 5)).toBe(kept);
    expect(seen.find(bytesOf("Checklist"), 5)).toBeUndefined();
    expect(seen.find(bytesOf("checklisT"), 5)).toBeUndefined();
    expect(seen.find(bytesOf("checklist "), 5)).toBeUndefined();
    seen.keep("bag/data/submission.json", bytesOf("submission"), 6);
    expect(seen.find(bytesOf("submission"), 6)).toBeUndefined();
  });
});
