// A file that is locked is opened on the page where it is checked: with its passphrase, or with the secret half of the key it is for.
import { useState } from "react";
import type { Secret } from "../../archive/encrypted.ts";
import { noMemoryToLock, sayNotOpened } from "../../i18n/en/locked.ts";
import { AskPassphrase } from "../passphrase.tsx";

export function Unlock({
  file,
  lock,
  onOpened,
}: {
  file: File;
  lock: "passphrase" | "key";
  /** With what was inside, under the name it had before it was locked. */
  onOpened: (file: File) => void;
}) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const open = async (typed: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    const secret: Secret = lock === "passphrase" ? { passphrase: typed } : { identity: typed };
    try {
      // Fetched only for a locked file.
      const { decryptFile } = await import("../../workers/encryption.ts");
      const opened = await decryptFile(new Uint8Array(await file.arrayBuffer()), secret);
      if (opened.ok) return onOpened(new File([opened.bytes], file.name.replace(/\.age$/i, "")));
      setError(sayNotOpened(opened.why));
    } catch {
      setError(noMemoryToLock);
    }
    setBusy(false);
  };
  return (
    <AskPassphrase
      file={file.name}
      what={lock === "passphrase" ? "Passphrase" : "Secret key"}
      error={error}
      busy={busy}
      onOpen={(typed) => void open(typed)}
    />
  );
}
