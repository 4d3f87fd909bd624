// Where may a line of printed text break inside a word?
// Knows characters only: no fonts, no widths, no PDF.

/** A run without a space that is longer than this may break, or it would be clipped at the edge of its column. */
const LONGEST_WHOLE_WORD = 24;

const HAN_LIKE = /[\u2e80-\u30ff\u31c0-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}]/u;
const NEVER_FIRST =
  /[\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u301f\u30fb\u30fc\uff01\uff05\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d\u2019\u201d\u2026\u00b7%,.;:?!)\]}]/u;
const NEVER_LAST = /[\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u301d\uff04\uff08\uff3b\uff5b\u2018\u201c([{]/u;
const BREAK_AFTER = /[/._=&?\-:,;@#+|\\]/u;

/**
 * Cuts one word into the pieces between which a line may end, in the form react-pdf's line breaker wants: an empty
 * string between two pieces is a break of no width and, unlike two pieces side by side, prints no hyphen.
 *
 * Runs of spaces arrive here as words too. They are cut into single spaces, because two spaces together would make
 * the line breaker print a hyphen before them.
 */
export function breakWord(word: string): string[] {
  if (/^ +$/u.test(word)) return [...word];
  const pieces: string[] = [];
  const characters = [...word];
  const long = characters.length > LONGEST_WHOLE_WORD;
  let piece = "";
  let pieceLength = 0;
  let before = "";
  for (const [index, character] of characters.entries()) {
    if (before !== "" && mayBreakBetween(before, character, long, pieceLength) && !leavesOneHan(characters, index)) {
      pieces.push(piece, "");
      piece = "";
      pieceLength = 0;
    }
    piece += character;
    pieceLength += 1;
    before = character;
  }
  pieces.push(piece);
  return pieces;
}

function mayBreakBetween(before: string, after: string, long: boolean, pieceLength: number): boolean {
  // A mark above or below a letter belongs to that letter, wherever the limit falls.
  if (/\p{M}/u.test(after)) return false;
  if (pieceLength >= LONGEST_WHOLE_WORD) return true;
  if (HAN_LIKE.test(before) || HAN_LIKE.test(after)) return !NEVER_FIRST.test(after) && !NEVER_LAST.test(before);
  return long && BREAK_AFTER.test(before) && !BREAK_AFTER.test(after);
}

/** One Chinese character of a name alone on its line is as odd as one letter of a word. */
function leavesOneHan(characters: readonly string[], index: number): boolean {
  const han = (at: number) => HAN_LIKE.test(characters[at] ?? "");
  if (!han(index - 1) || !han(index)) return false;
  return !han(index - 2) || !han(index + 1);
}
