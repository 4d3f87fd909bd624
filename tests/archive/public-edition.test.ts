// What a public edition shows, proves and hides.
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { evidencePath, publicPath } from "../../src/archive/bag.ts";
import { canonicalBytes, fingerprintOf } from "../../src/archive/canonical.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { openPublic } from "../../src/archive/open-public.ts";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { fingerprintOfParts, joinParts, partsIn } from "../../src/archive/parts.ts";
import { canBeWithheld, type Grounds, publicEdition } from "../../src/archive/public-edition.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { newSeed, seal } from "../../src/archive/seal.ts";
import type { Statement } from "../../src/archive/statement.ts";
import { readSubmission, type Submission, submissionBytes } from "../../src/archive/submission.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { signOff, writePackage, writePublicPackage, zipOf } from "../../src/archive/write-package.ts";
import type { Answers } from "../../src/core/answer.ts";
import { sayDeciding, sayWhatMatchShows } from "../../src/i18n/en/checking.ts";
import { makePublicPage } from "../../src/report/public/model.ts";
import { publicPage } from "../../src/report/public/page.ts";
import { relistedFiles } from "../vectors/packages.ts";
import { judged, noJudge } from "./bagit.ts";
import { assessment, checklist, statementAbout } from "./sealed.ts";

const paper = new TextEncoder().encode("SECRET-PAPER page one");
let whole: Submission;
let sealedBytes: Uint8Array<ArrayBuffer>;
let contents: Parameters<typeof writePackage>[0];
let checklists: Awaited<ReturnType<typeof knownChecklists>>;
let fingerprint: string;

/** Everything in it that could be withheld holds a word that is searched for afterwards. */
beforeAll(async () => {
  checklists = await knownChecklists([checklist]);
  const file = {
    fingerprint: await fingerprintOf(paper),
    name: "SECRET-NAME.txt",
    type: "text/plain",
    bytes: paper.length,
  };
  const at = "2026-05-02T08:00:00.000Z";
  const described = { date: "", addedAt: at, uses: [] };
  whole = await seal(
    {
      ...assessment,
      reason: "SECRET-REASON",
      answers: {
        "agreement.full-text-held": { value: "no", note: "SECRET-NOTE", reference: "SECRET-REFERENCE" },
        "agreement.why-us": { value: "SECRET-ANSWER" },
        "approval.mfa-approved": { unknown: "not-told", ask: "SECRET-ASK" },
      } as unknown as Answers,
      safeguards: [{ safeguard: "full-text", owner: "SECRET-OWNER", due: "", proof: "SECRET-PROOF" }],
      evidence: {
        E1: { ...described, title: "SECRET-TITLE", holder: "SECRET-HOLDER", addedBy: "SECRET-ADDER", file },
        E2: { ...described, title: "Council minutes", holder: "", addedBy: "", link: "https://example.org/minutes" },
      } as never,
    },
    checklist,
    {
      version: 1,
      sealedAt: "2026-05-04T10:12:00.000Z",
      seed: newSeed(),
      decision: { decision: "pause", body: "Council", date: "2026-05-03", note: "SECRET-DECISION" },
      differentView: { text: "SECRET-VIEW", name: "SECRET-VIEWER" },
    },
  );
  sealedBytes = submissionBytes(whole);
  fingerprint = await fingerprintOf(sealedBytes);
  const statement: Statement = {
    ...(await statementAbout(whole, "prepared", "A. Osei")),
    parts: fingerprintOfParts(whole) ?? "",
  };
  const key = await makeKey(false);
  contents = {
    submission: whole,
    edition: checklist.edition,
    evidence: new Map([[evidencePath(file.fingerprint, "txt"), paper]]),
    signatures: await signOff(1, statement, key),
  };
});

const verify = async (bytes: Uint8Array<ArrayBuffer>) => verifyPackage(bytes, { checklists });
const everything = (): Grounds => Object.fromEntries(canBeWithheld(whole).map((name) => [name, "Act 1, s. 2"]));

