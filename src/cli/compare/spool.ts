// Summaries put aside on disk while it is not yet known which of them count: what is kept in memory of each is a place in a file.
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SubmissionSummary } from "../../core/compare/submission-summary.ts";

export interface Place {
  readonly at: number;
  readonly bytes: number;
}

export interface Spool {
  /** Puts a summary aside, as JSON. */
  readonly put: (summary: string) => Place;
  readonly get: (place: Place) => SubmissionSummary;
  /** Removes the file. */
  readonly close: () => void;
}

/** Bytes gathered before they are written. */
const atOnce = 1_000_000;

export function openSpool(): Spool {
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-compare-"));
  const file = openSync(join(folder, "summaries"), "w+");
  let written = 0;
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  const flush = (): void => {
    const bytes = Buffer.concat(pending);
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done, bytes.length - done, written + done);
    written += bytes.length;
    pending = [];
    pendingBytes = 0;
  };
  return {
    put(summary) {
      const bytes = Buffer.from(summary, "utf8");
      const place = { at: written + pendingBytes, bytes: bytes.length };
      pending.push(bytes);
      pendingBytes += bytes.length;
      if (pendingBytes >= atOnce) flush();
      return place;
    },
    get({ at, bytes }) {
      if (pendingBytes > 0) flush();
      const found = Buffer.allocUnsafe(bytes);
      for (let done = 0; done < bytes; ) {
        const read = readSync(file, found, done, bytes - done, at + done);
        if (read === 0) throw new Error("The file of summaries is shorter than what was written.");
        done += read;
      }
      // Written by this program a moment ago.
      return JSON.parse(found.toString("utf8")) as SubmissionSummary;
    },
    close() {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
