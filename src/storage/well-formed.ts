// Text that every reader can carry: no halves of characters, no NUL. Pasted text can hold both, and a copy of it could not be opened.

/** The same value with its texts mended; other values stay as they are. */
export function wellFormed<T>(value: T): T {
  return mend(value) as T;
}

function mend(value: unknown): unknown {
  if (typeof value === "string") return mendText(value);
  if (Array.isArray(value)) return value.map(mend);
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mend(inner)]));
  }
  return value;
}

function mendText(text: string): string {
  // Old browsers without toWellFormed: an unpaired surrogate is one that no pair around it takes up.
  const whole = text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
  return whole.replaceAll("\0", "");
}
