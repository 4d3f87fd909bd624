// A review as a file: it opens anywhere as it was signed, and not once anything in it was changed.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { canonicalBytes } from "../../src/archive/canonical.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { registerFormat } from "../../src/archive/register.ts";
import { openReplies, openReview, reviewFormat, writeReplies, writeReview } from "../../src/archive/review.ts";
import { writeSignedFile } from "../../src/archive/signed-file.ts";
import type { Review } from "../../src/core/review.ts";

const review: Review = {
  id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
  version: 1,
  submission: "a".repeat(64),
  layer: "auditor",
  scope: "whole",
  reviewer: { name: "R. Lind", office: "State audit office", contact: "audit@example.org" },
  considered: [],
  conclusion: "“Sound”, on the whole. 贵阳",
  answers: {
    "agreement.full-text-held": {
      view: "query",
      comment: "Who holds it?\nSince when?",
      at: "2026-11-20T09:00:00.000Z",
    },
    "approval.mfa-approved": { view: "agree", comment: "", at: "2026-11-20T09:01:00.000Z" },
  },
  findings: {
    "agreement.full-text-held:not-held": { view: "disagree", comment: "Too harsh.", at: "2026-11-20T09:02:00.000Z" },
  },
  gaps: { "approval.mfa-approved:unknown": { view: "query", comment: "Ask them.", at: "2026-11-20T09:03:00.000Z" } },
  claimedTime: "2026-11-20T10:00:00.000Z",
};
const key = await makeKey(false);
const file = await writeReview(review, key);
const text = new TextDecoder().decode(file);
const bytes = (value: string) => new TextEncoder().encode(value);
const reasonOf = async (altered: Uint8Array<ArrayBuffer>) => {
  const opened = await openReview(altered);
  return opened.ok ? "opened" : opened.reasons[0]?.kind;
};

test("opens as it was signed, with the key that signed it", async () => {
  const opened = await openReview(file);
  expect(opened).toMatchObject({ ok: true, review, kid: key.kid, known: "no-register" });
});

test("of format 1, signed before gaps could be reviewed, opens as ever", async () => {
  // Written by the program of format 1, with a key of its own.
  const before = new Uint8Array(await readFile(new URL("../fixtures/reviews/review-1.json", import.meta.url)));
  expect(JSON.parse(new TextDecoder().decode(before)).content.format).toBe("sister-city-check/review@1");
  const opened = await openReview(before);
  expect(opened).toMatchObject({ ok: true, review: { reviewer: review.reviewer, answers: review.answers } });
  expect(opened.ok && "gaps" in opened.review).toBe(false);
  const replies = new Uint8Array(await readFile(new URL("../fixtures/reviews/replies-1.json", import.meta.url)));
  expect(await openReplies(replies)).toMatchObject({ ok: true, replies: { council: { name: "A. Osei" } } });
});

test("is plain JSON, and its fingerprint is the SHA-256 of what stands under “content”", async () => {
  const { content } = JSON.parse(text) as { content: unknown };
  const opened = await openReview(file);
  const expected = createHash("sha256").update(canonicalBytes(content)).digest("hex");
  expect(opened.ok && opened.fingerprint).toBe(expected);
});

test("a register says whose key it is, and when it does not vouch for it", async () => {
  const register = (from: string) => ({
    format: registerFormat,
    issuer: "State office",
    issuedAt: "2026-01-01T00:00:00Z",
    keys: [{ kid: key.kid, name: "R. Lind", office: "", from }],
  });
  expect(await openReview(file, register("2026-01-01T00:00:00Z"))).toMatchObject({ known: "in-register" });
  expect(await openReview(file, register("2026-12-01T00:00:00Z"))).toMatchObject({ known: "not-valid-then" });
});

