// What one is about to sign, and the form that does it. Enter in a text field does not sign: the button must be reached on purpose.
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm, useWatch } from "react-hook-form";
import { type Assessment, versionOf } from "../../core/assessment.ts";
import { evaluate } from "../../core/evaluate.ts";
import { evidenceSize } from "../../core/evidence-limits.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayCounts, sayShortRange } from "../../i18n/en/rating.ts";
import { decisionWord, declarations, roleChoice } from "../../i18n/en/sign-off.ts";
import { useSettings } from "../../storage/live.tsx";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Field, Select, TextArea, TextInput } from "../../ui/field.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { SeverityMark } from "../../ui/marks.tsx";
import { ErrorSummary } from "../../ui/notices.tsx";
import { ChoiceGroup, Option, Options } from "../../ui/options.tsx";
import type { Beside, Signer } from "./sign.ts";
import { councilRoles, notByEnter, type SignFormValues, signForm } from "./sign-form.ts";

const fields = [
  "name",
  "office",
  "role",
  "differentView",
  "decision",
  "decidedBy",
  "decidedOn",
  "decisionNote",
] as const;

export function SignForm({
  assessment,
  checklist,
  onSign,
}: {
  assessment: Assessment;
  checklist: Checklist;
  onSign: (signer: Signer, beside: Beside) => Promise<void>;
}) {
  const [{ name }] = useSettings();
  const { register, handleSubmit, formState, control } = useForm<SignFormValues>({
    resolver: zodResolver(signForm),
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    defaultValues: {
      name,
      office: "",
      differentView: "",
      decision: "",
      decidedBy: "",
      decidedOn: "",
      decisionNote: "",
    },
  });
  const { errors, submitCount, isSubmitting } = formState;
  const [role, decision] = useWatch({ control, name: ["role", "decision"] });
  const faults = fields.flatMap((field) => {
    const message = errors[field]?.message;
    return message ? [{ field, message }] : [];
  });
  const sign = (values: SignFormValues): Promise<void> => {
    const { name, office, role, differentView, decision, decidedBy, decidedOn, decisionNote } = values;
    return onSign(
      { name, office, role, declaration: declarations[role] },
      {
        ...(differentView ? { differentView: { text: differentView, name } } : {}),
        ...(decision ? { decision: { decision, body: decidedBy, date: decidedOn, note: decisionNote } } : {}),
      },
    );
  };
  return (
    <form noValidate onSubmit={handleSubmit(sign)} onKeyDown={notByEnter}>
      <ErrorSummary faults={faults} attempt={submitCount} />
      <AboutToSign assessment={assessment} checklist={checklist} />
      <Field label="Your full name" id="name" error={errors.name?.message}>
        {(field) => <TextInput {...field} {...register("name")} autoComplete="name" />}
      </Field>
      <Field label="Your office" id="office" error={errors.office?.message}>
        {(field) => <TextInput {...field} {...register("office")} autoComplete="organization-title" />}
      </Field>
      <ChoiceGroup legend={<span className="legend">You are</span>} id="role" error={Boolean(errors.role)}>
        {errors.role && <p className="field-error">{errors.role.message}</p>}
        <Options>
          {councilRoles.map((one, index) => (
            <Option key={one} {...register("role")} value={one} shortcut={index + 1}>
              {roleChoice[one]}
            </Option>
          ))}
        </Options>
      </ChoiceGroup>
      <Field
        label="Do you see it differently?"
        optional
        id="differentView"
        hint="Recorded beside the rating, which stays as the rules give it"
        error={errors.differentView?.message}
      >
        {(field) => <TextArea {...field} {...register("differentView")} />}
      </Field>
      <Disclosure summary="Record what the council decided" open={decision !== ""}>
        <Field label="Decision" optional id="decision" error={errors.decision?.message}>
          {(field) => (
            <Select {...field} {...register("decision")}>
              <option value="">Nothing decided yet</option>
              {Object.entries(decisionWord).map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field label="Who decided" optional={decision === ""} id="decidedBy" error={errors.decidedBy?.message}>
          {(field) => <TextInput {...field} {...register("decidedBy")} />}
        </Field>
        <Field label="Date" optional={decision === ""} id="decidedOn" error={errors.decidedOn?.message}>
          {(field) => <TextInput {...field} {...register("decidedOn")} type="date" />}
        </Field>
        <Field label="Note" optional id="decisionNote" error={errors.decisionNote?.message}>
          {(field) => <TextArea {...field} {...register("decisionNote")} />}
        </Field>
      </Disclosure>
      <div className="declaration">
        <p>
          <strong>By signing I say:</strong> {role ? declarations[role] : "choose above which of these you are."}
        </p>
        <p>
          After signing, the answers of version {versionOf(assessment)} cannot be changed. You can make a new version.
        </p>
      </div>
      <div className="bar">
        <Button type="submit" disabled={isSubmitting}>
          Sign and lock version {versionOf(assessment)}
        </Button>
        <LinkButton look="text" href={`/a/${assessment.id}`}>
          Not now
        </LinkButton>
      </div>
      <SigningLimits />
    </form>
  );
}

export function AboutToSign({ assessment, checklist }: { assessment: Assessment; checklist: Checklist }) {
  const { rating, tally } = evaluate(checklist, assessment.answers);
  const { title, edition } = checklist.edition;
  const { items } = evidenceSize(assessment.evidence ?? {});
  return (
    <dl className="to-sign">
      <div>
        <dt>You are about to sign</dt>
        <dd>
          Version {versionOf(assessment)}, answered with {title}, edition {edition}
        </dd>
      </div>
      <div>
        <dt>Rating</dt>
        <dd>
          <SeverityMark word={rating.word}>{sayShortRange(rating)}</SeverityMark>
        </dd>
      </div>
      <div>
        <dt>Findings</dt>
        <dd>{sayCounts(rating.counts)}</dd>
      </div>
      <div>
        <dt>Not known</dt>
        <dd>
          {sayCount(tally.unknown, "answer")}, and {sayCount(tally.unanswered, "question")} not answered; all are listed
          in the report
        </dd>
      </div>
      {items > 0 && (
        <div>
          <dt>Evidence</dt>
          <dd>{sayCount(items, "item")}; the fingerprint of each file is signed with the answers</dd>
        </div>
      )}
    </dl>
  );
}

/** What a signature does not prove, in words. */
export function SigningLimits() {
  return (
    <Disclosure summary="What your signature shows, and what it does not">
      <p>
        It shows that these answers have not been changed since, and that they were signed with a key that this browser
        keeps. It does not prove who you are: your name is what you type, until the body you report to has this key in
        its register. It does not prove the time, which is this computer’s own clock. It does not make the answers true.
      </p>
      <p>You cannot or may not sign here? Print the report, sign it on paper, and keep a scan of it with the record.</p>
    </Disclosure>
  );
}
