// Are files checked by a real worker, told as they come, and can one change one's mind?
import { expect, it } from "vitest";
import { checkFiles, readSubmissionOf } from "../../src/workers/check-files.ts";
import type { CheckedFile, RegisterRead } from "../../src/workers/checking-messages.ts";
import { sealed, signedPackage } from "../archive/sealed.ts";

const whole = await signedPackage();
const cut = whole.slice(0, 9_000);
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);

it("tells the verdict of each file in the order they were given, and what a file says of itself", async () => {
  const told: CheckedFile[] = [];
  const files = [fileOf("whole.zip", whole), fileOf("cut.zip", cut), fileOf("a\u202ebc.zip", whole)];
  await checkFiles(files, { onChecked: (some) => told.push(...some) });
  expect(told.map(({ index, file, verification }) => [index, file, verification.verdict])).toEqual([
    [0, "whole.zip", "matches"],
    [1, "cut.zip", "does-not-match"],
    [2, "a\\u{202e}bc.zip", "matches"],
  ]);
  expect(told[0]?.about).toMatchObject({ version: 1, partnership: { council: "Testville" } });
  expect(told[1]?.about).toBeUndefined();
}, 60_000);

it("stops at once when one changes one’s mind, and tells nothing afterwards", async () => {
  const stop = new AbortController();
  const told: CheckedFile[] = [];
  const files = Array.from({ length: 500 }, (_, index) => fileOf(`${index}.zip`, whole));
  const checking = checkFiles(files, {
    signal: stop.signal,
    onChecked: (some) => {
      told.push(...some);
      stop.abort(new Error("not wanted any more"));
    },
  });
  await expect(checking).rejects.toThrow("not wanted any more");
  const before = told.length;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(told.length).toBe(before);
  expect(before).toBeLessThan(files.length);
}, 60_000);

it("says what is wrong with a register, and checks without it", async () => {
  const registers: RegisterRead[] = [];
  const told: CheckedFile[] = [];
  await checkFiles([fileOf("whole.zip", whole)], {
    register: fileOf("register.json", new TextEncoder().encode('{"format":"another"}')),
    onRegister: (read) => registers.push(read),
    onChecked: (some) => told.push(...some),
  });
  expect(registers).toMatchObject([{ ok: false }]);
  expect(told[0]?.verification.signOffs.map(({ known }) => known)).toEqual(["no-register", "no-register"]);
}, 60_000);

it("reads the submission of one file again, and none from a file that has none", async () => {
  expect(await readSubmissionOf(fileOf("whole.zip", whole))).toEqual(await sealed());
  expect(await readSubmissionOf(fileOf("cut.zip", cut))).toBeUndefined();
}, 60_000);
