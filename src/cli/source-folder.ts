// Reads the YAML files of a checklist's source folder. Parsing only; what they mean is the core's business.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, YAMLParseError } from "yaml";
import { brokenText, deepest, largestJson } from "../archive/strict-json.ts";
import type { Source } from "../core/compose-edition.ts";
import type { Problem, Read } from "../core/problem.ts";

const singles = ["checklist", "precedents", "sources", "glossary", "study-elements"] as const;

/** Reads one folder such as checklists/source/us-sister-city: everything in it, or the fault of every file that cannot be read. */
export async function readSourceFolder(folder: string): Promise<Read<Source>> {
  const read = await Promise.all(singles.map((name) => readYaml(folder, `${name}.yaml`)));
  const folders = await Promise.all([readYamlFolder(folder, "sections"), readYamlFolder(folder, "combined")]);
  const problems = [...read, ...folders.flat().map(({ content }) => content)].flatMap((one) =>
    one.ok ? [] : one.problems,
  );
  if (problems.length > 0) return { ok: false, problems };
  const [checklist, precedents, sources, glossary, studyElements] = read.map(contentOf);
  const [sections, combined] = folders.map((files) =>
    files.map(({ file, content }) => ({ file, content: contentOf(content) })),
  );
  return {
    ok: true,
    value: {
      checklist,
      precedents,
      sources,
      glossary,
      studyElements,
      sections: sections ?? [],
      combined: combined ?? [],
    },
  };
}

const contentOf = (read: Read<unknown>): unknown => (read.ok ? read.value : undefined);

/** Worked examples of the folder, in the order of their file names. */
export const readExampleFiles = (folder: string) => readYamlFolder(folder, "examples");

async function readYamlFolder(folder: string, name: string): Promise<{ file: string; content: Read<unknown> }[]> {
  const files = (await readdir(join(folder, name)).catch(() => [])).filter((file) => file.endsWith(".yaml")).sort();
  return Promise.all(
    files.map(async (file) => ({ file: `${name}/${file}`, content: await readYaml(folder, `${name}/${file}`) })),
  );
}

/** As strict as with JSON: size, encoding, repeated keys, text that no other program could carry. */
async function readYaml(folder: string, file: string): Promise<Read<unknown>> {
  const refuse = (kind: Problem["kind"], facts: Problem["facts"] = {}): Read<never> => ({
    ok: false,
    problems: [{ kind, path: file, facts }],
  });
  const bytes = await readFile(join(folder, file)).catch(() => undefined);
  if (!bytes) return refuse("not-there");
  if (bytes.length > largestJson) return refuse("too-large", { bytes: bytes.length, most: largestJson });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("not-json", { reason: "not-utf8" });
  }
  try {
    const content: unknown = parse(text, { strict: true, uniqueKeys: true });
    const broken = brokenText(content);
    if (broken.length === 0) return { ok: true, value: content };
    return { ok: false, problems: broken.map((one) => ({ ...one, path: `${file}: ${one.path}` })) };
  } catch (error) {
    // The parser tells the place in its message too; here it stands once.
    const [told = "unknown"] = (error instanceof Error ? error.message : String(error)).split("\n");
    // The parser calls itself for each level, and gives up in the words of the engine.
    if (/call stack/i.test(told)) return refuse("nested-too-deep", { most: deepest });
    const what = told.replace(/ at line \d+, column \d+:?$/, "");
    const at = error instanceof YAMLParseError ? error.linePos?.[0] : undefined;
    return refuse("not-yaml", { what, ...(at ? { line: at.line, column: at.col } : {}) });
  }
}
