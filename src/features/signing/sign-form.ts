// What the form for signing asks, and which words it uses when something has to be typed again.
import type { KeyboardEvent } from "react";
import * as z from "zod/mini";
import { decisions } from "../../archive/submission.ts";
import { isDate } from "../../core/date.ts";

const longest = 300;
const typed = (longestText: number, long: string) =>
  z.string().check(
    z.trim(),
    z.maxLength(longestText, { error: long }),
    z.refine((value) => value.isWellFormed() && !value.includes("\0"), {
      error: "Type it again: part of a character is missing",
    }),
  );
const line = typed(longest, `Shorten it to ${longest} characters`);
const prose = typed(5_000, "Shorten it to 5,000 characters");

/** The parts people at a council play. */
export const councilRoles = ["prepared", "reviewed", "approved"] as const;

export const signForm = z
  .object({
    name: line.check(z.minLength(1, { error: "Type your full name" })),
    office: line.check(z.minLength(1, { error: "Type your office, for example: International officer" })),
    role: z.enum(councilRoles, { error: "Choose which of these you are" }),
    differentView: prose,
    decision: z.union([z.literal(""), z.enum(decisions)]),
    decidedBy: line,
    decidedOn: z.string(),
    decisionNote: prose,
  })
  .check(
    z.refine(({ decision, decidedBy }) => decision === "" || decidedBy !== "", {
      path: ["decidedBy"],
      error: "Type who decided, for example: City council",
    }),
    z.refine(({ decision, decidedOn }) => decision === "" || isDate(decidedOn), {
      path: ["decidedOn"],
      error: "Type the date of the decision",
    }),
  );
export type SignFormValues = z.infer<typeof signForm>;

/** In these forms Enter in a text field does nothing: the button must be reached on purpose. */
export function notByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key === "Enter" && event.target instanceof HTMLInputElement) event.preventDefault();
}
