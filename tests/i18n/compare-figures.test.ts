// Titles of figures are sentences that must be true of the numbers below them, also where there are few or none.
import { expect, test } from "vitest";
import type { Level } from "../../src/core/checklist.ts";
import type { RatingGroups } from "../../src/core/compare/rating-groups.ts";
import {
  sayDays,
  sayDeadlines,
  sayEditions,
  sayKnown,
  sayRatings,
  sayShare,
  sayStudy,
} from "../../src/i18n/en/compare-figures.ts";

const tally = { answered: 0, unknown: 0, "not-applicable": 0, unanswered: 0, "not-asked": 0, maybe: 0 };
const groups = (...all: readonly (readonly [level: Level, highest: Level, count: number][])[]): RatingGroups => ({
  groups: all.map((ranges, index) => ({
    group: String(index),
    count: ranges.reduce((sum, [, , count]) => sum + count, 0),
    ranges: ranges.map(([level, highest, count]) => ({ level, highest, count, word: level })),
  })),
  heldBack: { groups: 0, submissions: 0 },
});

test("a share is never said to be none or all when it is not", () => {
  expect([sayShare(1, 1000), sayShare(999, 1000), sayShare(0, 7), sayShare(7, 7), sayShare(0, 0)]).toEqual([
    "less than 1%",
    "more than 99%",
    "0%",
    "100%",
    "–",
  ]);
});

test("“in every group” is said only where it holds in every one", () => {
  expect(
    sayRatings(
      groups(
        [["low", "high", 3]],
        [
          ["low", "high", 2],
          ["high", "high", 1],
        ],
      ),
    ),
  ).toBe("In every group, most ratings could still rise: 5 of 6");
  expect(
    sayRatings(
      groups(
        [["low", "high", 9]],
        [
          ["high", "high", 5],
          ["low", "medium", 1],
        ],
      ),
    ),
  ).toBe("10 of 15 ratings could still rise");
  expect(sayRatings(groups([["low", "low", 2]]))).toBe("All 2 ratings are settled");
  expect(sayRatings(groups([["low", "low", 1]]))).toBe("The one rating is settled");
  expect(sayRatings(groups())).toBe("No group is large enough to show ratings");
});

test("what is known of study elements names the ends, or says that they are alike", () => {
  const of = (answered: number, unknown: number) => ({ ...tally, answered, unknown });
  expect(sayStudy({ "1A": of(1, 3), "1B": of(3, 1), "2A": tally })).toBe(
    "Least is known about 1A, 25% of its questions; most about 1B, 75%",
  );
  expect(sayStudy({ "1A": of(1, 1), "1B": of(2, 2) })).toBe("Of the questions on every element, 50% are known");
  expect(sayStudy({ "1A": tally })).toBe("No question that serves the study was asked");
});

test("with nothing asked nothing is said to be known, and days are told from today", () => {
  expect(sayKnown(tally)).toBe("No question was asked in these submissions");
  expect([sayDays(0), sayDays(1), sayDays(-40)]).toEqual(["today", "in 1 day", "40 days ago"]);
  const day = { date: "2026-11-28", question: "exit.next-date" as never, fingerprint: "", council: "", partner: "" };
  expect(
    sayDeadlines(
      [
        { ...day, days: 1 },
        { ...day, days: -3 },
      ],
      365,
    ),
  ).toBe("1 day that submissions name lies in the next 365 days; 1 has passed");
  expect(sayEditions({ "a/1": 3, "a/2": 1, "b/1": 1 })).toBe("a editions 1 and 2, b edition 1");
});
