// What follows an answer on its page: what it rests on; or why it is not known and who could answer; or why it does not apply.
// Always in the same place, which is kept free before there is an answer, so that nothing moves.
import { useWatch } from "react-hook-form";
import { bases, unknownKinds } from "../../core/answer.ts";
import type { Question } from "../../core/checklist.ts";
import { basisWord, unknownWord } from "../../i18n/en/words.ts";
import { Field, TextArea, TextInput } from "../../ui/field.tsx";
import { ChoiceGroup, Option, Options } from "../../ui/options.tsx";
import { controlId, useFormParts } from "./answer-form.ts";
import { type Draft, doesNotApply, dontKnow } from "./draft.ts";
import { useFieldError } from "./field-error.ts";

type Way = "nothing" | "answered" | "unknown" | "not-applicable";

function wayOf(question: Question, draft: Draft | undefined): Way {
  if (!draft) return "nothing";
  if (draft.pick === dontKnow) return "unknown";
  if (draft.pick === doesNotApply) return "not-applicable";
  const written =
    question.type === "date"
      ? draft.day || draft.month || draft.year
      : question.type === "organisations"
        ? draft.organisations.some((one) => one.name)
        : draft.text;
  return draft.pick || draft.items.length > 0 || written ? "answered" : "nothing";
}

/** Redrawn only when the way of answering or the basis changes, not while somebody writes. */
export function useWay(question: Question, name: string): { way: Way; basis: Draft["basis"]; kind: Draft["kind"] } {
  const { control } = useFormParts();
  return useWatch({
    control,
    name,
    compute: (draft: Draft | undefined) => ({
      way: wayOf(question, draft),
      basis: draft?.basis ?? "",
      kind: draft?.kind ?? "",
    }),
  });
}

export function RestsOn({ question, name }: { question: Question; name: string }) {
  const { register } = useFormParts();
  const { way, basis } = useWay(question, name);
  const noteError = useFieldError(`${name}.note`);
  return (
    <div className={way === "answered" && basis === "document" ? "below below-document" : "below"}>
      {way === "unknown" ? (
        <NotKnown name={name} />
      ) : way === "not-applicable" ? (
        <Line name={name} part="reason" label="Because" after="The report prints this reason." />
      ) : (
        <BasisFields name={name} ready={way === "answered"} />
      )}
      {way === "answered" && basis === "document" && (
        <Line name={name} part="reference" label="Document" placeholder="Which one, and which page" />
      )}
      <Field label="Note" beside error={noteError} id={controlId(name, "note")}>
        {(control) => <TextArea {...control} {...register(`${name}.note`)} />}
      </Field>
    </div>
  );
}

/** What an answer counts as while nobody said what it rests on, or why it is not known: the least, said beside "saved". */
export function CountsAs({ question, name }: { question: Question; name: string }) {
  const { way, basis, kind } = useWay(question, name);
  if (way === "answered" && basis === "") return <p className="save">Counts as your own understanding.</p>;
  if (way === "unknown" && kind === "") return <p className="save">Counts as not asked yet.</p>;
  return null;
}

function BasisFields({ name, ready }: { name: string; ready: boolean }) {
  const { register } = useFormParts();
  return (
    <div className={ready ? undefined : "kept-free"}>
      <ChoiceGroup legend="This rests on" hideLegend className="field field-beside">
        <span className="field-label" aria-hidden="true">
          This rests on
        </span>
        <Options meta three>
          {bases.map((basis) => (
            <Option key={basis} {...register(`${name}.basis`)} value={basis}>
              {basisWord[basis]}
            </Option>
          ))}
        </Options>
      </ChoiceGroup>
    </div>
  );
}

function NotKnown({ name }: { name: string }) {
  const { register } = useFormParts();
  return (
    <>
      <ChoiceGroup legend="Why it is not known" hideLegend className="field field-beside">
        <span className="field-label" aria-hidden="true">
          Because
        </span>
        <Options meta>
          {unknownKinds.map((kind) => (
            <Option key={kind} {...register(`${name}.kind`)} value={kind}>
              {unknownWord[kind]}
            </Option>
          ))}
        </Options>
      </ChoiceGroup>
      <Line
        name={name}
        part="ask"
        label="Who could answer?"
        after="This becomes an action on your list of things to find out."
      />
    </>
  );
}

function Line({
  name,
  part,
  label,
  after,
  placeholder,
}: {
  name: string;
  part: "ask" | "reason" | "reference";
  label: string;
  after?: string;
  placeholder?: string;
}) {
  const { register } = useFormParts();
  const error = useFieldError(`${name}.${part}`);
  return (
    <Field label={label} beside error={error} id={controlId(name, part)}>
      {(control) => (
        <>
          <TextInput {...control} {...register(`${name}.${part}`)} {...(placeholder ? { placeholder } : {})} />
          {after && <p className="field-hint">{after}</p>}
        </>
      )}
    </Field>
  );
}
