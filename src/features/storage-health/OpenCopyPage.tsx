// Opens a copy: read strictly, shown, then added as chosen. Nothing that is here is replaced.
import { Suspense, useEffect, useRef, useState } from "react";
import { Link, useLocation } from "wouter";
import { fingerprintOf } from "../../archive/canonical.ts";
import { lockedWith } from "../../archive/locked-with.ts";
import type { Problem } from "../../core/problem.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { noMemoryToLock, sayNotOpened } from "../../i18n/en/locked.ts";
import { sayProblem } from "../../i18n/en/problems.ts";
import type { BesidePart } from "../../storage/add-beside.ts";
import { type AddedCopy, addCopy, compareCopy, type Standing } from "../../storage/add-copy.ts";
import { askToKeep } from "../../storage/ask-to-keep.ts";
import { noteReadBack } from "../../storage/given-copies.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { meetAll, type News } from "../../storage/merge-copy.ts";
import { mostBytes, type OpenedCopy, readCopyFile } from "../../storage/read-copy-file.ts";
import { Back, LinkButton } from "../../ui/button.tsx";
import { fetched } from "../../ui/fetched.ts";
import { Field } from "../../ui/field.tsx";
import { FileInput } from "../../ui/file-input.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { handOver, looksLikePackage, takeOver } from "../file-in-hand.ts";
import { AskPassphrase } from "../passphrase.tsx";
import { type FoundBeside, findBeside } from "./BesideFromCopy.tsx";
import { ChooseFromCopy } from "./ChooseFromCopy.tsx";
import { InFolder } from "./folder/InFolder.tsx";
import { useFolder } from "./folder/use-folder.ts";
import { Meetings } from "./merging/Meetings.tsx";
import type { Mergeable } from "./merging/MergePage.tsx";
import { sayAdded } from "./say-added.ts";
import "./storage-health.css";

const MergePage = fetched(() => import("./merging/MergePage.tsx"), "MergePage");

type Step =
  | { readonly step: "choose-file" }
  | { readonly step: "not-readable"; readonly file: string; readonly problems: readonly Problem[] }
  | { readonly step: "failed"; readonly words: string }
  /** Locked; `error` says why the last passphrase did not open it. */
  | {
      readonly step: "locked";
      readonly file: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly error?: string;
      readonly busy?: true;
    }
  | {
      readonly step: "choose";
      readonly file: string;
      readonly copy: OpenedCopy;
      readonly standings: ReadonlyMap<string, Standing>;
      readonly meetings: ReadonlyMap<string, News>;
      readonly beside: FoundBeside | undefined;
    }
  | { readonly step: "merge"; readonly meeting: Mergeable; readonly files: OpenedCopy["files"] }
  | ({ readonly step: "done" } & AddedCopy);

