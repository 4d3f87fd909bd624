// From a file named on the command line to answers with their checklist; nothing is written and nothing guessed.
import { readStrictJson } from "../archive/strict-json.ts";
import { type AnswersFile, readAnswersFile } from "../core/answers-file.ts";
import type { Checklist } from "../core/open-edition.ts";
import type { Read } from "../core/problem.ts";
import { readNamed, UsageError } from "./command.ts";
import { loadChecklists } from "./editions.ts";

/**
 * Reads an answers file, or every fault of it. A zip or PDF is named as what it is.
 * @param given its bytes, where they are at hand
 */
export async function readAnswers(
  path: string,
  given?: Uint8Array,
): Promise<Read<{ readonly file: AnswersFile; readonly checklist: Checklist }>> {
  const bytes = given ?? (await readNamed(path));
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 5));
  if (start.startsWith("PK"))
    throw new UsageError(`${path} is a zip file, and here answers are read as JSON: see docs/answers-file.md.`);
  if (start === "%PDF-")
    throw new UsageError(`${path} is a PDF. Save the attached answers.json from it and name that file.`);
  const json = readStrictJson(bytes);
  if (!json.ok) return json;
  const { find } = await loadChecklists();
  return readAnswersFile(json.value, find);
}
