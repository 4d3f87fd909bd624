// Begins again with the second copy when the database cannot be opened or has lost rows. What was expected to be there stays expected until
// it is back, so that nothing that is missing is forgotten on the way.

import type { FindChecklist } from "./assessments.ts";
import { type BroughtBack, bringBack } from "./bring-back.ts";
import { type BroughtPieces, bringBackPieces } from "./bring-back-pieces.ts";
import { acceptLoss, openStorage } from "./database.ts";
import { expectedRows, expectRows } from "./expected.ts";
import { failed, type Stored, stored } from "./fault.ts";
import { removeStore } from "./remove-store.ts";
import type { SecondCopied } from "./second-copy.ts";
import type { SecondPiece } from "./second-copy-pieces.ts";

/** What is to come back. */
export interface Wanted {
  readonly assessments: readonly SecondCopied[];
  readonly pieces: readonly SecondPiece[];
}
export interface Recovered extends BroughtBack {
  readonly beside: BroughtPieces;
}

/**
 * @param damaged the database cannot be opened at all: it is removed first. The person has agreed to that.
 */
export async function recover(
  find: FindChecklist,
  wanted: Wanted,
  damaged: boolean,
  name = "sister-city-check",
): Promise<Stored<Recovered>> {
  const before = expectedRows(name);
  if (!damaged) acceptLoss(name);
  else if (!(await removeStore(name))) return failed("blocked", "the damaged database was not let go of");
  const opened = await openStorage({ name });
  if (!opened.ok) {
    if (before) expectRows(name, before);
    return opened;
  }
  const { epoch } = opened.value;
  const now = expectedRows(name);
  expectRows(name, {
    epoch,
    rows: { ...now?.rows, ...before?.rows },
    pieces: { ...now?.pieces, ...before?.pieces },
  });
  const back = await bringBack(opened.value, find, wanted.assessments);
  const beside = back.ok ? await bringBackPieces(opened.value, wanted.pieces) : back;
  opened.value.close();
  if (!back.ok) return back;
  return beside.ok ? stored({ ...back.value, beside: beside.value }) : beside;
}
