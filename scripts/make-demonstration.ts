// Makes the portfolio that "Look at a demonstration" opens: submissions of invented councils as `sample` makes them, with their sign-offs
// and without their packages, in one small file. Run it again after the sample or the newest edition has changed: npx tsx scripts/make-demonstration.ts
import { writeFile } from "node:fs/promises";
import { submissionPath } from "../src/archive/bag.ts";
import { packBytes } from "../src/archive/packed-bytes.ts";
import { readZip } from "../src/archive/read-zip.ts";
import { loadChecklists } from "../src/cli/editions.ts";
import { makeSample } from "../src/cli/sample/make-sample.ts";

const count = 60;
const seed = 20261127;
const target = new URL("../src/workers/demonstration/portfolio.bin", import.meta.url);

const { all } = await loadChecklists();
const checklist = all.at(-1);
if (!checklist) throw new Error("There is no checklist to answer.");
const text = new TextDecoder();
const submissions: { name: string; content: string; signatures: Record<string, string> }[] = [];
for await (const { name, bytes } of makeSample({ count, seed, forgeries: 0, checklist })) {
  const { files } = await readZip(new Uint8Array(bytes));
  const content = files.get(submissionPath);
  if (!content) throw new Error(`${name} holds no submission.`);
  const signatures = [...files].filter(([path]) => path.startsWith("signatures/"));
  submissions.push({
    name,
    content: text.decode(content),
    signatures: Object.fromEntries(signatures.map(([path, file]) => [path, text.decode(file)])),
  });
}
const packed = await packBytes(new TextEncoder().encode(JSON.stringify(submissions)));
await writeFile(target, packed);
console.log(`${submissions.length} submissions, ${packed.length} bytes`);