describe("parts", () => {
  it("taken apart and put together again, a submission is what it was", () => {
    const { seed: _seed, ...rest } = whole;
    expect(joinParts(partsIn(whole))).toEqual(rest);
    const again = canonicalBytes({ ...(joinParts(partsIn(whole)) as object), seed: whole.seed });
    expect(readSubmission(again).ok && again).toEqual(sealedBytes);
  });
  it("no two have the same salt, and another seed gives other digests", () => {
    const one = publicEdition(whole, fingerprint, {});
    const two = publicEdition({ ...whole, seed: newSeed() }, fingerprint, {});
    const salts = Object.values(one.shown).map(({ salt }) => salt);
    expect(new Set(salts).size).toBe(salts.length);
    for (const [name, digest] of Object.entries(one.digests)) expect(two.digests[name]).not.toBe(digest);
  });
});

describe("a public edition", () => {
  it("with nothing withheld matches like the whole", async () => {
    expect((await verify(await writePackage(contents))).verification.verdict).toBe("matches");
    const { verification, published } = await verify(await writePublicPackage(contents, {}));
    expect(verification.verdict).toBe("matches");
    expect(verification.fingerprint).toBe(fingerprint);
    expect(published?.shown.answers).toEqual(whole.answers);
  });
  it("holds no word and no byte of what is withheld, nor the seed, and still matches", async () => {
    const bytes = await writePublicPackage(contents, everything());
    const { files } = await readZip(bytes);
    const text = [...files].map(([name, one]) => `${name}\n${new TextDecoder().decode(one)}`).join("\n");
    expect(text).not.toMatch(/SECRET/);
    expect(text).not.toContain(whole.seed);
    expect(text).not.toContain(whole.evidence[0]?.file?.fingerprint);
    expect(new TextDecoder("latin1").decode(bytes)).not.toMatch(/SECRET/);
    const { verification } = await verify(bytes);
    expect(verification.verdict).toBe("matches");
    expect(verification.limits.map(({ kind }) => kind)).toContain("public-withheld");
  });
  it("claims no more of its rating and its parts than was checked, in words", async () => {
    const said = async (grounds: Grounds) => {
      const { verification } = await verify(await writePublicPackage(contents, grounds));
      return `${sayDeciding(verification)} ${sayWhatMatchShows(verification)}`;
    };
    expect(await said({})).toMatch(
      /^Everything that can be checked agrees\. .*that the rating follows from the answers\./u,
    );
    const withoutReason = await said({ reason: "Act 1, s. 2" });
    expect(withoutReason).toContain("each part that is shown is as it was signed");
    expect(withoutReason).toContain("that the rating follows from the answers.");
    const withoutAnswers = await said(everything());
    expect(withoutAnswers).toContain("What is withheld was not checked.");
    expect(withoutAnswers).toContain("not that it follows from all of them.");
    expect(withoutAnswers).not.toContain("nothing was changed");
  });
  it("whatever is withheld, it matches, shows the rest as it was, and can be told from the whole", async () => {
    const names = canBeWithheld(whole);
    await fc.assert(
      fc.asyncProperty(fc.subarray([...names]), async (chosen) => {
        const { verification, published, submission } = await verify(
          await writePublicPackage(contents, Object.fromEntries(chosen.map((name) => [name, "Act 1, s. 2"]))),
        );
        expect(verification.verdict).toBe("matches");
        expect(submission).toBeUndefined();
        for (const name of names) {
          const shown = published?.edition.shown[name];
          if (shown) expect(shown.value).toEqual(partsIn(whole).get(name));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("somebody who alters a public edition is found out", () => {
  /** The lists are made to fit again, as by somebody who knows the format. */
  const altered = async (grounds: Grounds, change: (text: string) => string) => {
    const { files } = await readZip(await writePublicPackage(contents, grounds));
    const json = JSON.parse(change(new TextDecoder().decode(files.get(publicPath))));
    const next = new Map([...files, [publicPath, canonicalBytes(json)]]);
    return (await verify(await zipOf(await relistedFiles(next), "bag/"))).verification;
  };
  it.each([
    ["an answer that is shown", (text: string) => text.replace('"value":"no"', '"value":"yes"')],
    ["the rating", (text: string) => text.replace(/"word":"[a-z-]+"/, '"word":"low"')],
    ["a salt", (text: string) => text.replace(/"salt":"[0-9a-f]{8}/, '"salt":"00000000')],
    ["a digest", (text: string) => text.replace(/"reason":"[0-9a-f]{8}/, '"reason":"00000000')],
    [
      "the fingerprint of the whole",
      (text: string) => text.replace(/"submission":"[0-9a-f]{8}/, '"submission":"00000000'),
    ],
  ])("%s", async (_name, change) => {
    const verification = await altered({ "evidence/E1": "Act 1, s. 2" }, change);
    expect(verification.verdict).toBe("does-not-match");
  });
  it("a part left out without a ground", async () => {
    const verification = await altered({}, (text) => {
      const json = JSON.parse(text);
      delete json.shown["answers/agreement.why-us"];
      return JSON.stringify(json);
    });
    expect(verification.verdict).toBe("does-not-match");
    expect(verification.checks.flatMap(({ reasons }) => reasons).map(({ path }) => path)).toContain(
      `${publicPath}: answers/agreement.why-us`,
    );
  });
  it("a part that was never signed, put among the others with a digest of its own", async () => {
    const verification = await altered({}, (text) => {
      const json = JSON.parse(text);
      const from = publicEdition({ ...whole, answers: { "exit.term": { value: "open" } } as never }, fingerprint, {});
      json.shown["answers/exit.term"] = from.shown["answers/exit.term"];
      json.digests["answers/exit.term"] = from.digests["answers/exit.term"];
      return JSON.stringify(json);
    });
    expect(verification.verdict).toBe("does-not-match");
  });
});

it("a whole submission whose signer vouches for other parts does not match", async () => {
  const statement = { ...(await statementAbout(whole, "prepared", "A. Osei")), parts: "0".repeat(64) };
  const signatures = await signOff(1, statement, await makeKey(false));
  const { verification } = await verify(await writePackage({ ...contents, signatures }));
  expect(verification.verdict).toBe("does-not-match");
  expect(verification.checks.flatMap(({ reasons }) => reasons).map(({ kind }) => kind)).toContain(
    "sign-off-parts-differ",
  );
});

describe("the page of a public edition", () => {
  const pageOf = async (grounds: Grounds) => {
    const { published, files } = await verify(await writePublicPackage(contents, grounds));
    if (!published) throw new Error("not read");
    return publicPage(makePublicPage({ checklist, ...(await openPublic(published, files)) }));
  };
  it("shows every part that is shown and the ground of every part that is not", async () => {
    const whole_ = await pageOf({});
    for (const word of [
      "SECRET-NOTE",
      "SECRET-ANSWER",
      "SECRET-TITLE",
      "SECRET-NAME",
      "SECRET-REASON",
      "SECRET-REFERENCE",
    ])
      expect(whole_).toContain(word);
    expect(whole_).toContain("Nothing is withheld.");
    const page = await pageOf(everything());
    expect(page).not.toMatch(/SECRET/);
    expect(page.match(/Act 1, s\. 2/g)?.length).toBeGreaterThanOrEqual(canBeWithheld(whole).length);
  });
  it("calls a withheld answer withheld, never unanswered", async () => {
    const page = await pageOf({ "answers/agreement.why-us": "Act 1, s. 2" });
    expect(page).toContain("Withheld: Act 1, s. 2");
    expect(page.toLowerCase()).not.toContain("not answered");
  });
});

describe("with evidence, to an independent BagIt validator", () => {
  it("the whole and the public edition of it are bags", async ({ skip }) => {
    const whole = judged(await writePackage(contents));
    const shown = judged(await writePublicPackage(contents, { reason: "Act 1, s. 2", "evidence/E1": "Act 1, s. 2" }));
    if (!whole || !shown) return skip(noJudge);
    expect([whole.valid, shown.valid], `${whole.said} ${shown.said}`).toEqual([true, true]);
  }, 60_000);
});
