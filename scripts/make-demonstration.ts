// Writes the portfolio of the demonstration. Run it again after the sample or the newest edition has changed: npx tsx scripts/make-demonstration.ts
import { writeFile } from "node:fs/promises";
import { packBytes } from "../src/archive/packed-bytes.ts";
import { demonstrationFile, makeDemonstration } from "./demonstration.ts";

const packed = await packBytes(new TextEncoder().encode(await makeDemonstration()));
await writeFile(demonstrationFile, packed);
console.log(`${packed.length} bytes`);
