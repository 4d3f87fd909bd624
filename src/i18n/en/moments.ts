// Moments as people say them: "Today, 2:14 pm", "3 days ago". The clock is given, so the same facts always give the same words.
import { sayCount, sayTime } from "./quantities.ts";

const dayLength = 24 * 60 * 60 * 1000;
const shortDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const longDay = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

/** Whole days between two moments by the calendar of this computer: yesterday evening is 1, whatever the hour. */
function daysBetween(from: string, to: string): number {
  const [a, b] = [new Date(from), new Date(to)];
  return Math.round((b.setHours(0, 0, 0, 0) - a.setHours(0, 0, 0, 0)) / dayLength);
}

/** Inside a sentence: "today, 2:14 pm", "yesterday, 9:10 am", "12 May", "12 May 2025". @param now ISO moment */
export function sayWhen(moment: string, now: string): string {
  const days = daysBetween(moment, now);
  if (days === 0) return `today, ${sayTime(moment)}`;
  if (days === 1) return `yesterday, ${sayTime(moment)}`;
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? shortDay : longDay).format(new Date(moment));
}

/** The same, standing alone: "Today, 2:14 pm". */
export const sayWhenAlone = (moment: string, now: string): string =>
  sayWhen(moment, now).replace(/^./, (first) => first.toUpperCase());

/** "today", "yesterday", "9 days ago". @param now ISO moment */
export function sayAgo(moment: string, now: string): string {
  const days = daysBetween(moment, now);
  if (days <= 0) return "today";
  return days === 1 ? "yesterday" : `${sayCount(days, "day")} ago`;
}
