// Opens a copy: read strictly, shown, then added as chosen. Nothing that is here is replaced.
import { useState } from "react";
import type { Problem } from "../../core/problem.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayProblem } from "../../i18n/en/problems.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { addCopy, compareCopy, type OpenedCopy, readCopyFile, type Standing } from "../../storage/copies.ts";
import { askToKeep } from "../../storage/health.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { Back, LinkButton } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { ChooseFromCopy } from "./ChooseFromCopy.tsx";
import "./storage-health.css";

type Step =
  | { readonly step: "choose-file" }
  | { readonly step: "not-readable"; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly step: "failed"; readonly words: string }
  | {
      readonly step: "choose";
      readonly file: string;
      readonly copy: OpenedCopy;
      readonly standings: ReadonlyMap<string, Standing>;
    }
  | { readonly step: "done"; readonly added: number; readonly already: number };

export function OpenCopyPage() {
  const storage = useStorage();
  const find = useFindChecklist();
  const [step, setStep] = useState<Step>({ step: "choose-file" });
  const open = async (file: File): Promise<void> => {
    const read = await readCopyFile(new Uint8Array(await file.arrayBuffer()), find);
    if (!read.ok) return setStep({ step: "not-readable", file: file.name, problems: read.problems });
    const standings = await compareCopy(storage, read.value.copy);
    if (!standings.ok) return setStep({ step: "failed", words: sayFault(standings.fault.kind) });
    setStep({ step: "choose", file: file.name, copy: read.value, standings: standings.value });
  };
  const add = async (copy: OpenedCopy, chosen: readonly string[]): Promise<void> => {
    const added = await addCopy(storage, find, copy, chosen);
    if (!added.ok) return setStep({ step: "failed", words: sayFault(added.fault.kind) });
    void askToKeep(storage, new Date().toISOString());
    setStep({ step: "done", ...added.value });
  };
  return (
    <Page title="Open a copy" hub error={step.step === "not-readable" || step.step === "failed"}>
      <div className="hang">
        <Back href="/">My assessments</Back>
      </div>
      <div className="text stack">
        <Heading>Open a copy</Heading>
        {step.step === "done" ? (
          <>
            <p className="lead" role="status">
              {sayAdded(step.added, step.already)}
            </p>
            <LinkButton href="/">My assessments</LinkButton>
          </>
        ) : (
          <>
            <p className="lead">
              Choose the file you or a colleague saved. You see what is in it first. Opening adds; nothing here is
              replaced.
            </p>
            <ChooseFile onFile={(file) => void open(file)} error={errorOf(step)} />
            {step.step === "not-readable" && <ProblemList problems={step.problems} />}
            {step.step === "choose" && (
              <ChooseFromCopy
                key={step.file}
                copy={step.copy.copy}
                standings={step.standings}
                onAdd={(chosen) => void add(step.copy, chosen)}
              />
            )}
          </>
        )}
      </div>
    </Page>
  );
}

function errorOf(step: Step): string | undefined {
  if (step.step === "not-readable") return `${step.file} could not be read as a copy. Nothing was changed.`;
  return step.step === "failed" ? step.words : undefined;
}

function ChooseFile({ onFile, error }: { onFile: (file: File) => void; error: string | undefined }) {
  return (
    <Field label="File" error={error} hint="Its name begins with sister-city-check_copy">
      {(field) => (
        <input
          {...field}
          className="input"
          type="file"
          accept=".json,.zip,application/json,application/zip"
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) onFile(file);
          }}
        />
      )}
    </Field>
  );
}

/** Enough to see what kind of file it is; a wrong file can have thousands. */
const mostShown = 12;

function ProblemList({ problems }: { problems: readonly Problem[] }) {
  return (
    <>
      <ul className="problems">
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.path} ${problem.kind}`}>{sayProblem(problem)}</li>
        ))}
      </ul>
      {problems.length > mostShown && <p className="quiet">And {sayCount(problems.length - mostShown, "more")}.</p>}
    </>
  );
}

function sayAdded(added: number, already: number): string {
  const words = added === 0 ? "Nothing was added." : `${sayCount(added, "assessment")} added.`;
  return already === 0 ? words : `${words} ${sayCount(already, "was", "were")} already here, the same.`;
}
