// check: is a checklist sound? Takes source folders and compiled editions.
import { readFile, stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { readStrictJson } from "../archive/strict-json.ts";
import { checkEdition } from "../core/check-edition.ts";
import { checkExample, readExample } from "../core/examples.ts";
import { openEdition } from "../core/open-edition.ts";
import type { Problem } from "../core/problem.ts";
import { checkWording } from "../core/wording.ts";
import { sayCount } from "../i18n/en/quantities.ts";
import { checkSource } from "./check-source.ts";
import { type Command, complainAbout, readNamed, UsageError } from "./command.ts";
import { readEdition } from "./editions.ts";

interface Checked {
  readonly questions: number;
  readonly rules: number;
  readonly examples: number;
  readonly problems: readonly Problem[];
}

export const checkCommand: Command = {
  usage: "check <edition.json or source folder…> [--json]",
  does: "validates checklists: shape, references, conditions, wording and worked examples",
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" } },
      allowPositionals: true,
    });
    if (positionals.length === 0)
      throw new UsageError("Name an edition or a source folder: check checklists/source/us-sister-city.");
    const results = [];
    for (const path of positionals) {
      const isFolder = (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
      results.push({ path, ...(isFolder ? await checkFolder(path) : await checkFile(path)) });
    }
    if (values.json) output.print(JSON.stringify(results, null, 2));
    else {
      for (const { path, questions, rules, examples, problems } of results) {
        complainAbout(path, problems, output);
        output.print(
          `${path}: ${sayCount(questions, "question")}, ${sayCount(rules, "rule")}, ${sayCount(examples, "worked example")}, ${problems.length === 0 ? "no problems" : sayCount(problems.length, "problem")}`,
        );
      }
    }
    return results.some((result) => result.problems.length > 0) ? 1 : 0;
  },
};

async function checkFolder(path: string): Promise<Checked> {
  const { edition, examples, problems } = await checkSource(path);
  return {
    questions: edition?.questions.length ?? 0,
    rules: edition?.rules.length ?? 0,
    examples: examples.length,
    problems,
  };
}

async function checkFile(path: string): Promise<Checked> {
  const read = readEdition(await readNamed(path));
  if (!read.ok) return { questions: 0, rules: 0, examples: 0, problems: read.problems };
  const edition = read.value;
  const problems = [...checkEdition(edition), ...checkWording(edition)];
  const counts = { questions: edition.questions.length, rules: edition.rules.length };
  if (problems.some((problem) => problem.kind === "circular-condition")) return { ...counts, examples: 0, problems };
  const examples = await checkExamplesBeside(path, openEdition(edition), problems);
  return { ...counts, examples, problems };
}

/** Worked examples lie beside an edition as `<n>.examples.json`; an edition without them is checked alone. */
async function checkExamplesBeside(
  path: string,
  checklist: ReturnType<typeof openEdition>,
  problems: Problem[],
): Promise<number> {
  const bytes = await readFile(path.replace(/\.json$/, ".examples.json")).catch(() => undefined);
  if (!bytes) return 0;
  const json = readStrictJson(bytes);
  if (!json.ok || !Array.isArray(json.value)) {
    problems.push(...(json.ok ? [{ kind: "not-an-object", path: "examples", facts: {} } as const] : json.problems));
    return 0;
  }
  for (const [index, raw] of json.value.entries()) {
    const example = readExample(raw, checklist, `examples[${index}]`);
    problems.push(...(example.ok ? checkExample(checklist, example.value) : example.problems));
  }
  return json.value.length;
}
