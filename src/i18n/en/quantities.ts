// Counts, days and times in English words, by Intl where it knows better than we do.

const cardinal = new Intl.PluralRules("en");
// Made once: making a format costs more than a hundred uses of it, and one is used at every save.
const number = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const clock = new Intl.DateTimeFormat("en-GB", { hour: "numeric", minute: "2-digit", hour12: true });

/** "1 answer", "3 answers". Irregular plurals are given in full. */
export const sayCount = (count: number, one: string, many = `${one}s`): string =>
  `${sayNumber(count)} ${cardinal.select(count) === "one" ? one : many}`;

export const sayNumber = (value: number): string => number.format(value);

/** "4 May 2026" for the ISO day 2026-05-04. */
export function sayDate(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    date,
  );
}

/** "2:14 pm" in the clock of this computer. */
export const sayTime = (moment: string): string => clock.format(new Date(moment));
