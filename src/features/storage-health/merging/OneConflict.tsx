// One thing that was changed in both copies: both as they stand, by whom and when, and the choice. What is not taken can be kept as a note.

import { type SubmitEvent, useState } from "react";
import type { Answer } from "../../../core/answer.ts";
import { checkTexts } from "../../../core/answer-texts.ts";
import { questionOfField } from "../../../core/history.ts";
import type { Choice, Conflict } from "../../../core/merge.ts";
import type { Checklist } from "../../../core/open-edition.ts";
import { named } from "../../../core/steering.ts";
import { nameField, sayContent } from "../../../i18n/en/history.ts";
import { sayKeptNote, sayMade } from "../../../i18n/en/merging.ts";
import { sayDate, sayTime } from "../../../i18n/en/quantities.ts";
import { Button } from "../../../ui/button.tsx";
import { ErrorSummary } from "../../../ui/notices.tsx";
import { ChoiceGroup, Option, Options } from "../../../ui/options.tsx";
import { StepHeading } from "./StepHeading.tsx";

type Taken = "mine" | "theirs" | "later";

export function OneConflict({
  conflict,
  checklist,
  copyMadeAt,
  place,
  chosen,
  last,
  writing,
  onChoose,
  onBack,
  onCancel,
}: {
  conflict: Conflict;
  checklist: Checklist;
  copyMadeAt: string;
  place: string;
  chosen: Choice | undefined;
  last: boolean;
  writing: boolean;
  onChoose: (choice: Choice) => void;
  onBack: () => void;
  onCancel: () => void;
}) {
  const { subject, mine, theirs, mineMade, theirsMade } = conflict;
  const question = questionOfField(subject);
  const asked = question && checklist.questions.get(question);
  /** Only an answer and the reason have a place for the other's words. */
  const canKeep = asked !== undefined || subject === "reason";
  const [take, setTake] = useState<Taken | undefined>(chosen && (chosen.flag ? "later" : chosen.take));
  const [keep, setKeep] = useState(canKeep && (chosen === undefined || chosen.note !== undefined));
  const [fault, setFault] = useState("");
  const [attempt, setAttempt] = useState(0);
  const lines = (value: unknown) => sayContent(checklist, subject, value ?? null);
  const refuse = (words: string): void => {
    setFault(words);
    setAttempt(attempt + 1);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!take) return refuse("Choose one of them");
    const side = take === "theirs" ? "theirs" : "mine";
    const other = side === "mine" ? lines(theirs) : lines(mine);
    const note = sayKeptNote(side === "mine" ? theirsMade : mineMade, other);
    const keeps = canKeep && (keep || take === "later");
    const choice: Choice = {
      take: side,
      ...(keeps ? { note } : {}),
      ...(take === "later" ? { flag: true as const } : {}),
    };
    if (keeps && tooLong(side === "mine" ? mine : theirs, note))
      return refuse(
        "Together the two are longer than a note can be. Do not keep the other one as a note; the history holds it.",
      );
    onChoose(choice);
  };
  const option = (value: Taken) => ({ name: "take", value, checked: take === value, onChange: () => setTake(value) });
  return (
    <form noValidate onSubmit={submit} className="stack">
      <ErrorSummary faults={fault ? [{ field: "take", message: fault }] : []} attempt={attempt} />
      <p className="caption">Changed in both, {place}</p>
      <StepHeading>{asked ? asked.ask : nameField(checklist, subject)}</StepHeading>
      <ChoiceGroup id="take" legend="Which one stands?" error={fault !== ""}>
        {fault && <p className="field-error">{fault}</p>}
        <Options>
          <Option {...option("mine")} shortcut={1}>
            <Side lines={lines(mine)} made={`This computer: ${sayMade(mineMade, "name not typed")}`} />
          </Option>
          <Option {...option("theirs")} shortcut={2}>
            <Side
              lines={lines(theirs)}
              made={`The copy of ${sayDate(copyMadeAt)}, ${sayTime(copyMadeAt)}: ${sayMade(theirsMade, "name not typed")}`}
            />
          </Option>
          {asked && (
            <Option {...option("later")} shortcut={3}>
              <Side
                lines={["Decide later"]}
                made="Keeps the one on this computer, writes the other into the note, and flags the question to be looked at again"
              />
            </Option>
          )}
        </Options>
      </ChoiceGroup>
      {canKeep && take !== "later" && (
        <Option type="checkbox" checked={keep} onChange={(event) => setKeep(event.target.checked)}>
          {asked ? "Keep the other one as a note" : "Keep the other one below it"}
        </Option>
      )}
      <div className="bar">
        <Button type="submit" disabled={writing}>
          {last ? "Bring the two together" : "Continue"}
        </Button>
        <Button look="plain" onClick={onBack}>
          Back
        </Button>
        <Button look="text" onClick={onCancel}>
          Cancel, change nothing
        </Button>
      </div>
      <p className="quiet">Nothing is lost: both stay in the history.</p>
    </form>
  );
}

function Side({ lines, made }: { lines: readonly string[]; made: string }) {
  return (
    <>
      <span className="merging-side" dir="auto">
        {named(lines.join("\n"))}
      </span>
      <span className="merging-made">{made}</span>
    </>
  );
}

function tooLong(taken: unknown, note: string): boolean {
  const before = typeof taken === "string" ? taken : ((taken as Answer | undefined)?.note ?? "");
  return checkTexts({ note: before ? `${before}\n\n${note}` : note }).length > 0;
}
