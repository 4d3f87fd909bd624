// Are two texts the same but for case, width and spaces? A short mark that can be kept in place of the text: a lead to two texts worth
// reading, never proof, for anybody could make two texts with one mark on purpose.

/** The text without what does not matter to its being the same: case, width, how many spaces. */
export const foldText = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/**
 * Marks a text. Equal texts have equal marks; different ones have different marks but for a chance of about one in 10^16 per pair.
 * @returns up to 14 small letters and digits
 */
export function textFingerprint(text: string): string {
  const folded = foldText(text);
  let [first, second] = [0x811c9dc5, 0x9747b28c];
  for (let index = 0; index < folded.length; index += 1) {
    const unit = folded.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul((second << 13) | (second >>> 19), 0x5bd1e995) ^ Math.imul(unit, 0xcc9e2d51);
  }
  return mixed(first ^ folded.length).toString(36) + mixed(second ^ folded.length).toString(36);
}

/** Spreads every bit over all others. */
function mixed(value: number): number {
  let bits = value;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
