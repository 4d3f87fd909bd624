// Names the partnership of a new check and goes straight to its first question. One page, and only what is needed now.
import { Suspense, useEffect, useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useLocation } from "wouter";
import { missing } from "../../core/missing.ts";
import type { Summary } from "../../core/summary.ts";
import { countries } from "../../i18n/en/countries.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { askToKeep } from "../../storage/ask-to-keep.ts";
import { createAssessment, readAssessment } from "../../storage/assessments.ts";
import { useFindChecklist, useSettings, useStorage, useSummaries } from "../../storage/live.tsx";
import { Back, Button } from "../../ui/button.tsx";
import { useChecklist } from "../../ui/checklist-context.tsx";
import { fetched, whenIdle } from "../../ui/fetched.ts";
import { Field, Select, TextArea, TextInput } from "../../ui/field.tsx";
import { ErrorSummary } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { earlierCheck } from "./earlier-check.ts";
import { type PartnershipForm, readPartnershipForm } from "./partnership-form.ts";
import "./library.css";

/** Most people check a partnership for the first time. */
const fetchEarlier = () => import("./EarlierCheck.tsx");
const EarlierCheck = fetched(fetchEarlier, "EarlierCheck");

export function NewAssessmentPage() {
  const summaries = useSummaries();
  // The council is known from the last check: nobody is asked the same thing twice.
  return summaries ? <NewAssessment summaries={summaries} /> : null;
}

const fields = ["council", "partner", "partnerOwnScript", "country", "reason"] as const;

function NewAssessment({ summaries }: { summaries: readonly Summary[] }) {
  const own = summaries.find((summary) => !summary.example);
  const start = useStartAssessment(summaries);
  const { register, handleSubmit, formState, control, getFieldState, setValue } = useForm<PartnershipForm>({
    resolver: (typed) => {
      const { values, faults } = readPartnershipForm(typed);
      const errors = Object.fromEntries(
        Object.entries(faults).map(([field, message]) => [field, { type: "impossible", message }]),
      );
      return Object.keys(errors).length > 0 ? { values: {}, errors } : { values, errors: {} };
    },
    // Said on Continue, never while somebody types.
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    defaultValues: {
      council: own?.council ?? "",
      partner: "",
      partnerOwnScript: "",
      country: "CN",
      reason: "",
      earlier: "open",
    },
  });
  const { errors, submitCount } = formState;
  const [council, partner] = useWatch({ control, name: ["council", "partner"] });
  const earlier = earlierCheck(summaries, council, partner);
  useEffect(() => {
    if (earlier && !getFieldState("partnerOwnScript").isDirty) setValue("partnerOwnScript", earlier.partnerOwnScript);
  }, [earlier, getFieldState, setValue]);
  const list = useMemo(() => countries(), []);
  const partners = new Set(summaries.filter((summary) => !summary.example).map((summary) => summary.partner));
  const faults = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, message }] : [];
  });
  return (
    <Page title="Start a new check" error={faults.length > 0}>
      <div className="hang">
        <Back href="/">My assessments</Back>
      </div>
      <div className="text">
        <ErrorSummary faults={faults} attempt={submitCount} />
        <Heading>Which partnership are you checking?</Heading>
        <form className="new-form" noValidate onSubmit={handleSubmit(start.go)}>
          <Field label="Your council" id="council" error={errors.council?.message}>
            {(field) => <TextInput {...field} {...register("council")} />}
          </Field>
          <Field
            label="Name of the city or region"
            id="partner"
            hint="The partner on the other side"
            error={errors.partner?.message}
          >
            {(field) => <TextInput {...field} {...register("partner")} list="partners" />}
          </Field>
          <datalist id="partners">
            {[...partners].map((known) => (
              <option key={known} value={known} />
            ))}
          </datalist>
          <Field
            label="Name in its own script"
            optional
            id="partnerOwnScript"
            hint="Shown in the report beside the first name"
            error={errors.partnerOwnScript?.message}
          >
            {(field) => <TextInput {...field} {...register("partnerOwnScript")} />}
          </Field>
          <Field label="Country of the partner" id="country" error={errors.country?.message}>
            {(field) => (
              <Select {...field} {...register("country")}>
                {list.map((country) => (
                  <option key={country.code} value={country.code}>
                    {country.name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            label="Why is this check done?"
            optional
            id="reason"
            hint="Up to 45 words, for page one of the report"
            error={errors.reason?.message}
          >
            {(field) => <TextArea {...field} {...register("reason")} />}
          </Field>
          {earlier && (
            <Suspense fallback={null}>
              <EarlierCheck summary={earlier} register={register} />
            </Suspense>
          )}
          <div className="bar">
            <Button type="submit">Continue</Button>
            <p className="save" role="status">
              {start.fault}
            </p>
          </div>
        </form>
      </div>
    </Page>
  );
}

/** Stores the assessment and opens its first question; or opens the one that is there. */
function useStartAssessment(summaries: readonly Summary[]) {
  const storage = useStorage();
  const find = useFindChecklist();
  const checklist = useChecklist();
  const [{ name }] = useSettings();
  const [, navigate] = useLocation();
  const [fault, setFault] = useState("");
  const go = async ({ earlier: choice, reason, partnerOwnScript, ...named }: PartnershipForm): Promise<void> => {
    const earlier = earlierCheck(summaries, named.council, named.partner);
    if (earlier && choice === "open") return navigate(`/a/${earlier.assessment}`);
    const before = earlier && choice === "suggest" ? await readAssessment(storage, earlier.assessment) : undefined;
    const answers = before?.ok ? before.value?.answers : undefined;
    const { id: checklistId, edition } = checklist.edition;
    const at = new Date().toISOString();
    const made = await createAssessment(
      storage,
      find,
      {
        checklist: checklistId,
        edition,
        partnership: partnerOwnScript ? { ...named, partnerOwnScript } : named,
        reason,
        answers: {},
        // It is here: the choice to take answers over was made in it.
        suggested: answers ? (await fetchEarlier()).suggestedFrom(checklist, answers) : {},
      },
      { at, who: name },
    );
    if (!made.ok) return setFault(sayFault(made.fault.kind));
    // Nobody waits for the browser's answer.
    whenIdle(() => void askToKeep(storage, at).catch(() => {}));
    const first = missing(checklist, {}).next;
    navigate(first ? `/a/${made.value.id}/q/${first}` : `/a/${made.value.id}`);
  };
  return { go, fault };
}
