// The Parquet files of a portfolio in a folder of this computer.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ParquetFolder, parquetFolder } from "../../archive/tables/parquet-folder.ts";
import { UsageError } from "../command.ts";

/**
 * Opens a folder for a portfolio.
 * @param about what every file says of itself
 * @throws UsageError where there is something in it already, or it cannot be written
 */
export function openParquetFolder(path: string, about: string): ParquetFolder {
  try {
    mkdirSync(path, { recursive: true });
  } catch {
    throw new UsageError(`${path} cannot be written. Name a folder that is empty, or a new one.`);
  }
  if (readdirSync(path).length > 0)
    throw new UsageError(`${path} holds something already. Name a folder that is empty, or a new one.`);
  return parquetFolder(about, (folder, name, bytes) => {
    mkdirSync(join(path, folder), { recursive: true });
    writeFileSync(join(path, folder, name), bytes);
  });
}
