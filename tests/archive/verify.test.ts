// Does verifying accept what is whole and name what is not? Each case changes a real package in one way and says what must come out.
import { describe, expect, it } from "vitest";
import type { Files } from "../../src/archive/bag.ts";
import { manifestOf } from "../../src/archive/bag.ts";
import { canonicalBytes, fingerprintOf } from "../../src/archive/canonical.ts";
import { checkWords } from "../../src/archive/check-words.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { registerFormat } from "../../src/archive/register.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { writePackage, zipOf } from "../../src/archive/write-package.ts";
import { decidingReason } from "../../src/core/verification.ts";
import { checklist, sealed, signedPackage, twoSignOffs } from "./sealed.ts";

const checklists = await knownChecklists([checklist]);
const whole = await signedPackage();
const bag = (await readZip(whole)).files;
const verify = async (bytes: Uint8Array, more = {}) =>
  (await verifyPackage(bytes, { checklists, ...more })).verification;
const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const textOf = (path: string): string => new TextDecoder().decode(bag.get(path));
const packed = (files: Iterable<readonly [string, Uint8Array<ArrayBuffer>]>) => zipOf(new Map(files), "bag/");

/** As somebody would who knows the format: the lists are made to fit again. */
async function relisted(files: Files): Promise<Uint8Array> {
  const payload = new Map([...files].filter(([path]) => path.startsWith("data/")));
  const tags = new Map([...files].filter(([path]) => !path.startsWith("data/") && path !== "tagmanifest-sha256.txt"));
  tags.set("manifest-sha256.txt", await manifestOf(payload));
  return packed([...payload, ...tags, ["tagmanifest-sha256.txt", await manifestOf(tags)]]);
}
const changed = (path: string, from: string, to: string): Files =>
  new Map([...bag, [path, bytesOf(textOf(path).replace(from, to))]]);
const without = (wanted: RegExp): Files => new Map([...bag].filter(([path]) => !wanted.test(path)));

