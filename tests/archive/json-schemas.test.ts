// Are the published schemas those of today, and does a validator that had no part in this program accept what it writes, and refuse what it
// would not?
import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { root } from "../../scripts/build-if-needed.mjs";
import { schemaFiles } from "../../scripts/json-schemas.ts";
import { writeKeyCard } from "../../src/archive/key-card.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { publicEdition } from "../../src/archive/public-edition.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { registerFormat, withKey, writeRegister } from "../../src/archive/register.ts";
import { writeReplies, writeReview } from "../../src/archive/review.ts";
import { newSeed } from "../../src/archive/seal.ts";
import { formatOf, statementBytes } from "../../src/archive/statement.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import type { Evidence } from "../../src/core/evidence.ts";
import type { Review } from "../../src/core/review.ts";
import { checklist, filled } from "../report/assessments.ts";
import { signedReport } from "../report/signed.ts";
import { sealed, statementAbout } from "./sealed.ts";

const described = {
  date: "2014-09-12",
  holder: "City clerk",
  addedAt: "2026-04-28T09:00:00.000Z",
  addedBy: "Abena Osei",
  uses: [{ question: "agreement.type" as QuestionId, pages: "4" }],
};

/** One file and one link, as an assessment holds them. */
const evidence = {
  E1: {
    ...described,
    title: "Agreement",
    file: { fingerprint: "ab".repeat(32), type: "application/pdf", bytes: 120_000, name: "agreement.pdf" },
  },
  E2: { ...described, title: "Resolution", link: "https://example.org/resolution" },
} as unknown as Evidence;

const schemas = schemaFiles();
const validatorOf = (path: string) => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
  return ajv.compile(JSON.parse(schemas.get(path) ?? "{}"));
};

describe("the published schemas", () => {
  for (const [path, text] of schemas)
    it(`${path} is the one that is made today: else run “npm run checklists”`, () => {
      expect(existsSync(`${root}${path}`) && readFileSync(`${root}${path}`, "utf8")).toBe(text);
    });
});

describe("an independent validator", () => {
  it("accepts a full submission with evidence, its sign-offs and its checklist", async () => {
    const { package: bytes } = await signedReport({
      ...filled({ unrest: 0.3, unanswered: 0.05 }),
      evidence,
    });
    const { files } = await readZip(bytes);
    const json = (path: string) => JSON.parse(new TextDecoder().decode(files.get(path)));
    const submission = validatorOf("docs/schemas/submission.schema.json");
    const content = json("data/submission.json");
    expect(Object.keys(content.answers).length).toBeGreaterThan(90);
    expect(content.evidence).toHaveLength(2);
    expect([submission(content), submission.errors]).toEqual([true, null]);
    const signOff = validatorOf("docs/schemas/sign-off.schema.json");
    for (const path of [...files.keys()].filter((one) => /^signatures\/.*\.json$/.test(one)))
      expect([signOff(json(path)), signOff.errors], path).toEqual([true, null]);
    const edition = validatorOf("checklists/checklist.schema.json");
    expect([edition(json("data/checklist.json")), edition.errors]).toEqual([true, null]);
    expect(edition(checklist.edition)).toBe(true);
  });

  it("accepts a sign-off with a different view and with signatures beside it, and refuses either in format 1", async () => {
    const accepts = validatorOf("docs/schemas/sign-off.schema.json");
    const submission = await sealed();
    const prepared = await statementAbout(submission, "prepared", "A. Osei");
    const reviewed = await statementAbout(submission, "reviewed", "R. Lind", prepared);
    for (const more of [{ differentView: "Lower, to me. 贵阳" }, { prevAlso: ["ab".repeat(32)] }]) {
      const statement = { ...reviewed, ...more };
      const written = { ...statement, format: formatOf(statement) };
      const read: unknown = JSON.parse(new TextDecoder().decode(statementBytes(written)));
      expect([accepts(read), accepts.errors]).toEqual([true, null]);
      expect(accepts({ ...written, format: reviewed.format })).toBe(false);
    }
  });

  it("refuses a submission with a key too many, an answer of no kind, a wrong fingerprint or another format", async () => {
    const { sealed } = await signedReport(filled());
    const content = JSON.parse(new TextDecoder().decode(sealed.content));
    const accepts = validatorOf("docs/schemas/submission.schema.json");
    expect(accepts(content)).toBe(true);
    for (const wrong of [
      { ...content, more: 1 },
      { ...content, answers: { ...content.answers, "exit.term": { valeu: "auto" } } },
      { ...content, editionFingerprint: "abc" },
      { ...content, format: "sister-city-check/submission@2" },
      { ...content, rating: { ...content.rating, level: "mild" } },
    ])
      expect(accepts(wrong)).toBe(false);
  });

  it("accepts what is signed beside a submission: a register, a key card, reviews, replies and a public edition", async () => {
    const key = await makeKey(false);
    const at = "2026-11-20T09:00:00.000Z";
    const owner = { name: "A. Osei", office: "Clerk", madeAt: at };
    const contentOf = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)).content;
    const register = withKey(
      { format: registerFormat, issuer: "Audit office", issuedAt: at, keys: [] },
      { ...owner, kid: key.kid },
    );
    const review: Review = {
      id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
      version: 1,
      submission: "a".repeat(64),
      layer: "auditor",
      scope: "whole",
      reviewer: { name: "R. Lind", office: "", contact: "" },
      considered: [],
      conclusion: "Sound.",
      answers: { "agreement.full-text-held": { view: "query", comment: "Who holds it?", at } },
      findings: {},
      claimedTime: at,
    };
    const whole = { ...(await sealed()), seed: newSeed() };
    const shown = publicEdition(whole, "a".repeat(64), { "answers/approval.mfa-approved": "Act 1, s. 2" });
    const ofToday = {
      ...review,
      gaps: { "agreement.full-text-held:unknown": { view: "query", comment: "Why?", at } },
    } as const;
    const word = { text: "The clerk.", name: "A. Osei", at };
    const replies = (gaps: object) =>
      writeReplies(
        {
          submission: review.submission,
          review: "b".repeat(64),
          council: { name: "A. Osei", office: "" },
          answers: { "agreement.full-text-held": word },
          findings: {},
          gaps,
          claimedTime: at,
        } as unknown as Parameters<typeof writeReplies>[0],
        key,
      );
    const files: readonly [string, unknown][] = [
      ["register", contentOf(await writeRegister(register, key))],
      ["key-card", contentOf(await writeKeyCard(owner, key))],
      // Each in both formats that are read.
      ["review", contentOf(await writeReview(review, key))],
      ["review", contentOf(await writeReview(ofToday, key))],
      ["replies", contentOf(await replies({}))],
      ["replies", contentOf(await replies({ "agreement.full-text-held:unknown": word }))],
      ["public-edition", JSON.parse(JSON.stringify(shown))],
    ];
    for (const [name, content] of files) {
      const accepts = validatorOf(`docs/schemas/${name}.schema.json`);
      expect([accepts(content), accepts.errors], name).toEqual([true, null]);
      expect(accepts({ ...(content as object), more: 1 }), name).toBe(false);
    }
  });
});
