// What a filter shows and hides, and the order of a table: shown and hidden are the whole, and nothing depends on the order of taking in.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyFilter,
  type Filter,
  filterGroups,
  readFilter,
  valuesIn,
  writeFilter,
} from "../../src/core/compare/filter.ts";
import { standing, standings } from "../../src/core/compare/portfolio.ts";
import { rankNames, type SortColumn, sortSummaries } from "../../src/core/compare/sort.ts";
import type { SubmissionSummary } from "../../src/core/compare/submission-summary.ts";
import { summariseSubmission } from "../../src/core/compare/summarise-submission.ts";
import { anyAnswers, checklist } from "../fixtures/edition.ts";

const verification = { verdict: "matches", checks: [], signOffs: [{ outcome: "matches" }] } as never;
const someSummary: fc.Arbitrary<SubmissionSummary> = fc
  .record({
    fingerprint: fc.stringMatching(/^[0-9a-f]{64}$/),
    id: fc.constantFrom("a", "b", "c"),
    version: fc.integer({ min: 1, max: 3 }),
    council: fc.constantFrom("Testville", "Zedham", "=A1", "Ärna"),
    year: fc.integer({ min: 2023, max: 2026 }),
    answers: anyAnswers,
  })
  .map(({ fingerprint, id, version, council, year, answers }) =>
    summariseSubmission(
      checklist,
      {
        id,
        version,
        checklist: "us-sister-city",
        edition: 1,
        editionFingerprint: "e".repeat(64),
        partnership: { council, partner: "Guiyang", country: "CN" },
        answers,
        safeguards: [],
        evidence: [],
        sealedAt: `${year}-05-04T10:12:00.000Z`,
      },
      { fingerprint, verification },
    ),
  );
const summaries = fc.uniqueArray(someSummary, { selector: ({ fingerprint }) => fingerprint, maxLength: 12 });
const someFilter: fc.Arbitrary<Filter> = fc.record(
  {
    standing: fc.subarray([...standings], { minLength: 1 }),
    year: fc.subarray(["2023", "2024", "2026", "1999"], { minLength: 1 }),
    rating: fc.subarray(["none", "not-known", "low", "high", "critical"], { minLength: 1 }),
    subdivision: fc.uniqueArray(fc.constantFrom("", "Texas, north", "100 %", "%2C"), { minLength: 1 }),
    finding: fc.subarray([...checklist.rules.keys()], { minLength: 1, maxLength: 3 }),
    text: fc.constantFrom("test", "GUI", "arna"),
  },
  { requiredKeys: [] },
);

describe("a filter", () => {
  test("shows and hides the whole, and shows only what each of its groups lets through", () => {
    fc.assert(
      fc.property(summaries, someFilter, (all, filter) => {
        const { standingOf } = standing(all);
        const { shown, hidden } = applyFilter(all, standingOf, filter);
        expect(shown.length + hidden).toBe(all.length);
        for (const one of shown)
          for (const group of filterGroups) {
            const chosen = filter[group] ?? (group === "standing" ? ["current"] : undefined);
            const values = valuesIn(group, one, standingOf.get(one.fingerprint) ?? "current");
            expect(chosen === undefined || values.some((value) => chosen.includes(value))).toBe(true);
          }
      }),
      { numRuns: 50 },
    );
  });

  test("counts for each value what choosing that value alone in its group would show", () => {
    fc.assert(
      fc.property(summaries, someFilter, (all, filter) => {
        const { standingOf } = standing(all);
        const { counts } = applyFilter(all, standingOf, filter);
        for (const group of filterGroups)
          for (const [value, count] of counts[group])
            expect(applyFilter(all, standingOf, { ...filter, [group]: [value] }).shown.length).toBe(count);
      }),
      { numRuns: 20 },
    );
  });

  test("comes back from an address as it was", () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        const address = new URLSearchParams(writeFilter(filter)).toString();
        expect(readFilter(Object.fromEntries(new URLSearchParams(address)))).toEqual(filter);
      }),
    );
  });

  test("leaves out what no filter can say", () => {
    expect(readFilter({ rating: "dreadful,high", standing: "", verdict: "maybe", year: "2026" })).toEqual({
      rating: ["high"],
      year: ["2026"],
    });
  });
});

describe("a sorted table", () => {
  const columns: readonly SortColumn[] = [
    "name",
    "rating",
    "known",
    "evidence",
    "year",
    "verdict",
    "section:agreement",
  ];

  test("holds every row once, in an order that does not depend on how they came in", () => {
    fc.assert(
      fc.property(summaries, fc.constantFrom(...columns), fc.boolean(), (all, column, down) => {
        const order = (rows: readonly SubmissionSummary[]) =>
          sortSummaries(rows, { column, down }, rankNames(rows)).rows.map(({ fingerprint }) => fingerprint);
        expect(order([...all].reverse())).toEqual(order(all));
        expect([...order(all)].sort()).toEqual(all.map(({ fingerprint }) => fingerprint).sort());
      }),
      { numRuns: 50 },
    );
  });

  test("keeps what is not known at the end, whichever way it is sorted", () => {
    fc.assert(
      fc.property(summaries, fc.boolean(), (all, down) => {
        const { rows, apart } = sortSummaries(all, { column: "rating", down }, rankNames(all));
        const last = rows.slice(rows.length - apart);
        expect(last.every(({ rating }) => rating.word === "not-known")).toBe(true);
        expect(rows.slice(0, rows.length - apart).some(({ rating }) => rating.word === "not-known")).toBe(false);
      }),
      { numRuns: 50 },
    );
  });
});
