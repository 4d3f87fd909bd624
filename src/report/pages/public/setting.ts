// What every page of a public edition is set from.
import type { PublicModel } from "../../public/model.ts";
import type { Budget } from "../first/budget.ts";
import type { Paper } from "../paper.ts";
import type { Running } from "../sheet.tsx";

export interface PublicSetting {
  readonly model: PublicModel;
  readonly paper: Paper;
  /** How much the first page may say. */
  readonly budget: Budget;
  readonly pageOf: (id: string) => string;
}

/** For the head and foot of each page. */
export const runningOf = (model: PublicModel): Running => ({
  ...model,
  status: model.short,
  dataFingerprint: model.fingerprint,
});
