// A settled history cannot be changed, shortened inside, or added to in between without saying so.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkChain, settle } from "../../src/archive/history-chain.ts";
import type { HistoryEntry } from "../../src/core/assessment.ts";

const line = (revision: number, to: string): HistoryEntry => ({
  assessment: "0",
  revision,
  at: `2026-05-04T14:${String(revision).padStart(2, "0")}:00.000Z`,
  who: "A. Osei",
  field: "reason",
  from: null,
  to,
});
const someLines = fc
  .array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 8 })
  .map((words) => words.map((word, index) => line(index + 1, word)));

describe("a settled history", () => {
  it("is whole, whether it was settled at once or in parts", async () => {
    await fc.assert(
      fc.asyncProperty(someLines, fc.nat(8), async (lines, at) => {
        const cut = Math.min(at, lines.length);
        const begin = await settle(lines.slice(0, cut), undefined);
        const parts = [...begin, ...(await settle(lines.slice(cut), begin.at(-1)?.hash))];
        expect(parts).toEqual(await settle(lines, undefined));
        expect(await checkChain(parts)).toEqual({ ok: true, settled: lines.length, open: 0, head: parts.at(-1)?.hash });
      }),
    );
  });

  it("names the line that was changed", async () => {
    const settled = await settle([line(1, "a"), line(2, "b"), line(3, "c")], undefined);
    for (const changed of [{ to: "x" }, { who: "B." }, { at: "2026-05-05T00:00:00.000Z" }, { field: "flagged" }]) {
      const altered = settled.map((entry) => (entry.revision === 2 ? { ...entry, ...changed } : entry));
      expect(await checkChain(altered)).toEqual({ ok: false, revision: 2 });
    }
  });

  it("names the line after one that is gone, or that was put in or moved", async () => {
    const settled = await settle([line(1, "a"), line(2, "b"), line(3, "c")], undefined);
    const [one, two, three] = settled as [HistoryEntry, HistoryEntry, HistoryEntry];
    expect(await checkChain([one, three])).toEqual({ ok: false, revision: 3 });
    expect(await checkChain([two, three])).toEqual({ ok: false, revision: 2 });
    expect(await checkChain([one, three, two])).toEqual({ ok: false, revision: 3 });
    expect(await checkChain([one, { ...line(9, "put in") }, two, three])).toEqual({ ok: false, revision: 9 });
  });

  it("stays whole under another id: a copy is the same history", async () => {
    const settled = await settle([line(1, "a"), line(2, "b")], undefined);
    const copied = settled.map((entry) => ({ ...entry, assessment: "another" }));
    expect(await checkChain(copied)).toMatchObject({ ok: true, settled: 2 });
  });

  it("may end in lines that are still open", async () => {
    const settled = await settle([line(1, "a")], undefined);
    expect(await checkChain([...settled, line(2, "b")])).toMatchObject({ ok: true, settled: 1, open: 1 });
    expect(await checkChain([])).toEqual({ ok: true, settled: 0, open: 0, head: undefined });
  });
});
