// Does the demonstration show what this program and its newest checklist make?
import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { demonstrationFile, makeDemonstration } from "../../scripts/demonstration.ts";
import { unpackBytes } from "../../src/archive/packed-bytes.ts";

it("the demonstration is the one that is made today: else run “npx tsx scripts/make-demonstration.ts”", async () => {
  const kept = JSON.parse(
    new TextDecoder().decode(await unpackBytes(new Uint8Array(await readFile(demonstrationFile)))),
  );
  const made = JSON.parse(await makeDemonstration());
  expect(made.length).toBe(60);
  for (const [index, one] of made.entries()) expect(kept[index], one.name).toEqual(one);
  expect(kept.length).toBe(made.length);
});
