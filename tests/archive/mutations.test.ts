// Five hundred packages, each altered at random in its bytes, its files, its lists, its JSON or its signatures: is any taken for the
// original, does any stop the program, is any refused without a reason? Seeded: the same alterations on every run.
import { describe, expect, it } from "vitest";
import type { Files } from "../../src/archive/bag.ts";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { sameBytes } from "../../src/archive/submission.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { zipOf } from "../../src/archive/write-package.ts";
import { decidingReason } from "../../src/core/verification.ts";
import { sayVerification } from "../../src/i18n/en/verification.ts";
import { type Chance, chance, oneOf } from "../setup/chance.ts";
import { roundsOf, times } from "../setup/size.ts";
import { bytesOf, packageVectors, relistedFiles } from "../vectors/packages.ts";
import { rawZip } from "../vectors/raw-zip.ts";
import { checklist } from "./sealed.ts";

const checklists = await knownChecklists([checklist]);
const { whole, bag } = await packageVectors();
const paths = [...bag.keys()].sort();

/** A file of the bag, more often one that is small and telling than the checklist. */
const anyPath = (next: Chance): string =>
  oneOf(next(4) === 0 ? paths : paths.filter((path) => !/checklist/.test(path)), next);

function flipped(bytes: Uint8Array<ArrayBuffer>, next: Chance, from = 0): Uint8Array<ArrayBuffer> {
  const made = bytes.slice();
  for (let flips = 1 + next(3); flips > 0; flips -= 1) {
    const at = from + next(made.length - from);
    made[at] = (made[at] ?? 0) ^ (1 << next(8));
  }
  return made;
}
function spliced(bytes: Uint8Array<ArrayBuffer>, next: Chance): Uint8Array<ArrayBuffer> {
  const at = next(bytes.length);
  const gone = next(40);
  const put = Array.from({ length: next(40) }, () => next(256));
  return new Uint8Array([...bytes.subarray(0, at), ...put, ...bytes.subarray(at + gone)]);
}

/** What somebody could write between two other signs of a JSON text. */
const strange = [
  '"__proto__":{},',
  "\ufeff",
  "\\ud800",
  "\u0000",
  " ",
  "贵",
  "e\u0301",
  "é",
  "{",
  "]",
  "1e999",
  "-0",
  "null",
  "\u202e",
  '"',
];
function rewritten(bytes: Uint8Array<ArrayBuffer>, next: Chance): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(bytes);
  const at = next(text.length);
  return bytesOf(text.slice(0, at) + oneOf(strange, next) + text.slice(at + next(3)));
}

const zipped = (files: Files) => zipOf(files, "bag/");
const withFile = (path: string, bytes: Uint8Array<ArrayBuffer>): Files => new Map([...bag, [path, bytes]]);
const fileOf = (path: string): Uint8Array<ArrayBuffer> => bag.get(path) ?? new Uint8Array();
const names = [
  "../x",
  "data/x",
  "data/submission.json ",
  "SIGNATURES/1-prepared.jws",
  "con",
  "a\u0000b",
  "data/evidence/",
  "bag",
];

const alterations: Readonly<
  Record<string, (next: Chance) => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>>
> = {
  "bits anywhere": (next) => flipped(whole, next),
  "bits at the end, where the zip's own lists are": (next) => flipped(whole, next, whole.length - 3_000),
  "cut off": (next) => whole.slice(0, next(whole.length)),
  "bytes put in and taken out": (next) => spliced(whole, next),
  "bits of one file": (next) => {
    const path = anyPath(next);
    return zipped(withFile(path, flipped(fileOf(path), next)));
  },
  "bits of one file, lists made to fit": async (next) => {
    const path = anyPath(next);
    return zipped(await relistedFiles(withFile(path, flipped(fileOf(path), next))));
  },
  "text of one file, lists made to fit": async (next) => {
    const path = oneOf(["data/submission.json", "signatures/1-prepared.json", "signatures/2-approved.json"], next);
    return zipped(await relistedFiles(withFile(path, rewritten(fileOf(path), next))));
  },
  "one file in place of another, lists made to fit": async (next) => {
    const [to, from] = [anyPath(next), anyPath(next)];
    return zipped(await relistedFiles(withFile(to, fileOf(from))));
  },
  "one file left out, lists made to fit": async (next) => {
    const gone = anyPath(next);
    return zipped(await relistedFiles(new Map([...bag].filter(([path]) => path !== gone))));
  },
  "sizes and names that are not so": (next) => {
    const wrong = next(bag.size);
    return rawZip(
      [...bag].map(([path, bytes], index) => {
        if (index !== wrong) return { name: `bag/${path}`, bytes };
        return next(2) === 0
          ? { name: `bag/${path}`, bytes, method: 8 as const, claims: next(bytes.length * 2) }
          : { name: `bag/${oneOf(names, next)}`, bytes };
      }),
    );
  },
};
const kinds = Object.entries(alterations);
const each = times(500, 10_000, 100_000) / kinds.length;
const patience = Math.max(60_000, each * 1_200);

const sameFiles = (files: Files): boolean =>
  files.size === bag.size && [...bag].every(([path, bytes]) => sameBytes(files.get(path) ?? new Uint8Array(), bytes));

describe(`${each * kinds.length} altered packages`, () => {
  for (const [kind, [name, alter]] of kinds.entries())
    it(
      `${name}: nothing altered is accepted, and each refusal has its reason`,
      async () => {
        let matches = 0;
        let slowest = 0;
        let done = 0;
        for (const seed of roundsOf(`X10 ${name}`, each)) {
          const where = `${name}, seed ${seed}`;
          const altered = await alter(chance((kind * 1_000 + seed) * 7_919));
          const began = performance.now();
          const { verification, files } = await verifyPackage(altered, { checklists });
          slowest = Math.max(slowest, performance.now() - began);
          done = seed;
          if (verification.verdict === "matches") {
            // Only the wrapping was touched: a date in the zip, or a size that happens to be so. Every file is as it was signed.
            expect(sameFiles(files), where).toBe(true);
            matches += 1;
          } else {
            expect(decidingReason(verification), where).toBeDefined();
            expect(sayVerification(verification), where).not.toContain("undefined");
          }
        }
        console.info(`${name}: ${done - matches} refused, ${matches} whole inside, slowest ${Math.round(slowest)} ms`);
        // A run in which nothing was altered would say nothing.
        expect(matches).toBeLessThanOrEqual(done / 2);
      },
      patience,
    );
});
