// The package for the post: locked with a passphrase, or for the key of whoever gets it. Inside is the same package, byte for byte.
import { useState } from "react";
import type { Lock } from "../../archive/encrypted.ts";
import { noMemoryToLock } from "../../i18n/en/locked.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { saySaved } from "../../i18n/en/shared-folder.ts";
import { useStorage } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { NewPassphrase } from "../passphrase.tsx";
import { saveFile } from "../save-file.ts";

export function LockPackage({
  makePackage,
}: {
  /** The file as it is saved unlocked. */
  makePackage: () => Promise<{
    readonly name: string;
    readonly bytes: Uint8Array<ArrayBuffer>;
    /** Evidence files that are not on this computer. */
    readonly missing: number;
  }>;
}) {
  const storage = useStorage();
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const [recipient, setRecipient] = useState("");
  const [error, setError] = useState<string>();
  const save = async (lock: Lock): Promise<void> => {
    setBusy(true);
    setSaid("Locking…");
    try {
      // Fetched only by those who lock something.
      const { encryptFile } = await import("../../workers/encryption.ts");
      const { name, bytes, missing } = await makePackage();
      const locked = await encryptFile(bytes, lock);
      const saved = await saveFile(storage, `${name}.age`, locked, "application/octet-stream");
      const without = missing === 0 ? "" : ` ${sayCount(missing, "evidence file is", "evidence files are")} not in it.`;
      setSaid(`${saySaved(saved)}${without} “Check a report” asks for what opens it; the program “age” opens it too.`);
    } catch {
      setSaid(noMemoryToLock);
    }
    setBusy(false);
  };
  const saveForKey = async (): Promise<void> => {
    const { isRecipient } = await import("../../archive/encrypted.ts");
    if (isRecipient(recipient.trim())) await save({ recipients: [recipient.trim()] });
    else setError("Copy the whole public key. It begins with age1");
  };
  return (
    <>
      <p>
        A locked package tells nothing about itself but its name and size. Send the passphrase another way than the
        file.
      </p>
      <NewPassphrase
        what="package"
        act="Save it locked with the passphrase"
        busy={busy}
        onLock={(passphrase) => void save({ passphrase })}
      />
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void saveForKey();
        }}
      >
        <Field
          label="Or their public key"
          hint="From whoever gets the package; it begins with age1. Only they can open it then, not even you."
          error={error}
        >
          {(field) => (
            <TextInput
              {...field}
              autoCapitalize="none"
              spellCheck={false}
              value={recipient}
              onChange={(event) => {
                setRecipient(event.target.value);
                setError(undefined);
              }}
            />
          )}
        </Field>
        <div className="bar">
          <Button look="plain" type="submit">
            Save it locked for this key
          </Button>
        </div>
      </form>
      <p className="quiet" role="status">
        {said}
      </p>
    </>
  );
}
