// Does a package hold up under tools that had no part in making it: unzip, sha256sum, openssl, a BagIt validator?
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { checkWords, readCheckWords, wordsFit } from "../../src/archive/check-words.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { readSubmission, readSubmissionAnswers, submissionBytes } from "../../src/archive/submission.ts";
import { wordList } from "../../src/archive/word-list.ts";
import { writePackage } from "../../src/archive/write-package.ts";
import { anyAnswers } from "../fixtures/edition.ts";
import { judged, noJudge } from "./bagit.ts";
import { checklist, sealed, signedPackage, twoSignOffs } from "./sealed.ts";

const run = (program: string, args: string[], cwd: string, input?: string) =>
  spawnSync(program, args, { cwd, encoding: "utf8", input });

async function unpacked(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-package-"));
  writeFileSync(join(folder, "package.zip"), await signedPackage());
  expect(run("unzip", ["-q", "package.zip"], folder).status).toBe(0);
  const made = readdirSync(folder).filter((name) => name !== "package.zip");
  expect(made).toHaveLength(1);
  return join(folder, made[0] ?? "");
}

describe("a submission", () => {
  it("comes back from its bytes as it was, and its bytes from it", async () => {
    await fc.assert(
      fc.asyncProperty(anyAnswers, async (answers) => {
        const submission = await sealed(answers);
        const bytes = submissionBytes(submission);
        const parsed = readSubmission(bytes);
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
        const read = readSubmissionAnswers(parsed.value, checklist);
        expect(read).toEqual({ ok: true, value: submission });
      }),
      { numRuns: 50 },
    );
  });
  it("is refused when its bytes are not the canonical ones", async () => {
    const text = new TextDecoder().decode(submissionBytes(await sealed()));
    const spaced = new TextEncoder().encode(text.replace(":", ": "));
    expect(readSubmission(spaced)).toMatchObject({ ok: false, problems: [{ kind: "not-canonical" }] });
  });
  it("of a newer format is refused by name", async () => {
    const text = new TextDecoder().decode(submissionBytes(await sealed()));
    const newer = new TextEncoder().encode(text.replace("submission@1", "submission@2"));
    expect(readSubmission(newer)).toMatchObject({ problems: [{ kind: "newer-format", path: "format" }] });
  });
});

describe("a package", () => {
  it("has the same bytes whenever it is written from the same content", async () => {
    const submission = await sealed();
    const contents = {
      submission,
      edition: checklist.edition,
      evidence: new Map(),
      signatures: await twoSignOffs(submission),
    };
    const once = await fingerprintOf(await writePackage(contents));
    expect(await fingerprintOf(await writePackage(contents))).toBe(once);
  });

  it("passes sha256sum in both of its lists", async () => {
    const bag = await unpacked();
    for (const list of ["manifest-sha256.txt", "tagmanifest-sha256.txt"]) {
      const { status, stdout } = run("sha256sum", ["-c", list], bag);
      expect(stdout).not.toContain("FAILED");
      expect(status).toBe(0);
    }
  });

  it("is signed so that openssl says so, by the commands of its own README and both kinds of key", async () => {
    const bag = await unpacked();
    const lines = readFileSync(join(bag, "README.txt"), "utf8").split("\n");
    const block = (start: string, end: string): string => {
      const from = lines.findIndex((line) => line.startsWith(`  ${start}`));
      const to = lines.findIndex((line, index) => index >= from && line.includes(end));
      return lines.slice(from, to + 1).join("\n");
    };
    const prepare = block("S=", "signature.bin");
    const toEnd = block("S=", "-sigfile");
    const ed25519 = run("sh", ["-c", toEnd], bag);
    expect(ed25519.stdout).toContain("Signature Verified Successfully");
    const another = prepare.replace("1-prepared", "2-approved").concat("\n", block("H()", "-verify"));
    const split = toEnd.slice(0, toEnd.indexOf("  openssl pkeyutl")).replace("1-prepared", "2-approved");
    expect(another).toContain("2-approved");
    expect(run("sh", ["-c", `${split}\n${block("H()", "-verify")}`], bag).stdout).toContain("Verified OK");
    // A statement of which one letter is another.
    const path = join(bag, "signatures/1-prepared.json");
    writeFileSync(path, readFileSync(path, "utf8").replace("A. Osei", "B. Osei"));
    expect(run("sh", ["-c", toEnd], bag).stdout).not.toContain("Successfully");
  });

  it("is a bag to an independent BagIt validator", async ({ skip }) => {
    const judgement = judged(await signedPackage());
    if (!judgement) return skip(noJudge);
    expect(judgement.said).toContain("is valid");
    expect(judgement.valid).toBe(true);
  });
});

describe("check words", () => {
  it("come from 1,024 plain words, of which no two are one letter apart", () => {
    expect(new Set(wordList).size).toBe(1024);
    for (const word of wordList) expect(word).toMatch(/^[a-z]{4,10}$/);
    const patterns = new Map<string, string>();
    for (const word of wordList)
      for (let at = 0; at < word.length; at += 1) {
        const pattern = `${word.slice(0, at)}?${word.slice(at + 1)}`;
        expect(patterns.get(pattern), `${word} and ${patterns.get(pattern)}`).toBeUndefined();
        patterns.set(pattern, word);
      }
  });
  it("are recognised however they are typed, and no others are", async () => {
    const fingerprint = await fingerprintOf(new TextEncoder().encode("one"));
    const other = await fingerprintOf(new TextEncoder().encode("other"));
    const words = checkWords(fingerprint);
    expect(words).toHaveLength(8);
    expect(wordsFit(` ${words.join(" - ").toUpperCase()}\n`, fingerprint)).toBe(true);
    expect(wordsFit(words.join(" "), other)).toBe(false);
    expect(readCheckWords("amber xyzzy")).toEqual({ ok: false, unknown: ["xyzzy"], count: 2 });
  });
});

describe("a key", () => {
  it("made to stay in the browser cannot be taken out of it", async () => {
    const { privateKey } = await makeKey(false);
    await expect(crypto.subtle.exportKey("jwk", privateKey)).rejects.toThrow();
  });
});
