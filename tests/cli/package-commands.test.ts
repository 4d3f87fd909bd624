// Key, seal and verify as a script meets them: real processes, real files, exit codes.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "sister-city-check-seal-"));
const at = (name: string): string => join(folder, name);
const cli = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "src/cli/main.ts", ...args], { cwd: root, encoding: "utf8" });

it("a key is made, answers are sealed with it, and the package is verified: 0 whole, 1 cut off, 2 no package", () => {
  writeFileSync(
    at("answers.json"),
    JSON.stringify({
      format: "sister-city-check/answers@1",
      checklist: "us-sister-city",
      edition: 1,
      partnership: { council: "Testville", partner: "Guiyang", country: "CN" },
      answers: { "agreement.full-text-held": { value: "no" } },
    }),
  );
  expect(cli("key", "new", "-o", at("key.json")).status).toBe(0);
  expect(statSync(at("key.json")).mode & 0o077).toBe(0);
  // A key that is there is never written over.
  expect(cli("key", "new", "-o", at("key.json")).status).toBe(2);
  const made = cli("seal", at("answers.json"), "--key", at("key.json"), "--name", "A. Osei", "-o", at("package.zip"));
  expect(made.stderr).toBe("");
  const whole = cli("verify", at("package.zip"), "--json");
  expect(whole.status).toBe(0);
  expect(JSON.parse(whole.stdout)).toMatchObject({ verdict: "matches", signOffs: [{ name: "A. Osei" }] });
  writeFileSync(at("cut.zip"), readFileSync(at("package.zip")).subarray(0, 9_000));
  const cut = cli("verify", at("cut.zip"), "--csv", at("list.csv"));
  expect(readFileSync(at("list.csv"), "utf8")).toMatch(/^\uFEFFFile,Verdict,[^\n]+\r\n[^\n]*cut\.zip,Does not match,/u);
  expect([cut.status, cut.stdout.includes("Does not match")]).toEqual([1, true]);
  expect(cli("verify", at("answers.json")).status).toBe(2);
}, 60_000);

it("a package is rated, and reported twice in the same bytes, from what was sealed; one that was altered is refused", () => {
  const sealed = readFileSync(at("package.zip"));
  const rated = cli("evaluate", at("package.zip"), "--json");
  expect([rated.status, rated.stderr]).toEqual([0, ""]);
  expect(rated.stdout).toBe(cli("evaluate", at("answers.json"), "--json").stdout);
  for (const name of ["one", "two"]) {
    const made = cli("report", at("package.zip"), "-o", at(`${name}.pdf`), "--html", at(`${name}.html`));
    expect([made.status, made.stderr]).toEqual([0, ""]);
  }
  expect(Buffer.compare(readFileSync(at("one.pdf")), readFileSync(at("two.pdf")))).toBe(0);
  const page = readFileSync(at("one.html"), "utf8");
  expect(page).toContain("Version 1, signed");
  expect(page).toContain("A. Osei");
  expect(page).not.toMatch(/draft/iu);

  const name = Buffer.from("Testville");
  const altered = Buffer.from(sealed);
  altered.write("Bestville", altered.indexOf(name));
  writeFileSync(at("altered.zip"), altered);
  for (const command of [
    ["evaluate", at("altered.zip")],
    ["report", at("altered.zip"), "-o", at("altered.pdf")],
  ]) {
    const refused = cli(...command);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toMatch(/altered\.zip: Does not match\. .+ See “verify” for every check\./u);
    expect(refused.stdout).toBe("");
  }
  expect(existsSync(at("altered.pdf"))).toBe(false);
}, 120_000);

it("a body signs a register of keys made from cards; verify goes by it, says whose it is, and refuses one that was altered", () => {
  const run = (...args: string[]) => {
    const done = cli(...args);
    expect(done.stderr).toBe("");
    return done.stdout;
  };
  run("key", "new", "-o", at("body-key.json"));
  run("key", "card", at("key.json"), "--name", "A. Osei", "--office", "Clerk", "-o", at("card.json"));
  const body = ["register", "--key", at("body-key.json")];
  const made = run(...body, "--issuer", "Audit office", "--add", at("card.json"), "-o", at("register.json"));
  const words = /yours: (.+)\n/.exec(made)?.[1];
  expect(words?.split(" ")).toHaveLength(8);
  const known = cli("verify", at("package.zip"), "--register", at("register.json"));
  expect(known.status).toBe(0);
  expect(known.stdout).toContain(`register of Audit office, signed with the key ${words}`);

  const kid = JSON.parse(readFileSync(at("key.json"), "utf8")).kid;
  const revoke = [...body, "--from", at("register.json"), "--revoke", kid];
  expect(cli(...revoke, "-o", at("later.json")).stderr).toContain("--reason");
  run(...revoke, "--reason", "Left the office", "-o", at("later.json"));
  expect(cli("verify", at("package.zip"), "--register", at("later.json")).status).toBe(3);

  writeFileSync(at("forged.json"), readFileSync(at("register.json"), "utf8").replace("A. Osei", "B. Osei"));
  const forged = cli("verify", at("package.zip"), "--register", at("forged.json"));
  expect([forged.status, forged.stderr.includes("not what its fingerprint says")]).toEqual([2, true]);
}, 120_000);

