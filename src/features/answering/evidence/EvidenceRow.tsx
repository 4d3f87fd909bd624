// One item of evidence under a question: what it is, which page matters here, and removing it with a reason.

import { useState } from "react";
import { type MediaType, nameDisagrees, safeEnding } from "../../../archive/media-type.ts";
import type { EvidenceDescription, EvidenceId, EvidenceItem, EvidenceUse } from "../../../core/evidence.ts";
import { longestLine } from "../../../core/evidence-limits.ts";
import { named } from "../../../core/steering.ts";
import { sayKind, saySource, takenOutSentence } from "../../../i18n/en/evidence.ts";
import { dropEvidenceFiles, readEvidenceFile } from "../../../storage/evidence-files.ts";
import { useAssessment, useStorage } from "../../../storage/live.tsx";
import { Button } from "../../../ui/button.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { handOut } from "../../../ui/hand-out.ts";

export function EvidenceRow({
  id,
  number,
  item,
  use,
  writer,
}: {
  id: string;
  number: EvidenceId;
  item: EvidenceItem;
  use: EvidenceUse;
  writer: boolean;
}) {
  const storage = useStorage();
  const { change, flush } = useAssessment(id);
  const [step, setStep] = useState<"shown" | "describing" | "removing">("shown");
  const [said, setSaid] = useState("");
  const file = "file" in item ? item.file : undefined;
  const save = async (): Promise<void> => {
    const bytes = file && (await readEvidenceFile(storage, file.fingerprint));
    if (!file || !bytes?.ok || !bytes.value)
      return setSaid("The file is no longer on this computer, or is damaged. Add it again to mend this.");
    const ending = safeEnding(file.name, file.type as MediaType);
    // Under a name of our own and as bytes, so that no program is started by what a stranger called it.
    handOut(`${number}_${file.fingerprint.slice(0, 8)}.${ending}`, bytes.value, "application/octet-stream");
    setSaid("Saved where your browser puts downloads.");
  };
  const remove = async (reason: string): Promise<void> => {
    change({ kind: "evidence", act: { act: "remove", id: number, reason } });
    await flush();
    if (file) await dropEvidenceFiles(storage, [file.fingerprint]);
  };
  const describe = (part: Partial<EvidenceDescription>): void => {
    const { title, date, holder } = { ...item, ...part };
    change({ kind: "evidence", act: { act: "describe", id: number, description: { title, date, holder } } });
  };
  return (
    <li className="evidence-row">
      <p>
        <b>
          {number} {named(item.title)}
        </b>
        {!writer && use.pages && `, page ${use.pages}`}
        <span className="evidence-source">
          {saySource(item)}
          {file && " · Fingerprint made"}
          {file?.strippedFrom && ` · ${takenOutSentence}`}
        </span>
      </p>
      {file && nameDisagrees(file.name, file.type as MediaType) && (
        <p className="evidence-warning">
          The name ends in “{file.name.split(".").at(-1)}”, the content is: {sayKind(file.type)}. It is kept as it is.
        </p>
      )}
      {writer && (
        <Typed
          label="Which page?"
          optional
          value={use.pages}
          onDone={(pages) => change({ kind: "evidence", act: { act: "use", id: number, use: { ...use, pages } } })}
        />
      )}
      {step === "describing" && (
        <>
          <Typed label="Title" value={named(item.title)} onDone={(title) => title && describe({ title })} />
          <Field label="Dated" beside optional>
            {(field) => (
              <input
                {...field}
                className="input"
                type="date"
                defaultValue={item.date}
                onBlur={(event) => describe({ date: event.target.value })}
              />
            )}
          </Field>
          <Typed label="Held by" optional value={item.holder} onDone={(holder) => describe({ holder })} />
        </>
      )}
      {step === "removing" && <Removing number={number} onRemove={remove} onBack={() => setStep("shown")} />}
      {step !== "removing" && (
        <div className="bar">
          {file && (
            <Button look="text" onClick={() => void save()}>
              Save a copy<span className="unseen"> of {number}</span>
            </Button>
          )}
          {writer && step === "shown" && (
            <Button look="text" onClick={() => setStep("describing")}>
              Title, date, holder<span className="unseen"> of {number}</span>
            </Button>
          )}
          {writer && item.uses.length > 1 && (
            <Button
              look="text"
              onClick={() =>
                change({ kind: "evidence", act: { act: "stop-using", id: number, question: use.question } })
              }
            >
              Not for this question<span className="unseen">: {number}</span>
            </Button>
          )}
          {writer && (
            <Button look="text" onClick={() => setStep("removing")}>
              Remove…<span className="unseen"> {number}</span>
            </Button>
          )}
        </div>
      )}
      <p className="quiet" role="status">
        {said}
      </p>
    </li>
  );
}

function Removing({
  number,
  onRemove,
  onBack,
}: {
  number: EvidenceId;
  onRemove: (reason: string) => Promise<void>;
  onBack: () => void;
}) {
  const [reason, setReason] = useState("");
  const [error, setError] = useState<string>();
  const remove = (): void => {
    if (reason.trim() === "") setError("Type why it is removed");
    else if (reason.trim().length > longestLine) setError(tooLong);
    else void onRemove(reason);
  };
  return (
    <>
      <Field
        label={`Why is ${number} removed?`}
        hint="The record and this reason stay in the history; the file goes, unless a signed version names it."
        error={error}
      >
        {(field) => (
          <TextInput
            {...field}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              remove();
            }}
          />
        )}
      </Field>
      <div className="bar">
        <Button look="small" onClick={remove}>
          Remove {number}
        </Button>
        <Button look="text" onClick={onBack}>
          Keep it
        </Button>
      </div>
    </>
  );
}

/** A line that is kept when it is left: a change for each letter would fill the history. What is too long stays in the field, and is said. */
function Typed({
  label,
  optional,
  value,
  onDone,
}: {
  label: string;
  optional?: boolean;
  value: string;
  onDone: (text: string) => void;
}) {
  const [long, setLong] = useState(false);
  return (
    <Field label={label} beside optional={optional ?? false} error={long ? tooLong : undefined}>
      {(field) => (
        <TextInput
          {...field}
          defaultValue={value}
          onBlur={(event) => {
            const text = event.target.value.trim();
            setLong(text.length > longestLine);
            if (text.length <= longestLine) onDone(text);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") event.currentTarget.blur();
            if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
          }}
        />
      )}
    </Field>
  );
}

const tooLong = `Shorten it to ${longestLine} characters. It is not saved like this.`;
