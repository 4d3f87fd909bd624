// Which sign-offs of a file that came back may stand beside those that are here? Every way it can be the wrong file has its own answer.
import { beforeAll, describe, expect, test } from "vitest";
import { newSignOffs, type SignedHere } from "../../src/archive/add-sign-offs.ts";
import { type Files, submissionPath } from "../../src/archive/bag.ts";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { makeKey, type SigningKey } from "../../src/archive/keys.ts";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { seal } from "../../src/archive/seal.ts";
import {
  formatOf,
  namesBefore,
  type SignOffRole,
  type Statement,
  statementBytes,
} from "../../src/archive/statement.ts";
import { type Submission, submissionBytes } from "../../src/archive/submission.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { signOff, writePackage, zipOf } from "../../src/archive/write-package.ts";
import { decidingReason } from "../../src/core/verification.ts";
import { assessment, checklist, sealed, statementAbout } from "./sealed.ts";

let officer: SigningKey;
let reviewer: SigningKey;
let submission: Submission;
let prepared: Statement;
let here: SignedHere;

beforeAll(async () => {
  [officer, reviewer, submission] = [await makeKey(false), await makeKey(false), await sealed()];
  prepared = await statementAbout(submission, "prepared", "A. Osei");
  here = await kept(submission, await signOff(1, prepared, officer), [prepared]);
});

const kept = async (content: Submission, signatures: Files, signOffs: readonly Statement[]): Promise<SignedHere> => ({
  fingerprint: await fingerprintOf(submissionBytes(content)),
  assessment: content.id,
  version: content.version,
  signatures,
  signOffs,
});

async function signedAs(role: SignOffRole, name: string, before = prepared, number = 2): Promise<Files> {
  return signOff(number, await statementAbout(submission, role, name, before), reviewer);
}

async function cameBack(signatures: Files, content = submission) {
  const bytes = await writePackage({
    submission: content,
    edition: checklist.edition,
    evidence: new Map(),
    signatures,
  });
  return verifyPackage(bytes, { checklists: await knownChecklists([checklist]) });
}

const why = async (verified: Awaited<ReturnType<typeof cameBack>>, at = here) => {
  const found = newSignOffs(at, verified);
  return found.ok ? "added" : found.why;
};

