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

const possible: { readonly [Key in keyof Settings]: (value: unknown) => boolean } = {
  name: (value) => typeof value === "string" && value.length <= 300,
  appearance: (value) => value === "light" || value === "dark" || value === "system",
  textSize: (value) => value === "normal" || value === "large" || value === "larger",
  singleKeys: (value) => typeof value === "boolean",
  reduceMotion: (value) => typeof value === "boolean",
  sectionView: (value) => value === "focus" || value === "whole",
  remindDays: (value) => value === 3 || value === 7 || value === 0,
  paper: (value) => value === "a4" || value === "letter",
};

/** Each setting alone: one that cannot be read does not take the others with it. */
function withDefaults(stored: unknown): Settings {
  const found: object = typeof stored === "object" && stored !== null ? stored : {};
  const readable = Object.entries(found).filter(
    ([key, value]) => Object.hasOwn(possible, key) && possible[key as keyof Settings](value),
  );
  return readable.length > 0 ? { ...defaultSettings, ...Object.fromEntries(readable) } : defaultSettings;
}

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
