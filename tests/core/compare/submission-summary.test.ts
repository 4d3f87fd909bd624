// Is a row true to the submission it sums up, and small enough to keep ten thousand of them?
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answers, isAnswered } from "../../../src/core/answer.ts";
import { readTally, sectionIn } from "../../../src/core/compare/packed.ts";
import { markOf, marksOf, withoutSafeguard } from "../../../src/core/compare/submission-summary.ts";
import { evaluate } from "../../../src/core/evaluate.ts";
import { anyAnswers } from "../../fixtures/edition.ts";
import { checklist, matching, summary } from "./summaries.ts";

const runs = { numRuns: 60 };
const answers = (given: Record<string, unknown>): Answers => given as Answers;

describe("a summary", () => {
  it("rates as the submission is rated, as a whole and in each section and study element", () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const { rating, sections, studyElements, tally, findings } = evaluate(checklist, given);
        const row = summary("1", given);
        const { hinges, ...range } = rating;
        expect(row.rating).toEqual({
          ...range,
          hinges: { unknown: hinges.unknown.length, unanswered: hinges.unanswered.length },
        });
        expect(row.tally).toEqual(tally);
        expect(Object.values(row.unknown).flat()).toHaveLength(tally.unknown);
        for (const { section, ...found } of sections) expect(sectionIn(row, section)).toEqual(found);
        for (const found of studyElements) expect(readTally(row.study[found.element] ?? "")).toEqual(found.tally);
        const rules = (state: string) => findings.filter((one) => one.state === state).map(({ rule }) => rule);
        expect(row.raised.map(({ rule }) => rule)).toEqual(rules("raised"));
        expect(row.possible).toEqual(rules("possible"));
      }),
      runs,
    );
  });

  it("keeps the five states of an answer apart, and what may still be asked apart from them", () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const { readings } = evaluate(checklist, given);
        for (const [id, mark] of marksOf(checklist, summary("1", given))) {
          const reading = readings.get(id);
          expect(mark.state).toBe(reading?.asked === "unknown" ? "maybe" : reading?.state);
          const counts = mark.state !== "maybe" && mark.state !== "not-asked";
          expect(mark.basis).toBe(
            counts && isAnswered(reading?.answer) ? (reading.answer.basis ?? "own-view") : undefined,
          );
        }
      }),
      runs,
    );
  });

  it("has at most a few kB, and comes back from JSON as it was", () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const row = summary("1", given);
        const text = JSON.stringify(row);
        expect(JSON.parse(text)).toEqual(row);
        expect(text.length).toBeLessThan(24_000);
      }),
      runs,
    );
  });

  it("marks a choice with what it rests on, its evidence and its page", () => {
    const row = summary(
      "1",
      answers({
        "agreement.type": { value: "mou", basis: "document", reference: "Memorandum, page 2" },
        "approval.national-advice": { unknown: "not-told" },
        "political.contact-limits": { value: ["visits", "events"], basis: "told" },
        "economic.own-costs": { value: { amount: "1200.00", currency: "USD" } },
        "proxy.organisations": { value: [] },
        "oversight.last-review": { notApplicable: "There was none." },
      }),
      { evidence: [{ id: "E1", uses: [{ question: checklist.counted[0] as never }] }] },
    );
    const mark = (id: string) => markOf(checklist, row, id as never);
    expect(mark("agreement.type")).toEqual({
      state: "answered",
      value: "mou",
      basis: "document",
      evidence: 1,
      reference: true,
    });
    expect(mark("approval.national-advice")).toMatchObject({ state: "unknown", unknown: "not-told", value: "" });
    expect(mark("political.contact-limits")).toMatchObject({ value: "events,visits", basis: "told" });
    expect(mark("economic.own-costs")).toMatchObject({ value: "USD1200.00", basis: "own-view" });
    expect(mark("proxy.organisations")).toMatchObject({ state: "answered", value: "none" });
    expect(mark("oversight.last-review")).toMatchObject({ state: "not-applicable" });
    expect(mark("exit.closure")).toMatchObject({ state: "maybe" });
    expect(row.unknown["not-told"]).toEqual(["approval.national-advice"]);
    expect(row.bases).toEqual({ document: 1, told: 1, "own-view": 2 });
    expect(row.evidence).toMatchObject({ pieces: 1, answers: 1 });
  });

  it("knows the same text again whatever its case and spaces, and not another", () => {
    const why = (value: string) =>
      markOf(checklist, summary("1", answers({ "agreement.why-us": { value } })), "agreement.why-us" as never)?.value ??
      "";
    expect(why("The harbour was asked for.").split(".")[0]).toBe(why("the  harbour was asked for. ").split(".")[0]);
    expect(why("The harbour was asked for.")).not.toBe(why("The airport was asked for."));
    expect(why("The harbour")).not.toContain("harbour");
  });

  it("says which findings rest on no document, and which no safeguard meets", () => {
    const raisedWith = (basis: string, safeguards: string[] = []) =>
      summary("1", answers({ "agreement.type": { value: "informal", basis } }), {
        safeguards: safeguards.map((safeguard) => ({ safeguard })),
      });
    const [seen] = raisedWith("document").raised;
    expect(seen).toEqual({ rule: "agreement.type:no-document", severity: "low" });
    expect(raisedWith("told").raised[0]).toMatchObject({ weak: true });
    expect(withoutSafeguard(raisedWith("told"))).toHaveLength(1);
    expect(withoutSafeguard(raisedWith("told", ["agreement.type"]))).toHaveLength(0);
  });

  it("carries the verdict, how many signed and the most doubtful key", () => {
    expect(summary("1").verification).toEqual({ verdict: "matches", signOffs: 1, keys: "no-register" });
    const [one] = matching.signOffs;
    if (!one) throw new Error("Somebody signed.");
    const doubtful = {
      ...matching,
      signOffs: [
        { ...one, known: "in-register" as const },
        { ...one, known: "revoked" as const },
      ],
    };
    expect(summary("1", {}, {}, doubtful).verification.keys).toBe("revoked");
  });
});
