// A copy of one assessment for a colleague: made, saved where files for others go, and said where that is.
import { useState } from "react";
import { sayFault } from "../../i18n/en/faults.ts";
import { noMemoryToLock } from "../../i18n/en/locked.ts";
import { type Saved, saySaved } from "../../i18n/en/shared-folder.ts";
import { giveCopy, type LockCopy } from "../../storage/give-copy.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { saveFile } from "../save-file.ts";

/** Saves the copy of one assessment, into the shared folder where there is one. */
export function useCopyForColleague(id: string) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  /** @param passphrase locks the copy, so that it can travel where others look */
  const save = async (passphrase?: string): Promise<void> => {
    setBusy(true);
    let saved: Saved | undefined;
    const give = async (name: string, content: string | Uint8Array<ArrayBuffer>, type: string): Promise<string> => {
      saved = await saveFile(storage, name, content, type);
      return saved.name;
    };
    try {
      const lock = passphrase === undefined ? undefined : await lockWith(passphrase);
      const made = await giveCopy(storage, find, give, new Date().toISOString(), [id], lock);
      setSaid(made.ok ? (saved ? saySaved(saved) : "") : sayFault(made.fault.kind));
    } catch {
      setSaid(noMemoryToLock);
    }
    setBusy(false);
  };
  return { said, busy, save };
}

/** Fetched only when a copy is locked. */
async function lockWith(passphrase: string): Promise<LockCopy> {
  const { encryptFile } = await import("../../workers/encryption.ts");
  return (bytes) => encryptFile(bytes, { passphrase });
}
