// sample: packages of invented councils for trials, tests and measuring; the same for the same seed.
import { createHash } from "node:crypto";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { editionBytes } from "../archive/edition-bytes.ts";
import { openEdition } from "../core/open-edition.ts";
import { sayCount } from "../i18n/en/quantities.ts";
import { type Command, UsageError } from "./command.ts";
import { loadChecklists } from "./editions.ts";
import { makeSample, type Planted } from "./sample/make-sample.ts";
import { trialEdition } from "./sample/trial-edition.ts";

export const sampleFormat = "sister-city-check/sample@1";
/** No folder holds more: file browsers and copying tools slow down beyond. */
const perFolder = 1000;

export const sampleCommand: Command = {
  usage: "sample --count N [--seed S] [--forgeries K] [--second-edition] -o folder",
  does: "makes packages of invented councils for trials: the same for the same seed",
  async run(args, output) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        count: { type: "string" },
        seed: { type: "string", default: "1" },
        forgeries: { type: "string", default: "0" },
        "second-edition": { type: "boolean", default: false },
        output: { type: "string", short: "o" },
      },
    });
    const [count, seed, forgeries] = [values.count ?? "", values.seed, values.forgeries].map(whole);
    if (!count || seed === undefined || forgeries === undefined || !values.output)
      throw new UsageError("Say how many, in whole numbers, and where they go: sample --count 300 --seed 1 -o folder.");
    if (forgeries > count) throw new UsageError(`Of ${count} packages at most ${count} can be forged.`);
    const folder = values.output;
    await startIn(folder);
    const { all } = await loadChecklists();
    const checklist = all.at(-1);
    if (!checklist) throw new Error("There is no checklist to answer.");
    const second = values["second-edition"] ? openEdition(trialEdition(checklist.edition)) : undefined;
    if (second) await writeFile(join(folder, "second-edition.json"), (await editionBytes(second.edition)).bytes);
    const planted: { file: string; planted: Planted; fingerprint: string }[] = [];
    let made = 0;
    for await (const { name, bytes, planted: what } of makeSample({ count, seed, forgeries, checklist, second })) {
      const part = String(Math.floor(made / perFolder)).padStart(3, "0");
      if (made % perFolder === 0) await mkdir(join(folder, part));
      await writeFile(join(folder, part, name), bytes);
      if (what)
        planted.push({
          file: `${part}/${name}`,
          planted: what,
          fingerprint: createHash("sha256").update(bytes).digest("hex"),
        });
      made += 1;
    }
    const about = { format: sampleFormat, count, seed, forgeries, planted };
    await writeFile(join(folder, "sample.json"), `${JSON.stringify(about, null, 1)}\n`);
    output.print(
      `Made ${sayCount(made, "package")} in ${folder}; sample.json lists the ${planted.length} that are out of the ordinary.`,
    );
    return 0;
  },
};

/** A whole number from 0, or undefined. */
const whole = (text: string): number | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined);

/** Nothing is written among other things. */
async function startIn(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    if ((await readdir(folder)).length === 0) return;
  } catch {
    throw new UsageError(`${folder} cannot be written. Name a folder that is empty, or a new one.`);
  }
  throw new UsageError(`${folder} holds something already. Name a folder that is empty, or a new one.`);
}
