// Setting submissions beside each other, across editions and across years: what may be compared is compared, and nothing else.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trialEdition } from "../../../src/cli/sample/trial-edition.ts";
import type { Answers } from "../../../src/core/answer.ts";
import type { QuestionId } from "../../../src/core/checklist.ts";
import { comparableIn, compatibility } from "../../../src/core/compare/compatibility.ts";
import { matrixRows } from "../../../src/core/compare/matrix.ts";
import { differenceKinds, rowsThatDiffer, sideBySide } from "../../../src/core/compare/side-by-side.ts";
import { summariseSubmission } from "../../../src/core/compare/summarise-submission.ts";
import { partnershipOf, trendOf } from "../../../src/core/compare/trend.ts";
import { openEdition } from "../../../src/core/open-edition.ts";
import { anyAnswers } from "../../fixtures/edition.ts";
import { checklist, content, matching, summary } from "./summaries.ts";

const second = openEdition(trialEdition(checklist.edition));
const onSecond = (fingerprint: string, answers: Answers, sealedAt = "2026-05-04T10:12:00.000Z") =>
  summariseSubmission(second, content(answers, { edition: second.edition.edition, sealedAt }), {
    fingerprint,
    verification: matching,
  });
const answers = (given: Record<string, unknown>): Answers => given as Answers;
const id = (text: string) => text as QuestionId;

describe("editions", () => {
  it("match question by question, with what was reworded, offers more, or is not in all of them", () => {
    const { questions, comparable, total } = compatibility([checklist, second]);
    const match = new Map(questions.map((one) => [one.question, one.match]));
    expect(match.get(id("transparency.register"))).toBe("reworded");
    expect(match.get(id("approval.national-advice"))).toBe("more-choices");
    expect(match.get(id("expression.venue"))).toBe("not-in-all");
    expect(match.get(id("oversight.compared"))).toBe("not-in-all");
    expect([comparable, total]).toEqual([129, 131]);
    expect(compatibility([second, checklist])).toEqual(compatibility([checklist, second]));
  });

  it("are all comparable with themselves", () => {
    const { comparable, total } = compatibility([checklist]);
    expect([comparable, total]).toEqual([130, 130]);
  });

  it("do not match where a choice means something else or the answer is of another type", () => {
    const changed = openEdition({
      ...checklist.edition,
      edition: 2,
      questions: checklist.edition.questions.map((question) => {
        if (question.id === "exit.term")
          return { ...question, choices: question.choices?.map((one) => ({ ...one, label: `${one.label}, or not` })) };
        return question.id === "exit.losses" ? { ...question, type: "number" } : question;
      }),
    });
    const comparable = comparableIn(compatibility([checklist, changed]));
    expect([comparable.has(id("exit.term")), comparable.has(id("exit.losses"))]).toEqual([false, false]);
  });
});

