// Does every report of the table come out as it must? The same table meets the command line and the browser's worker in
// tests/e2e/check-report.
import { describe, expect, it } from "vitest";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { verifyFile } from "../../src/archive/verify-file.ts";
import type { MakeAnew } from "../../src/archive/verify-report.ts";
import { decidingReason } from "../../src/core/verification.ts";
import { sayReason, sayVerification } from "../../src/i18n/en/verification.ts";
import { makePublicReport } from "../../src/report/make-public-report.ts";
import { makeSignedReport } from "../../src/report/make-signed-report.ts";
import { reportVectors } from "../vectors/reports.ts";
import { checklist } from "./assessments.ts";
import { installedFonts } from "./node-fonts.ts";

const checklists = await knownChecklists([checklist]);
const vectors = await reportVectors();

/** Makes each report once: most forgeries hold the data of the same one. */
const made = new Map<string, ReturnType<MakeAnew["report"]>>();
const make: MakeAnew = {
  report: (report) => {
    const { signed, paper, keywords, producer } = report;
    const key = JSON.stringify([signed, paper, keywords, producer]);
    const before = made.get(key) ?? makeSignedReport(report, installedFonts);
    made.set(key, before);
    return before;
  },
  publicEdition: (edition) => makePublicReport(edition, installedFonts),
};

describe("a report", () => {
  for (const { name, bytes, verdict, reason, says } of vectors)
    it(`${name}: ${verdict}`, async () => {
      const { verification } = await verifyFile(bytes, { checklists }, make);
      const deciding = decidingReason(verification);
      expect([verification.verdict, deciding?.kind], JSON.stringify(deciding)).toEqual([verdict, reason]);
      if (deciding) expect(sayReason(deciding)).toMatch(/^\S.*[a-z”0-9]\.$/su);
      if (deciding && says) expect(sayReason(deciding)).toContain(says);
      expect(sayVerification(verification)).not.toContain("undefined");
    }, 120_000);

  it("can be read, rated and made anew where nobody has its checklist, and is not said to match there", async () => {
    const [whole] = vectors;
    const { verification, evaluation } = await verifyFile(
      whole?.bytes ?? new Uint8Array(),
      { checklists: new Map() },
      make,
    );
    expect([verification.verdict, decidingReason(verification)?.kind]).toEqual([
      "cannot-be-checked",
      "checklist-not-known",
    ]);
    const outcomes = Object.fromEntries(verification.checks.map(({ check, outcome }) => [check, outcome]));
    expect(outcomes).toMatchObject({ rating: "matches", signatures: "matches", shown: "matches" });
    expect(evaluation?.rating.word).toBe(verification.rating?.stated.word);
  });

  it("is not said to match where nothing can make it anew", async () => {
    const [whole] = vectors;
    const { verification } = await verifyFile(whole?.bytes ?? new Uint8Array(), { checklists });
    expect([verification.verdict, decidingReason(verification)?.kind]).toEqual([
      "cannot-be-checked",
      "pdf-text-not-compared",
    ]);
  });
});
