// The way from a number to the submissions it counts: the table, with the same filter and with what the number is about.
import { addressOf, type SetInAddress, usePlace } from "../address.ts";

/** Gives the address of the table for a part of what is shown. */
export function useToTable(): (part: SetInAddress) => string {
  const { set } = usePlace();
  return (part) => addressOf("table", { ...set, page: "", ...part });
}
