// What must be there before the first page: the open database, the checklist editions, and how the person likes it to look.
import { type OpenStorage, openStorage } from "../storage/database.ts";
import type { StorageFault } from "../storage/fault.ts";
import { readSettings, type Settings } from "../storage/settings.ts";
import { type Editions, loadEditions } from "./editions.ts";
import { showLook } from "./look.ts";

export type Start =
  | { readonly state: "ready"; readonly storage: OpenStorage; readonly editions: Editions; readonly settings: Settings }
  | { readonly state: "no-storage"; readonly fault: StorageFault };

/**
 * @param onBlocked called when another window has to be closed before this one can go on
 * @throws when the program's own files cannot be fetched
 */
export async function start(onBlocked: () => void): Promise<Start> {
  const [opened, editions] = await Promise.all([openStorage({ onBlocked }), loadEditions()]);
  if (!opened.ok) return { state: "no-storage", fault: opened.fault };
  const settings = await readSettings(opened.value);
  showLook(settings);
  return { state: "ready", storage: opened.value, editions, settings };
}
