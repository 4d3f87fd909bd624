// Is a sample what it says: the same for the same seed, packed as the product packs, and out of the ordinary only where its list says so?
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { readZip } from "../../src/archive/read-zip.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { zipOf } from "../../src/archive/write-package.ts";
import { forgeryKinds } from "../../src/cli/sample/forge.ts";
import { makeSample, type SampleOptions, type SamplePackage } from "../../src/cli/sample/make-sample.ts";
import { trialEdition } from "../../src/cli/sample/trial-edition.ts";
import { checkEdition } from "../../src/core/check-edition.ts";
import { openEdition } from "../../src/core/open-edition.ts";
import { checklist } from "../fixtures/edition.ts";

const second = openEdition(trialEdition(checklist.edition));

async function sample(more: Partial<SampleOptions> = {}): Promise<SamplePackage[]> {
  const made: SamplePackage[] = [];
  for await (const one of makeSample({ count: 12, seed: 1, forgeries: 0, checklist, ...more })) made.push(one);
  return made;
}
const bytesOf = ({ bytes }: SamplePackage): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

describe("a sample", () => {
  it("is the same for the same seed, byte for byte, and another for another", async () => {
    const [one, again, other] = [await sample(), await sample(), await sample({ seed: 2 })];
    const marks = (made: readonly SamplePackage[]) =>
      made.map(({ name, bytes }) => `${createHash("sha256").update(bytes).digest("hex")} ${name}`);
    expect(marks(again)).toEqual(marks(one));
    expect(other.map(({ name }) => name)).not.toEqual(one.map(({ name }) => name));
  });

  it("begins as a larger one of the same seed begins", async () => {
    const names = (await sample({ count: 30 })).map(({ name }) => name);
    expect((await sample({ count: 7 })).map(({ name }) => name)).toEqual(names.slice(0, 7));
  });

  it("is packed in the bytes in which the product packs", async () => {
    for (const one of await sample({ count: 3 })) {
      const { files } = await readZip(bytesOf(one));
      const folder = Buffer.from(one.bytes.subarray(30, 66)).toString("latin1").split("/")[0] ?? "";
      expect(Buffer.compare(Buffer.from(await zipOf(files, `${folder}/`)), Buffer.from(one.bytes))).toBe(0);
    }
  });

  it("matches but for what was planted: every forgery is found, and nothing else is called one", async () => {
    const checklists = await knownChecklists([checklist, second]);
    const kinds = new Set<string>();
    for (const one of await sample({ count: 160, forgeries: 20, second })) {
      const { verification } = await verifyPackage(bytesOf(one), { checklists });
      const forged = (forgeryKinds as readonly string[]).includes(one.planted ?? "");
      if (forged) kinds.add(one.planted ?? "");
      const expected = forged ? "does-not-match" : one.planted === "not signed" ? "cannot-be-checked" : "matches";
      expect([one.name, one.planted, verification.verdict]).toEqual([one.name, one.planted, expected]);
    }
    expect(kinds.size).toBe(forgeryKinds.length);
  }, 120_000);

  it("may hold answers to a second edition that is sound, and says that it was never released", () => {
    expect(checkEdition(second.edition)).toEqual([]);
    expect(second.edition.title).toMatch(/never released/u);
  });
});
