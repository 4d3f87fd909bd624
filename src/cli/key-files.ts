// Key files as commands read and write them.
import { writeFile } from "node:fs/promises";
import { readKeyFile, type SigningKey } from "../archive/keys.ts";
import { complainAbout, type Output, readNamed, UsageError } from "./command.ts";

/** Reads a key file; undefined after saying what is wrong with it. */
export async function readKey(path: string, output: Output): Promise<SigningKey | undefined> {
  const read = await readKeyFile(await readNamed(path));
  if (read.ok) return read.value;
  complainAbout(path, read.problems, output);
  return undefined;
}

/** Writes a file that was not there before. @param mode who may read it; by default whoever the system lets */
export async function writeNew(path: string, content: string | Uint8Array, mode?: number): Promise<void> {
  await writeFile(path, content, { flag: "wx", ...(mode === undefined ? {} : { mode }) }).catch(() => {
    throw new UsageError(
      `${path} cannot be written, or is there already. Name a new file in a folder you may write to.`,
    );
  });
}
