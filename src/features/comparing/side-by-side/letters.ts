// Each submission beside others has a letter: A, B … Z, AA, AB. It is named by the letter, never by a colour alone.

export const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);
