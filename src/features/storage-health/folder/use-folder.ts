// The connected folder as this page sees it: whether it may be used, and what is in it. It is looked into when the page is shown, when one
// comes back to the window, and when one asks for it.
import { useCallback, useEffect, useState } from "react";
import { useStorage } from "../../../storage/live.tsx";
import {
  accessTo,
  askAccess,
  chooseFolder,
  connectedFolder,
  connectFolder,
  disconnectFolder,
  type Folder,
  type FolderFaultKind,
  type FoundFile,
  lookIntoFolder,
  takeFromFolder,
} from "../../../storage/shared-folder.ts";

export type FolderState =
  | { readonly state: "looking" }
  | { readonly state: "none" }
  /** The browser wants to ask again. */
  | { readonly state: "ask"; readonly name: string }
  | { readonly state: "fault"; readonly name: string; readonly kind: FolderFaultKind }
  | { readonly state: "open"; readonly name: string; readonly files: readonly FoundFile[] };

export function useFolder() {
  const storage = useStorage();
  const [folder, setFolder] = useState<Folder>();
  const [state, setState] = useState<FolderState>({ state: "looking" });
  const look = useCallback(async (): Promise<void> => {
    const found = await connectedFolder(storage);
    setFolder(found);
    if (!found) return setState({ state: "none" });
    const { name } = found;
    const access = await accessTo(found);
    if (access === "prompt") return setState({ state: "ask", name });
    if (access === "denied") return setState({ state: "fault", name, kind: "no-permission" });
    const files = await lookIntoFolder(storage, found);
    setState(files.ok ? { state: "open", name, files: files.value } : { state: "fault", name, kind: files.fault.kind });
  }, [storage]);
  useEffect(() => {
    const again = () => document.visibilityState === "visible" && void look();
    again();
    document.addEventListener("visibilitychange", again);
    return () => document.removeEventListener("visibilitychange", again);
  }, [look]);
  const connect = async (): Promise<void> => {
    const chosen = await chooseFolder();
    if (!chosen) return;
    await connectFolder(storage, chosen);
    await look();
  };
  const disconnect = async (): Promise<void> => {
    await disconnectFolder(storage);
    await look();
  };
  const allow = async (): Promise<void> => {
    if (folder) await askAccess(folder);
    await look();
  };
  /** The file, or why it cannot be had. */
  const take = async (name: string): Promise<File | FolderFaultKind> => {
    const file = folder && (await takeFromFolder(storage, folder, name));
    await look();
    return file?.ok ? file.value : (file?.fault.kind ?? "gone");
  };
  return { state, look, connect, disconnect, allow, take };
}
