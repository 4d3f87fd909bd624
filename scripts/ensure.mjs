// Are the installed packages the ones in package-lock.json? If not, installs them.
// Runs before anything is installed: nothing but Node may be imported here.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Node 20.19 or newer is needed; this is ${process.version}. Get it from https://nodejs.org/`);
  process.exit(1);
}

// Native packages differ by Node and platform, so a node_modules folder copied from elsewhere does not count.
const wanted = createHash("sha256")
  .update(readFileSync(`${root}package-lock.json`))
  .update(`${process.versions.modules} ${process.platform} ${process.arch}`)
  .digest("hex");
const stamp = `${root}node_modules/.lock-sha256`;

if (installed() !== wanted) {
  console.log("Installing the packages named in package-lock.json. This takes about half a minute the first time.");
  const npm = process.env.npm_execpath;
  const options = ["ci", "--no-audit", "--no-fund", "--prefer-offline"];
  // Through Node and npm's own file there is no shell, so folders with spaces and Windows work alike.
  const run = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: root, stdio: ["ignore", "inherit", "inherit"] })
    : spawnSync("npm", options, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (run.status !== 0) {
    console.error(
      "npm could not install the packages; its own message is above. The npm registry must be reachable once.",
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}

function installed() {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}
