// Days of the calendar, and deadlines counted from them.
import { describe, expect, it } from "vitest";
import { addToDate, isDate } from "../../src/core/date.ts";

describe("a date", () => {
  it("exists or does not", () => {
    for (const day of ["2026-05-04", "2024-02-29", "2000-02-29", "1979-01-01"]) expect(isDate(day), day).toBe(true);
    for (const day of [
      "2026-02-29",
      "1900-02-29",
      "2026-13-01",
      "2026-04-31",
      "2026-00-10",
      "0999-01-01",
      "4 May 2026",
      "2026-5-4",
      "",
    ]) {
      expect(isDate(day), day).toBe(false);
    }
  });

  it("moves by years, months and days, and stays in the month it is moved to", () => {
    expect(addToDate("2026-11-24", { months: 12 })).toBe("2027-11-24");
    expect(addToDate("2026-01-31", { months: 1 })).toBe("2026-02-28");
    expect(addToDate("2024-02-29", { years: -1 })).toBe("2023-02-28");
    expect(addToDate("2026-01-15", { months: -1 })).toBe("2025-12-15");
    expect(addToDate("2026-12-31", { days: 14 })).toBe("2027-01-14");
  });
});
