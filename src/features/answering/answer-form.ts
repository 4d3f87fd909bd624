// One form for one question or for a whole section, saved as it is filled in. Inputs are uncontrolled: a keystroke goes from the
// browser's field to the save queue and redraws nothing.
import { createContext, useContext, useEffect, useRef, useState } from "react";
import { type FieldErrors, set, type UseFormReturn, useForm } from "react-hook-form";
import type { Answers } from "../../core/answer.ts";
import type { Change } from "../../core/assessment.ts";
import type { Question } from "../../core/checklist.ts";
import type { FieldFault } from "../../ui/notices.tsx";
import { type Draft, type Drafts, draftOf, keyOf } from "./draft.ts";
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
  /** True while the page holds something that cannot be stored as it is. */
  readonly unfinished: boolean;
}

/**
 * @param assessment its id, for what was left half-written
 * @param answers read once, when the form is made
 * @param change the assessment's own, which saves
 */
export function useAnswerForm(
  assessment: string,
  questions: readonly Question[],
  answers: Answers,
  currency: string,
  change: (what: Change, when: "now" | "soon") => void,
): AnswerForm {
  const [defaultValues] = useState<Drafts>(() =>
    Object.fromEntries(
      questions.map((question) => [
        keyOf(question.id),
        recall(assessment, question.id) ?? draftOf(question, answers[question.id], currency),
      ]),
    ),
  );
  const form = useForm<Drafts>({
    defaultValues,
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    resolver: (values) => {
      const errors: FieldErrors<Drafts> = {};
      for (const { path, message } of faultsIn(questions, values)) set(errors, path, { type: "impossible", message });
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
  });
  const { control, register, setValue, getValues, subscribe } = form;
  const [parts] = useState(() => ({ control, register, setValue, getValues }));
  const [unfinished, setUnfinished] = useState(() =>
    questions.some((question) => recall(assessment, question.id) !== undefined),
  );
  const impossible = useRef(new Set<string>());

  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback({ name, values }) {
          const key = name?.split(".")[0];
          const question = questions.find(({ id }) => keyOf(id) === key);
          const draft = key ? values[key] : undefined;
          if (!name || !key || !question || !draft) return;
          const read = readDraft(question, draft);
          remember(assessment, question.id, read.possible ? undefined : structuredClone(draft));
          if (read.possible) {
            impossible.current.delete(key);
            change({ kind: "answer", question: question.id, answer: read.answer }, typed.test(name) ? "soon" : "now");
          } else impossible.current.add(key);
          setUnfinished(impossible.current.size > 0);
        },
      }),
    [assessment, questions, subscribe, change],
  );
  return { form, parts, unfinished };
}

function faultsIn(questions: readonly Question[], values: Drafts): { path: string; message: string }[] {
  return questions.flatMap((question) => {
    const key = keyOf(question.id);
    const draft: Draft | undefined = values[key];
    const read = draft && readDraft(question, draft);
    if (!read || read.possible) return [];
    return read.faults.map(({ part, message }) => ({ path: `${key}.${part}`, message }));
  });
}

/** The faults of a form as its summary lists them. */
export const fieldFaults = (questions: readonly Question[], values: Drafts): FieldFault[] =>
  faultsIn(questions, values).map(({ path, message }) => {
    const [key = "", ...part] = path.split(".");
    return { field: controlId(key, part.join(".")), message };
  });
