// What the form for a new assessment asks, and which words it uses when something has to be typed again.
import * as z from "zod/mini";

const longest = 200;
const typed = (what: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, { error: `Type the name of the ${what}` }),
      z.maxLength(longest, { error: `Shorten the name to ${longest} characters` }),
      z.refine(wellFormed, { error: "Type the name again: part of a character is missing" }),
    );
const wellFormed = (value: string): boolean => value.isWellFormed() && !value.includes("\0");

/** A page one of the report has room for about this many words of reason. */
export const reasonWords = 45;
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

export const partnershipForm = z.object({
  council: typed("council"),
  partner: typed("city or region"),
  partnerOwnScript: z
    .string()
    .check(
      z.trim(),
      z.maxLength(longest, { error: `Shorten the name to ${longest} characters` }),
      z.refine(wellFormed, { error: "Type the name again: part of a character is missing" }),
    ),
  country: z.string().check(z.regex(/^[A-Z]{2}$/, { error: "Choose a country" })),
  reason: z.string().check(
    z.trim(),
    z.refine(wellFormed, { error: "Type the reason again: part of a character is missing" }),
    z.refine((text) => countWords(text) <= reasonWords, { error: `Shorten the reason to ${reasonWords} words` }),
  ),
  /** What to do about an earlier assessment of the same partnership. */
  earlier: z.enum(["suggest", "empty", "open"]),
});
export type PartnershipForm = z.infer<typeof partnershipForm>;
