// Which files are to be compared? Those named, and in folders every zip file, in the order of their paths. Nothing is opened.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isLitter } from "../../archive/litter.ts";
import { UsageError } from "../command.ts";

export interface PackagesFound {
  readonly packages: readonly string[];
  /** Files in the folders that are no zip, and so are not looked at. */
  readonly leftAside: number;
}

/** Finds the packages. @throws UsageError when a path is not there */
export async function packagesIn(paths: readonly string[]): Promise<PackagesFound> {
  const packages: string[] = [];
  let leftAside = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new UsageError(`${path} does not exist. Check the path.`);
    if (!found.isDirectory()) {
      packages.push(path);
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    const wanted = files.filter((file) => !isLitter(file));
    const zips = wanted.filter((file) => /\.zip$/i.test(file)).sort();
    leftAside += wanted.length - zips.length;
    for (const zip of zips) packages.push(zip);
  }
  return { packages: [...new Set(packages)], leftAside };
}
