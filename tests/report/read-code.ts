// What does a camera read from the code on a printed page? Drawn by pdftoppm and read by a library that had no part in making it.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import decodeQR from "qr/decode.js";

const run = promisify(execFile);

export const noPdftoppm = "pdftoppm is not available on this computer";

/** What the code on each of these pages says, counted from 1; undefined where pages cannot be drawn here. */
export async function codesOn(bytes: Uint8Array, pages: readonly number[]): Promise<string[] | undefined> {
  const ready = await run("pdftoppm", ["-v"]).then(
    () => true,
    () => false,
  );
  if (!ready) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-code-"));
  try {
    const path = join(folder, "code.pdf");
    writeFileSync(path, bytes);
    const said: string[] = [];
    for (const page of pages) {
      const at = ["-r", "200", "-f", String(page), "-l", String(page), "-singlefile"];
      await run("pdftoppm", [...at, path, join(folder, "code")]);
      said.push(decodeQR(readPpm(readFileSync(join(folder, "code.ppm"))), { timeLimit: 20_000 }));
    }
    return said;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A picture as pdftoppm writes it: three numbers in words, then three bytes for each point. */
function readPpm(bytes: Buffer) {
  const head = /^P6\n(\d+) (\d+)\n255\n/u.exec(bytes.subarray(0, 40).toString("latin1"));
  if (!head) throw new Error("pdftoppm wrote another kind of picture");
  return { width: Number(head[1]), height: Number(head[2]), data: new Uint8Array(bytes.subarray(head[0].length)) };
}
