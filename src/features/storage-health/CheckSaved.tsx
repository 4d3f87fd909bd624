// Can a saved copy be relied on? The file is chosen again from where it lies, and compared with what was saved, byte for byte.
import { useRef, useState } from "react";
import { fingerprintOf } from "../../archive/canonical.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayWhen } from "../../i18n/en/moments.ts";
import { sayBytes } from "../../i18n/en/sums.ts";
import { type GivenCopy, noteReadBack } from "../../storage/given-copies.ts";
import { useStorage } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { FileInput } from "../../ui/file-input.tsx";

export function CheckSaved({ given, onChecked }: { given: readonly GivenCopy[]; onChecked: () => Promise<void> }) {
  const storage = useStorage();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const check = async (file: File): Promise<void> => {
    setSaid("Reading…");
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (!bytes) return setSaid(`The browser could not read ${file.name}. Choose it again.`);
    const now = new Date().toISOString();
    const found = await noteReadBack(storage, await fingerprintOf(new Uint8Array(bytes)), now);
    if (!found.ok) return setSaid(sayFault(found.fault.kind));
    setSaid(found.value ? sayWhole(file.name, found.value, now) : sayOther(file, given));
    await onChecked();
  };
  return (
    <div className="check-saved">
      <Button look="text" onClick={() => input.current?.click()}>
        Check a saved copy
      </Button>{" "}
      <span className="quiet">Choose the file: it is read back and compared with what was saved.</span>
      <FileInput ref={input} hidden aria-label="The saved copy to check" onFile={(file) => void check(file)} />
      <p role="status">{said}</p>
    </div>
  );
}

const sayWhole = (name: string, copy: GivenCopy, now: string): string =>
  `${name} is whole: it is the copy of ${sayWhen(copy.at, now)}, every byte of it.`;

/** A file of the same name that is not the same is the one case that must not be missed. */
function sayOther({ name, size }: File, given: readonly GivenCopy[]): string {
  const named = given.find((copy) => copy.name === name);
  if (!named) return `${name} is none of the copies listed here. “Open a copy” shows what is in it.`;
  return named.bytes === size
    ? `${name} is not as it was saved: it was changed or damaged. Do not rely on it; save a new copy.`
    : `${name} is not as it was saved: it has ${sayBytes(size)} in place of ${sayBytes(named.bytes)}. Do not rely on it; save a new copy.`;
}
