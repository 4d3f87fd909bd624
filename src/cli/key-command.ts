// key new: makes a key to sign with, as a file that only its owner may read. key card: its public half with the owner's name, to hand
// out. An existing file is never written over.
import { parseArgs } from "node:util";
import { keyWords, writeKeyCard } from "../archive/key-card.ts";
import { makeKey, writeKeyFile } from "../archive/keys.ts";
import { type Command, UsageError } from "./command.ts";
import { readKey, writeNew } from "./key-files.ts";

const usage = "key new -o key.json | key card key.json --name “Full name” --office “Office” -o card.json";

export const keyCommand: Command = {
  usage,
  does: "makes a key to sign with, or the card of a key to hand out",
  async run(args, output) {
    const options = {
      output: { type: "string", short: "o" },
      name: { type: "string" },
      office: { type: "string", default: "" },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [act, file, ...others] = positionals;
    if (!values.output || others.length > 0) throw new UsageError(`Say what to make and where it goes: ${usage}.`);
    const now = new Date().toISOString();
    if (act === "new" && !file) {
      const key = await makeKey(true);
      await writeNew(values.output, await writeKeyFile(key, now), 0o600);
      output.print(
        `Made ${values.output}. Whoever has this file can sign in your name: keep it to yourself.\nKey ${key.kid}`,
      );
      return 0;
    }
    if (act !== "card" || !file) throw new UsageError(`Say what to make and where it goes: ${usage}.`);
    if (!values.name?.trim()) throw new UsageError("Say whose key it is: --name “Full name”.");
    const key = await readKey(file, output);
    if (!key) return 2;
    const card = { name: values.name.trim(), office: values.office.trim(), madeAt: now };
    await writeNew(values.output, await writeKeyCard(card, key));
    output.print(`Made ${values.output}. Check words of the key: ${keyWords(key.kid).join(" ")}`);
    return 0;
  },
};
