// Reads the YAML files of a checklist's source folder. Parsing only; what they mean is the core's business.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import type { Source } from "../core/compose-edition.ts";

/** Reads one folder such as checklists/source/us-sister-city. Throws a plain sentence naming the file that cannot be read. */
export async function readSourceFolder(folder: string): Promise<Source> {
  const one = (file: string) => readYaml(folder, file);
  const [checklist, precedents, sources, glossary, studyElements] = await Promise.all(
    ["checklist.yaml", "precedents.yaml", "sources.yaml", "glossary.yaml", "study-elements.yaml"].map(one),
  );
  const sections = await readYamlFolder(folder, "sections");
  const combined = await readYamlFolder(folder, "combined");
  return { checklist, precedents, sources, glossary, studyElements, sections, combined };
}

/** Worked examples of the folder, in the order of their file names. */
export const readExampleFiles = (folder: string) => readYamlFolder(folder, "examples");

async function readYamlFolder(folder: string, name: string): Promise<{ file: string; content: unknown }[]> {
  const files = (await readdir(join(folder, name)).catch(() => [])).filter((file) => file.endsWith(".yaml")).sort();
  return Promise.all(
    files.map(async (file) => ({ file: `${name}/${file}`, content: await readYaml(folder, `${name}/${file}`) })),
  );
}

async function readYaml(folder: string, file: string): Promise<unknown> {
  const text = await readFile(join(folder, file), "utf8").catch(() => {
    throw new Error(`${join(folder, file)} cannot be read. A source folder needs it: see checklists/README.md.`);
  });
  try {
    return parse(text, { strict: true, uniqueKeys: true, prettyErrors: true });
  } catch (error) {
    throw new Error(`${join(folder, file)} is not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
}
