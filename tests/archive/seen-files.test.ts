// Only bytes that are the same are taken for the same.
import fc from "fast-check";
import { canonicalize } from "json-canonicalize";
import { expect, it } from "vitest";
import { canonicalText } from "../../src/archive/canonical.ts";
import { hexOf } from "../../src/archive/hex.ts";
import { digestsOf, fingerprintOfDigests } from "../../src/archive/parts.ts";
import { sameContent } from "../../src/archive/seen-files.ts";
import { nodeHashing } from "../../src/cli/node-fingerprints.ts";

const runs = { numRuns: 500 };

it("bytes are the same or not to the last one, wherever they begin in memory", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), fc.nat(7), fc.nat(69), (bytes, offset, at) => {
      const other = new Uint8Array(bytes.length + offset).subarray(offset);
      other.set(bytes);
      expect(sameContent(bytes, other)).toBe(true);
      expect(sameContent(bytes, bytes.subarray(1))).toBe(bytes.length === 0);
      if (bytes.length === 0) return;
      const place = at % bytes.length;
      other[place] = (other[place] ?? 0) ^ 1;
      expect(sameContent(bytes, other)).toBe(false);
    }),
    runs,
  );
});

it("bytes are written in hexadecimal as Node writes them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      expect(hexOf(bytes)).toBe(Buffer.from(bytes).toString("hex"));
    }),
    runs,
  );
});

it("parts have the same digests whether Node hashes them or the way that works anywhere", () => {
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(hexOf);
  fc.assert(
    fc.property(seed, fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), (key, values) => {
      const parts = new Map(Object.entries(values));
      const [anywhere, inNode] = [digestsOf(parts, key), digestsOf(parts, key, nodeHashing)];
      expect(inNode).toEqual(anywhere);
      expect(fingerprintOfDigests(inNode, nodeHashing)).toBe(fingerprintOfDigests(anywhere));
    }),
  );
  const long = new Map(["云", "é", "a"].map((sign) => [sign, sign.repeat(30_000)] as const));
  expect(digestsOf(long, "00".repeat(32))).toEqual(digestsOf(long, "00".repeat(32), nodeHashing));
});

it("canonical JSON is what another program for RFC 8785 writes", () => {
  const plain = fc.jsonValue({ maxDepth: 4, stringUnit: "grapheme" });
  fc.assert(
    fc.property(plain, (value) => {
      expect(canonicalText(value)).toBe(canonicalize(value));
    }),
    runs,
  );
  const names = {
    "\u20ac": 1,
    "\r": 2,
    10: 3,
    9: 4,
    "\ufb33": 5,
    "😀": 6,
    é: undefined,
    "": -0,
    a: [1e21, 0.1, undefined],
  };
  expect(canonicalText(names)).toBe(canonicalize(names));
  expect(canonicalText(names)).toBe('{"":0,"\\r":2,"10":3,"9":4,"a":[1e+21,0.1,null],"€":1,"😀":6,"\ufb33":5}');
  expect(() => canonicalText({ a: Number.NaN })).toThrow("NaN");
});
