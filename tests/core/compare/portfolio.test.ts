// What counts in a portfolio, and what becomes of a file that is handed in.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intakeOutcome, isTakenIn, type Present, standing } from "../../../src/core/compare/portfolio.ts";
import type { SubmissionSummary } from "../../../src/core/compare/submission-summary.ts";
import type { Verification } from "../../../src/core/verification.ts";
import { anyVersions, matching, version } from "./summaries.ts";

const runs = { numRuns: 500 };
const fingerprints = (rows: readonly SubmissionSummary[]) => rows.map(({ fingerprint }) => fingerprint);

describe("a portfolio", () => {
  it("shows and hides as many as there are", () => {
    fc.assert(
      fc.property(anyVersions, (rows) => {
        const { counts, current } = standing(rows);
        const hidden = Object.values(counts.hidden).reduce((sum, one) => sum + one, 0);
        expect(counts.shown + hidden).toBe(counts.total);
        expect(current).toHaveLength(counts.shown);
      }),
      runs,
    );
  });

  it("is the same whatever the order in which submissions came, and however often", () => {
    const anyOrder = anyVersions.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows, ...rows], { minLength: rows.length * 2 })),
    );
    fc.assert(
      fc.property(anyOrder, ([rows, again]) => {
        const [one, other] = [standing(rows), standing(again)];
        expect(other.counts).toEqual(one.counts);
        expect(other.current).toEqual(one.current);
        expect(other.conflicts).toEqual(one.conflicts);
        expect(new Map([...other.standingOf].sort())).toEqual(new Map([...one.standingOf].sort()));
      }),
      runs,
    );
  });

  it("never counts two submissions of one record", () => {
    fc.assert(
      fc.property(anyVersions, (rows) => {
        const records = standing(rows).current.map(({ assessment }) => assessment);
        expect(new Set(records).size).toBe(records.length);
      }),
      runs,
    );
  });

  it("counts the last version, and not the ones it replaces", () => {
    const rows = [
      version("one"),
      version("two", { version: 2, replaces: "one" }),
      version("three", { version: 3, replaces: "two" }),
    ];
    expect(fingerprints(standing(rows).current)).toEqual(["three"]);
    // The second never came: nothing speaks against the third.
    expect(fingerprints(standing([version("one"), version("three", { version: 3, replaces: "two" })]).current)).toEqual(
      ["three"],
    );
  });

  it("counts neither of two that say to be the same version, until one is chosen", () => {
    const rows = [version("one"), version("other")];
    expect(standing(rows).counts).toMatchObject({ shown: 0, hidden: { conflicting: 2 } });
    expect(standing(rows).conflicts.map(fingerprints)).toEqual([["one", "other"]]);
    expect(fingerprints(standing(rows, new Set(["other"])).current)).toEqual(["other"]);
    expect(standing(rows, new Set(["one", "other"])).counts.shown).toBe(0);
  });

  it("counts neither a version nor one that says to replace another in its place", () => {
    const rows = [version("one"), version("two", { version: 2, replaces: "an altered one" })];
    expect(standing(rows).counts.hidden.conflicting).toBe(2);
  });

  it("lets what nobody signed replace nothing", () => {
    const unsigned = { verification: { verdict: "cannot-be-checked", signOffs: 0, keys: "nobody-signed" } } as const;
    const { current, counts } = standing([
      version("one"),
      version("two", { version: 2, replaces: "one", ...unsigned }),
    ]);
    expect(fingerprints(current)).toEqual(["one"]);
    expect(counts.hidden.unsigned).toBe(1);
  });
});

describe("a file that is handed in", () => {
  const present = (...rows: readonly SubmissionSummary[]): Present => ({
    has: (fingerprint) => rows.some((row) => row.fingerprint === fingerprint),
    versionsOf: (assessment) => rows.filter((row) => row.assessment === assessment),
  });
  const second = version("two", { version: 2, replaces: "one" });
  const failed = (
    verdict: Verification["verdict"],
    check: "complete" | "checklist",
    kind: "file-differs",
  ): Verification => ({
    ...matching,
    verdict,
    checks: [{ check, outcome: verdict, facts: {}, reasons: [{ kind, path: "data/submission.json", facts: {} }] }],
  });

  it("is accepted, or is one that is there, or an older or newer version of one", () => {
    expect(intakeOutcome(matching, version("one"), present()).kind).toBe("accepted");
    expect(intakeOutcome(matching, version("one"), present(version("one"))).kind).toBe("duplicate");
    expect(intakeOutcome(matching, version("one"), present(second))).toMatchObject({
      kind: "older-version-of",
      other: "two",
    });
    expect(intakeOutcome(matching, second, present(version("one")))).toMatchObject({
      kind: "newer-version-of",
      other: "one",
    });
  });

  it("is refused where it is altered or cannot be read, with the place", () => {
    const altered = intakeOutcome(failed("does-not-match", "complete", "file-differs"), version("one"), present());
    expect(altered).toMatchObject({ kind: "altered", reason: { kind: "file-differs", path: "data/submission.json" } });
    const { fingerprint: _, ...none } = failed("does-not-match", "complete", "file-differs");
    expect(intakeOutcome(none, undefined, present()).kind).toBe("unreadable");
    expect(isTakenIn(altered)).toBe(false);
  });

  it("a public edition matches and is no submission: its reason says what it is", () => {
    const shown = { verdict: "matches", checks: [], fingerprint: "f".repeat(64) } as const;
    expect(intakeOutcome(shown, undefined, present())).toMatchObject({
      kind: "unreadable",
      reason: { kind: "public-edition" },
    });
  });

  it("is taken in and marked where nobody signed it or its checklist is another", () => {
    const unsigned = version("one", {
      verification: { verdict: "cannot-be-checked", signOffs: 0, keys: "nobody-signed" },
    });
    const foreign = failed("cannot-be-checked", "checklist", "file-differs");
    expect(intakeOutcome(matching, unsigned, present()).kind).toBe("unsigned");
    expect(intakeOutcome(foreign, version("one"), present()).kind).toBe("other-checklist");
    expect(intakeOutcome(matching, version("one"), present(), "another-checklist").kind).toBe("other-checklist");
  });
});
