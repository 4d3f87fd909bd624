// key new: makes a key to sign with, as a file that only its owner may read. An existing file is never written over.
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { makeKey, writeKeyFile } from "../archive/keys.ts";
import { type Command, UsageError } from "./command.ts";

export const keyCommand: Command = {
  usage: "key new -o key.json",
  does: "makes a key to sign submissions with",
  async run(args, output) {
    const options = { output: { type: "string", short: "o" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.join(" ") !== "new" || !values.output)
      throw new UsageError("Say where the key goes: key new -o key.json.");
    const key = await makeKey(true);
    const text = await writeKeyFile(key, new Date().toISOString());
    await writeFile(values.output, text, { flag: "wx", mode: 0o600 }).catch(() => {
      throw new UsageError(
        `${values.output} cannot be written, or is there already. Name a new file in a folder you may write to.`,
      );
    });
    output.print(
      `Made ${values.output}. Whoever has this file can sign in your name: keep it to yourself.\nKey ${key.kid}`,
    );
    return 0;
  },
};
