// Which checklist editions came with the program? Each is a file of its own, fetched once at start and opened.
// They are frozen and were checked when they were compiled (and their fingerprints are tested), so they are not checked again here.
import type { Edition } from "../core/checklist.ts";
import { type Checklist, openEdition } from "../core/open-edition.ts";
import { editionAddresses } from "../workers/edition-addresses.ts";

export interface Editions {
  /** The edition a new assessment is made with. */
  readonly newest: Checklist;
  readonly find: (checklist: string, edition: number) => Checklist | undefined;
}

/** @throws when the program is incomplete: no edition, or one that cannot be fetched */
export async function loadEditions(): Promise<Editions> {
  const all = (await Promise.all(editionAddresses.map(fetchEdition))).map(openEdition);
  const [newest] = [...all].sort((a, b) => b.edition.edition - a.edition.edition);
  if (!newest) throw new Error("No checklist edition came with this program.");
  return {
    newest,
    find: (checklist, edition) => all.find((one) => one.edition.id === checklist && one.edition.edition === edition),
  };
}

async function fetchEdition(url: string): Promise<Edition> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The checklist ${url} could not be fetched (${response.status}).`);
  return response.json() as Promise<Edition>;
}
