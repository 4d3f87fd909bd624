// register: makes the register of keys an oversight body hands out, from key cards and an earlier register, and signs it.
import { parseArgs } from "node:util";
import { keyWords, readKeyCard } from "../archive/key-card.ts";
import {
  openRegister,
  type Register,
  registerFormat,
  withKey,
  withRevoked,
  writeRegister,
} from "../archive/register.ts";
import { type Command, complainAbout, type Output, readNamed, UsageError } from "./command.ts";
import { readKey, writeNew } from "./key-files.ts";

const usage =
  "register --key key.json [--issuer “Body”] [--from earlier.json] [--add card.json]… [--revoke key --reason “why”] -o register.json";

export const registerCommand: Command = {
  usage,
  does: "makes and signs a register of keys: 0 made, 2 something in it cannot be read",
  async run(args, output) {
    const options = {
      key: { type: "string" },
      issuer: { type: "string" },
      from: { type: "string" },
      add: { type: "string", multiple: true, default: [] as string[] },
      revoke: { type: "string" },
      reason: { type: "string", default: "" },
      output: { type: "string", short: "o" },
    } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (!values.key || !values.output) throw new UsageError(`Say who signs it and where it goes: ${usage}.`);
    const key = await readKey(values.key, output);
    if (!key) return 2;
    const now = new Date().toISOString();
    let register = await begin(values.from, values.issuer, now, output);
    if (!register) return 2;
    for (const path of values.add) {
      const card = await readKeyCard(new Uint8Array(await readNamed(path)));
      if (!card.ok) {
        complainAbout(path, card.problems, output);
        return 2;
      }
      const listed = register.keys.some(({ kid }) => kid === card.value.kid);
      register = withKey(register, card.value);
      output.print(`${listed ? "Already listed" : "Added"}: ${card.value.name}, ${keyWords(card.value.kid).join(" ")}`);
    }
    if (values.revoke) {
      if (!register.keys.some(({ kid }) => kid === values.revoke))
        throw new UsageError(`The register has no key “${values.revoke}”. Name it by its whole thumbprint.`);
      if (!values.reason.trim()) throw new UsageError("Say why the key counts for nothing any more: --reason “why”.");
      register = withRevoked(register, values.revoke, now, values.reason.trim());
    }
    await writeNew(values.output, await writeRegister(register, key));
    output.print(
      `Made ${values.output} with ${register.keys.length} keys. Make these words public, so that everybody can tell it is yours: ${keyWords(key.kid).join(" ")}`,
    );
    return 0;
  },
};

/** A new register, or the earlier one issued anew; undefined after saying what is wrong with it. */
async function begin(
  from: string | undefined,
  issuer: string | undefined,
  now: string,
  output: Output,
): Promise<Register | undefined> {
  if (!from) {
    if (!issuer?.trim()) throw new UsageError("Say which body hands it out: --issuer “Body”.");
    return { format: registerFormat, issuer: issuer.trim(), issuedAt: now, keys: [] };
  }
  const earlier = await openRegister(new Uint8Array(await readNamed(from)));
  if (earlier.ok)
    return { ...earlier.value.register, issuedAt: now, ...(issuer?.trim() ? { issuer: issuer.trim() } : {}) };
  complainAbout(from, earlier.problems, output);
  return undefined;
}
