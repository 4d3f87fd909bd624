// Which Chromium do the tests use, and how is it started? Looks for one on this machine and installs one only when asked.
// Plain Node, because vite.config.ts and the test runner both need the answer before anything is built.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const isRoot = process.getuid?.() === 0;
const inContainer = existsSync("/.dockerenv") || existsSync("/run/.containerenv") || Boolean(process.env.container);

/** Arguments for every start. The sandbox stays on wherever it can work: it cannot for root and in most containers. */
export const launchArgs = [
  ...(isRoot || inContainer ? ["--no-sandbox"] : []),
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-dev-shm-usage",
  "--disable-domain-reliability",
  "--disable-gpu",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
];

/** Path of a Chromium found on this machine, or undefined. Throws when CHROMIUM_PATH names a file that is not there. */
export async function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, but there is no such file. Correct it or unset it.`);
  }
  const { chromium } = await import("playwright");
  return [chromium.executablePath(), ...wellKnown()].find((path) => path && existsSync(path));
}

/** Path of a Chromium, installed first if there is none. Throws with what to do when that is not possible. */
export async function chromiumPath() {
  const found = await findChromium();
  if (found) return found;
  console.log("No Chromium found. Trying to install one; set CHROMIUM_PATH to use another Chrome, Edge or Chromium.");
  // Debian's own package comes first where it can: it needs no download address but the system's.
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    const apt = (...args) => run("/usr/bin/apt-get", ["-q", ...args], { DEBIAN_FRONTEND: "noninteractive" });
    apt("update") && apt("install", "-y", "--no-install-recommends", "chromium");
  }
  if (!(await findChromium())) {
    const cli = join(dirname(createRequire(import.meta.url).resolve("playwright/package.json")), "cli.js");
    run(process.execPath, [cli, "install", "chromium"], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" });
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error(
    "The component and end-to-end tests need a Chromium, and none could be found or installed. " +
      "Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to one.",
  );
}

function run(program, args, env) {
  return (
    spawnSync(program, args, { stdio: ["ignore", "inherit", "inherit"], env: { ...process.env, ...env } }).status === 0
  );
}

function wellKnown() {
  if (process.platform === "darwin")
    return ["Chromium", "Google Chrome", "Microsoft Edge"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform === "win32") {
    const folders = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
      Boolean,
    );
    const programs = ["Google\\Chrome\\Application\\chrome.exe", "Microsoft\\Edge\\Application\\msedge.exe"];
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)));
  }
  return ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"].map(
    (name) => `/usr/bin/${name}`,
  );
}
