// Are the programs we compare with installed? If not, installs them, apart from the product's own packages.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));

/** Installing takes seconds from a cache and a minute from a registry; where none answers, npm would try again for very long. */
const longest = 5 * 60_000;

/** @throws in one sentence when they cannot be installed */
export function installPeers() {
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  const stamp = join(folder, "node_modules", ".installed-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  process.stderr.write("Installing the programs to compare with, into bench/node_modules.\n");
  const options = ["ci", "--no-audit", "--no-fund", "--prefer-offline"];
  const npm = process.env.npm_execpath;
  const how = { cwd: folder, stdio: ["ignore", "ignore", "inherit"], timeout: longest, killSignal: "SIGKILL" };
  const run = npm ? spawnSync(process.execPath, [npm, ...options], how) : spawnSync("npm", options, how);
  if (run.error?.code === "ETIMEDOUT")
    throw new Error(`npm did not install the peers in ${longest / 60_000} minutes; is a registry to be reached?`);
  if (run.status !== 0) throw new Error("npm could not install the peers (its message is above)");
  writeFileSync(stamp, lock);
}

export const versionOf = (name) =>
  JSON.parse(readFileSync(join(folder, "node_modules", name, "package.json"), "utf8")).version;
