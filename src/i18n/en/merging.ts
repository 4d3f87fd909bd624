// The words of bringing two copies of one check together.
import type { Made } from "../../core/assessment.ts";
import { sayDate, sayTime } from "./quantities.ts";

/** Why two copies stay beside each other. */
export const notTogether = {
  unrelated: "It was begun by itself, so there is nothing to bring together.",
  "other-edition":
    "The two were answered with different editions of the checklist, so they cannot be brought together.",
  "history-here": "The history here is not as it was written, so nobody can tell what both have in common.",
  "history-there": "The history in the copy is not as it was written, so nobody can tell what both have in common.",
  "signed-apart": "The same version was signed in both, each time with other answers. Both records stay as they are.",
} as const;

/** "A. Osei, 3 May 2026, 4:40 pm" @param nobody in place of a name that was not typed */
export function sayMade(made: Made | undefined, nobody: string): string {
  if (!made) return nobody;
  return `${made.who || nobody}, ${sayDate(made.at)}, ${sayTime(made.at)}`;
}

/** The note that keeps what was not taken. */
export function sayKeptNote(made: Made | undefined, lines: readonly string[]): string {
  const when = made && `${sayDate(made.at)}, ${sayTime(made.at)}`;
  const from = made?.who ? ` by ${made.who}, ${when}` : when ? ` on ${when}` : "";
  return [`Also said${from}:`, ...lines].join("\n");
}

/** The line of the history that says it happened. */
export const mergedName = "Brought together with another copy";
