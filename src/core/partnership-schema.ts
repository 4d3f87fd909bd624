// Who is checked with whom: what a partnership looks like, in a form and in a file.
import * as z from "zod/mini";

/** A line somebody typed: a name, a place. */
const line = z.string().check(
  z.trim(),
  z.maxLength(300),
  z.refine((value) => value.isWellFormed() && !value.includes("\0"), { error: "not-well-formed" }),
);

export const partnershipSchema = z.strictObject({
  council: line.check(z.minLength(1, { error: "missing" })),
  partner: line.check(z.minLength(1, { error: "missing" })),
  partnerOwnScript: z.optional(line),
  /** ISO 3166-1 alpha-2. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/, { error: "not-a-country" })),
});
