// Was the same partnership checked before?
import type { Summary } from "../../core/summary.ts";

const same = (a: string, b: string): boolean =>
  a.trim().localeCompare(b.trim(), undefined, { sensitivity: "accent" }) === 0;

/** The newest check of the same two, whatever capitals they were typed with. Examples do not count. */
export const earlierCheck = (summaries: readonly Summary[], council: string, partner: string): Summary | undefined =>
  partner.trim() === ""
    ? undefined
    : summaries.find((summary) => !summary.example && same(summary.council, council) && same(summary.partner, partner));
