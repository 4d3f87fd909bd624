// What must be done to any text before it may be laid out in the PDF, whoever wrote it?
// Knows Unicode and the table of drawable characters only: no React, no fonts, no layout.

import { codeOf } from "../../core/steering.ts";
import { COVERAGE } from "./coverage.generated.ts";

/** The characters the report's fonts can draw: pairs of first and last code point, ascending. */
export type Coverage = readonly (readonly [first: number, last: number])[];

let reportCoverage: Coverage | undefined;

/** The coverage of the report's own fonts, in every family, weight and style the report uses. */
export function coverageOfReport(): Coverage {
  reportCoverage ??= decodeCoverage(COVERAGE);
  return reportCoverage;
}

/** Reads the table scripts/coverage.mjs writes: gaps and lengths in base 36, each gap counted from the range before. */
export function decodeCoverage(encoded: string): Coverage {
  const ranges: [number, number][] = [];
  let last = 0;
  for (const range of encoded.split(" ")) {
    const [gap = "", length = "0"] = range.split("+");
    const first = last + Number.parseInt(gap, 36);
    last = first + Number.parseInt(length, 36);
    ranges.push([first, last]);
  }
  return ranges;
}

/** The characters of `text` no font can draw, each once, in order of appearance. A lone surrogate is one of them. */
export function missingCharacters(text: string, coverage: Coverage = coverageOfReport()): string[] {
  // Each character is looked up once: a text has hundreds of them and a few dozen different ones.
  return [...new Set(text)].filter((character) => !canDraw(character, coverage));
}

/**
 * `text` in characters the fonts can draw. A character they lack is written in its equivalent parts where they have
 * those, and as a visible name such as `[U+1F600]` where they do not; it is never left out.
 */
export function drawable(text: string, coverage: Coverage = coverageOfReport()): string {
  if (missingCharacters(text, coverage).length === 0) return text;
  let drawn = "";
  let names: string[] = [];
  const writeNames = () => {
    if (names.length > 0) drawn += `[${names.join(" ")}]`;
    names = [];
  };
  for (const character of text) {
    const form = drawableForm(character, coverage);
    if (form === undefined) {
      names.push(codeOf(character));
    } else {
      writeNames();
      drawn += form;
    }
  }
  writeNames();
  return drawn;
}

/**
 * `text` as one line that layout cannot choke on. White space becomes single spaces (the ends are kept: a text may be
 * part of a sentence), invisible characters that only steer line breaks go, composed letters are used. Control and
 * direction characters stay, so that `drawable` names them: they can make a text read other than it is stored.
 */
export function cleanText(text: string): string {
  return text.normalize("NFC").replace(INVISIBLE, "").replace(ORDINARY_SPACE, " ").replace(/ {2,}/gu, " ");
}

/** The paragraphs of a text that may hold line breaks, each clean and not empty. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== "");
}

// Soft hyphen (alone, it stops react-pdf), zero-width space and joiners, word joiner, byte order mark, variation
// selectors: they change where a line breaks or which shape of the same character is drawn, never what is said.
const INVISIBLE = /\u00ad|\u034f|\u200b|\u200c|\u200d|\u2060|\ufeff|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu;

// No-break space (U+00A0) and ideographic space (U+3000) mean something of their own and are kept.
const ORDINARY_SPACE = /[\t\n\v\f\r\u0085\u1680\u2000-\u200a\u2028\u2029\u202f\u205f]/gu;

function canDraw(character: string, coverage: Coverage): boolean {
  const code = character.codePointAt(0) ?? 0;
  let low = 0;
  let high = coverage.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last] = coverage[middle] ?? [0, 0];
    if (code < first) high = middle - 1;
    else if (code > last) low = middle + 1;
    else return true;
  }
  return false;
}

function drawableForm(character: string, coverage: Coverage): string | undefined {
  if (canDraw(character, coverage)) return character;
  return [character.normalize("NFD"), character.normalize("NFKC")].find(
    (form) => form !== character && [...form].every((part) => canDraw(part, coverage)),
  );
}
