// What every command is: arguments in, lines out, an exit code. And the errors a person can do something about.
import { readFile, writeFile } from "node:fs/promises";
import type { Problem } from "../core/problem.ts";
import { sayProblem } from "../i18n/en/problems.ts";

export interface Output {
  /** The result: standard output. */
  readonly print: (text: string) => void;
  /** What went wrong: standard error. */
  readonly complain: (text: string) => void;
}

export interface Command {
  readonly usage: string;
  readonly does: string;
  /** Gives the exit code. */
  readonly run: (args: readonly string[], output: Output) => Promise<number>;
}

/** A mistake in the call itself: said in one sentence, exit code 2. */
export class UsageError extends Error {}

/** Reads a file named on the command line. */
export async function readNamed(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const reason =
      code === "ENOENT" ? "does not exist" : code === "EISDIR" ? "is a folder, not a file" : "cannot be opened";
    throw new UsageError(`${path} ${reason}. Check the path.`);
  }
}

/** Writes a file named on the command line, over what is there. */
export async function writeNamed(path: string, content: string | Uint8Array): Promise<void> {
  await writeFile(path, content).catch(() => {
    throw new UsageError(`${path} cannot be written. Check that the folder exists and may be written to.`);
  });
}

/** Lists problems of one file, most useful first: at most a hundred, then how many more. */
export function complainAbout(path: string, problems: readonly Problem[], output: Output): void {
  for (const problem of problems.slice(0, 100)) output.complain(`${path}: ${sayProblem(problem)}`);
  if (problems.length > 100) output.complain(`${path}: and ${problems.length - 100} more.`);
}
