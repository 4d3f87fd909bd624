// One item of evidence under a question: what it is, which page matters here, and removing it with a reason.
import { useState } from "react";
import { type MediaType, nameDisagrees, safeEnding } from "../../../archive/media-type.ts";
import type { EvidenceDescription, EvidenceId, EvidenceItem, EvidenceUse } from "../../../core/evidence.ts";
import { longestLine } from "../../../core/evidence-limits.ts";
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
          {number} {item.title}
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
        <Field label="Which page?" beside optional>
          {(field) => (
            <Typed
              {...field}
              value={use.pages}
              onDone={(pages) => change({ kind: "evidence", act: { act: "use", id: number, use: { ...use, pages } } })}
            />
          )}
        </Field>
      )}
      {step === "describing" && (
        <>
          <Field label="Title" beside>
            {(field) => <Typed {...field} value={item.title} onDone={(title) => title && describe({ title })} />}
          </Field>
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
          <Field label="Held by" beside optional>
            {(field) => <Typed {...field} value={item.holder} onDone={(holder) => describe({ holder })} />}
          </Field>
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
            maxLength={longestLine}
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

/** A line that is kept when it is left: a change for each letter would fill the history. */
function Typed({
  value,
  onDone,
  ...rest
}: {
  value: string;
  onDone: (text: string) => void;
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}) {
  return (
    <TextInput
      {...rest}
      maxLength={longestLine}
      defaultValue={value}
      onBlur={(event) => onDone(event.target.value.trim())}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) event.preventDefault();
      }}
    />
  );
}
