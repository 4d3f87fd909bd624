// What does verifying say of a package as it was made, and what do fingerprint, register and checklist add? The altered ones stand in
// tests/vectors.
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { checkWords } from "../../src/archive/check-words.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { registerFormat } from "../../src/archive/register.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { writePackage, zipOf } from "../../src/archive/write-package.ts";
import { decidingReason } from "../../src/core/verification.ts";
import { packageVectors } from "../vectors/packages.ts";
import { checklist, sealed, signedPackage, twoSignOffs } from "./sealed.ts";

const checklists = await knownChecklists([checklist]);
const whole = await signedPackage();
const bag = (await readZip(whole)).files;
const verify = async (bytes: Uint8Array, more = {}) =>
  (await verifyPackage(bytes, { checklists, ...more })).verification;

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

describe("an answer that was changed by somebody who knows the format", () => {
  it("is told by the sign-off that is about other content, not by the label of the bag", async () => {
    const { all } = await packageVectors();
    const altered = all.find(({ name }) => name === "with an answer changed and its lists made to fit");
    const verification = await verify(altered?.bytes ?? new Uint8Array());
    expect(verification.checks[0]?.reasons.map(({ kind }) => kind)).toContain("tag-file-differs");
    expect(decidingReason(verification)?.kind).toBe("sign-off-about-another");
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

describe("a package", () => {
  it("on a checklist that is not known here is read, worked out and not called a match", async () => {
    const verification = (await verifyPackage(whole, { checklists: new Map() })).verification;
    expect([verification.verdict, decidingReason(verification)?.kind]).toEqual([
      "cannot-be-checked",
      "checklist-not-known",
    ]);
    expect(verification.checks.find(({ check }) => check === "rating")?.outcome).toBe("matches");
  });
});
