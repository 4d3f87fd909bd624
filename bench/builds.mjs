// Builds what is measured outside the app: the Node measures from TypeScript, and the page of the peer. With the product's own Vite, so
// that both sides are bundled and made small in the same way.
import { join } from "node:path";
import { build } from "vite";
import { root } from "../scripts/build-if-needed.mjs";

const quiet = { configFile: false, logLevel: "error", root: join(root, "bench") };

/**
 * Path of the built file. Packages stay outside: they are loaded as installed, the product's own or, where `peers` says so, those
 * of bench/ first.
 */
export async function buildForNode(name, { peers = false } = {}) {
  const outDir = join(root, peers ? "bench" : "", "dist-bench", "node");
  await build({
    ...quiet,
    build: {
      ssr: join(root, "bench", "node", `${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: "[name].mjs" } },
    },
  });
  return join(outDir, `${name}.mjs`);
}

/** Folder of the built page. */
export async function buildSurveyPage() {
  const outDir = join(root, "bench", "dist-bench", "survey");
  await build({
    ...quiet,
    root: join(root, "bench", "survey"),
    base: "./",
    build: { outDir, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 5_000 },
  });
  return outDir;
}
