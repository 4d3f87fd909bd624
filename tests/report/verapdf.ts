// What veraPDF says of a PDF, where it is on this computer.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { root } from "../../scripts/build-if-needed.mjs";

/** How many files have passed. */
export const passed = (said: string, flavour: "3a" | "ua1"): number =>
  said.split("\n").filter((line) => line.startsWith(`${flavour} PASS`)).length;

export const noVeraPdf = "veraPDF is not available on this computer";

/** A line for each file under PDF/A-3a and under PDF/UA-1, with "PASS" or "FAIL" and the rules that are broken; undefined where it is not. */
export async function veraPdfOf(...files: readonly Uint8Array[]): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-verapdf-"));
  try {
    const paths = files.map((bytes, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const asking = promisify(execFile)(process.execPath, [join(root, "scripts/verapdf.mjs"), "--no-fetch", ...paths]);
    const asked = await asking.catch((error) => error);
    return asked.code === 3 ? undefined : String(asked.stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
