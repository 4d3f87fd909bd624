// Characters that are not seen and change how the text around them is read: controls, lone halves of a pair, and the marks that turn or
// isolate the direction of writing. One isolate that is opened and not closed leaves every element it stands in, and turns what follows.

/** Line breaks and tabs are read as what they are. */
const STEERING = /(?![\t\n\r])[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Text that somebody else wrote, as it may be shown: what steers is written as its code, `[U+202E]`, so that it is seen and does nothing. */
export const named = (text: string): string => text.replace(STEERING, (character) => `[${codeOf(character)}]`);

/** A character by its number: "U+202E". */
export const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