describe("a package as it was made", () => {
  it("matches, and says what that does not cover", async () => {
    const verification = await verify(whole);
    expect(verification.checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual([
      "complete matches",
      "checklist matches",
      "fingerprint matches",
      "signatures matches",
      "evidence matches",
      "rating matches",
      "time cannot-be-checked",
    ]);
    expect(verification.verdict).toBe("matches");
    expect(verification.signOffs.map(({ name }) => name)).toEqual(["A. Osei", "R. Lind"]);
    expect(verification.limits.map(({ kind }) => kind)).toEqual(["time-not-proven", "no-register"]);
  });
  it("still matches when it was unpacked and packed again, flat or in another folder", async () => {
    expect((await verify(await zipOf(bag, ""))).verdict).toBe("matches");
    expect((await verify(await zipOf(bag, "my folder".replace(" ", "-").concat("/")))).verdict).toBe("matches");
  });
  it("is the one whose fingerprint or check words were read out, and no other", async () => {
    const fingerprint = await fingerprintOf(bag.get("data/submission.json") ?? new Uint8Array());
    const words = checkWords(fingerprint);
    expect((await verify(whole, { expected: fingerprint.toUpperCase() })).verdict).toBe("matches");
    expect((await verify(whole, { expected: words.join(" ").toUpperCase() })).verdict).toBe("matches");
    const other = await verify(whole, { expected: [...words].reverse().join(" ") });
    expect([other.verdict, decidingReason(other)?.kind]).toEqual(["does-not-match", "words-differ"]);
  });
});

describe("a register of keys", () => {
  it("vouches for keys it holds, and only for the name it gives them", async () => {
    const [first, second] = [await makeKey(false), await makeKey(false, "ES256")];
    const submission = await sealed();
    const bytes = await writePackage({
      submission,
      edition: checklist.edition,
      evidence: new Map(),
      signatures: await twoSignOffs(submission, first, second),
    });
    const register = (name: string, more = {}) => ({
      register: {
        format: registerFormat,
        issuer: "State office",
        issuedAt: "2026-01-01T00:00:00Z",
        keys: [
          { kid: first.kid, name: "A. Osei", office: "" },
          { kid: second.kid, name, office: "", ...more },
        ],
      },
    });
    expect((await verify(bytes, register("R.  LIND"))).verdict).toBe("matches");
    const revoked = await verify(bytes, register("R. Lind", { revoked: "2027-01-01T00:00:00Z" }));
    expect([revoked.verdict, decidingReason(revoked)?.kind]).toEqual(["cannot-be-checked", "key-revoked"]);
    const other = await verify(bytes, register("R. Lund"));
    expect([other.verdict, decidingReason(other)?.kind]).toEqual(["does-not-match", "name-differs-from-register"]);
    const unknown = await verify(whole, register("R. Lind"));
    expect([unknown.verdict, decidingReason(unknown)?.kind]).toEqual(["cannot-be-checked", "key-not-in-register"]);
  });
});

type Case = readonly [string, () => Promise<Uint8Array> | Uint8Array, string, string];
const cases: readonly Case[] = [
  ["no zip at all", () => bytesOf("hello"), "cannot-be-checked", "not-a-submission"],
  ["empty", () => new Uint8Array(), "cannot-be-checked", "not-a-submission"],
  ["cut in half", () => whole.slice(0, whole.length / 2), "does-not-match", "zip-damaged"],
  ["followed by more bytes", () => new Uint8Array([...whole, 1, 2, 3]), "does-not-match", "zip-ambiguous"],
  [
    "an answer changed, lists left",
    () => packed(changed("data/submission.json", '"no"', '"yes"')),
    "does-not-match",
    "file-differs",
  ],
  [
    "an answer changed, lists made to fit",
    () => relisted(changed("data/submission.json", '"no"', '"yes"')),
    "does-not-match",
    "sign-off-about-another",
  ],
  [
    "a stated rating changed, signed anew",
    async () => {
      const submission = await sealed();
      const milder = { ...submission, rating: { ...submission.rating, gaps: 0, highest: "low" as const } };
      return signedPackage(milder);
    },
    "does-not-match",
    "rating-differs",
  ],
  ["without its submission", () => packed(without(/submission/)), "does-not-match", "file-missing"],
  ["without a list", () => packed(without(/^manifest/)), "does-not-match", "file-missing"],
  ["without sign-offs", () => relisted(without(/^signatures/)), "cannot-be-checked", "nobody-signed"],
  ["without the first sign-off", () => relisted(without(/1-prepared/)), "does-not-match", "sign-off-number-missing"],
  ["without one signature", () => relisted(without(/2-approved.jws/)), "does-not-match", "sign-off-incomplete"],
  [
    "with signatures exchanged",
    () =>
      relisted(
        new Map([
          ...bag,
          ["signatures/1-prepared.jws", bytesOf(textOf("signatures/2-approved.jws"))],
          ["signatures/2-approved.jws", bytesOf(textOf("signatures/1-prepared.jws"))],
        ]),
      ),
    "does-not-match",
    "signature-differs",
  ],
  [
    "with another name under a statement",
    () => relisted(changed("signatures/1-prepared.json", "A. Osei", "A. Oséi")),
    "does-not-match",
    "signature-differs",
  ],
  [
    "with the key file of somebody else",
    () => relisted(new Map([...bag, ["signatures/1-prepared.pem", bytesOf(textOf("signatures/2-approved.pem"))]])),
    "does-not-match",
    "public-key-file-differs",
  ],
  [
    "whose README was changed",
    () => relisted(changed("README.txt", "sha256sum", "md5sum")),
    "does-not-match",
    "tag-file-differs",
  ],
  [
    "whose checklist was changed",
    () => relisted(changed("data/checklist.json", "sister-city-check/checklist@1", "sister-city-check/checklist@1 ")),
    "does-not-match",
    "checklist-differs-from-named",
  ],
  [
    "with a file that nobody named",
    () => packed([...bag, ["data/evidence/report.exe", bytesOf("x")]]),
    "does-not-match",
    "name-not-of-format",
  ],
  [
    "with a path that leads out",
    () => packed([...bag, ["../../x", bytesOf("x")]]),
    "does-not-match",
    "name-not-of-format",
  ],
  [
    "with a prototype for a name",
    () => packed([...bag, ["__proto__", bytesOf("x")]]),
    "does-not-match",
    "name-not-of-format",
  ],
  [
    "with a name that looks alike",
    () => packed([...bag, ["data/submissiоn.json", bytesOf("{}")]]),
    "does-not-match",
    "name-not-of-format",
  ],
  [
    "with evidence that the submission does not name",
    async () => relisted(new Map([...bag, [`data/evidence/${await fingerprintOf(bytesOf("x"))}.txt`, bytesOf("x")]])),
    "does-not-match",
    "tag-file-differs",
  ],
  [
    "with a key standing twice",
    () => relisted(changed("data/submission.json", '{"answers"', '{"reason":"x","answers"')),
    "does-not-match",
    "sign-off-about-another",
  ],
  [
    "nested too deep",
    () => relisted(new Map([...bag, ["data/submission.json", bytesOf("[".repeat(100_000))]])),
    "does-not-match",
    "nested-too-deep",
  ],
  [
    "with half a character",
    () => relisted(changed("data/submission.json", "English", "\\ud800")),
    "does-not-match",
    "not-well-formed",
  ],
  [
    "of a format to come, signed",
    async () => {
      const next = { ...(await sealed()), format: "sister-city-check/submission@2" };
      return signedPackage(next as never);
    },
    "cannot-be-checked",
    "newer-format",
  ],
];

describe("a package", () => {
  it.each(cases)("%s", async (_name, make, verdict, reason) => {
    const verification = await verify(await make());
    expect(verification.verdict).toBe(verdict);
    expect(verification.checks.flatMap(({ reasons }) => reasons.map(({ kind }) => kind))).toContain(reason);
    expect(decidingReason(verification)).toBeDefined();
  });
  it("on a checklist that is not known here is read, worked out and not called a match", async () => {
    const verification = (await verifyPackage(whole, { checklists: new Map() })).verification;
    expect([verification.verdict, decidingReason(verification)?.kind]).toEqual([
      "cannot-be-checked",
      "checklist-not-known",
    ]);
    expect(verification.checks.find(({ check }) => check === "rating")?.outcome).toBe("matches");
  });
});

/** Small, seeded: the same damage on every run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

describe("five hundred damaged packages", () => {
  it("crash nothing, are never taken for the original when their content differs, and each gets a reason", async () => {
    const original = await fingerprintOf(
      canonicalBytes([...bag].map(([path, bytes]) => [path, new TextDecoder("latin1").decode(bytes)])),
    );
    let harmless = 0;
    for (let seed = 1; seed <= 500; seed += 1) {
      const next = chance(seed * 7919);
      const damaged = whole.slice(0, seed % 5 === 0 ? next(whole.length) : whole.length);
      for (let flips = 1 + next(3); seed % 5 !== 0 && flips > 0; flips -= 1) {
        // Half of the damage goes to the end, where the signatures and the zip's own lists are.
        const at = seed % 2 === 0 ? next(damaged.length) : damaged.length - 1 - next(Math.min(9_000, damaged.length));
        damaged[at] = (damaged[at] ?? 0) ^ (1 << next(8));
      }
      const { verification, files } = await verifyPackage(damaged, { checklists });
      const found = canonicalBytes([...files].map(([path, bytes]) => [path, new TextDecoder("latin1").decode(bytes)]));
      if (verification.verdict === "matches") {
        expect(await fingerprintOf(found), `seed ${seed}`).toBe(original);
        harmless += 1;
      } else expect(decidingReason(verification), `seed ${seed}`).toBeDefined();
    }
    expect(harmless).toBeLessThan(100);
  }, 180_000);
});
