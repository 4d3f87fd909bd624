// Summaries for tests of comparing: made by the product's own code from the real edition, with everything that matters to choose.
import fc from "fast-check";
import type { Answers } from "../../../src/core/answer.ts";
import type { SubmissionSummary } from "../../../src/core/compare/submission-summary.ts";
import { type SubmissionContent, summariseSubmission } from "../../../src/core/compare/summarise-submission.ts";
import type { Verification } from "../../../src/core/verification.ts";
import { anyAnswers, checklist } from "../../fixtures/edition.ts";

export { checklist };

/** A verification in which everything came out well, by one signer without a register. */
export const matching: Verification = {
  kind: "package",
  verdict: "matches",
  checks: [],
  limits: [],
  signOffs: [
    {
      path: "signatures/1-prepared.json",
      role: "prepared",
      name: "A. Osei",
      office: "",
      claimedTime: "2026-05-04T10:13:00.000Z",
      kid: "k",
      outcome: "matches",
      known: "no-register",
    },
  ],
  fingerprint: "f",
};

export const content = (answers: Answers, more: Partial<SubmissionContent> = {}): SubmissionContent => ({
  id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
  version: 1,
  checklist: checklist.edition.id,
  edition: checklist.edition.edition,
  editionFingerprint: "e".repeat(64),
  partnership: { council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
  answers,
  safeguards: [],
  evidence: [],
  sealedAt: "2026-05-04T10:12:00.000Z",
  ...more,
});

export const summary = (
  fingerprint: string,
  answers: Answers = {},
  more: Partial<SubmissionContent> = {},
  verification: Verification = matching,
): SubmissionSummary => summariseSubmission(checklist, content(answers, more), { fingerprint, verification });

const bare = summary("0");
/** A row of one record and version, without answers: all that standing looks at. */
export const version = (fingerprint: string, more: Partial<SubmissionSummary> = {}): SubmissionSummary => ({
  ...bare,
  fingerprint,
  ...more,
});

/** Rows of few records, with few fingerprints: versions, contradictions and doubles are common. */
export const anyVersions: fc.Arbitrary<SubmissionSummary[]> = fc
  .array(
    fc.record({
      assessment: fc.constantFrom("a", "b"),
      version: fc.integer({ min: 1, max: 4 }),
      name: fc.constantFrom("x", "y"),
      replaces: fc.constantFrom("x", "y"),
      signOffs: fc.constantFrom(0, 1, 1, 1),
      example: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ assessment, version: number, name, replaces, signOffs, example }) =>
      version(`${assessment}${number}${name}`, {
        assessment,
        version: number,
        ...(number > 1 ? { replaces: `${assessment}${number - 1}${replaces}` } : {}),
        ...(example ? { example } : {}),
        verification: { verdict: "matches", signOffs, keys: "no-register" },
      }),
    ),
  )
  // What has one fingerprint has one content.
  .map((rows) => [...new Map(rows.map((row) => [row.fingerprint, row])).values()]);

export const anySummary: fc.Arbitrary<SubmissionSummary> = anyAnswers.map((answers) => summary("1", answers));
