// What the form for a new assessment asks, and which words it uses when something has to be typed again.
import { longestText } from "../../core/answer.ts";
import { wellFormed } from "../../core/answer-texts.ts";

const longest = 200;

/** A page one of the report has room for about this many words of reason. */
const reasonWords = 45;
const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

export interface PartnershipForm {
  readonly council: string;
  readonly partner: string;
  readonly partnerOwnScript: string;
  /** Two letters of ISO 3166. */
  readonly country: string;
  readonly reason: string;
  /** What to do about an earlier assessment of the same partnership. */
  readonly earlier: "suggest" | "empty" | "open";
}

export type PartnershipFaults = Partial<Readonly<Record<keyof PartnershipForm, string>>>;

/** What was typed without the spaces around it, and by field what has to be typed again. */
export function readPartnershipForm(typed: PartnershipForm): {
  readonly values: PartnershipForm;
  readonly faults: PartnershipFaults;
} {
  const values = {
    ...typed,
    council: typed.council.trim(),
    partner: typed.partner.trim(),
    partnerOwnScript: typed.partnerOwnScript.trim(),
    reason: typed.reason.trim(),
  };
  const found = {
    council: faultOfName(values.council, "council"),
    partner: faultOfName(values.partner, "city or region"),
    partnerOwnScript: values.partnerOwnScript ? faultOfName(values.partnerOwnScript, "city or region") : undefined,
    country: /^[A-Z]{2}$/.test(values.country) ? undefined : "Choose a country",
    reason: faultOfReason(values.reason),
  };
  const faults = Object.fromEntries(Object.entries(found).filter(([, message]) => message !== undefined));
  return { values, faults };
}

function faultOfName(name: string, what: string): string | undefined {
  if (name === "") return `Type the name of the ${what}`;
  if (name.length > longest) return `Shorten the name to ${longest} characters`;
  return wellFormed(name) ? undefined : "Type the name again: part of a character is missing";
}

function faultOfReason(reason: string): string | undefined {
  if (!wellFormed(reason)) return "Type the reason again: part of a character is missing";
  if (reason.length > longestText) return `Shorten the reason to ${reasonWords} words`;
  return countWords(reason) > reasonWords ? `Shorten the reason to ${reasonWords} words` : undefined;
}
