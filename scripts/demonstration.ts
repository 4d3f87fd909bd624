// What is in the portfolio that "Look at a demonstration" opens? Submissions of invented councils as `sample` makes them, with their
// sign-offs and without their packages.
import { submissionPath } from "../src/archive/bag.ts";
import { readZip } from "../src/archive/read-zip.ts";
import { loadChecklists } from "../src/cli/editions.ts";
import { makeSample } from "../src/cli/sample/make-sample.ts";

const count = 60;
const seed = 20261127;

/** The file that holds it, packed. */
export const demonstrationFile = new URL("../src/workers/demonstration/portfolio.bin", import.meta.url);

/** Makes it on the newest edition, as JSON: the same on every run until sample or edition change. */
export async function makeDemonstration(): Promise<string> {
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
  return JSON.stringify(submissions);
}