it("a public edition withholds what it is told to, holds no word of it, and verifies; a part that is not there is named", () => {
  const listed = cli("publish", at("package.zip"), "--list").stdout.trim().split("\n");
  expect(listed).toContain("answers/agreement.full-text-held");
  const withhold = (name: string, parts: Record<string, string>) =>
    writeFileSync(at(name), JSON.stringify({ format: "sister-city-check/withheld@1", withheld: parts }));
  withhold("withheld.json", { "answers/agreement.full-text-held": "Act 1, s. 2" });
  const made = cli("publish", at("package.zip"), "--withhold", at("withheld.json"), "-o", at("public.zip"));
  expect([made.status, made.stderr]).toEqual([0, ""]);
  const verified = cli("verify", at("public.zip"), "--json");
  expect(verified.status).toBe(0);
  expect(JSON.parse(verified.stdout).limits).toContainEqual(expect.objectContaining({ kind: "public-withheld" }));
  const text = readFileSync(at("public.zip"), "latin1");
  expect(text).not.toContain('"answers/agreement.full-text-held":{"salt"');
  expect(text).toContain("Act 1, s. 2");
  const page = cli("publish", at("public.zip"), "--html", at("public.html"));
  expect([page.status, page.stderr]).toEqual([0, ""]);
  const shown = readFileSync(at("public.html"), "utf8");
  expect(shown).toContain("Public edition of version 1");
  expect(shown).toContain("Withheld: Act 1, s. 2");
  expect(shown).toContain("1 of 2 parts is withheld; it is marked with its ground.");
  const printed = cli("publish", at("public.zip"), "--pdf", at("public.pdf"), "--paper", "letter");
  expect([printed.status, printed.stderr]).toEqual([0, ""]);
  const again = cli("verify", at("public.pdf"), "--json");
  expect(again.status, again.stdout).toBe(0);
  expect(JSON.parse(again.stdout)).toMatchObject({ kind: "pdf", verdict: "matches" });
  const wanted = cli("report", at("public.pdf"), "-o", at("whole.pdf"));
  expect([wanted.status, wanted.stderr.includes("this is the PDF of a public edition")]).toEqual([2, true]);
  expect(cli("publish", at("public.zip"), "--pdf", at("other.pdf"), "--paper", "a5").status).toBe(2);
  expect(shown).not.toMatch(/<script|not answered/iu);
  const rated = cli("evaluate", at("public.zip"));
  expect([rated.status, rated.stderr.includes("this is a public edition")]).toEqual([2, true]);
  withhold("wrong.json", { "answers/no.such": "Act 1, s. 2" });
  const wrong = cli("publish", at("package.zip"), "--withhold", at("wrong.json"), "-o", at("none.zip"));
  expect([wrong.status, wrong.stderr.includes("answers/no.such"), existsSync(at("none.zip"))]).toEqual([
    2,
    true,
    false,
  ]);
}, 240_000);

it("a locked package is opened with a passphrase or key that stands in a file, and verified as if it had not been locked", async () => {
  const { encrypt } = await import("../../src/archive/encrypted.ts");
  const { generateX25519Identity, identityToRecipient } = await import("age-encryption");
  const bytes = new Uint8Array(readFileSync(at("package.zip")));
  const identity = await generateX25519Identity();
  writeFileSync(at("words.zip.age"), await encrypt(bytes, { passphrase: "acrobat-linen-violet" }));
  writeFileSync(at("key.zip.age"), await encrypt(bytes, { recipients: [await identityToRecipient(identity)] }));
  writeFileSync(at("words.txt"), "acrobat-linen-violet\n");
  writeFileSync(at("other.txt"), "another one altogether\n");
  writeFileSync(at("key.txt"), `# made by age-keygen\n${identity}\n`);
  const plain = cli("verify", at("package.zip"), "--json");
  const words = cli("verify", at("words.zip.age"), "--passphrase-file", at("words.txt"), "--json");
  const key = cli("verify", at("key.zip.age"), "--key-file", at("key.txt"), "--json");
  expect([words.status, words.stdout, key.status, key.stdout]).toEqual([0, plain.stdout, 0, plain.stdout]);

  const refused = [
    [[at("words.zip.age")], /is locked with a passphrase: write it into a file/],
    [[at("words.zip.age"), "--passphrase-file", at("other.txt")], /This passphrase does not open the file/],
    [[at("key.zip.age"), "--passphrase-file", at("words.txt")], /The file is locked for a key/],
    [[at("key.zip.age"), "--key-file", at("words.txt")], /It begins with AGE-SECRET-KEY-1/],
  ] as const;
  for (const [args, words] of refused) {
    const run = cli("verify", ...args);
    expect([run.status, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toMatch(words);
  }
  const rated = cli("evaluate", at("words.zip.age"));
  expect([rated.status, rated.stdout]).toEqual([2, ""]);
  expect(rated.stderr).toMatch(/words\.zip\.age is locked\. Open it first/);
  const both = cli("verify", at("package.zip"), at("words.zip.age"), "--json");
  expect(both.status).toBe(2);
  expect(JSON.parse(both.stdout)).toMatchObject([{ verdict: "matches" }, { verdict: "cannot-be-checked" }]);
}, 120_000);
