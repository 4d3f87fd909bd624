// What lies in the shared folder: new files first, each to be opened by a press. Nothing is opened by itself.
import { useState } from "react";
import { sayWhenAlone } from "../../../i18n/en/moments.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { folderFault } from "../../../i18n/en/shared-folder.ts";
import { sayBytes } from "../../../i18n/en/sums.ts";
import type { FoundFile } from "../../../storage/shared-folder.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/lines.tsx";
import type { useFolder } from "./use-folder.ts";
import "./folder.css";

export function InFolder({
  folder: { state, look, allow, take },
  onFile,
}: {
  folder: ReturnType<typeof useFolder>;
  onFile: (file: File) => void;
}) {
  const [said, setSaid] = useState("");
  const open = async (name: string): Promise<void> => {
    setSaid("");
    const file = await take(name);
    if (file instanceof File) onFile(file);
    else setSaid(`${name}: ${folderFault[file]}`);
  };
  if (state.state === "looking" || state.state === "none") return null;
  if (state.state === "ask")
    return (
      <p>
        The browser asks again before this page may use the folder “{state.name}”.{" "}
        <Button look="text" onClick={() => void allow()}>
          Ask me now
        </Button>
      </p>
    );
  if (state.state === "fault")
    return (
      <p className="field-error">
        “{state.name}”: {folderFault[state.kind]}{" "}
        <Button look="text" onClick={() => void look()}>
          Look again
        </Button>
      </p>
    );
  const fresh = state.files.filter((file) => file.fresh);
  const old = state.files.filter((file) => !file.fresh);
  return (
    <>
      <p role="status">
        {fresh.length === 0
          ? `Nothing new in the folder “${state.name}”.`
          : `${sayCount(fresh.length, "new file")} in the folder “${state.name}”.`}{" "}
        <Button look="text" onClick={() => void look()}>
          Look again
        </Button>
      </p>
      <Files files={fresh} onOpen={open} />
      {old.length > 0 && (
        <Disclosure summary={`${sayCount(old.length, "file")} put there from here, or opened before`}>
          <Files files={old} onOpen={open} />
        </Disclosure>
      )}
      <p className="field-error" role="alert">
        {said}
      </p>
    </>
  );
}

function Files({ files, onOpen }: { files: readonly FoundFile[]; onOpen: (name: string) => Promise<void> }) {
  const now = new Date().toISOString();
  if (files.length === 0) return null;
  return (
    <ul className="in-folder">
      {files.map(({ name, bytes, at }) => (
        <li key={name}>
          <span className="in-folder-name">{name}</span>
          <span className="quiet">
            {sayWhenAlone(at, now)}, {sayBytes(bytes)}
          </span>
          <Button look="small" onClick={() => void onOpen(name)}>
            Open<span className="unseen"> {name}</span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
