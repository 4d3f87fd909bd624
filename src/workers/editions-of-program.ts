// The checklist editions that came with this program, by fingerprint: what a verifier brings along.
import { type KnownChecklists, knownChecklists } from "../archive/packed-checklist.ts";
import type { Edition } from "../core/checklist.ts";
import { openEdition } from "../core/open-edition.ts";
import { editionAddresses } from "./edition-addresses.ts";

/** A test keeps their fingerprints, so they are opened without being checked. Rejects when the program is incomplete. */
export async function editionsOfProgram(): Promise<KnownChecklists> {
  const all = await Promise.all(
    editionAddresses.map(async (address) => {
      const response = await fetch(address);
      if (!response.ok) throw new Error(`The checklist ${address} could not be fetched (${response.status}).`);
      return openEdition((await response.json()) as Edition);
    }),
  );
  return knownChecklists(all);
}
