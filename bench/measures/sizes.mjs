// How large is what is built? On disk, in the list that is kept for offline use, and the checklist edition alone.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { row, size } from "../measuring.mjs";

export const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** Paths of all files in a folder, relative to it. */
export const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath ?? entry.path, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );

const sum = (values) => values.reduce((a, b) => a + b, 0);

export async function measureSizes({ site, edition }) {
  const files = filesIn(site);
  const bytesOf = (paths) => sum(paths.map((path) => statSync(join(site, path)).size));
  const gzipOf = (paths) => sum(paths.map((path) => gzip(readFileSync(join(site, path)))));
  const worker = readFileSync(join(site, "sw.js"), "utf8");
  const kept = files.filter(
    (path) => path === "index.html" || worker.includes(`"${path}"`) || worker.includes(`\`${path}\``),
  );
  const fonts = kept.filter((path) => /\.(ttf|otf|woff2?)$/.test(path));
  const json = readFileSync(edition);
  return [
    row("Built site, all files", "–", `${size(bytesOf(files))} in ${files.length} files`),
    row(
      "Kept for offline use (precache)",
      "–",
      `${size(bytesOf(kept))} in ${kept.length} files; of it fonts ${size(bytesOf(fonts))}; gzip ${size(gzipOf(kept))}`,
    ),
    row(
      "Checklist edition (JSON)",
      "–",
      `${size(json.length)}, gzip ${size(gzip(json))}, brotli ${size(brotliCompressSync(json).length)}`,
    ),
  ];
}
