// Does what the program says of itself hold?
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { producer, programVersion } from "../../src/core/program.ts";

it("the version in every report is that of the program", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(programVersion).toBe(version);
  expect(producer).toBe(`Sister City Check ${version}`);
});
