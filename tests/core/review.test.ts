// What a review holds: every thing once, nothing merged, nothing lost; and which of several signed reviews count.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "../../src/core/answer.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import {
  changeReview,
  currentOf,
  type DraftReview,
  foreignIn,
  keyOf,
  nextToLookAt,
  openQueries,
  queriesOf,
  type Review,
  reviewToSign,
  subjectsBefore,
  subjectsOf,
  tallyOf,
  unclearIn,
  views,
} from "../../src/core/review.ts";
import example from "../../src/features/library/example-assessment.json" with { type: "json" };
import { checklist } from "../fixtures/edition.ts";

const answers = example.answers as unknown as Answers;
const subjects = subjectsOf(checklist, answers);
const at = "2026-11-20T09:00:00.000Z";

const draft: DraftReview = {
  id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
  submission: "a".repeat(64),
  layer: "auditor",
  reviewer: { name: "R. Lind", office: "State audit office", contact: "" },
  conclusion: "",
  remarks: {},
  version: 0,
  signed: {},
  startedAt: at,
  changedAt: at,
};
const with_ = (...what: Parameters<typeof changeReview>[1][]) =>
  what.reduce((old, one) => changeReview(old, one, at), draft);
const [first, second, third] = subjects.map(keyOf) as [string, string, string];
const remark = (key: string, view: (typeof views)[number], comment = "") =>
  ({ kind: "remark", key, view, comment }) as const;

describe("what there is to look at", () => {
  test("is every question that is asked or may be asked, every finding raised or possible, and every gap, each once", () => {
    const { readings, findings, gaps } = evaluate(checklist, answers);
    const asked = [...readings].filter(([, reading]) => reading.asked !== "false").length;
    expect(findings.filter(({ state }) => state === "possible").length).toBeGreaterThan(0);
    expect(gaps.length).toBeGreaterThan(0);
    expect(subjects).toHaveLength(asked + findings.length + gaps.length);
    expect(new Set(subjects.map(keyOf)).size).toBe(subjects.length);
  });

  test("was less for a review of format 1: the questions, and the findings that were raised", () => {
    const { readings, findings } = evaluate(checklist, answers);
    const asked = [...readings].filter(([, reading]) => reading.asked !== "false").length;
    const raised = findings.filter(({ state }) => state === "raised").length;
    expect(raised).toBeGreaterThan(0);
    expect(subjectsBefore({}, subjects)).toHaveLength(asked + raised);
    expect(subjectsBefore({ gaps: {} }, subjects)).toEqual(subjects);
  });

  test("whatever was said, the four counts add up to all there is", () => {
    const said = fc.dictionary(
      fc.constantFrom(...subjects.map(keyOf)),
      fc.record({ view: fc.constantFrom(...views, undefined), comment: fc.string() }),
    );
    fc.assert(
      fc.property(said, (remarks) => {
        const full = with_(...Object.entries(remarks).map(([key, one]) => ({ kind: "remark" as const, key, ...one })));
        const { agree, query, disagree, left } = tallyOf(subjects, full.remarks);
        expect(agree + query + disagree + left).toBe(subjects.length);
        const next = nextToLookAt(subjects, full.remarks);
        expect(next === undefined).toBe(left === 0);
        if (next) expect(full.remarks[keyOf(next)]?.view).toBeUndefined();
      }),
    );
  });

  test("what comes next comes after where one is, and then from the beginning", () => {
    expect(nextToLookAt(subjects, with_(remark(first, "agree")).remarks)).toBe(subjects[1]);
    expect(nextToLookAt(subjects, {}, subjects[1])).toBe(subjects[2]);
    expect(nextToLookAt(subjects, {}, subjects.at(-1))).toBe(subjects[0]);
  });
});