describe("is refused", () => {
  const swapped = (from: string, to: string) => {
    expect(text).toContain(from);
    return bytes(text.replace(from, to));
  };
  test("once a view was changed", async () => {
    expect(await reasonOf(swapped('"view":"disagree"', '"view":"agree"'))).toBe("review-differs");
  });
  test("once a letter of a comment was changed", async () => {
    expect(await reasonOf(swapped("Too harsh", "Too Harsh"))).toBe("review-differs");
  });
  test("once it names another submission", async () => {
    expect(await reasonOf(swapped("aaaa", "aaab"))).toBe("review-differs");
  });
  test("with the signature of another key, or none", async () => {
    const other = new TextDecoder().decode(await writeReview({ ...review, conclusion: "" }, await makeKey(false)));
    const signature = (value: string) => /"signature":"([^"]+)"/.exec(value)?.[1] ?? "";
    expect(await reasonOf(swapped(signature(text), signature(other)))).toBe("review-differs");
    expect(await reasonOf(bytes(text.replace(/,"signature":"[^"]+"/, "")))).toBe("not-a-review");
  });
  test("when it is cut off, empty or something else", async () => {
    expect(await reasonOf(file.slice(0, -40))).toBe("not-a-review");
    expect(await reasonOf(new Uint8Array())).toBe("not-a-review");
    expect(await reasonOf(bytes('{"format":"sister-city-check/answers@1"}'))).toBe("not-a-review");
  });
  test("at every single byte that is changed: nothing that was altered opens", async () => {
    for (let at = 0; at < file.length - 1; at += 7) {
      const altered = file.slice();
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(await reasonOf(altered), `byte ${at}`).not.toBe("opened");
    }
  });
  test("signed, but of a shape that is none: with the path of what is wrong", async () => {
    const signed = (content: object) =>
      writeSignedFile(
        canonicalBytes({ ...review, format: reviewFormat, app: "x", ...content }),
        key,
        "sister-city-check-review",
      );
    expect(await reasonOf(await signed({ layer: "mayor" }))).toBe("wrong-value");
    expect(await reasonOf(await signed({ extra: 1 }))).toBe("unexpected-key");
    expect(await reasonOf(await signed({ scope: "queries" }))).toBe("wrong-value");
    expect(await reasonOf(await signed({ format: "sister-city-check/review@3" }))).toBe("newer-format");
    expect(await reasonOf(await signed({ format: "sister-city-check/answers@1" }))).toBe("unknown-format");
    // Of gaps a review of format 1 cannot speak, and one of format 2 says so where it does not.
    expect(await reasonOf(await signed({ format: "sister-city-check/review@1" }))).toBe("unexpected-key");
    expect(await reasonOf(await signed({ gaps: undefined }))).toBe("missing");
    const spaced = bytes(JSON.stringify({ ...review, format: reviewFormat, app: "x" }, null, 1));
    expect(await reasonOf(await writeSignedFile(spaced, key, "sister-city-check-review"))).toBe("not-canonical");
  });
  test("when the signature was made for another kind of document", async () => {
    const content = canonicalBytes({ ...review, format: reviewFormat, app: "x" });
    const asSignOff = await writeSignedFile(content, key, "sister-city-check-sign-off");
    expect(await reasonOf(asSignOff)).toBe("signature-header-not-allowed");
  });
});

test("replies are a file of their own: they open as replies, and never as a review", async () => {
  const replies = {
    submission: review.submission,
    review: "b".repeat(64),
    council: { name: "A. Osei", office: "International officer" },
    answers: {
      "agreement.full-text-held": { text: "The city clerk.", name: "A. Osei", at: "2026-11-21T09:00:00.000Z" },
    },
    findings: {},
    claimedTime: "2026-11-21T10:00:00.000Z",
  };
  const write = (part: object) =>
    writeReplies({ ...replies, ...part } as unknown as Parameters<typeof writeReplies>[0], key);
  const written = await write({ gaps: {} });
  expect(await openReplies(written)).toMatchObject({ ok: true, replies });
  expect(await reasonOf(written)).toBe("signature-header-not-allowed");
  // Older programs read what speaks of no gap.
  const formatOf = (file: Uint8Array) => JSON.parse(new TextDecoder().decode(file)).content.format;
  expect(formatOf(written)).toBe("sister-city-check/replies@1");
  const gaps = {
    "approval.mfa-approved:unknown": { text: "We have.", name: "A. Osei", at: "2026-11-21T09:00:00.000Z" },
  };
  const about = await write({ gaps });
  expect(formatOf(about)).toBe("sister-city-check/replies@2");
  expect(await openReplies(about)).toMatchObject({ ok: true, replies: { ...replies, gaps } });
});
