// Begins again with the second copy when the database cannot be opened or has lost rows. What was expected to be there stays expected until
// it is back, so that nothing that is missing is forgotten on the way.

import type { FindChecklist } from "./assessments.ts";
import { type BroughtBack, bringBack } from "./bring-back.ts";
import { acceptLoss, openStorage } from "./database.ts";
import { expectedRows, expectRows } from "./expected.ts";
import { failed, type Stored } from "./fault.ts";
import { removeStore } from "./remove-store.ts";
import type { SecondCopied } from "./second-copy.ts";

/**
 * @param damaged the database cannot be opened at all: it is removed first. The person has agreed to that.
 */
export async function recover(
  find: FindChecklist,
  wanted: readonly SecondCopied[],
  damaged: boolean,
  name = "sister-city-check",
): Promise<Stored<BroughtBack>> {
  const before = expectedRows(name);
  if (!damaged) acceptLoss(name);
  else if (!(await removeStore(name))) return failed("blocked", "the damaged database was not let go of");
  const opened = await openStorage({ name });
  if (!opened.ok) {
    if (before) expectRows(name, before);
    return opened;
  }
  const { epoch } = opened.value;
  expectRows(name, { epoch, rows: { ...expectedRows(name)?.rows, ...before?.rows } });
  const back = await bringBack(opened.value, find, wanted);
  opened.value.close();
  return back;
}
