// Calendar dates without a clock or a time zone: ISO 8601 days as text, which compare correctly as text.

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** True for a day that exists in the Gregorian calendar, from 1000-01-01 to 9999-12-31. */
export function isDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/**
 * Moves a date by whole years, months and days. A day that the target month lacks becomes its last day
 * (31 January + 1 month = 28 or 29 February), as deadlines are commonly counted.
 */
export function addToDate(
  date: string,
  plus: { years?: number | undefined; months?: number | undefined; days?: number | undefined },
): string {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const months = year * 12 + (month - 1) + (plus.years ?? 0) * 12 + (plus.months ?? 0);
  const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const moved = new Date(Date.UTC(newYear, newMonth - 1, Math.min(day, daysIn(newYear, newMonth)) + (plus.days ?? 0)));
  return moved.toISOString().slice(0, 10);
}
