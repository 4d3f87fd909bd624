// A file written by hand is read whole or refused with the path of every fault. Nothing is guessed.
import { describe, expect, it } from "vitest";
import { readAnswersFile } from "../../src/core/answers-file.ts";
import { checklist } from "../fixtures/edition.ts";

const find = (id: string, edition: number) => (id === "us-sister-city" && edition === 1 ? checklist : undefined);
const file = (changes: object = {}, answers: object = {}) => ({
  format: "sister-city-check/answers@1",
  checklist: "us-sister-city",
  edition: 1,
  partnership: { council: "Fort Worth, Texas", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
  answers,
  ...changes,
});
const faults = (json: unknown): string[] => {
  const read = readAnswersFile(json, find);
  return read.ok ? [] : read.problems.map((problem) => `${problem.path} ${problem.kind}`);
};
const faultsOf = (id: string, answer: unknown) => faults(file({}, { [id]: answer }));

describe("an answers file", () => {
  it("is read with all five kinds of content", () => {
    expect(
      faults(
        file(
          {},
          {
            "agreement.full-text-held": { value: "yes", basis: "document", reference: "Agreement 2011, page 2" },
            "approval.mfa-approved": { unknown: "not-told", ask: "The partner’s foreign affairs office" },
            "exit.term": { notApplicable: "No agreement has been signed." },
            "agreement.why-us": { note: "Ask the archive." },
            "proxy.organisations": {
              value: [{ name: "Friendship Association", nameOwnScript: "友好协会", country: "CN" }],
            },
          },
        ),
      ),
    ).toEqual([]);
  });

  it("names every fault at once, with its path", () => {
    expect(
      faults(
        file(
          {},
          {
            "agreement.full-text-hold": { value: "yes" },
            "agreement.type": { value: "friendship" },
            "agreement.signed-on": { value: "2026-02-30" },
            "exit.term": { value: "fixed", basis: "rumour" },
            "approval.mfa-approved": { unknown: "dunno" },
          },
        ),
      ),
    ).toEqual([
      'answers["agreement.full-text-hold"] unknown-question',
      'answers["agreement.type"].value not-a-choice',
      'answers["agreement.signed-on"].value not-a-date',
      'answers["exit.term"].basis wrong-value',
      'answers["approval.mfa-approved"].unknown wrong-value',
    ]);
  });

  it("refuses a value of the wrong type for its question", () => {
    expect(faultsOf("agreement.full-text-held", { value: true })[0]).toContain("value");
    expect(faultsOf("agreement.full-text-held", { value: ["yes"] })).toEqual([
      'answers["agreement.full-text-held"].value wrong-type',
    ]);
    expect(faultsOf("access.inbound-number", { value: -1 })).toEqual([
      'answers["access.inbound-number"].value wrong-type',
    ]);
    expect(faultsOf("access.inbound-number", { value: 1.5 })).toEqual([
      'answers["access.inbound-number"].value wrong-type',
    ]);
    expect(faultsOf("economic.own-costs", { value: { amount: "1,200", currency: "USD" } })[0]).toContain(
      "amount not-an-amount",
    );
    expect(faultsOf("economic.own-costs", { value: { amount: "1200", currency: "dollars" } })[0]).toContain(
      "currency not-a-currency",
    );
  });

  it("refuses an exclusive choice beside others, and a choice taken twice", () => {
    expect(faultsOf("political.contact-limits", { value: ["none", "visits"] })).toEqual([
      'answers["political.contact-limits"].value not-alone',
    ]);
    expect(faultsOf("political.contact-limits", { value: ["visits", "visits"] })).toEqual([
      'answers["political.contact-limits"].value chosen-twice',
    ]);
    expect(faultsOf("political.contact-limits", { value: [] })[0]).toContain("wrong-type");
  });

  it("refuses an answer that claims to be two things", () => {
    expect(faultsOf("exit.term", { value: "fixed", unknown: "not-told" })).toEqual([
      'answers["exit.term"].unknown unexpected-key',
    ]);
  });

  it("refuses what is not an answers file of this version", () => {
    expect(faults(null)).toEqual([" not-an-object"]);
    expect(faults([])).toEqual([" not-an-object"]);
    expect(faults(file({ format: "sister-city-check/answers@2" }))).toEqual(["format newer-format"]);
    expect(faults(file({ format: "something" }))).toEqual(["format unknown-format"]);
    expect(faults(file({ edition: 9 }))).toEqual(["checklist unknown-checklist"]);
    expect(faults(file({ extra: 1 }))).toEqual(["extra unexpected-key"]);
    expect(faults(file({ partnership: { council: "", partner: "Guiyang", country: "China" } }))).toEqual([
      "partnership.council missing",
      "partnership.country wrong-value",
    ]);
  });

  it("refuses lone surrogates and NUL in any text", () => {
    for (const text of ["\ud800", "a\0b"]) {
      expect(faultsOf("agreement.why-us", { value: text })[0], JSON.stringify(text)).toContain("not-well-formed");
      expect(faultsOf("agreement.why-us", { note: text })[0]).toContain("note not-well-formed");
    }
  });

  it("refuses text longer than a field may hold, and does not cut it", () => {
    expect(faultsOf("agreement.why-us", { value: "a".repeat(20_001) })).toEqual([
      'answers["agreement.why-us"].value too-long',
    ]);
  });
});
