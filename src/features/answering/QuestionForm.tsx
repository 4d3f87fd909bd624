// The form of one question. Saves as it is filled in; Continue is always there, and only what cannot be an answer stops it.
import { memo, type RefObject, Suspense, useEffect, useMemo, useState } from "react";
import { type Answer, type Answers, isAnswered } from "../../core/answer.ts";
import type { Change } from "../../core/assessment.ts";
import type { Question } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { Button } from "../../ui/button.tsx";
import { fetched } from "../../ui/fetched.ts";
import { ErrorSummary, type FieldFault } from "../../ui/notices.tsx";
import { ChoiceGroup } from "../../ui/options.tsx";
import { Heading } from "../../ui/page.tsx";
import { SaveLine } from "../opened.tsx";
import { FormPartsProvider, fieldFaults, useAnswerForm, useFormParts } from "./answer-form.ts";
import { type Draft, doesNotApply, dontKnow, draftOf, keyOf } from "./draft.ts";
import { effectsOf } from "./effects.ts";
import { useHeld } from "./held.ts";
import { continueByKey } from "./keys.ts";
import { CountsAs, RestsOn } from "./rests-on.tsx";
import { useUnchanged, usualCurrency } from "./use-section.ts";
import { ValueFields } from "./value-fields.tsx";

const QuestionEvidence = fetched(() => import("./evidence/QuestionEvidence.tsx"), "QuestionEvidence");
const Interruption = fetched(() => import("./Interruption.tsx"), "Interruption");

export interface QuestionFormProps {
  readonly id: string;
  readonly checklist: Checklist;
  readonly question: Question;
  readonly answers: Answers;
  /** Last time's answer to this question. */
  readonly suggested: Answer | undefined;
  /** Does something show already that the answer is true? Its files and links are fetched at once then, otherwise when asked for. */
  readonly evidence: boolean;
  readonly caption: string;
  readonly change: (what: Change, when?: "now" | "soon") => void;
  readonly flush: () => Promise<void>;
  readonly onContinue: () => void;
  /** Told once the fields of the question are there. */
  readonly onShown: () => void;
  readonly onGo: (to: string) => void;
  readonly onFault: (fault: boolean) => void;
  readonly onInterrupt: (interrupted: boolean) => void;
  /** Filled by the form: may one leave for another page now? If not, the form has begun to say why. */
  readonly leave: RefObject<(to: string) => boolean>;
}

const Suggestion = fetched(() => import("./Suggestion.tsx"), "Suggestion");

export const QuestionForm = memo(function QuestionForm(props: QuestionFormProps) {
  const { id, checklist, question, answers, suggested, change, flush, onContinue, onGo, onFault, onInterrupt, leave } =
    props;
  const [questions] = useState([question]);
  const key = keyOf(question.id);
  const [currency] = useState(() => usualCurrency(answers));
  const [unfinished, setUnfinished] = useState(false);
  const { form, parts } = useAnswerForm(id, question, answers[question.id], currency, change, setUnfinished);
  const [failed, setFailed] = useState<{ faults: readonly FieldFault[]; attempt: number }>({ faults: [], attempt: 0 });
  const [forms] = useState(() => ({
    draft: () => parts.getValues(key),
    put: (_: Question, answer: Answer | undefined) => parts.setValue(key, draftOf(question, answer)),
  }));
  const { held, mayLeave, takeBack } = useHeld(checklist, questions, answers, forms, change);
  useEffect(() => {
    leave.current = mayLeave;
    return () => {
      leave.current = () => true;
    };
  }, [leave, mayLeave]);
  useEffect(() => onInterrupt(held !== undefined), [held, onInterrupt]);

  const [wanted, setWanted] = useState(false);
  const shown = props.evidence || wanted;
  const use = (answer: Answer | undefined) => {
    form.setValue(key, draftOf(question, answer, currency));
    change({ kind: "answer", question: question.id, answer });
  };

  if (held) {
    return (
      <Suspense fallback={<div className="text" />}>
        <Interruption checklist={checklist} held={held} onKeep={() => onGo(held.to)} onBack={takeBack} />
      </Suspense>
    );
  }
  return (
    <form
      className="text"
      noValidate
      onKeyDown={continueByKey}
      onBlur={() => void flush()}
      onSubmit={form.handleSubmit(
        () => {
          setFailed((old) => ({ faults: [], attempt: old.attempt }));
          onFault(false);
          onContinue();
        },
        () => {
          setFailed((old) => ({ faults: fieldFaults(question, form.getValues()), attempt: old.attempt + 1 }));
          onFault(true);
        },
      )}
    >
      <FormPartsProvider value={parts}>
        <ErrorSummary {...failed} />
        <p className="caption">{props.caption}</p>
        <ChoiceGroup
          legend={<Heading id="question">{question.ask}</Heading>}
          describedBy={question.hint ? "hint" : undefined}
        >
          {question.hint && (
            <p className="hint" id="hint">
              {question.hint}
            </p>
          )}
          {isAnswered(suggested) && answers[question.id] === undefined && (
            <Suspense fallback={null}>
              <Suggestion question={question} answer={suggested} onUse={() => use(withoutNote(suggested))} />
            </Suspense>
          )}
          <Ballot checklist={checklist} question={question} answers={answers} name={key} onShown={props.onShown} />
        </ChoiceGroup>
        <RestsOn question={question} name={key} />
        <div className="go bar">
          <Button type="submit">Continue</Button>
          <SaveLine id={id} unfinished={unfinished} />
          <CountsAs question={question} name={key} />
          {!shown && (
            <Button look="text" onClick={() => setWanted(true)}>
              Add a file or a link
            </Button>
          )}
        </div>
        {shown && <Shows id={id} question={question} name={key} wanted={wanted} />}
      </FormPartsProvider>
    </form>
  );
});

/** Below Continue, so that question, answer and Continue stay together on a small screen. */
function Shows({ id, question, name, wanted }: { id: string; question: Question; name: string; wanted: boolean }) {
  const { getValues, setValue } = useFormParts();
  // An answer with a file rests on a document, unless somebody says otherwise.
  const onAdded = () => {
    if (isChosen(getValues(name)) && getValues(`${name}.basis`) === "") setValue(`${name}.basis`, "document");
  };
  return (
    <Suspense fallback={<p className="quiet">Opening…</p>}>
      <QuestionEvidence id={id} question={question.id} focus={wanted} onAdded={onAdded} />
    </Suspense>
  );
}

const isChosen = ({ pick, items, text, day, month, year }: Draft): boolean =>
  pick ? pick !== dontKnow && pick !== doesNotApply : items.length > 0 || Boolean(text || day || month || year);

/** The note of last time was about last time. */
function withoutNote(answer: Answer): Answer {
  const { note: _, ...others } = answer;
  return others;
}

type BallotProps = Pick<QuestionFormProps, "checklist" | "question" | "answers" | "onShown"> & { name: string };

function Ballot({ checklist, question, answers, name, onShown }: BallotProps) {
  const effects = useUnchanged(useMemo(() => effectsOf(checklist, answers, question), [checklist, answers, question]));
  const said = [...new Set(Object.values(effects))].filter(Boolean).join(", ");
  return (
    <div className="ballot">
      <MemoFields question={question} name={name} effects={effects} onShown={onShown} />
      {effects[""] && <p className="effect">{capital(effects[""])}</p>}
      <p className="unseen" role="status">
        {said && `This ${said}.`}
      </p>
    </div>
  );
}

const MemoFields = memo(ValueFields);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
