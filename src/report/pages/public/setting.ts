// What every page of a public edition is set from.
import type { PublicModel } from "../../public/model.ts";
import type { Paper } from "../paper.ts";
import type { Running } from "../parts.tsx";

export interface PublicSetting {
  readonly model: PublicModel;
  readonly paper: Paper;
  readonly pageOf: (id: string) => string;
}

/** For the head and foot of each page. */
export const runningOf = (model: PublicModel): Running => ({
  ...model,
  status: model.short,
  dataFingerprint: model.fingerprint,
});
