// A passphrase that locks a file, and the same one asked for when it is opened. It can be seen, pasted and kept by a password manager;
// nobody has to type it twice. What happens when it is forgotten is said before it is chosen.

import { useState } from "react";
import { isLongEnough, makePassphrase, shortestPassphrase } from "../archive/passphrase.ts";
import { Button } from "../ui/button.tsx";
import { Field, TextInput } from "../ui/field.tsx";
import { Choice } from "../ui/options.tsx";
import { Own } from "../ui/own.tsx";

/**
 * @param what is locked, in words: "copy", "package"
 * @param act what the button says
 */
export function NewPassphrase({
  what,
  act,
  busy,
  onLock,
}: {
  what: string;
  act: string;
  busy: boolean;
  onLock: (passphrase: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const [hidden, setHidden] = useState(false);
  const [error, setError] = useState<string>();
  const lock = (): void => {
    if (isLongEnough(typed)) onLock(typed);
    else setError(`Type at least ${shortestPassphrase} characters. Several words are easier to keep than signs`);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) lock();
      }}
    >
      <p>
        <strong>Without the passphrase nobody can open the {what}</strong>: not you, not we, not the people who look
        after your computer. Write it down, and keep it apart from the file.
      </p>
      <Field label="Passphrase" hint={`At least ${shortestPassphrase} characters.`} error={error}>
        {(field) => (
          <TextInput
            {...field}
            type={hidden ? "password" : "text"}
            autoComplete="new-password"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={500}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <div className="bar">
        <Button look="text" onClick={() => setTyped(makePassphrase())}>
          Make one for me
        </Button>
        <Hide hidden={hidden} onChange={setHidden} />
      </div>
      <div className="bar">
        <Button look="plain" type="submit">
          {busy ? "Locking…" : act}
        </Button>
      </div>
    </form>
  );
}

/**
 * @param what is asked for: a passphrase, or the secret half of a key
 * @param error why the last try did not open the file
 */
export function AskPassphrase({
  file,
  what = "Passphrase",
  error,
  busy,
  onOpen,
}: {
  file: string;
  what?: "Passphrase" | "Secret key";
  error: string | undefined;
  busy: boolean;
  onOpen: (passphrase: string) => void;
}) {
  const [typed, setTyped] = useState("");
  const [hidden, setHidden] = useState(false);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onOpen(typed);
      }}
    >
      <Field
        label={
          <>
            {what} of <Own>{file}</Own>
          </>
        }
        hint={
          what === "Passphrase"
            ? "Opening takes a few seconds: that makes guessing slow."
            : "It begins with AGE-SECRET-KEY-1. It is used here only, and not kept."
        }
        error={error}
      >
        {(field) => (
          <TextInput
            {...field}
            type={hidden ? "password" : "text"}
            autoComplete="current-password"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={500}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div className="bar">
        <Button type="submit">{busy ? "Opening…" : "Open it"}</Button>
        <Hide hidden={hidden} onChange={setHidden} />
      </div>
      <p className="unseen" role="status">
        {busy ? "Opening…" : error && "It did not open."}
      </p>
    </form>
  );
}

function Hide({ hidden, onChange }: { hidden: boolean; onChange: (hidden: boolean) => void }) {
  return (
    <Choice type="checkbox" checked={hidden} onChange={(event) => onChange(event.target.checked)}>
      Hide what I type
    </Choice>
  );
}
