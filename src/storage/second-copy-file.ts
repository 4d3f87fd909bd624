// The second copy as a file: a copy like any other, for when the browser lets nothing of the database go any more. Needs no database.
import { type Copy, copyEvidencePath, copyFormat2, copyPath, formatWith, writeCopy } from "../archive/copy.ts";
import type { CopyBeside } from "../archive/copy-beside.ts";
import { zipOf } from "../archive/write-package.ts";
import { countOf, filesOfBeside } from "./pack-beside.ts";
import type { Wanted } from "./recover.ts";
import { filesOfCopy, readSecondEvidence } from "./second-copy.ts";
import type { SecondPiece } from "./second-copy-pieces.ts";

/**
 * Everything of it that could be read, to be opened with "Open a copy".
 * @param at ISO moment
 */
export async function secondCopyAsFile(
  { assessments: found, pieces }: Wanted,
  at: string,
  name = "sister-city-check",
): Promise<{ readonly name: string; readonly content: Uint8Array<ArrayBuffer> }> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const { copy } of found)
    for (const [fingerprint, bytes] of await readSecondEvidence(name, filesOfCopy(copy)))
      files.set(copyEvidencePath(fingerprint), bytes);
  const submissions = found.flatMap(({ copy }) => copy.submissions ?? []);
  const beside = together(pieces, new Set(submissions.map(({ fingerprint }) => fingerprint)));
  const inIt = beside ? filesOfBeside(beside) : new Set();
  for (const piece of pieces)
    for (const [fingerprint, bytes] of piece.files)
      if (inIt.has(fingerprint)) files.set(copyEvidencePath(fingerprint), bytes);
  const all: Copy = {
    format: beside ? formatWith(beside) : copyFormat2,
    madeAt: at,
    assessments: found.flatMap(({ copy }) => copy.assessments),
    history: found.flatMap(({ copy }) => copy.history),
    submissions,
    ...(beside ? { beside } : {}),
  };
  files.set(copyPath, new TextEncoder().encode(writeCopy(all)));
  return {
    name: `sister-city-check_copy_${at.slice(0, 10)}_second.zip`,
    content: await zipOf(files, "sister-city-check-copy/"),
  };
}

/** All pieces as one. What speaks of a signed version whose assessment is not in the file has nothing to stand on there. */
function together(pieces: readonly SecondPiece[], signed: ReadonlySet<string>): CopyBeside | undefined {
  const parts = pieces.map(({ beside }) => beside);
  const received = parts.flatMap((one) => one.received);
  const known = new Set([...signed, ...received.map(({ fingerprint }) => fingerprint)]);
  const withheld = parts
    .flatMap((one) => Object.entries(one.withheld))
    .filter(([submission]) => signed.has(submission));
  const views = parts.flatMap((one) => one.views ?? []);
  const beside: CopyBeside = {
    reviews: parts.flatMap((one) => one.reviews).filter(({ submission }) => known.has(submission)),
    received,
    editions: [...new Set(parts.flatMap((one) => one.editions))],
    registers: Object.assign({}, ...parts.map((one) => one.registers)),
    withheld: Object.fromEntries(withheld),
    ...(views.length > 0 ? { views } : {}),
  };
  return countOf(beside) > 0 ? beside : undefined;
}
