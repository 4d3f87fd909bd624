// Foreign bytes become JSON only when nothing in them could mislead a reader.
import { describe, expect, it } from "vitest";
import { largestJson, readStrictJson } from "../../src/archive/strict-json.ts";
import { sayProblem } from "../../src/i18n/en/problems.ts";

const read = (text: string | Uint8Array) =>
  readStrictJson(typeof text === "string" ? new TextEncoder().encode(text) : text);
const faults = (text: string | Uint8Array): string[] => {
  const result = read(text);
  return result.ok ? [] : result.problems.map((problem) => `${problem.path} ${problem.kind}`.trim());
};

describe("strict JSON", () => {
  it("reads what JSON.parse reads, also with quotation marks and braces inside text", () => {
    const value = { a: ['{"b":[', "\\", "贵阳", 'say "no"'], c: { a: null, d: -1.5e3 } };
    expect(read(JSON.stringify(value))).toEqual({ ok: true, value });
  });

  it("refuses a key that stands twice in one object, however it is written", () => {
    expect(faults('{"a":1,"b":{"a":2,"a":3}}')).toEqual(["b.a repeated-key"]);
    expect(faults('{"a":1,"\\u0061":2}')).toEqual(["a repeated-key"]);
  });

  it("refuses keys that reach a prototype, and leaves prototypes alone", () => {
    expect(faults('{"answers":{"__proto__":{"admin":true}}}')).toEqual(["answers.__proto__ forbidden-key"]);
    expect(faults(`[0, {"a.b": [{"__proto__": 1}]}]`)).toEqual([`[1]["a.b"][0].__proto__ forbidden-key`]);
    expect(faults('{"constructor":{"prototype":{}}}')).toEqual([
      "constructor forbidden-key",
      "constructor.prototype forbidden-key",
    ]);
    expect("admin" in {}).toBe(false);
  });

  it("refuses a cut-off file, and says that it was cut off", () => {
    const whole = JSON.stringify({ answers: { "agreement.type": { value: "mou" } } });
    for (let length = 1; length < whole.length; length += 1) {
      const result = read(whole.slice(0, length));
      expect(result.ok).toBe(false);
      if (!result.ok)
        expect(sayProblem(result.problems[0] ?? { kind: "missing", path: "", facts: {} })).toContain("cut off");
    }
  });

  it("names line and column of what it cannot read", () => {
    const result = read('{\n  "a": 1,\n  "b": tru\n}');
    expect(result).toMatchObject({ ok: false, problems: [{ kind: "not-json", facts: { line: 3 } }] });
  });

  it("refuses 200,000 nested lists without running out of stack", () => {
    expect(faults("[".repeat(200_000))).toEqual(["nested-too-deep"]);
  });

  it("refuses a file over the limit before reading it", () => {
    expect(faults(new Uint8Array(largestJson + 1))).toEqual(["too-large"]);
  });

  it("refuses lone surrogates, NUL, and bytes that are not UTF-8", () => {
    expect(faults('{"a":{"b":["\\ud800"]}}')).toEqual(["a.b[0] not-well-formed"]);
    expect(faults('{"a":"\\u0000"}')).toEqual(["a not-well-formed"]);
    expect(faults(new Uint8Array([0x22, 0xff, 0x22]))).toEqual(["not-json"]);
  });
});
