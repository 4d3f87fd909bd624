// Is dist/ built from the files as they are now? If not, builds it. Compares contents, not times: a fresh clone has no times.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));
const sources = [
  "src",
  "public",
  "checklists/editions",
  "index.html",
  "vite.config.ts",
  "package-lock.json",
  "scripts",
];
const stamp = join(root, "node_modules", ".built-from-sha256");

/** Path of the built site. Exits with the build's own messages when it cannot be built. */
export function buildIfNeeded() {
  const site = join(root, "dist");
  const wanted = fingerprint();
  const built = existsSync(join(site, "sw.js")) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
  if (!built) {
    console.log("Building the app.");
    const vite = join(root, "node_modules", "vite", "bin", "vite.js");
    const run = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      // Inside a test run these would make it a development build.
      env: { ...process.env, NODE_ENV: "production", VITEST: "" },
    });
    if (run.status !== 0) throw new Error("The build failed; its messages are above.");
    writeFileSync(stamp, wanted);
  }
  return site;
}

function fingerprint() {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (statSync(full).isFile()) hash.update(`${path}\0`).update(readFileSync(full));
    else for (const name of readdirSync(full).sort()) add(`${path}/${name}`);
  };
  sources.forEach(add);
  return hash.digest("hex");
}
