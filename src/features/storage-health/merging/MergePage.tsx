// Two copies of one check become one: what is the same and what was changed in one alone, then each thing that was changed in both, one at
// a time. Nothing is written before the last step, and leaving before it changes nothing.
import { useMemo, useState } from "react";
import type { Made } from "../../../core/assessment.ts";
import { type Choice, type Conflict, planMerge } from "../../../core/merge.ts";
import type { Checklist } from "../../../core/open-edition.ts";
import { sayFault } from "../../../i18n/en/faults.ts";
import { sayWhen } from "../../../i18n/en/moments.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { useFindChecklist, useSettings, useStorage } from "../../../storage/live.tsx";
import { bringTogether, type Meeting } from "../../../storage/merge-copy.ts";
import type { OpenedCopy } from "../../../storage/read-copy-file.ts";
import { Button } from "../../../ui/button.tsx";
import { partnershipTitle } from "../../../ui/name.tsx";
import { Page } from "../../../ui/page.tsx";
import { Changes } from "./Changes.tsx";
import { inOrder } from "./in-order.ts";
import { OneConflict } from "./OneConflict.tsx";
import { StepHeading } from "./StepHeading.tsx";
import { Together } from "./Together.tsx";
import "./merging.css";

export type Mergeable = Extract<Meeting, { kind: "take" | "apart" }>;

export function MergePage({
  meeting,
  files,
  onCancel,
}: {
  meeting: Mergeable;
  files: OpenedCopy["files"];
  onCancel: () => void;
}) {
  const find = useFindChecklist();
  const { assessment } = meeting.here;
  const checklist = find(assessment.checklist, assessment.edition);
  // The copy was read against it just now.
  if (!checklist)
    throw new Error(`The checklist of a copy is not here: ${assessment.checklist}/${assessment.edition}.`);
  return <Merging meeting={meeting} files={files} checklist={checklist} onCancel={onCancel} />;
}

type Step = { readonly at: "overview" } | { readonly at: "conflict"; readonly index: number } | { readonly at: "done" };

interface Props {
  readonly meeting: Mergeable;
  readonly files: OpenedCopy["files"];
  readonly checklist: Checklist;
  readonly onCancel: () => void;
}

function Merging({ meeting, files, checklist, onCancel }: Props) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [{ name }] = useSettings();
  const plan = useMemo(() => planOf(meeting, checklist), [meeting, checklist]);
  const [step, setStep] = useState<Step>({ at: "overview" });
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [said, setSaid] = useState("");
  const [writing, setWriting] = useState(false);
  const write = async (made: ReadonlyMap<string, Choice>): Promise<void> => {
    setWriting(true);
    const by: Made = { at: new Date().toISOString(), who: name };
    const written = await bringTogether(storage, find, meeting, files, made, by);
    setWriting(false);
    if (written.ok) return setStep({ at: "done" });
    setSaid(
      written.fault.kind === "changed-meanwhile"
        ? "This check was changed in another window meanwhile. Nothing was written. Open the copy again."
        : `${sayFault(written.fault.kind)} Nothing was written.`,
    );
  };
  const { conflicts } = plan;
  const conflict = step.at === "conflict" ? conflicts[step.index] : undefined;
  const choose = (choice: Choice): void => {
    if (step.at !== "conflict" || !conflict) return;
    const next = new Map(choices).set(conflict.subject, choice);
    setChoices(next);
    if (step.index + 1 < conflicts.length) setStep({ at: "conflict", index: step.index + 1 });
    else void write(next);
  };
  const { partnership } = meeting.here.assessment;
  const title =
    meeting.kind === "take"
      ? `${partnership.partner}: the copy went on`
      : `${partnership.partner} was changed in two places`;
  return (
    <Page
      title={`${step.at === "done" ? "Brought together" : title} – ${partnershipTitle(partnership)}`}
      className="merging"
    >
      <div className="text stack">
        {said && (
          <p className="field-error" role="alert">
            {said}
          </p>
        )}
        {step.at === "overview" && (
          <>
            <StepHeading>{title}</StepHeading>
            <Overview plan={plan} meeting={meeting} checklist={checklist} />
            <div className="bar">
              {conflicts.length > 0 ? (
                <Button onClick={() => setStep({ at: "conflict", index: 0 })}>Continue</Button>
              ) : (
                <Button disabled={writing} onClick={() => void write(choices)}>
                  {meeting.kind === "take" ? "Take in the copy" : "Bring the two together"}
                </Button>
              )}
              <Button look="text" onClick={onCancel}>
                Cancel, change nothing
              </Button>
            </div>
          </>
        )}
        {step.at === "conflict" && conflict && (
          <OneConflict
            key={conflict.subject}
            conflict={conflict}
            checklist={checklist}
            copyMadeAt={meeting.copyMadeAt}
            place={`${step.index + 1} of ${conflicts.length}`}
            chosen={choices.get(conflict.subject)}
            last={step.index + 1 === conflicts.length}
            writing={writing}
            onChoose={choose}
            onBack={() => setStep(step.index === 0 ? { at: "overview" } : { at: "conflict", index: step.index - 1 })}
            onCancel={onCancel}
          />
        )}
        {step.at === "done" && <Together id={meeting.here.assessment.id} partner={partnership.partner} />}
      </div>
    </Page>
  );
}

type Plan = ReturnType<typeof planMerge>;

function planOf(meeting: Mergeable, checklist: Checklist): Plan {
  const bases = meeting.kind === "apart" ? meeting.bases : [meeting.here.assessment];
  const plan = planMerge(meeting.here, meeting.there, bases);
  const conflicts = inOrder<Conflict>(checklist, plan.conflicts, ({ subject }) => subject);
  return { ...plan, conflicts, taken: inOrder(checklist, plan.taken, ({ field }) => field) };
}

function Overview({ plan, meeting, checklist }: { plan: Plan; meeting: Mergeable; checklist: Checklist }) {
  const { same, taken, kept, conflicts } = plan;
  const now = new Date().toISOString();
  const lines = meeting.there.history.length;
  return (
    <>
      <p className="lead">
        {sayCount(same, "answer is", "answers are")} the same here and in the copy of {sayWhen(meeting.copyMadeAt, now)}
        .
      </p>
      {taken.length > 0 && (
        <>
          <p>{sayCount(taken.length, "thing was", "things were")} changed only in the copy. The change is taken.</p>
          <Changes checklist={checklist} changes={taken} names={["Here so far", "In the copy"]} />
        </>
      )}
      {kept.length > 0 && (
        <>
          <p>{sayCount(kept.length, "thing was", "things were")} changed only here. The change is kept.</p>
          <Changes checklist={checklist} changes={kept} names={["In the copy", "Here"]} />
        </>
      )}
      {conflicts.length > 0 && (
        <p>
          <strong>{sayCount(conflicts.length, "thing was", "things were")} changed in both.</strong> You choose next,
          one at a time.
        </p>
      )}
      {meeting.signed.length > 0 && (
        <p>
          With the copy {meeting.signed.length === 1 ? "comes a signed version" : "come signed versions"}:{" "}
          {meeting.signed.map(({ version }) => version).join(", ")}.
        </p>
      )}
      {meeting.kind === "apart" && meeting.version > (meeting.here.assessment.version ?? 1) && (
        <p>What is signed stays as it is. The answers become version {meeting.version}, to be signed again.</p>
      )}
      <p className="quiet">
        Nothing is lost: the {sayCount(lines, "line")} of the copy’s history and those here all stay in the history.
      </p>
    </>
  );
}
