// Does every package of the table come out as it must, with and without a register? The same table meets the command line and the
// browser's worker in tests/e2e/check-report.
import { describe, expect, it } from "vitest";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { verifyFile } from "../../src/archive/verify-file.ts";
import { decidingReason } from "../../src/core/verification.ts";
import { sayReason } from "../../src/i18n/en/verification.ts";
import { type Expected, packageVectors, type Vector } from "../vectors/packages.ts";
import { checklist } from "./sealed.ts";

const checklists = await knownChecklists([checklist]);
const { all, register } = await packageVectors();

async function expectOf({ bytes }: Vector, expected: Expected, more = {}): Promise<void> {
  const { verification } = await verifyFile(bytes, { checklists, ...more });
  const reasons = verification.checks.flatMap((check) => check.reasons);
  expect([verification.verdict, reasons.map(({ kind }) => kind)]).toEqual([
    expected.verdict,
    expected.reason ? expect.arrayContaining([expected.reason]) : expect.anything(),
  ]);
  const deciding = decidingReason(verification);
  expect(deciding === undefined).toBe(expected.verdict === "matches");
  // Every reason is a sentence of its own, and none is the bare name of its kind.
  for (const reason of reasons) expect(sayReason(reason)).toMatch(/^\S.*[a-z’)”@0-9]\.$/su);
}

describe("a package", () => {
  for (const vector of all) {
    it(`${vector.name}: ${vector.verdict}`, () => expectOf(vector, vector));
    it(`${vector.name}, with a register: ${(vector.withRegister ?? vector).verdict}`, () =>
      expectOf(vector, vector.withRegister ?? vector, { register }));
  }
});
