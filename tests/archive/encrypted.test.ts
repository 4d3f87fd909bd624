// A locked file opens with its passphrase or key and with nothing else, here and in the age program that others use.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { describe, expect, test, vi } from "vitest";
import { decrypt, encrypt, isRecipient } from "../../src/archive/encrypted.ts";
import { lockedWith } from "../../src/archive/locked-with.ts";
import { isLongEnough, makePassphrase } from "../../src/archive/passphrase.ts";

// A passphrase is meant to take long, and on a busy machine each of several takes seconds.
vi.setConfig({ testTimeout: 120_000 });

const bytes = new TextEncoder().encode("Fort Worth – Guiyang 贵阳".repeat(9_000));
const passphrase = "acrobat-linen-ülk-violet";

describe("a file locked with a passphrase", () => {
  test("opens with it byte for byte, however its letters were typed, and names it as what is needed", async () => {
    const locked = await encrypt(bytes, { passphrase });
    expect(lockedWith(locked)).toBe("passphrase");
    expect(Buffer.from(locked).includes("Guiyang")).toBe(false);
    expect(await decrypt(locked, { passphrase: ` ${passphrase.normalize("NFD")}\n` })).toEqual({ ok: true, bytes });
    expect(await decrypt(locked, { passphrase: "another one altogether" })).toEqual({
      ok: false,
      why: "wrong-passphrase",
    });
    expect(await decrypt(locked, { identity: await generateX25519Identity() })).toEqual({
      ok: false,
      why: "needs-passphrase",
    });
  });
  test("is refused when it is cut off, or when anything in it was changed", async () => {
    const locked = await encrypt(bytes, { passphrase });
    expect(await decrypt(locked.slice(0, -1), { passphrase })).toEqual({ ok: false, why: "damaged" });
    expect(await decrypt(locked.slice(0, 100), { passphrase })).toMatchObject({ ok: false });
    for (const at of [30, 120, 170, 200, 5_000, locked.length - 3]) {
      const altered = locked.with(at, (locked[at] ?? 0) ^ 1);
      expect(await decrypt(altered, { passphrase }), `byte ${at}`).toMatchObject({ ok: false });
    }
  });
});

test("a file locked for a key opens with the secret half alone, and a key that is none is known as such", async () => {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  expect([isRecipient(recipient), isRecipient("age1nonsense"), isRecipient("ssh-ed25519 AAAA")]).toEqual([
    true,
    false,
    false,
  ]);
  const locked = await encrypt(bytes, { recipients: [recipient] });
  expect(lockedWith(locked)).toBe("key");
  expect(await decrypt(locked, { identity: `${identity}\n` })).toEqual({ ok: true, bytes });
  expect(await decrypt(locked, { identity: await generateX25519Identity() })).toEqual({ ok: false, why: "wrong-key" });
  expect(await decrypt(locked, { identity: "AGE-SECRET-KEY-1NONSENSE" })).toEqual({ ok: false, why: "not-a-key" });
  expect(await decrypt(locked, { passphrase })).toEqual({ ok: false, why: "needs-key" });
});

test("nothing a file holds makes opening throw", async () => {
  const texts = [
    "",
    "x",
    "age-encryption.org/v1",
    "age-encryption.org/v1\n",
    "age-encryption.org/v1\n-> scrypt a 99\n",
  ];
  texts.push(`age-encryption.org/v1\n-> scrypt ${"A".repeat(22)} 30\n${"A".repeat(43)}\n--- ${"A".repeat(43)}\n`);
  for (const text of texts) {
    const found = await decrypt(new TextEncoder().encode(text), { passphrase });
    expect(found, text).toMatchObject({ ok: false });
  }
});

test("a made-up passphrase is long enough, and no two are the same", () => {
  const made = Array.from({ length: 100 }, makePassphrase);
  expect(new Set(made).size).toBe(100);
  expect(made.filter((one) => !isLongEnough(one) || one.split("-").length !== 6)).toEqual([]);
  expect(isLongEnough("   too short   ")).toBe(false);
});

const age = spawnSync("age", ["--version"]).status === 0;
if (!age)
  console.warn("The program “age” is not installed, so files were not exchanged with it. Debian: apt install age");

describe.skipIf(!age)("the age program", () => {
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-age-"));
  const at = (name: string): string => join(folder, name);
  test("opens what was locked here for its key, and what it locks opens here", async () => {
    execFileSync("age-keygen", ["-o", at("key.txt")], { stdio: "ignore" });
    const text = readFileSync(at("key.txt"), "utf8");
    const [identity = ""] = /AGE-SECRET-KEY-1\S+/.exec(text) ?? [];
    const [recipient = ""] = /age1\S+/.exec(text) ?? [];
    writeFileSync(at("locked.age"), await encrypt(bytes, { recipients: [recipient] }));
    expect(execFileSync("age", ["-d", "-i", at("key.txt"), at("locked.age")], { maxBuffer: 1e8 })).toEqual(
      Buffer.from(bytes),
    );
    writeFileSync(at("plain"), bytes);
    execFileSync("age", ["-r", recipient, "-o", at("theirs.age"), at("plain")]);
    expect(await decrypt(new Uint8Array(readFileSync(at("theirs.age"))), { identity })).toEqual({ ok: true, bytes });
  });
  // It asks for a passphrase on a terminal only, so one is lent to it.
  const script = spawnSync("script", ["--version"]).status === 0;
  test.skipIf(!script)("opens what was locked here with a passphrase", async () => {
    const plain = "plain-letters-only-here";
    writeFileSync(at("words.age"), await encrypt(bytes, { passphrase: plain }));
    const command = `age -d -o ${at("words.out")} ${at("words.age")}`;
    spawnSync("script", ["-q", "-c", command, "/dev/null"], { input: `${plain}\n`, timeout: 20_000 });
    expect(readFileSync(at("words.out"))).toEqual(Buffer.from(bytes));
  });
});
