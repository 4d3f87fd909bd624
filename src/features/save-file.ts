// Saves a file that is meant for others: into the connected folder where there is one, otherwise as a download. It says which it was.
import type { Saved } from "../i18n/en/shared-folder.ts";
import type { OpenStorage } from "../storage/database.ts";
import { askAccess, connectedFolder, putIntoFolder } from "../storage/shared-folder.ts";
import { handOut } from "../ui/hand-out.ts";

/** To be called soon after a press: the browser may have to ask. Whatever the folder does, the file reaches the person. */
export async function saveFile(storage: OpenStorage, name: string, content: BlobPart, type: string): Promise<Saved> {
  const folder = await connectedFolder(storage);
  if (!folder) {
    handOut(name, content, type);
    return { to: "downloads", name };
  }
  const put =
    (await askAccess(folder)) === "granted"
      ? await putIntoFolder(storage, folder, name, new Uint8Array(await new Blob([content]).arrayBuffer()))
      : ({ ok: false, fault: { kind: "no-permission" } } as const);
  if (put.ok) return { to: "folder", name: put.value, folder: folder.name };
  handOut(name, content, type);
  return { to: "downloads", name, why: put.fault.kind };
}