describe("what is said", () => {
  test("of one thing replaces what was said of it before, and of nothing else", () => {
    const now = with_(remark(first, "agree"), remark(second, "query", "Why?"), remark(first, "disagree", "No."));
    expect(now.remarks).toMatchObject({ [first]: { view: "disagree", comment: "No." }, [second]: { view: "query" } });
  });

  test("and taken back without words leaves nothing; with words the words stay", () => {
    expect(with_(remark(first, "agree"), { kind: "remark", key: first, comment: "" }).remarks).toEqual({});
    expect(with_({ kind: "remark", key: first, comment: "Kept" }).remarks[first]).toMatchObject({ comment: "Kept" });
  });

  test("is not clear while a query asks nothing, or words have no view", () => {
    const now = with_(remark(first, "query"), { kind: "remark", key: second, comment: "Hm" }, remark(third, "agree"));
    expect(unclearIn(subjects, now.remarks).map(({ kind }) => kind)).toEqual([
      "query-without-words",
      "words-without-view",
    ]);
  });
});

describe("what is signed", () => {
  const said = with_(
    remark(first, "agree"),
    remark(second, "query", "Who holds it?"),
    { kind: "remark", key: third, comment: "No view yet" },
    { kind: "conclusion", conclusion: "Sound on the whole." },
  );
  const signing = { at, replies: { [second]: { text: "The clerk.", name: "A. Osei", at } }, considered: [] };

  test("is everything that has a view, with the council's reply at its query", () => {
    const review = reviewToSign(said, "whole", signing);
    expect(review).toMatchObject({ version: 1, conclusion: "Sound on the whole." });
    expect(Object.keys({ ...review.answers, ...review.findings })).toHaveLength(2);
    expect(queriesOf(checklist, review)[0]?.remark.reply?.text).toBe("The clerk.");
  });

  test("or the queries alone: nothing else that was said goes with them", () => {
    const review = reviewToSign(said, "queries", signing);
    expect(review.conclusion).toBe("");
    expect(Object.values({ ...review.answers, ...review.findings }).map(({ view }) => view)).toEqual(["query"]);
  });

  test("a query about a gap stands after those about answers and findings", () => {
    const [gap] = subjects.filter(({ part }) => part === "gaps");
    const [possible] = subjects.filter((one) => one.part === "findings" && one.possible);
    if (!gap || !possible) throw new Error("The example leaves nothing open.");
    const asked = [gap, possible, ...subjects.slice(0, 1)].map((one) => remark(keyOf(one), "query", "Why?"));
    const review = reviewToSign(with_(...asked), "queries", { ...signing, replies: {} });
    expect(queriesOf(checklist, review).map(keyOf)).toEqual([first, keyOf(possible), keyOf(gap)]);
    expect(review.gaps).toHaveProperty([gap.id]);
  });

  test("a query is open until somebody has answered it", () => {
    const queries = queriesOf(checklist, reviewToSign(said, "queries", { ...signing, replies: {} }));
    expect(openQueries(queries, {})).toHaveLength(1);
    expect(openQueries(queries, signing.replies)).toEqual([]);
  });

  test("a later version counts in place of the earlier, another person's review beside it, and queries never beside their whole", () => {
    const of = (part: Partial<Review>, fingerprint: string) => ({
      fingerprint,
      review: { ...reviewToSign(said, "whole", signing), ...part },
    });
    const all = [
      of({}, "one"),
      of({ version: 2, replaces: "one" }, "two"),
      of({ scope: "queries", version: 3 }, "three"),
      of({ id: "another", layer: "oversight" }, "four"),
    ];
    expect(currentOf(all).map(({ fingerprint }) => fingerprint)).toEqual(["two", "four"]);
    expect(currentOf(all.slice(2, 3))).toHaveLength(1);
  });

  test("what the checklist does not have is named", () => {
    const review = reviewToSign(said, "whole", signing);
    expect(foreignIn(checklist, review)).toEqual([]);
    expect(foreignIn(checklist, { ...review, findings: { "no.such:rule": {} } })).toEqual(["no.such:rule"]);
    // A rule that raises findings leaves no gaps.
    const [rule = ""] = checklist.rules.keys();
    expect(foreignIn(checklist, { ...review, gaps: { [rule]: {} } })).toEqual([rule]);
  });
});
