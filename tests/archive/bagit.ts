// The Python package bagit as a judge of bags: it had no part in making them. The one that is here, else one that pip puts into
// node_modules/.cache; undefined where there is no Python, or nothing to fetch it from.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const noJudge =
  "The Python package bagit is not here and could not be fetched: set BAGIT_PYTHON to a Python that has it.";
const python = process.env.BAGIT_PYTHON ?? "python3";
const cache = fileURLToPath(new URL("../../node_modules/.cache/bagit", import.meta.url));
const env = { ...process.env, PYTHONPATH: cache };
const run = (...args: string[]) => spawnSync(python, args, { env, encoding: "utf8", timeout: 25_000 });
const isHere = (): boolean => run("-c", "import bagit").status === 0;

/** What the judge says of the one bag in a zip; undefined where there is no judge. */
export function judged(zip: Uint8Array): { readonly valid: boolean; readonly said: string } | undefined {
  if (!isHere()) run("-m", "pip", "install", "--quiet", "--target", cache, "bagit==1.9.0");
  if (!isHere()) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-bag-"));
  writeFileSync(join(folder, "package.zip"), zip);
  spawnSync("unzip", ["-q", "package.zip"], { cwd: folder });
  const [bag = ""] = readdirSync(folder).filter((name) => name !== "package.zip");
  const { status, stderr } = run("-m", "bagit", "--validate", join(folder, bag));
  return { valid: status === 0, said: stderr };
}
