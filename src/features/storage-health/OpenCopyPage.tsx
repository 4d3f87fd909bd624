// Opens a copy: read strictly, shown, then added as chosen. Nothing that is here is replaced.
import { useState } from "react";
import { useLocation } from "wouter";
import type { Problem } from "../../core/problem.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayProblem } from "../../i18n/en/problems.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { askToKeep } from "../../storage/ask-to-keep.ts";
import { addCopy, compareCopy, mostBytes, type OpenedCopy, readCopyFile, type Standing } from "../../storage/copies.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { Back, LinkButton } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { handOver, looksLikePackage } from "../file-in-hand.ts";
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
  const [, go] = useLocation();
  const open = async (file: File): Promise<void> => {
    const refuse = (kind: Problem["kind"], facts: Problem["facts"] = {}): void =>
      setStep({ step: "not-readable", file: file.name, problems: [{ kind, path: "", facts }] });
    // Before it is read: a film that was chosen by mistake must not fill the memory of the page.
    const head = await bytesOf(file.slice(0, 200));
    if (head && looksLikePackage(head)) {
      handOver(file);
      return go("/sign");
    }
    const most = mostBytes(head ?? new Uint8Array());
    if (file.size > most) return refuse("too-large", { bytes: file.size, most });
    const bytes = await bytesOf(file);
    if (!bytes) return setStep({ step: "failed", words: `The browser could not read ${file.name}. Choose it again.` });
    const read = await readCopyFile(bytes, find);
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
              Choose the file you or a colleague saved: a copy, a package to sign, or a signature that came back. You
              see what is in it first. Opening adds; nothing here is replaced.
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

/** Undefined when the file is gone by now, or the disk it is on. */
const bytesOf = (file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );

function errorOf(step: Step): string | undefined {
  if (step.step === "not-readable") return `${step.file} could not be read as a copy. Nothing was changed.`;
  return step.step === "failed" ? step.words : undefined;
}

function ChooseFile({ onFile, error }: { onFile: (file: File) => void; error: string | undefined }) {
  return (
    <Field
      label="File"
      error={error}
      hint="A copy’s name begins with sister-city-check_copy; a package has “signed” in its name"
    >
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
      <Sentences problems={problems.slice(0, mostShown)} />
      {problems.length > mostShown && (
        <Disclosure summary={`And ${problems.length - mostShown} more`}>
          <Sentences problems={problems.slice(mostShown)} />
        </Disclosure>
      )}
    </>
  );
}

function Sentences({ problems }: { problems: readonly Problem[] }) {
  // The same fault can stand twice at one place: told once.
  const sentences = [...new Set(problems.map(sayProblem))];
  return (
    <ul className="problems">
      {sentences.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function sayAdded(added: number, already: number): string {
  const words = added === 0 ? "Nothing was added." : `${sayCount(added, "assessment")} added.`;
  return already === 0 ? words : `${words} ${sayCount(already, "was", "were")} already here, the same.`;
}
