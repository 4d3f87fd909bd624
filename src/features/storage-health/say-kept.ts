// Whether this computer keeps the work, in one sentence that promises no more than was tested.
import { sayAgo } from "../../i18n/en/moments.ts";
import type { Health } from "../../storage/health.ts";

/** @param now ISO moment */
export function sayKept(health: Health, now: string): string {
  if (health.assessments === 0 && !health.beside) return "Nothing is stored on this computer yet.";
  return `${kept[health.word]}, ${sayCopied(health, now)}.`;
}

const kept: Readonly<Record<Health["word"], string>> = {
  kept: "Your work is kept on this computer",
  "probably-kept": "The browser agreed to keep your work on this computer",
  "may-be-erased": "The browser may erase your work when it needs room",
  "not-kept": "The browser does not keep your work",
};

function sayCopied({ copiedAt, changedAt, word }: Health, now: string): string {
  const link = word === "kept" || word === "probably-kept" ? "and" : "so copies count:";
  if (!copiedAt)
    return `${word === "kept" || word === "probably-kept" ? "but" : "and"} you have not saved a copy of everything yet`;
  const later = changedAt && changedAt > copiedAt ? "; there is newer work since" : "";
  return `${link} you saved a copy ${sayAgo(copiedAt, now)}${later}`;
}
