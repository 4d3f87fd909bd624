// Package files, good and bad, each with the verdict and the reason that must come out: the one table for the function, the command line
// and the worker in the browser. Made anew on each run by the code of the product, then changed in one way each; invented throughout.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { type Files, manifestOf } from "../../src/archive/bag.ts";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { encrypt } from "../../src/archive/encrypted.ts";
import { makeKey, type SigningKey } from "../../src/archive/keys.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { type Register, registerFormat } from "../../src/archive/register.ts";
import { signBytes } from "../../src/archive/signature.ts";
import type { Submission } from "../../src/archive/submission.ts";
import { writePackage, zipOf } from "../../src/archive/write-package.ts";
import type { Answers } from "../../src/core/answer.ts";
import type { Reason, Verdict } from "../../src/core/verification.ts";
import { checklist, sealed, someAnswers, twoSignOffs } from "../archive/sealed.ts";
import { rawZip } from "./raw-zip.ts";

export interface Expected {
  readonly verdict: Verdict;
  /** A reason that must be among those given; absent for a match. */
  readonly reason?: Reason["kind"];
}
export interface Vector extends Expected {
  /** What it is, as the end of a sentence: "a package …". */
  readonly name: string;
  /** The name it comes with. */
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What comes out with the register, where that is not the same. */
  readonly withRegister?: Expected;
}
export interface Vectors {
  readonly all: readonly Vector[];
  /** The first of them, as it was made. */
  readonly whole: Uint8Array<ArrayBuffer>;
  readonly bag: Files;
  /** Knows the two keys that signed the whole one. */
  readonly register: Register;
}

export const bytesOf = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const packed = (files: Iterable<readonly [string, Uint8Array<ArrayBuffer>]>) => zipOf(new Map(files), "bag/");

/** The files with both lists made to fit again, as somebody would who knows the format. */
export async function relistedFiles(files: Files): Promise<Files> {
  const payload = new Map([...files].filter(([path]) => path.startsWith("data/")));
  const tags = new Map([...files].filter(([path]) => !path.startsWith("data/") && path !== "tagmanifest-sha256.txt"));
  tags.set("manifest-sha256.txt", await manifestOf(payload));
  return new Map([...payload, ...tags, ["tagmanifest-sha256.txt", await manifestOf(tags)]]);
}
const relisted = async (files: Files) => packed(await relistedFiles(files));

async function signedWith(
  submission: Submission,
  first: SigningKey,
  second: SigningKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const signatures = await twoSignOffs(submission, first, second);
  return writePackage({ submission, edition: checklist.edition, evidence: new Map(), signatures });
}

