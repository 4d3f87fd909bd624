// An address in which nothing narrows the set: what "clear all" changes.
import { writeFilter } from "../../../core/compare/filter.ts";
import { narrowNames } from "../../../core/compare/narrow.ts";
import type { SetInAddress } from "../address.ts";

export const noFilter: SetInAddress = {
  ...writeFilter({}),
  ...Object.fromEntries(narrowNames.map((name) => [name, ""])),
  page: "",
};
