// What stands in the form of one question while somebody fills it in, and how it comes from a stored answer.
// Plain text everywhere, because that is what people type; whether it is possible is judged in read-draft.ts.
import { type Answer, type Basis, isAnswered, type Organisation, type UnknownKind } from "../../core/answer.ts";
import type { Question, QuestionId } from "../../core/checklist.ts";

/** Picks that are not choices of the question. No choice value can begin with a tilde. */
export const dontKnow = "~unknown";
export const doesNotApply = "~not-applicable";
export const explicitNone = "~none";

export type OrganisationDraft = Readonly<Record<keyof Organisation, string>>;

export interface Draft {
  /** A choice, or one of the picks above, or nothing. */
  readonly pick: string;
  readonly items: readonly string[];
  /** Text, number or amount. */
  readonly text: string;
  readonly currency: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly organisations: readonly OrganisationDraft[];
  readonly basis: Basis | "";
  readonly reference: string;
  readonly kind: UnknownKind | "";
  readonly ask: string;
  readonly reason: string;
  readonly note: string;
}

/** The forms of a page, by the key of their question. */
export type Drafts = Record<string, Draft>;

/** A question id as the name of a form field: react-hook-form reads a dot as a step into an object. */
export const keyOf = (question: QuestionId): string => question.replace(".", "-");

export const emptyOrganisation: OrganisationDraft = {
  name: "",
  nameOwnScript: "",
  kind: "",
  country: "",
  role: "",
  website: "",
};

export const emptyDraft: Draft = {
  pick: "",
  items: [],
  text: "",
  currency: "",
  day: "",
  month: "",
  year: "",
  organisations: [emptyOrganisation],
  basis: "",
  reference: "",
  kind: "",
  ask: "",
  reason: "",
  note: "",
};

/** @param currency the one to begin with, where money is asked for */
export function draftOf(question: Question, answer: Answer | undefined, currency = ""): Draft {
  const beside = { ...emptyDraft, currency, note: answer?.note ?? "", reference: answer?.reference ?? "" };
  if (!answer) return beside;
  if ("unknown" in answer) return { ...beside, pick: dontKnow, kind: answer.unknown, ask: answer.ask ?? "" };
  if ("notApplicable" in answer) return { ...beside, pick: doesNotApply, reason: answer.notApplicable };
  if (!isAnswered(answer)) return beside;
  return { ...beside, basis: answer.basis ?? "", ...valueDraft(question, answer.value) };
}

function valueDraft(question: Question, value: Extract<Answer, { value: unknown }>["value"]): Partial<Draft> {
  if (typeof value === "number") return { text: String(value) };
  if (typeof value === "string") {
    if (question.choices) return { pick: value };
    if (question.type !== "date") return { text: value };
    if (value === "none") return { pick: explicitNone };
    const [year = "", month = "", day = ""] = value.split("-");
    return { year, month: String(Number(month)), day: String(Number(day)) };
  }
  if (!Array.isArray(value)) return { text: value.amount, currency: value.currency };
  if (question.type === "multi-choice") return { items: value.filter((item) => typeof item === "string") };
  const organisations = value.filter((item) => typeof item === "object");
  if (organisations.length === 0) return { pick: explicitNone };
  return {
    organisations: organisations.map(
      ({ name, nameOwnScript = "", kind = "", country = "", role = "", website = "" }) => ({
        name,
        nameOwnScript,
        kind,
        country,
        role,
        website,
      }),
    ),
  };
}