/** Makes all of them. */
export async function packageVectors(): Promise<Vectors> {
  const [first, second, third] = [await makeKey(false), await makeKey(false, "ES256"), await makeKey(false)];
  const content = await sealed();
  const whole = await signedWith(content, first, second);
  const bag = (await readZip(whole)).files;
  const other = (
    await readZip(
      await signedWith(
        await sealed({ ...someAnswers, "approval.mfa-approved": { value: "not-approved" } } as unknown as Answers),
        first,
        second,
      ),
    )
  ).files;

  const textOf = (path: string, from = bag): string => new TextDecoder().decode(from.get(path));
  const fileOf = (path: string, from = bag): Uint8Array<ArrayBuffer> => from.get(path) ?? new Uint8Array();
  const withFile = (path: string, bytes: Uint8Array<ArrayBuffer>): Files => new Map([...bag, [path, bytes]]);
  const changed = (path: string, from: string, to: string): Files => {
    const text = textOf(path);
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}.`);
    return withFile(path, bytesOf(text.replace(from, to)));
  };
  const without = (wanted: RegExp): Files => new Map([...bag].filter(([path]) => !wanted.test(path)));
  const raw = (more: Parameters<typeof rawZip>[0]) =>
    rawZip([...[...bag].map(([path, bytes]) => ({ name: `bag/${path}`, bytes })), ...more]);
  const submission = "data/submission.json";
  const recipient = await identityToRecipient(await generateX25519Identity());
  const zeros = new Uint8Array(40_000_000);
  const evidence = `bag/data/evidence/${"0".repeat(64)}.bin`;

  const good: [string, Uint8Array<ArrayBuffer>, string?][] = [
    ["as it was made", whole],
    ["under another name, one that turns the reading direction", whole, "gnp.\u202egnp.zip"],
    ["packed again, flat", await zipOf(bag, "")],
    ["packed again under another folder", await zipOf(bag, "my-folder/")],
    ["packed again, compressed", rawZip([...bag].map(([path, bytes]) => ({ name: path, bytes, method: 8 as const })))],
    ...rezipped(bag),
  ];
  const bad: [string, Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>, Verdict, Reason["kind"], string?][] = [
    // Not a package at all.
    ["that is plain text", bytesOf("hello"), "cannot-be-checked", "not-a-submission", "hello.txt"],
    ["that is empty", new Uint8Array(), "cannot-be-checked", "not-a-submission"],
    ["that is a PDF", bytesOf("%PDF-1.7\n%âãÏÓ\n"), "cannot-be-checked", "pdf-not-of-this-program", "report.pdf"],
    ["that is locked for a key", await encrypt(whole, { recipients: [recipient] }), "cannot-be-checked", "file-locked", "signed.zip.age"],
    ["that is a data file", fileOf(submission), "cannot-be-checked", "not-a-submission", "submission.json"],
    // The zip.
    ["cut off in the middle", whole.slice(0, whole.length / 2), "does-not-match", "zip-damaged"],
    ["cut off by one byte", whole.slice(0, -1), "does-not-match", "zip-damaged"],
    ["followed by more bytes", new Uint8Array([...whole, 1, 2, 3]), "does-not-match", "zip-ambiguous"],
    ["with nothing in it", rawZip([]), "does-not-match", "zip-empty"],
    ["with an entry twice", raw([{ name: `bag/${submission}`, bytes: bytesOf("{}") }]), "does-not-match", "zip-ambiguous"],
    [
      "with an entry that claims to be smaller",
      raw([{ name: evidence, bytes: zeros, method: 8, claims: 1_000 }]),
      "does-not-match",
      "entry-damaged",
    ],
    [
      "with an entry that claims to be larger",
      raw([{ name: evidence, bytes: bytesOf("x"), method: 8, claims: 1_000 }]),
      "does-not-match",
      "entry-damaged",
    ],
    [
      "that unpacks a thousandfold",
      rawZip([{ name: evidence, bytes: zeros, method: 8 }]),
      "does-not-match",
      "packed-too-tightly",
    ],
    [
      "that claims to unpack to more than any submission",
      raw([{ name: evidence, bytes: bytesOf("x"), method: 8, claims: 4_000_000_000 }]),
      "does-not-match",
      "too-much-content",
    ],
    [
      "with too many entries",
      rawZip(Array.from({ length: 2_001 }, (_, index) => ({ name: `data/evidence/${index}`, bytes: bytesOf("") }))),
      "does-not-match",
      "too-many-entries",
    ],
    [
      "with a link in it",
      raw([{ name: evidence, bytes: bytesOf("/etc/passwd"), mode: 0o120777 }]),
      "does-not-match",
      "entry-link",
    ],
    [
      "with an entry under a password",
      raw([{ name: evidence, bytes: bytesOf("twelve bytes"), flags: 1 }]),
      "does-not-match",
      "entry-encrypted",
    ],
    // Names.
    [
      "with a file that nobody named",
      packed([...bag, ["data/evidence/report.exe", bytesOf("x")]]),
      "does-not-match",
      "name-not-of-format",
    ],
    ["with a path that leads out", raw([{ name: "bag/../../x", bytes: bytesOf("x") }]), "does-not-match", "name-not-of-format"],
    ["with a path from the root", raw([{ name: "/etc/x", bytes: bytesOf("x") }]), "does-not-match", "name-not-of-format"],
    ["with a drive for a path", raw([{ name: "C:\\x", bytes: bytesOf("x") }]), "does-not-match", "name-not-of-format"],
    ["with a prototype for a name", packed([...bag, ["__proto__", bytesOf("x")]]), "does-not-match", "name-not-of-format"],
    [
      "with a name that looks alike",
      packed([...bag, ["data/submissiоn.json", bytesOf("{}")]]),
      "does-not-match",
      "name-not-of-format",
    ],
    [
      "with a name in capitals",
      packed([...bag, ["data/SUBMISSION.json", bytesOf("{}")]]),
      "does-not-match",
      "name-not-of-format",
    ],
    // The bag.
    ["without its submission", packed(without(/submission/)), "does-not-match", "file-missing"],
    ["without its checklist", packed(without(/checklist/)), "does-not-match", "file-missing"],
    ["without a list", packed(without(/^manifest/)), "does-not-match", "file-missing"],
    [
      "with the list of another package",
      packed(withFile("manifest-sha256.txt", fileOf("manifest-sha256.txt", other))),
      "does-not-match",
      "file-differs",
    ],
    [
      "with both lists of another package",
      packed(
        new Map([
          ...bag,
          ...["manifest-sha256.txt", "tagmanifest-sha256.txt"].map((path) => [path, fileOf(path, other)] as const),
        ]),
      ),
      "does-not-match",
      "file-differs",
    ],
    [
      "with a list that is none",
      packed(withFile("manifest-sha256.txt", bytesOf("hello"))),
      "does-not-match",
      "list-not-readable",
    ],
    [
      "whose README was changed",
      relisted(changed("README.txt", "sha256sum", "md5sum")),
      "does-not-match",
      "tag-file-differs",
    ],
    [
      "whose checklist was changed",
      relisted(changed("data/checklist.json", "checklist@1", "checklist@1 ")),
      "does-not-match",
      "checklist-differs-from-named",
    ],
    [
      "with evidence that the submission does not name",
      relisted(withFile(`data/evidence/${await fingerprintOf(bytesOf("x"))}.txt`, bytesOf("x"))),
      "does-not-match",
      "evidence-not-named",
    ],
    // The content.
    [
      "in which one byte of an answer is another",
      packed(changed(submission, "summary", "sunmary")),
      "does-not-match",
      "file-differs",
    ],
    ["with an answer changed", packed(changed(submission, '"no"', '"yes"')), "does-not-match", "file-differs"],
    [
      "with an answer changed and its lists made to fit",
      relisted(changed(submission, '"no"', '"yes"')),
      "does-not-match",
      "sign-off-about-another",
    ],
    [
      "with the submission of another and its lists made to fit",
      relisted(withFile(submission, fileOf(submission, other))),
      "does-not-match",
      "sign-off-about-another",
    ],
    [
      "with a milder rating than its answers give, signed anew",
      signedWith({ ...content, rating: { ...content.rating, gaps: 0, highest: "low" } }, first, second),
      "does-not-match",
      "rating-differs",
    ],
    [
      "with a rating in another word than its answers give, signed anew",
      signedWith({ ...content, rating: { ...content.rating, word: "low", level: "low" } }, first, second),
      "does-not-match",
      "rating-differs",
    ],
    [
      "with a key standing twice",
      relisted(changed(submission, '{"answers"', '{"reason":"x","answers"')),
      "does-not-match",
      "repeated-key",
    ],
    [
      "with a key that reaches the prototype",
      relisted(changed(submission, '{"answers"', '{"__proto__":{"answers":{}},"answers"')),
      "does-not-match",
      "forbidden-key",
    ],
    [
      "nested too deep",
      relisted(withFile(submission, bytesOf("[".repeat(100_000)))),
      "does-not-match",
      "nested-too-deep",
    ],
    [
      "with half a character",
      relisted(changed(submission, "English", "\\ud800")),
      "does-not-match",
      "not-well-formed",
    ],
    [
      "in UTF-16",
      relisted(withFile(submission, new Uint8Array(Buffer.from(`\ufeff${textOf(submission)}`, "utf16le")))),
      "does-not-match",
      "not-json",
    ],
    [
      "with a byte order mark",
      relisted(withFile(submission, bytesOf(`\ufeff${textOf(submission)}`))),
      "does-not-match",
      "not-canonical",
    ],
    [
      "written with other spaces",
      relisted(changed(submission, '":', '": ')),
      "does-not-match",
      "not-canonical",
    ],
    [
      "of a format to come, signed",
      signedWith({ ...content, format: "sister-city-check/submission@2" } as never, first, second),
      "cannot-be-checked",
      "newer-format",
    ],
    [
      "of a format that is not ours, signed",
      signedWith({ ...content, format: "another/submission@1" } as never, first, second),
      "does-not-match",
      "unknown-format",
    ],
    // Sign-offs.
    ["without sign-offs", relisted(without(/^signatures/)), "cannot-be-checked", "nobody-signed"],
    ["without the first sign-off", relisted(without(/1-prepared/)), "does-not-match", "sign-off-number-missing"],
    ["without one signature", relisted(without(/2-approved.jws/)), "does-not-match", "sign-off-incomplete"],
    [
      "with signatures exchanged",
      relisted(
        new Map([
          ...bag,
          ["signatures/1-prepared.jws", fileOf("signatures/2-approved.jws")],
          ["signatures/2-approved.jws", fileOf("signatures/1-prepared.jws")],
        ]),
      ),
      "does-not-match",
      "signature-differs",
    ],
    [
      "with a signature cut off",
      relisted(withFile("signatures/1-prepared.jws", fileOf("signatures/1-prepared.jws").slice(0, -20))),
      "does-not-match",
      "signature-not-readable",
    ],
    [
      "with a signature of which one letter is another",
      relisted(withFile("signatures/1-prepared.jws", otherLetter(fileOf("signatures/1-prepared.jws")))),
      "does-not-match",
      "signature-differs",
    ],
    [
      "with a signature by another key",
      relisted(
        withFile("signatures/1-prepared.jws", bytesOf(await signBytes(fileOf("signatures/1-prepared.json"), third))),
      ),
      "does-not-match",
      "public-key-file-differs",
    ],
    [
      "with the key file of somebody else",
      relisted(withFile("signatures/1-prepared.pem", fileOf("signatures/2-approved.pem"))),
      "does-not-match",
      "public-key-file-differs",
    ],
    [
      "with another name under a statement",
      relisted(changed("signatures/1-prepared.json", "A. Osei", "A. Oséi")),
      "does-not-match",
      "signature-differs",
    ],
  ];
  const all: Vector[] = [
    ...good.map(([name, bytes, file]): Vector => ({ name, bytes, file: file ?? "package.zip", verdict: "matches" })),
    // What a signature does not prove: whoever has the answers can sign them under any name. The register tells.
    {
      name: "signed anew by another key under the same names",
      bytes: await signedWith(content, third, await makeKey(false, "ES256")),
      file: "package.zip",
      verdict: "matches",
      withRegister: { verdict: "cannot-be-checked", reason: "key-not-in-register" },
    },
    ...(await Promise.all(
      bad.map(async ([name, bytes, verdict, reason, file]): Promise<Vector> => {
        return { name, bytes: await bytes, verdict, reason, file: file ?? "package.zip" };
      }),
    )),
  ];
  const key = ({ kid }: SigningKey, name: string) => ({ kid, name, office: "International relations" });
  return {
    all,
    whole,
    bag,
    register: {
      format: registerFormat,
      issuer: "State office",
      issuedAt: "2026-01-01T00:00:00Z",
      keys: [key(first, "A. Osei"), key(second, "R. Lind")],
    },
  };
}

/** The same length and the same form, and another signature: the tenth letter from the end is another. */
function otherLetter(jws: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const made = jws.slice();
  const at = made.length - 10;
  made[at] = made[at] === 65 ? 66 : 65;
  return made;
}

/** The files packed by tools that had no part in making them; those tools that are not on this computer are left out. */
function rezipped(files: Files): [string, Uint8Array<ArrayBuffer>][] {
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-rezipped-"));
  try {
    writeFileSync(join(folder, "in.zip"), rawZip([...files].map(([name, bytes]) => ({ name: `bag/${name}`, bytes }))));
    const script =
      "import zipfile as z\n" +
      "i = z.ZipFile('in.zip'); o = z.ZipFile('out.zip', 'w', z.ZIP_DEFLATED)\n" +
      "[o.writestr(n, i.read(n)) for n in i.namelist()]; o.close()";
    const python = spawnSync("python3", ["-c", script], { cwd: folder }).status === 0;
    spawnSync("unzip", ["-q", "in.zip"], { cwd: folder });
    const zip = spawnSync("zip", ["-q", "-r", "info.zip", "bag"], { cwd: folder }).status === 0;
    const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
    return [
      ...(python ? [["packed again by Python", read("out.zip")] as [string, Uint8Array<ArrayBuffer>]] : []),
      ...(zip ? [["packed again by Info-ZIP, with folders", read("info.zip")] as [string, Uint8Array<ArrayBuffer>]] : []),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
