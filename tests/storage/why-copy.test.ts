// When is another copy of the work suggested? Only for work that is in no copy yet, and never against what the person chose.
import { describe, expect, test } from "vitest";
import { whyCopy } from "../../src/storage/health.ts";

const work = { startedAt: "2026-05-01T09:00:00.000Z", changedAt: "2026-05-10T09:00:00.000Z", copiedAt: undefined };
const on = (day: number): string => `2026-05-${day}T09:00:00.000Z`;

describe("a copy is suggested", () => {
  test("at once where the browser may erase the work and there is none", () => {
    expect(whyCopy("may-be-erased", work, 0, on(10))).toBe("may-be-erased");
  });
  test("a day after the last one where the browser may erase the work", () => {
    expect(whyCopy("may-be-erased", { ...work, copiedAt: "2026-05-10T08:00:00.000Z" }, 3, on(10))).toBeUndefined();
    expect(whyCopy("may-be-erased", { ...work, copiedAt: "2026-05-10T08:00:00.000Z" }, 3, on(11))).toBe(
      "may-be-erased",
    );
  });
  test("after the days somebody chose, where the work is kept", () => {
    const copied = { ...work, copiedAt: "2026-05-09T09:00:00.000Z" };
    expect(whyCopy("kept", copied, 3, on(11))).toBeUndefined();
    expect(whyCopy("kept", copied, 3, on(12))).toBe("time");
    expect(whyCopy("kept", copied, 0, on(28))).toBeUndefined();
  });
  test("never when everything is in the last one", () => {
    expect(whyCopy("not-kept", { ...work, copiedAt: on(10) }, 3, on(28))).toBeUndefined();
  });
});
