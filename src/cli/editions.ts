// Which editions come with this program, and how a checklist is found by name and number.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readStrictJson } from "../archive/strict-json.ts";
import type { Edition } from "../core/checklist.ts";
import { editionSchema } from "../core/checklist-schema.ts";
import { type Checklist, openEdition } from "../core/open-edition.ts";
import type { Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";

export const editionsFolder = fileURLToPath(new URL("../../checklists/editions/", import.meta.url));

/** Paths of all editions in the repository, sorted. */
export async function editionFiles(folder = editionsFolder): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = await Promise.all(
    names.map(async (name) => (await readdir(join(folder, name))).map((file) => join(folder, name, file))),
  );
  return files
    .flat()
    .filter((file) => /\/\d+\.json$/.test(file))
    .sort();
}

/** Reads an edition as strictly as any foreign file. */
export function readEdition(bytes: Uint8Array): Read<Edition> {
  const json = readStrictJson(bytes);
  if (!json.ok) return json;
  return readBy(editionSchema, json.value);
}

/** All checklists of this program, and a way to find one. */
export async function loadChecklists(): Promise<{
  readonly all: readonly Checklist[];
  readonly find: (checklist: string, edition: number) => Checklist | undefined;
}> {
  const all: Checklist[] = [];
  for (const file of await editionFiles()) {
    const edition = readEdition(await readFile(file));
    if (!edition.ok) throw new Error(`${file} does not hold a checklist edition. Run “npm run checklists”.`);
    all.push(openEdition(edition.value));
  }
  const find = (id: string, number: number) =>
    all.find(({ edition }) => edition.id === id && edition.edition === number);
  return { all, find };
}
