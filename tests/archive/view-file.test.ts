// A view that is passed on comes back as it was; one of which a part is not understood is refused with its place, for it would show more than meant.
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { schemaFiles } from "../../scripts/json-schemas.ts";
import {
  largestView,
  readView,
  setNames,
  setOfView,
  type View,
  viewNames,
  writeView,
} from "../../src/archive/view-file.ts";
import { sayProblem } from "../../src/i18n/en/problems.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const view: View = {
  name: "High and above, 2026",
  savedAt: "2026-11-27T05:00:00.000Z",
  view: "table",
  set: { rating: "high,critical", year: "2026", sort: "name", columns: "known,verdict", text: "=cmd|贵阳" },
};
const faultsOf = (changed: object) => {
  const read = readView(bytes(JSON.stringify({ ...JSON.parse(writeView(view)), ...changed })));
  return read.ok ? [] : read.problems.map(({ kind, path }) => `${kind} ${path}`);
};

describe("a saved view", () => {
  it("comes back from its file as it was, whatever it is called and whatever is looked for", () => {
    const names = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).filter((one) => one.isWellFormed());
    const plain = names.filter((one) => !one.includes("\0"));
    fc.assert(
      fc.property(plain, fc.constantFrom(...viewNames), plain, fc.subarray([...setNames]), (name, at, text, some) => {
        const free = some.filter((one) => ["sort", "down", "columns", "rows", "find", "of", "against"].includes(one));
        const set = { ...Object.fromEntries(free.map((one) => [one, text])), text };
        const kept: View = { name, savedAt: view.savedAt, view: at, set };
        expect(readView(bytes(writeView(kept)))).toEqual({ ok: true, value: kept });
      }),
    );
  });

  it("holds what stands in the address and nothing else: no page, nothing that is empty or unknown", () => {
    expect(setOfView({ year: "2026", page: "7", sort: "", more: "x" })).toEqual({ year: "2026" });
    expect(Object.keys(JSON.parse(writeView(view)))).toEqual(["format", "name", "savedAt", "view", "set"]);
  });

  it("is refused where a part of it is not understood, with the place", () => {
    expect(faultsOf({ more: 1 })).toEqual(["unexpected-key more"]);
    expect(faultsOf({ set: { ...view.set, page: "2" } })).toEqual(["unexpected-key set.page"]);
    expect(faultsOf({ set: { rating: "high,extreme" } })).toEqual(["wrong-value set.rating"]);
    expect(faultsOf({ set: { standing: "all" } })).toEqual(["wrong-value set.standing"]);
    expect(faultsOf({ set: { reason: "somebody.3" } })).toEqual(["wrong-value set.reason"]);
    expect(faultsOf({ view: "s" })).toEqual(["wrong-value view"]);
    expect(faultsOf({ set: { year: 2026 } })).toEqual(["wrong-type set.year"]);
    expect(faultsOf({ name: "" })).toEqual(["missing name"]);
    expect(faultsOf({ savedAt: "yesterday" })).toContain("wrong-value savedAt");
  });

  it("is refused by name where it is newer, no view at all, too large or no JSON", () => {
    expect(faultsOf({ format: "sister-city-check/view@2" })).toEqual(["newer-format format"]);
    expect(faultsOf({ format: "sister-city-check/register@1" })).toEqual(["unknown-format format"]);
    const kindOf = (text: string) => {
      const read = readView(bytes(text));
      return read.ok ? "read" : read.problems.map((one) => [one.kind, sayProblem(one)]);
    };
    expect(kindOf(" ".repeat(largestView + 1))).toMatchObject([["too-large", expect.stringMatching(/\d/)]]);
    expect(kindOf("view")).toMatchObject([["not-json", expect.any(String)]]);
    expect(kindOf("[]")).toMatchObject([["not-an-object", expect.any(String)]]);
    expect(kindOf('{"format":"sister-city-check/view@1","__proto__":{}}')).toMatchObject([
      ["forbidden-key", expect.any(String)],
    ]);
  });

  it("is taken and refused alike by a validator that had no part in this program", () => {
    const accepts = new Ajv2020({ strict: true, allErrors: true }).compile(
      JSON.parse(schemaFiles().get("docs/schemas/view.schema.json") ?? "{}"),
    );
    const written = JSON.parse(writeView(view));
    expect([accepts(written), accepts.errors]).toEqual([true, null]);
    for (const wrong of [{ more: 1 }, { view: "s" }, { set: { page: "1" } }, { set: { year: 2026 } }, { format: "x" }])
      expect(accepts({ ...written, ...wrong })).toBe(false);
  });
});
