// Saving a copy of everything: to where downloads go, or to a place one chooses, where it is read back at once.
import { useState } from "react";
import { sayFault } from "../../i18n/en/faults.ts";
import { noMemoryToLock } from "../../i18n/en/locked.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { giveCopy, type LockCopy } from "../../storage/give-copy.ts";
import { noteReadBack } from "../../storage/given-copies.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import type { MadeCopy } from "../../storage/make-copy.ts";
import { Button } from "../../ui/button.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { Disclosure } from "../../ui/lines.tsx";
import { canChoosePlace, choosePlace, saveTo } from "../../ui/save-to.ts";
import { encryptFile } from "../../workers/encryption.ts";
import { NewPassphrase } from "../passphrase.tsx";

/** Ways to save, and what came of it. `look` is called when there is a copy more. */
export function useSaveCopy(look: () => Promise<void>) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const run = async (give: Give, done: string, lock?: LockCopy): Promise<void> => {
    setBusy(true);
    try {
      const at = new Date().toISOString();
      let words = "";
      const tell = async (...[name, content, type]: Parameters<typeof handOut>): Promise<boolean> => {
        words = await give(name, content, type);
        return words === "";
      };
      const made = await giveCopy(storage, find, tell, at, undefined, lock);
      if (made.ok && words === "" && give === toPlace) await noteReadBack(storage, made.value.fingerprint, at);
      setSaid(
        made.ok
          ? words || `Saved as ${made.value.name}. ${done}${sayLeftOut(made.value.leftOut)}`
          : sayFault(made.fault.kind),
      );
    } catch {
      setSaid(noMemoryToLock);
    }
    setBusy(false);
    await look();
  };
  return {
    said,
    say: setSaid,
    busy,
    save: () => void run(toDownloads, inDownloads),
    saveLocked: (passphrase: string) =>
      void run(toDownloads, inDownloads, (bytes) => encryptFile(bytes, { passphrase })),
    saveWhere: canChoosePlace() ? () => void run(toPlace, "It was read back from there and is whole.") : undefined,
  };
}

/** What could not be put into the copy is said where it is saved: nobody looks for it later. */
const sayLeftOut = (count: number): string =>
  count === 0
    ? ""
    : ` Not in it, because it could not be read or is too much for one file: ${sayCount(count, "review, register or view", "reviews, registers and views")}.`;

/** Gives why the file was not given; empty when it was. */
type Give = (name: string, content: MadeCopy["content"] | BlobPart, type?: string) => Promise<string>;

const inDownloads = "It is where your browser puts downloads.";
const toDownloads: Give = async (name, content, type) => {
  handOut(name, content, type);
  return "";
};
const toPlace: Give = async (name, content) => {
  const place = await choosePlace(name);
  if (place === "left") return "Nothing was saved.";
  if (place === "too-late") return "The copy took too long to make for that. Press once more.";
  const bytes = new Uint8Array(await new Blob([content]).arrayBuffer());
  return (await saveTo(place, bytes)) ? "" : "The file could not be written and read back there. Choose another place.";
};

export function LockCopyForm({ busy, onLock }: { busy: boolean; onLock: (passphrase: string) => void }) {
  return (
    <Disclosure summary="Lock the copy with a passphrase">
      <NewPassphrase what="copy" act="Save a locked copy of everything" busy={busy} onLock={onLock} />
    </Disclosure>
  );
}

export function ChoosePlaceButton({ busy, onSave }: { busy: boolean; onSave: () => void }) {
  return (
    <Button look="text" disabled={busy} onClick={onSave}>
      Choose the place
    </Button>
  );
}
