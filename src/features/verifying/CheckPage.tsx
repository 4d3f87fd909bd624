// Check a report: files that somebody handed over, one or two thousand, are read and checked; nothing of them is kept or taken in.
import { type DragEvent, useCallback, useRef, useState } from "react";
import { Link } from "wouter";
import { sayProblem } from "../../i18n/en/problems.ts";
import { sayCount, sayDate, sayNumber } from "../../i18n/en/quantities.ts";
import { verdictWord } from "../../i18n/en/verification.ts";
import { Button } from "../../ui/button.tsx";
import { Field } from "../../ui/field.tsx";
import { FileInput } from "../../ui/file-input.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { Row } from "../../ui/lists.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { mostFiles } from "../../workers/check-files.ts";
import { CheckWords } from "./CheckWords.tsx";
import { ManyFiles } from "./ManyFiles.tsx";
import { OneFile } from "./OneFile.tsx";
import { type Checking, useChecking } from "./use-checking.ts";
import "../../ui/table.css";
import "./verifying.css";

export function CheckPage() {
  const { checking, run, takeRegister, stop } = useChecking();
  const { state, files, checked } = checking;
  const [opened, setOpened] = useState<number>();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (given: Iterable<File>): void => {
    const list = [...given];
    if (list.length === 0) return;
    setOpened(undefined);
    run(list);
  };
  const open = useCallback((index: number | undefined) => setOpened(index), []);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const single = files.length === 1 ? checked[0] : undefined;
  const shown = single ?? (opened === undefined ? undefined : checked[opened]);
  return (
    <Page title="Check a report" hub sheet={false}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same for everybody. */}
      <div
        className={over ? "sheet verifying verifying-over" : "sheet verifying"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <div className="wide opening">
          <Heading>Check a report</Heading>
          <p className="lead">
            Choose the packages or PDF reports you were given. They are checked on this computer, sent nowhere, and not
            changed or kept.
          </p>
          <div className="bar">
            <Button onClick={() => input.current?.click()}>Choose files</Button>
            <span className="quiet">or drop them anywhere here, up to {sayNumber(mostFiles)} at once</span>
          </div>
          <input
            ref={input}
            hidden
            type="file"
            multiple
            aria-label="Files to check"
            onChange={(event) => {
              take(event.target.files ?? []);
              // The same file can be chosen again after it was saved anew.
              event.target.value = "";
            }}
          />
          <Progress checking={checking} stop={stop} />
          <CheckWords checked={checked} shown={shown} onOpen={open} />
          <RegisterField checking={checking} onRegister={takeRegister} />
          <p className="quiet">
            <Link href="/r">Reviews that are written on this computer</Link>
          </p>
        </div>
        {shown && (
          <Row label={files.length === 1 ? "The file" : "One file"} ruled>
            <OneFile
              key={shown.index}
              checked={shown}
              others={checked}
              files={files}
              onClose={single ? undefined : () => open(undefined)}
              onOpened={(inside) => run(files.with(shown.index, inside))}
            />
          </Row>
        )}
        {files.length > 1 && (
          <Row label="All files" ruled>
            <ManyFiles checked={checked} running={state === "checking"} opened={opened} onOpen={open} />
          </Row>
        )}
      </div>
    </Page>
  );
}

/** How far it is, seen all the time and said aloud when it begins and ends. */
function Progress({ checking, stop }: { checking: Checking; stop: () => void }) {
  const { state, files, checked, left } = checking;
  const running = state === "checking";
  return (
    <>
      {running && files.length > 0 && (
        <p className="bar checking-now">
          <span aria-hidden="true">
            Checking {sayNumber(checked.length)} of {sayNumber(files.length)}…
          </span>
          <Button look="small" onClick={stop}>
            Stop
          </Button>
        </p>
      )}
      <p className={running ? "unseen" : "said-of-all"} role="status">
        {sayState(checking)}
      </p>
      {left > 0 && (
        <p className="field-error">
          {sayCount(left, "file was", "files were")} left out: {sayNumber(mostFiles)} are checked in one go. Choose the
          others afterwards.
        </p>
      )}
      {state === "failed" && (
        <Disclosure summary="Details for those who help">
          <p className="code">{checking.detail}</p>
        </Disclosure>
      )}
    </>
  );
}

function sayState({ state, files, checked }: Checking): string {
  const [only] = checked;
  switch (state) {
    case "idle":
      return "";
    case "checking":
      return files.length > 0 ? `Checking ${sayCount(files.length, "file")}` : "";
    case "done":
      return only && files.length === 1
        ? `Checked: ${verdictWord[only.verification.verdict].toLowerCase()}.`
        : `${sayCount(checked.length, "file")} checked.`;
    case "stopped":
      return `Stopped. ${sayNumber(checked.length)} of ${sayCount(files.length, "file was", "files were")} checked.`;
    case "failed":
      return `Checking did not finish: ${sayNumber(checked.length)} of ${sayCount(files.length, "file was", "files were")} checked. Choose the others again, fewer at a time.`;
  }
}

function RegisterField({ checking, onRegister }: { checking: Checking; onRegister: (file: File) => void }) {
  const { register } = checking;
  const read = register?.read;
  return (
    <Disclosure summary="Use a register of keys">
      <Field
        label="Register"
        hint={
          <>
            The file an oversight body hands out. It says which key belongs to whom. One for every check is chosen under{" "}
            <Link href="/settings/register">Register of keys</Link>.
          </>
        }
        error={read?.ok === false ? `${register?.name} cannot be read as a register, so it is not used.` : undefined}
      >
        {(field) => <FileInput {...field} accept=".json,application/json" onFile={onRegister} />}
      </Field>
      <div role="status">
        {read?.ok === false && (
          <ul>
            {[...new Set(read.problems.map(sayProblem))].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {read?.ok && (
          <p>
            In use: {sayCount(read.keys, "key")}, handed out by {read.issuer} on {sayDate(read.issuedAt)}.{" "}
            {read.issuerWords
              ? `Signed with the key ${read.issuerWords.join(" ")}. Compare these words with those the body has made public.`
              : "It is not signed: take it only from the body itself."}
          </p>
        )}
      </div>
    </Disclosure>
  );
}
