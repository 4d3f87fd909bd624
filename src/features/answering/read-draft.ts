// Which answer does a form hold? Empty is no fault and neither is unfinished thinking; only what cannot be is refused,
// with the field it stands in and what to do about it.
import { type Answer, type AnswerValue, checkValue } from "../../core/answer.ts";
import { checkTexts } from "../../core/answer-texts.ts";
import type { Question } from "../../core/checklist.ts";
import { wellFormed } from "../../storage/well-formed.ts";
import { type Draft, doesNotApply, dontKnow, explicitNone, type OrganisationDraft } from "./draft.ts";
import { sayFieldFault } from "./field-faults.ts";

export interface DraftFault {
  /** Where in the draft: `day`, `organisations.0.name`. */
  readonly part: string;
  readonly message: string;
}

export type ReadDraft =
  | { readonly possible: true; readonly answer: Answer | undefined }
  | { readonly possible: false; readonly faults: readonly DraftFault[] };

/** The answer a draft stands for; undefined when nothing was said at all. */
export function readDraft(question: Question, written: Draft): ReadDraft {
  // Pasted text can hold a NUL or half a character, which nobody sees: mended, as it is when it is stored, instead of refused.
  const draft = wellFormed(written);
  const note = draft.note.trim() ? { note: draft.note.trim() } : {};
  if (draft.pick === dontKnow) {
    const ask = draft.ask.trim() ? { ask: draft.ask.trim() } : {};
    // Left alone it counts as the kind that promises least, as the page says.
    return checked(question, { unknown: draft.kind || "not-yet-asked", ...ask, ...note });
  }
  if (draft.pick === doesNotApply) return checked(question, { notApplicable: draft.reason.trim(), ...note });
  const read = readValue(question, draft);
  if ("faults" in read) return { possible: false, faults: read.faults };
  if (read.value === undefined) return checked(question, note);
  const basis = draft.basis ? { basis: draft.basis } : {};
  const reference = draft.basis === "document" && draft.reference.trim() ? { reference: draft.reference.trim() } : {};
  return checked(question, { value: read.value, ...basis, ...reference, ...note });
}

function checked(question: Question, answer: Answer): ReadDraft {
  if (Object.keys(answer).length === 0) return { possible: true, answer: undefined };
  const texts = checkTexts(answer);
  const problems = texts.length === 0 && "value" in answer ? checkValue(question, answer.value, "value") : texts;
  if (problems.length === 0) return { possible: true, answer };
  return {
    possible: false,
    faults: problems.map((problem) => ({
      part: partAt(question, problem.path),
      message: sayFieldFault(question, problem),
    })),
  };
}

/** From a place in the answer to the field it was typed in. */
function partAt(question: Question, path: string): string {
  const inList = /^value\[(\d+)\]\.?(\w*)/.exec(path);
  if (question.type === "organisations" && inList) return `organisations.${inList[1]}.${inList[2] || "name"}`;
  if (path.startsWith("value")) {
    if (question.type === "date") return "day";
    if (question.type === "money" && path.endsWith("currency")) return "currency";
    return question.choices ? "pick" : "text";
  }
  return path === "unknown" ? "kind" : path === "notApplicable" ? "reason" : path;
}

type ReadValue = { readonly value: AnswerValue | undefined } | { readonly faults: readonly DraftFault[] };

function readValue(question: Question, draft: Draft): ReadValue {
  switch (question.type) {
    case "yes-no":
    case "single-choice":
      return { value: draft.pick || undefined };
    case "multi-choice": {
      // In the order they are offered, so that ticking in another order is not another answer.
      const items = (question.choices ?? []).map((choice) => choice.value).filter((item) => draft.items.includes(item));
      return { value: items.length > 0 ? items : undefined };
    }
    case "date":
      return draft.pick === explicitNone ? { value: "none" } : readDate(draft);
    case "organisations":
      return draft.pick === explicitNone ? { value: [] } : readOrganisations(draft.organisations);
    case "number": {
      const typed = plainNumber(draft.text);
      if (!typed) return { value: undefined };
      return { value: /^\d{1,15}$/.test(typed) ? Number(typed) : Number.NaN };
    }
    case "money": {
      const amount = plainNumber(draft.text);
      return { value: amount ? { amount, currency: draft.currency.trim().toUpperCase() } : undefined };
    }
    case "text":
      return { value: draft.text.trim() || undefined };
  }
}

/** "1,200" and "1 200" mean 1200 to everybody; "1.200,00" does not, and is left for the person to write again. */
function plainNumber(typed: string): string {
  const text = typed.trim();
  return /^\d{1,3}([ ,]\d{3})+(\.\d+)?$/.test(text) ? text.replace(/[ ,]/g, "") : text;
}

const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function readDate({ day, month, year }: Pick<Draft, "day" | "month" | "year">): ReadValue {
  const typed = { day: day.trim(), month: month.trim(), year: year.trim() };
  if (!typed.day && !typed.month && !typed.year) return { value: undefined };
  for (const part of ["day", "month", "year"] as const) {
    if (!typed[part]) return { faults: [{ part, message: `Give the ${part} too, or empty all three fields` }] };
  }
  const named = monthNames.indexOf(typed.month.slice(0, 3).toLowerCase());
  const inNumbers = named < 0 ? typed.month : String(named + 1);
  return { value: `${typed.year}-${inNumbers.padStart(2, "0")}-${typed.day.padStart(2, "0")}` };
}

function readOrganisations(drafts: readonly OrganisationDraft[]): ReadValue {
  const lines = drafts.map((draft) =>
    Object.fromEntries(
      Object.entries(draft).flatMap(([part, typed]) => (typed.trim() ? [[part, typed.trim()] as const] : [])),
    ),
  );
  const nameless = lines.flatMap((line, index) => (Object.keys(line).length > 0 && !line.name ? [index] : []));
  if (nameless.length > 0) {
    return {
      faults: nameless.map((index) => ({
        part: `organisations.${index}.name`,
        message: `Name organisation ${index + 1}, or remove it`,
      })),
    };
  }
  const organisations = lines.flatMap(({ name, ...others }) => (name ? [{ name, ...others }] : []));
  return { value: organisations.length > 0 ? organisations : undefined };
}
