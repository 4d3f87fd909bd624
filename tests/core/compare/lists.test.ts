// Submissions that rest on several editions of a dated list: which, how many on each, which checklists bring them, and in words.
import { describe, expect, it } from "vitest";
import { listsIn } from "../../../src/core/compare/lists.ts";
import { sayLists, shortOfList } from "../../../src/i18n/en/compare-figures.ts";
import { summary } from "./summaries.ts";

const index = "Corruption Index";
const resting = (fingerprint: string, list: string, law: string, edition: number) => ({
  ...summary(fingerprint),
  edition,
  editionFingerprint: `${edition}`.padStart(64, "e"),
  lists: [{ list, law }],
});
const rows = [
  resting("1", `${index} 2019`, "Act, section 3", 1),
  resting("2", `${index} 2024`, "Act, section 3", 2),
  resting("3", `${index} 2019`, "Act, section 3", 3),
];

describe("dated lists", () => {
  it("are counted with the checklist editions that bring them, so that each can be shown alone", () => {
    const { lists, laws } = listsIn(rows);
    expect(lists).toEqual([
      { name: `${index} 2019`, submissions: 2, editions: ["us-sister-city/1", "us-sister-city/3"] },
      { name: `${index} 2024`, submissions: 1, editions: ["us-sister-city/2"] },
    ]);
    expect(laws).toHaveLength(1);
    expect(listsIn([...rows].reverse())).toEqual(listsIn(rows));
  });

  it("are said as editions of one list where only the year differs, and by their names where they are others", () => {
    const { lists, laws } = listsIn(rows);
    expect(sayLists(lists)).toBe("Two editions of Corruption Index are in this set: 2019 in 2 submissions, 2024 in 1.");
    expect(shortOfList(`${index} 2024`, lists)).toBe("2024");
    expect(sayLists(laws)).toBe("");
    const others = listsIn([...rows.slice(0, 1), resting("4", "Another list 2019", "Law B", 4)]);
    expect(sayLists(others.lists)).toBe(
      "Two lists or laws are in this set: Another list 2019 in 1 submission, Corruption Index 2019 in 1.",
    );
    expect(shortOfList("Another list 2019", others.lists)).toBe("Another list 2019");
  });
});
