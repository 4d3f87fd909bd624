// How this person likes to work. One row; an unreadable setting falls back to its default rather than to an error.
import { type OpenStorage, read, write } from "./database.ts";
import type { Stored } from "./fault.ts";

export interface Settings {
  /** Written beside each change in the history; empty means "this computer". */
  readonly name: string;
  readonly appearance: "light" | "dark" | "system";
  readonly textSize: "normal" | "large" | "larger";
  readonly singleKeys: boolean;
  readonly reduceMotion: boolean;
  readonly sectionView: "focus" | "whole";
  /** Days of work after which a copy is suggested; 0 for never. */
  readonly remindDays: 3 | 7 | 0;
  readonly paper: "a4" | "letter";
}

export const defaultSettings: Settings = {
  name: "",
  appearance: "system",
  textSize: "normal",
  singleKeys: false,
  reduceMotion: false,
  sectionView: "focus",
  remindDays: 3,
  paper: "a4",
};

const withDefaults = (value: unknown): Settings =>
  typeof value === "object" && value !== null ? { ...defaultSettings, ...value } : defaultSettings;

export async function readSettings(storage: OpenStorage): Promise<Settings> {
  const row = await read(storage, (tables) => tables.meta.get("settings"));
  return withDefaults(row.ok ? row.value?.value : undefined);
}

export function changeSettings(storage: OpenStorage, part: Partial<Settings>): Promise<Stored<Settings>> {
  return write(storage, async (tables) => {
    const settings = { ...withDefaults((await tables.meta.get("settings"))?.value), ...part };
    await tables.meta.put({ key: "settings", value: settings });
    return settings;
  });
}