describe("a file that came back", () => {
  test("with one more sign-off: its three files are what is added, and together they verify", async () => {
    const theirs = await signedAs("reviewed", "R. Lind");
    const found = newSignOffs(here, await cameBack(new Map([...here.signatures, ...theirs])));
    expect(found).toMatchObject({ ok: true, signOffs: [{ name: "R. Lind", role: "reviewed" }] });
    if (!found.ok) return;
    expect(new Map(found.files)).toEqual(new Map(theirs));
    const { verification } = await cameBack(new Map([...here.signatures, ...found.files]));
    expect(verification).toMatchObject({ verdict: "matches", signOffs: [{}, {}] });
  });

  test("with two more at once", async () => {
    const reviewed = await statementAbout(submission, "reviewed", "R. Lind", prepared);
    const both = new Map([
      ...here.signatures,
      ...(await signOff(2, reviewed, reviewer)),
      ...(await signedAs("approved", "M. Berg", reviewed, 3)),
    ]);
    expect(newSignOffs(here, await cameBack(both))).toMatchObject({ ok: true, signOffs: [{}, {}] });
  });

  test("without anything new", async () => {
    expect(await why(await cameBack(here.signatures))).toEqual({ kind: "nothing-new" });
  });

  test("about another check, another version, or other answers under the same version", async () => {
    const other = async (over: object, version: number) => {
      const replaces = version > 1 ? { replaces: "a".repeat(64) } : {};
      const content = await seal({ ...assessment, ...over }, checklist, {
        version,
        ...replaces,
        sealedAt: "2026-05-04T10:12:00.000Z",
      });
      const statement = await statementAbout(content, "prepared", "A. Osei");
      return cameBack(await signOff(1, statement, officer), content);
    };
    expect(await why(await other({ id: "1b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11" }, 1))).toEqual({
      kind: "another-check",
      partner: "Guiyang",
    });
    expect(await why(await other({}, 2))).toEqual({ kind: "another-version", version: 2 });
    expect(await why(await other({ reason: "Another." }, 1))).toEqual({ kind: "other-content" });
  });

  test("altered on its way", async () => {
    const both = new Map([...here.signatures, ...(await signedAs("reviewed", "R. Lind"))]);
    const whole = await cameBack(both);
    const bytes = new Map(whole.files);
    const content = bytes.get(submissionPath);
    if (!content) throw new Error("There is no content.");
    bytes.set(submissionPath, new TextEncoder().encode(new TextDecoder().decode(content).replace("ends", "runs")));
    const altered = await verifyPackage(await zipOf(bytes, "sister-city-check-x/"), {
      checklists: await knownChecklists([checklist]),
    });
    expect(await why(altered)).toMatchObject({ kind: "not-sound", reason: { kind: "file-differs" } });
  });

  test("by somebody who signed in that part already, whatever the case of the name", async () => {
    const reviewed = await statementAbout(submission, "reviewed", "R. Lind", prepared);
    const signatures = new Map([...here.signatures, ...(await signOff(2, reviewed, reviewer))]);
    const now = await kept(submission, signatures, [prepared, reviewed]);
    const again = new Map([...signatures, ...(await signedAs("reviewed", "r.  LIND", reviewed, 3))]);
    expect(await why(await cameBack(again), now)).toMatchObject({ kind: "signed-twice", role: "reviewed" });
  });

  test("made while somebody else signed the same file: both stand, and whoever signs next names both", async () => {
    const reviewed = await statementAbout(submission, "reviewed", "R. Lind", prepared);
    const signatures = new Map([...here.signatures, ...(await signOff(2, reviewed, reviewer))]);
    const now = await kept(submission, signatures, [prepared, reviewed]);
    // By their own clock before R. Lind, whose signature came back first.
    const approved = {
      ...(await statementAbout(submission, "approved", "M. Berg", prepared)),
      claimedTime: "2026-05-05T08:00:00.000Z",
    };
    const late = new Map([...here.signatures, ...(await signOff(2, approved, reviewer))]);
    const found = newSignOffs(now, await cameBack(late));
    if (!found.ok) throw new Error(found.why.kind);
    expect([...found.files.keys()]).toEqual(["json", "jws", "pem"].map((ending) => `signatures/3-approved.${ending}`));
    const together = new Map([...signatures, ...found.files]);
    const { verification } = await cameBack(together);
    expect(verification).toMatchObject({
      verdict: "matches",
      signOffs: [{}, { name: "R. Lind" }, { name: "M. Berg" }],
    });
    expect(verification.limits.map(({ kind }) => kind)).not.toContain("times-out-of-order");
    // The same file again adds nothing, though its number is another here.
    expect(await why(await cameBack(late), await kept(submission, together, [prepared, reviewed, approved]))).toEqual({
      kind: "nothing-new",
    });

    const names = await namesBefore([prepared, reviewed, approved]);
    expect(names).toEqual({
      prev: await fingerprintOf(statementBytes(approved)),
      prevAlso: [await fingerprintOf(statementBytes(reviewed))],
    });
    const last: Statement = {
      ...(await statementAbout(submission, "audited", "K. Noor")),
      ...names,
      format: formatOf(names),
    };
    const all = new Map([...together, ...(await signOff(4, last, officer))]);
    expect((await cameBack(all)).verification.verdict).toBe("matches");
    // One of the two taken away afterwards is missed.
    const moved = new Map([
      ...here.signatures,
      ...(await signOff(2, approved, reviewer)),
      ...(await signOff(3, last, officer)),
    ]);
    const without = (await cameBack(moved)).verification;
    expect([without.verdict, decidingReason(without)?.kind]).toEqual(["does-not-match", "sign-off-out-of-order"]);
  });

  test("with a different view: it is signed with the rest, and altered it is refused", async () => {
    const view = {
      ...(await statementAbout(submission, "reviewed", "R. Lind", prepared)),
      differentView: "Lower, to me. 贵阳",
    };
    const statement: Statement = { ...view, format: formatOf(view) };
    expect(statement.format).toBe("sister-city-check/sign-off@2");
    const theirs = await signOff(2, statement, reviewer);
    const found = newSignOffs(here, await cameBack(new Map([...here.signatures, ...theirs])));
    expect(found).toMatchObject({ ok: true, signOffs: [{ name: "R. Lind", differentView: "Lower, to me. 贵阳" }] });
    const [path, bytes] = [...theirs].find(([name]) => name.endsWith(".json")) ?? ["", new Uint8Array()];
    const changed = new TextEncoder().encode(new TextDecoder().decode(bytes).replace("Lower", "Higher"));
    expect(await why(await cameBack(new Map([...here.signatures, ...theirs, [path, changed]])))).toMatchObject({
      kind: "not-sound",
    });
    // Format 1 knows no such words.
    const old = await signOff(2, { ...statement, format: "sister-city-check/sign-off@1" }, reviewer);
    expect(await why(await cameBack(new Map([...here.signatures, ...old])))).toMatchObject({
      reason: { kind: "unexpected-key" },
    });
  });
});
