// Which files must be on the device before the app may call itself ready for use offline? All of them: the finished folder is
// listed after everything else is written, so no pattern and no size limit can leave a file out.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Plugin, transformWithOxc } from "vite";

const source = new URL("../src/app/offline-worker/sw.ts", import.meta.url);
/** Not part of the app: the worker itself, and headers for hosts that read them from a file. */
const notListed = new Set(["sw.js", "_headers"]);
/** More than this on an officer's device would be a mistake in the build, such as a font bundled twice. */
const mostBytes = 40_000_000;

/** Adds sw.js to a finished build. */
export function offline(): Plugin {
  let folder = "dist";
  return {
    name: "sister-city-check:offline",
    apply: "build",
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir);
    },
    // After everything is on disk, files of public/ included, and only when the build went well.
    writeBundle: {
      order: "post",
      sequential: true,
      handler: async () => {
        const { count, bytes } = await writeOfflineWorker(folder);
        console.log(`offline: ${count} files, ${(bytes / 1e6).toFixed(1)} MB, all kept on the device`);
      },
    },
  };
}

/** Writes `folder`/sw.js for exactly the files that are in the folder now. Throws when one is empty or all are too many. */
export async function writeOfflineWorker(folder: string): Promise<{ count: number; bytes: number; build: string }> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !notListed.has(path))
    .sort();
  let bytes = 0;
  const files = paths.map((path) => {
    const content = readFileSync(join(folder, path));
    if (content.length === 0) throw new Error(`${path} is empty; nothing empty belongs into a build`);
    bytes += content.length;
    const integrity = `sha256-${createHash("sha256").update(content).digest("base64")}`;
    return [path === "index.html" ? "./" : path, integrity];
  });
  if (!paths.includes("index.html")) throw new Error(`${folder} holds no index.html`);
  if (bytes > mostBytes)
    throw new Error(`The build is ${bytes} bytes; the limit in scripts/offline.ts is ${mostBytes}`);
  const list = JSON.stringify(files);
  const code = readFileSync(source, "utf8");
  const build = createHash("sha256").update(list).update(code).digest("hex").slice(0, 16);
  const script = await transformWithOxc(code, "sw.ts", { target: "es2022" });
  const own = script.code.replace(/^export \{\};?$/m, "");
  writeFileSync(join(folder, "sw.js"), `const __BUILD__ = "${build}";\nconst __FILES__ = ${list};\n${own}`);
  return { count: files.length, bytes, build };
}
