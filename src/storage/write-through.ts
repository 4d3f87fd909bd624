// A store that could not write has a torn entry in its log. Chromium writes on behind it, says that all is well, and throws the whole store
// away at its next start, because the log is damaged in the middle. So before anything is trusted to such a store again, so much is written
// to it that it begins a new log.
import type Dexie from "dexie";
import type { Tables } from "./database.ts";

/** The log is begun anew after 4 MB; a row of more than 64 kB would be stored in a file of its own, past the log. */
const rowBytes = 50_000;
const rows = 50;
const rounds = 3;

/** Settles when it is done. Rejects while the store still cannot write, and then nothing of it is left behind. */
export async function writeThrough({ meta }: Dexie & Tables): Promise<void> {
  const keys = Array.from({ length: rows }, (_, index) => `write-through-${index}`);
  try {
    for (let round = 0; round < rounds; round += 1) {
      // Bytes that cannot be packed.
      await meta.bulkPut(keys.map((key) => ({ key, value: crypto.getRandomValues(new Uint8Array(rowBytes)) })));
    }
  } finally {
    await meta.bulkDelete(keys);
  }
}
