// The form of one question, saved as it is filled in: alone on its page, or one of many on the sheet of a section, where a key or a
// choice is then no business of the others. Inputs are uncontrolled: a keystroke goes from the browser's field to the save queue and
// redraws nothing.
import { createContext, useContext, useEffect, useState } from "react";
import { type FieldErrors, set, type UseFormReturn, useForm } from "react-hook-form";
import type { Answer } from "../../core/answer.ts";
import type { Change } from "../../core/assessment.ts";
import type { Question } from "../../core/checklist.ts";
import type { FieldFault } from "../../ui/notices.tsx";
import { type Drafts, draftOf, keyOf } from "./draft.ts";
import { readDraft } from "./read-draft.ts";
import { recall, remember } from "./unfinished.ts";

/** What the fields need. The same object for as long as the form lives, so that handing it on redraws nothing. */
export type FormParts = Pick<UseFormReturn<Drafts>, "control" | "register" | "setValue" | "getValues">;

const FormContext = createContext<FormParts | undefined>(undefined);
export const FormPartsProvider = FormContext.Provider;

export function useFormParts(): FormParts {
  const parts = useContext(FormContext);
  if (!parts) throw new Error("A field was shown outside of its form.");
  return parts;
}

/** Id of the control a part of a draft is typed in; the summary of faults leads there. */
export const controlId = (key: string, part: string): string => `${key}-${part.replaceAll(".", "-")}`;

/** Parts that are typed rather than chosen: saved a moment later, and at once on leaving the field. */
const typed = /^[^.]+\.(?!pick|items|basis|kind)/;

export interface AnswerForm {
  readonly form: UseFormReturn<Drafts>;
  readonly parts: FormParts;
}

/**
 * @param assessment its id, for what was left half-written
 * @param answer read once, when the form is made
 * @param change the assessment's own, which saves
 * @param onUnfinished told whether the form holds something that cannot be stored as it is; must not change
 */
export function useAnswerForm(
  assessment: string,
  question: Question,
  answer: Answer | undefined,
  currency: string,
  change: (what: Change, when: "now" | "soon") => void,
  onUnfinished: (unfinished: boolean) => void,
): AnswerForm {
  const key = keyOf(question.id);
  const [defaultValues] = useState<Drafts>(() => ({
    [key]: recall(assessment, question.id) ?? draftOf(question, answer, currency),
  }));
  const form = useForm<Drafts>({
    defaultValues,
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    resolver: (values) => {
      const errors: FieldErrors<Drafts> = {};
      for (const { path, message } of faultsIn(question, values)) set(errors, path, { type: "impossible", message });
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { control, register, setValue, getValues, subscribe } = form;
  const [parts] = useState(() => ({ control, register, setValue, getValues }));

  useEffect(() => {
    onUnfinished(recall(assessment, question.id) !== undefined);
    const stop = subscribe({
      formState: { values: true },
      callback({ name, values }) {
        const draft = values[key];
        if (!name || !draft) return;
        const read = readDraft(question, draft);
        remember(assessment, question.id, read.possible ? undefined : structuredClone(draft));
        onUnfinished(!read.possible);
        if (!read.possible) return;
        change({ kind: "answer", question: question.id, answer: read.answer }, typed.test(name) ? "soon" : "now");
      },
    });
    return () => {
      stop();
      onUnfinished(false);
    };
  }, [assessment, question, key, subscribe, change, onUnfinished]);
  return { form, parts };
}

function faultsIn(question: Question, values: Drafts): { path: string; message: string }[] {
  const key = keyOf(question.id);
  const draft = values[key];
  const read = draft && readDraft(question, draft);
  if (!read || read.possible) return [];
  return read.faults.map(({ part, message }) => ({ path: `${key}.${part}`, message }));
}

/** The faults of a form as its summary lists them. */
export const fieldFaults = (question: Question, values: Drafts): FieldFault[] =>
  faultsIn(question, values).map(({ path, message }) => {
    const [key = "", ...part] = path.split(".");
    return { field: controlId(key, part.join(".")), message };
  });
