// How is a text made to fit a place of fixed size? By a rule that can be said aloud, never by clipping.

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u;

/** How wide a text is in ordinary letters: an ideograph counts as two. A character without a glyph counts as its printed name. */
export function breadth(text: string): number {
  let sum = 0;
  for (const character of text) sum += WIDE.test(character) ? 2 : 1;
  return sum;
}

/**
 * The text in at most `most` letters, and in at most `words` words: whole where it fits, else cut after a word. One long word
 * is cut inside. The caller adds where the rest can be read.
 */
export function shorten(text: string, most: number, words = Number.POSITIVE_INFINITY): { text: string; cut: boolean } {
  const clean = text.replace(/\s+/gu, " ").trim();
  if (breadth(clean) <= most && clean.split(" ").length <= words) return { text: clean, cut: false };
  const kept: string[] = [];
  let left = most - 1;
  for (const word of clean.split(" ").slice(0, words)) {
    const needs = breadth(word) + (kept.length > 0 ? 1 : 0);
    if (needs > left) {
      if (kept.length === 0) kept.push(firstLetters(word, left));
      break;
    }
    kept.push(word);
    left -= needs;
  }
  return { text: `${kept.join(" ").replace(/[,;:.]$/u, "")}…`, cut: true };
}

function firstLetters(word: string, most: number): string {
  let sum = 0;
  let kept = "";
  for (const character of word) {
    sum += WIDE.test(character) ? 2 : 1;
    if (sum > most) break;
    kept += character;
  }
  return kept;
}