describe("side by side", () => {
  const column = (row: ReturnType<typeof summary>, given?: Answers) => ({
    summary: row,
    checklist,
    ...(given ? { answers: given } : {}),
  });

  it("a submission does not differ from itself", () => {
    fc.assert(
      fc.property(anyAnswers, (given) => {
        const both = [column(summary("1", given), given), column(summary("2", given), given)];
        expect(rowsThatDiffer(sideBySide(both, 0), new Set(differenceKinds))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("differences are the same whichever of two is the baseline", () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (a, b) => {
        const both = [column(summary("1", a)), column(summary("2", b))];
        expect(sideBySide(both, 1).counts).toEqual(sideBySide(both, 0).counts);
      }),
      { numRuns: 40 },
    );
  });

  it("tells another answer from other ground, from more evidence, from not knowing, and from not asking", () => {
    const given = [
      answers({
        "agreement.type": { value: "mou", basis: "document" },
        "exit.procedure": { value: "yes", basis: "document" },
        "oversight.owner": { value: "yes" },
        "rights.assessed": { unknown: "not-told" },
      }),
      answers({
        "agreement.type": { value: "sector", basis: "document" },
        "exit.procedure": { value: "yes", basis: "told" },
        "oversight.owner": { unknown: "not-told" },
        "rights.assessed": { unknown: "nobody-knows" },
      }),
    ] as const;
    const evidence = [{ id: "E1", uses: [{ question: id("exit.procedure") }] }];
    const columns = [column(summary("1", given[0])), column(summary("2", given[1], { evidence }))];
    const { rows, counts } = sideBySide(columns, 0);
    const differs = (question: string) => rows.find((row) => row.question === question)?.differs;
    expect(differs("agreement.type")).toEqual(["answer"]);
    expect(differs("exit.procedure")).toEqual(["basis", "evidence"]);
    expect(differs("oversight.owner")).toEqual(["known"]);
    expect(differs("rights.assessed")).toEqual(["known"]);
    expect(differs("oversight.training")).toEqual([]);
    expect(counts).toMatchObject({ answer: 1, basis: 1, evidence: 1, known: 2, "not-comparable": 0 });
  });

  it("compares nothing that an edition does not ask, and texts letter by letter where they are at hand", () => {
    const [one, other] = [
      answers({ "agreement.why-us": { value: "The harbour." } }),
      answers({ "agreement.why-us": { value: "the  harbour." } }),
    ];
    const marksOnly = sideBySide([column(summary("1", one)), column(summary("2", other))], 0);
    expect(marksOnly.counts.answer).toBe(0);
    expect(sideBySide([column(summary("1", one), one), column(summary("2", other), other)], 0).counts.answer).toBe(1);
    const across = sideBySide([column(summary("1", one)), { summary: onSecond("2", one), checklist: second }], 0);
    expect(across.rows.filter(({ differs }) => differs.includes("not-comparable")).map((row) => row.question)).toEqual([
      "oversight.compared",
      "expression.venue",
    ]);
  });
});

describe("a partnership over the years", () => {
  const editionOf = (row: { readonly edition: number }) => (row.edition === 1 ? checklist : second);
  const year = (number: number, given: Record<string, unknown>) =>
    summary(String(number), answers(given), { sealedAt: `${number}-05-04T10:12:00.000Z` });

  it("is better or worse only by what the rules say, and learning is neither", () => {
    const steps = trendOf(
      [
        year(2026, {
          "approval.national-advice": { value: "before" },
          "oversight.owner": { value: "no" },
          "oversight.conflicts": { value: "no" },
          "oversight.gift-rules": { unknown: "not-told" },
          "agreement.initiative": { value: "partner" },
        }),
        year(2025, {
          "approval.national-advice": { value: "no" },
          "oversight.owner": { value: "yes" },
          "oversight.conflicts": { unknown: "not-told" },
          "oversight.gift-rules": { value: "no" },
          "agreement.initiative": { value: "our-council" },
        }),
      ],
      editionOf,
    );
    expect(steps).toHaveLength(1);
    const change = (question: string) => steps[0]?.changes.get(id(question));
    expect(change("approval.national-advice")).toBe("better");
    expect(change("oversight.owner")).toBe("worse");
    // It raises something now, and something was raised before that is not any more: but what changed is what is known.
    expect(change("oversight.conflicts")).toBe("now-known");
    expect(change("oversight.gift-rules")).toBe("no-longer-known");
    expect(steps[0]?.gone).toContain("oversight.gift-rules:no-gift-rule");
    expect(change("exit.closure")).toBe("unchanged");
  });

  it("says of every question one thing, and does not call an answer worse that another edition weighs otherwise", () => {
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (a, b) => {
        const [step] = trendOf([summary("1", a), onSecond("2", b, "2027-01-01T00:00:00.000Z")], editionOf);
        const counted = Object.values(step?.counts ?? {}).reduce((sum, one) => sum + one, 0);
        expect(counted).toBe(131);
      }),
      { numRuns: 30 },
    );
    const informal = answers({ "agreement.type": { value: "informal" } });
    const [step] = trendOf([summary("1", informal), onSecond("2", informal, "2027-01-01T00:00:00.000Z")], editionOf);
    expect(step?.counts).toMatchObject({ worse: 0, better: 0, "not-comparable": 2 });
  });

  it("belongs together whatever the case and spaces of its names", () => {
    const names = { council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" };
    expect(partnershipOf({ ...names, council: " TESTVILLE" })).toBe(partnershipOf(names));
    expect(partnershipOf({ ...names, partnerOwnScript: "贵港" })).not.toBe(partnershipOf(names));
  });
});

describe("a matrix", () => {
  const given = answers({
    "agreement.type": { value: "mou", basis: "document" },
    "agreement.why-us": { value: "=The harbour." },
    "oversight.owner": { unknown: "not-told" },
    "oversight.training": { notApplicable: "Nobody travels." },
    "access.inbound-number": { value: 0 },
    "proxy.organisations": { value: [] },
    "agreement.partner-bodies": { value: [{ name: "Guiyang FAO", nameOwnScript: "贵阳外办" }] },
  });
  const columns = [
    { summary: summary("1", given), checklist, answers: given },
    { summary: summary("2", given), checklist },
    { summary: onSecond("3", {}), checklist: second },
  ];
  const rows = [...matrixRows(sideBySide(columns, 0), columns)];
  const cells = (question: string) => rows.find(([name]) => name === question)?.slice(6);

  it("has a row for each question and three columns for each submission", () => {
    expect(rows).toHaveLength(1 + 131);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([6 + 3 * 3]));
  });

  it("keeps the states of an answer apart", () => {
    expect(cells("agreement.type")).toEqual([
      ...["Memorandum of understanding", "document", ""],
      ...["Memorandum of understanding", "document", ""],
      ...["", "", ""],
    ]);
    expect(cells("oversight.owner")?.[0]).toBe("UNKNOWN_NOT_TOLD");
    expect(cells("oversight.training")?.[0]).toBe("NOT_APPLICABLE");
    expect(cells("access.inbound-named")?.[0]).toBe("NOT_ASKED");
    expect(cells("access.inbound-named")?.[6]).toBe("MAYBE_ASKED");
    expect(cells("expression.venue")?.[6]).toBe("NOT_COMPARABLE");
    expect(cells("access.inbound-number")?.[0]).toBe(0);
    expect(cells("proxy.organisations")?.[0]).toBe("No other organisation takes part");
  });

  it("has the words where the submission is at hand, and says where it is not", () => {
    expect(cells("agreement.why-us")?.[0]).toBe("=The harbour.");
    expect(cells("agreement.why-us")?.[3]).toBe("TEXT_NOT_AT_HAND");
    expect(cells("agreement.partner-bodies")?.[0]).toBe("Guiyang FAO 贵阳外办");
    expect(cells("agreement.partner-bodies")?.[3]).toBe("1 named");
  });
});
