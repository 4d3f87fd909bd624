// Sums, sizes, lists and short dates in English words: what is said in reports and tables.

const joined = new Intl.ListFormat("en", { style: "long", type: "conjunction" });

/** "a, b, and c" without the comma before "and", as the rest of the text has it. */
export const sayList = (items: readonly string[]): string => joined.format(items).replace(/, and /, " and ");

/** "USD 1,200.00": the code, because $ means different money in different places. */
export function sayMoney(amount: string, currency: string): string {
  const [whole = "0", cents] = amount.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return `${currency} ${grouped}${cents ? `.${cents}` : ""}`;
}

export const sayBytes = (bytes: number): string => {
  const units = ["bytes", "kB", "MB", "GB"];
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  return `${new Intl.NumberFormat("en", { maximumFractionDigits: step > 1 ? 1 : 0 }).format(bytes / 1000 ** step)} ${units[step]}`;
};

/** "4 May 2026" with the month in three letters, for narrow columns: "12 Sep 2026". */
export function sayShortDate(day: string): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const month = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(date);
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`;
}
