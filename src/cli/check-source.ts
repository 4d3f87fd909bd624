// Everything that can be checked of a checklist before it is released: shape, references, wording, worked examples.
import { checkEdition } from "../core/check-edition.ts";
import type { Edition } from "../core/checklist.ts";
import { composeEdition } from "../core/compose-edition.ts";
import { checkExample, type Example, readExample } from "../core/examples.ts";
import { openEdition } from "../core/open-edition.ts";
import type { Problem } from "../core/problem.ts";
import { checkWording } from "../core/wording.ts";
import { readExampleFiles, readSourceFolder } from "./source-folder.ts";

export interface CheckedSource {
  readonly edition: Edition | undefined;
  readonly examples: readonly Example[];
  readonly problems: readonly Problem[];
}

/** Checks a source folder. The edition is there when it could be composed, even with problems left. */
export async function checkSource(folder: string): Promise<CheckedSource> {
  const source = await readSourceFolder(folder);
  if (!source.ok) return { edition: undefined, examples: [], problems: source.problems };
  const composed = composeEdition(source.value);
  if (!composed.ok) return { edition: undefined, examples: [], problems: composed.problems };
  const edition = composed.value;
  const problems = [...checkEdition(edition), ...checkWording(edition)];
  if (problems.some((problem) => problem.kind === "circular-condition")) return { edition, examples: [], problems };
  const checklist = openEdition(edition);
  const examples: Example[] = [];
  for (const { file, content } of await readExampleFiles(folder)) {
    const example = content.ok ? readExample(content.value, checklist, file) : content;
    if (!example.ok) {
      problems.push(...example.problems);
      continue;
    }
    examples.push(example.value);
    problems.push(...checkExample(checklist, example.value));
  }
  return { edition, examples, problems };
}
