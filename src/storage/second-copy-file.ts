// The second copy as a file: a copy like any other, for when the browser lets nothing of the database go any more. Needs no database.
import { type Copy, copyEvidencePath, copyFormat2, copyPath, writeCopy } from "../archive/copy.ts";
import { zipOf } from "../archive/write-package.ts";
import { readSecondEvidence, type SecondCopied } from "./second-copy.ts";

/**
 * Everything of it that could be read, to be opened with "Open a copy".
 * @param at ISO moment
 */
export async function secondCopyAsFile(
  found: readonly SecondCopied[],
  at: string,
  name = "sister-city-check",
): Promise<{ readonly name: string; readonly content: Uint8Array<ArrayBuffer> }> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { copy } of found)
    for (const [fingerprint, bytes] of await readSecondEvidence(name, copy))
      files.set(copyEvidencePath(fingerprint), bytes);
  const all: Copy = {
    format: copyFormat2,
    madeAt: at,
    assessments: found.flatMap(({ copy }) => copy.assessments),
    history: found.flatMap(({ copy }) => copy.history),
    submissions: found.flatMap(({ copy }) => copy.submissions ?? []),
  };
  files.set(copyPath, new TextEncoder().encode(writeCopy(all)));
  return {
    name: `sister-city-check_copy_${at.slice(0, 10)}_second.zip`,
    content: await zipOf(files, "sister-city-check-copy/"),
  };
}