export function OpenCopyPage() {
  const storage = useStorage();
  const find = useFindChecklist();
  const [step, setStep] = useState<Step>({ step: "choose-file" });
  const [, go] = useLocation();
  const folder = useFolder();
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
    const lock = lockedWith(bytes);
    if (lock === "key") return setStep({ step: "failed", words: `${file.name}: ${sayNotOpened("needs-key")}` });
    if (lock) return setStep({ step: "locked", file: file.name, bytes });
    await show(file.name, bytes, bytes);
  };
  /** @param saved the file as it lies on the disk, which is known when it was saved here */
  const show = async (file: string, bytes: Uint8Array<ArrayBuffer>, saved: Uint8Array<ArrayBuffer>): Promise<void> => {
    const read = await readCopyFile(bytes, find);
    if (!read.ok) return setStep({ step: "not-readable", file, problems: read.problems });
    void fingerprintOf(saved).then((fingerprint) => noteReadBack(storage, fingerprint, new Date().toISOString()));
    const standings = await compareCopy(storage, read.value.copy);
    if (!standings.ok) return setStep({ step: "failed", words: sayFault(standings.fault.kind) });
    const meetings = await meetAll(storage, read.value);
    if (!meetings.ok) return setStep({ step: "failed", words: sayFault(meetings.fault.kind) });
    const beside = await findBeside(storage, read.value);
    if (!beside.ok) return setStep({ step: "failed", words: sayFault(beside.fault.kind) });
    const found = {
      copy: read.value,
      standings: standings.value,
      meetings: meetings.value,
      beside: beside.value,
    };
    setStep({ step: "choose", file, ...found });
  };
  const unlock = async (locked: Step & { step: "locked" }, passphrase: string): Promise<void> => {
    const { file, bytes } = locked;
    setStep({ step: "locked", file, bytes, busy: true });
    // Fetched only for a locked file.
    const { decryptFile } = await import("../../workers/encryption.ts");
    const opened = await decryptFile(bytes, { passphrase }).catch(() => undefined);
    if (opened?.ok && looksLikePackage(opened.bytes.subarray(0, 200))) {
      handOver(new File([opened.bytes], file.replace(/\.age$/, "")));
      return go("/sign");
    }
    if (opened?.ok) return show(file, opened.bytes, bytes);
    setStep({ step: "locked", file, bytes, error: opened ? sayNotOpened(opened.why) : noMemoryToLock });
  };
  const add = async (copy: OpenedCopy, chosen: readonly string[], parts: ReadonlySet<BesidePart>): Promise<void> => {
    const added = await addCopy(storage, find, copy, chosen, parts);
    if (!added.ok) return setStep({ step: "failed", words: sayFault(added.fault.kind) });
    void askToKeep(storage, new Date().toISOString());
    setStep({ step: "done", ...added.value });
  };
  const begun = useRef(open);
  useEffect(() => {
    const file = takeOver();
    if (file) void begun.current(file);
  }, []);
  if (step.step === "merge") {
    return (
      <Suspense fallback={<Opening />}>
        <MergePage {...step} onCancel={() => setStep({ step: "choose-file" })} />
      </Suspense>
    );
  }
  return (
    <Page title="Open a copy" hub error={step.step === "not-readable" || step.step === "failed"}>
      <div className="hang">
        <Back href="/">My assessments</Back>
      </div>
      <div className="text stack">
        <Heading>Open a copy</Heading>
        {step.step === "done" ? (
          <>
            <div role="status" className="stack">
              {sayAdded(step).map((line, index) => (
                <p key={line} className={index === 0 ? "lead" : undefined}>
                  {line}
                </p>
              ))}
            </div>
            <div className="bar">
              <LinkButton href="/">My assessments</LinkButton>
              {step.beside && (
                <LinkButton look="plain" href="/r">
                  Reviews
                </LinkButton>
              )}
              {step.beside && step.beside.views > 0 && (
                <LinkButton look="plain" href="/compare">
                  Compare
                </LinkButton>
              )}
            </div>
          </>
        ) : (
          <>
            <p className="lead">
              Choose the file you or a colleague saved: a copy, a package to sign, or a signature that came back. You
              see what is in it first. Opening adds; nothing here is replaced.
            </p>
            <InFolder folder={folder} onFile={(file) => void open(file)} />
            <ChooseFile onFile={(file) => void open(file)} error={errorOf(step)} />
            {step.step === "locked" && (
              <AskPassphrase
                key={step.file}
                file={step.file}
                error={step.error}
                busy={step.busy ?? false}
                onOpen={(passphrase) => void unlock(step, passphrase)}
              />
            )}
            {step.step === "not-readable" && <Elsewhere problems={step.problems} />}
            {step.step === "not-readable" && <ProblemList problems={step.problems} />}
            {step.step === "choose" && (
              <>
                <Meetings
                  copy={step.copy.copy}
                  meetings={step.meetings}
                  onMerge={(meeting) => setStep({ step: "merge", meeting, files: step.copy.files })}
                />
                <ChooseFromCopy
                  key={step.file}
                  copy={step.copy.copy}
                  standings={step.standings}
                  together={new Set([...step.meetings].flatMap(([id, { kind }]) => (kind === "not" ? [] : [id])))}
                  beside={step.beside}
                  onAdd={(chosen, parts) => void add(step.copy, chosen, parts)}
                />
              </>
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
      {(field) => <FileInput {...field} accept=".json,.zip,.age,application/json,application/zip" onFile={onFile} />}
    </Field>
  );
}

/** Files of other kinds have pages of their own. */
const elsewhere: Readonly<Record<string, readonly [what: string, page: string, href: string]>> = {
  review: ["an auditor’s review", "Reviews", "/r"],
  replies: ["replies to an auditor", "Reviews", "/r"],
  register: ["a register of keys", "Register of keys", "/settings/register"],
  "key-card": ["somebody’s key card", "Register of keys", "/settings/register"],
};

function Elsewhere({ problems }: { problems: readonly Problem[] }) {
  const format = problems.find(({ kind }) => kind === "unknown-format")?.facts.format;
  const kind = /^sister-city-check\/([a-z-]+)@\d+$/.exec(String(format))?.[1] ?? "";
  const found = elsewhere[kind];
  if (!found) return null;
  const [what, page, href] = found;
  return (
    <p>
      This file is {what}. Open it on the page <Link href={href}>{page}</Link>.
    </p>
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
