// Compiles each source folder into its frozen edition, with the worked examples beside it, and the published JSON Schemas.
// A released edition whose content would change is refused: raise the edition number instead.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { canonicalBytes, fingerprintOf } from "../src/archive/canonical.ts";
import { checkSource } from "../src/cli/check-source.ts";
import { writeExample } from "../src/core/examples.ts";
import { sayProblem } from "../src/i18n/en/problems.ts";
import { schemaFiles } from "./json-schemas.ts";

const root = new URL("../checklists/", import.meta.url).pathname;
const releasedFile = join(root, "released.json");
const released: Record<string, string> = JSON.parse(await readFile(releasedFile, "utf8").catch(() => "{}"));
const release = process.argv.includes("--release");
let failed = false;

const asText = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

for (const name of (await readdir(join(root, "source"))).sort()) {
  const { edition, examples, problems } = await checkSource(join(root, "source", name));
  for (const problem of problems) console.error(sayProblem(problem));
  if (!edition || problems.length > 0) {
    console.error(`${name}: not compiled, ${problems.length} problems.`);
    failed = true;
    continue;
  }
  const key = `${edition.id}/${edition.edition}`;
  const fingerprint = await fingerprintOf(canonicalBytes(edition));
  if (released[key] && released[key] !== fingerprint) {
    console.error(`${key} is released and its content has changed. Raise the edition number in checklist.yaml.`);
    failed = true;
    continue;
  }
  if (release) released[key] = fingerprint;
  const folder = join(root, "editions", edition.id);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${edition.edition}.json`), asText(edition));
  await writeFile(join(folder, `${edition.edition}.examples.json`), asText(examples.map(writeExample)));
  console.log(
    `${key}: ${edition.questions.length} questions, ${edition.rules.length} rules, ${examples.length} worked examples, ${fingerprint}`,
  );
}

if (!failed) {
  if (release) await writeFile(releasedFile, asText(released));
  for (const [path, text] of schemaFiles()) await writeFile(join(root, "..", path), text);
}
process.exit(failed ? 1 : 0);
