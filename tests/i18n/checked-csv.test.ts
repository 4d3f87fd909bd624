// Does the table of verdicts say of each file what the page says, and nothing that a spreadsheet would take for a formula?
import { expect, it } from "vitest";
import { knownChecklists } from "../../src/archive/packed-checklist.ts";
import { verifyPackage } from "../../src/archive/verify.ts";
import { checkNames, jsonOf } from "../../src/core/verification.ts";
import { csvOfChecked } from "../../src/i18n/en/checked-csv.ts";
import { assessment, checklist, sealed, signedPackage } from "../archive/sealed.ts";

const checklists = await knownChecklists([checklist]);

it("has a row for each file with its verdict, its reason and every check, in a file that begins as UTF-8", async () => {
  const submission = { ...(await sealed()), partnership: { ...assessment.partnership, council: "=HYPERLINK(1)" } };
  const whole = await signedPackage(submission);
  const rows = await Promise.all(
    [
      ["+whole.zip", whole],
      ["cut.zip", whole.slice(0, 9_000)],
      ["none.txt", new Uint8Array([104, 105])],
    ].map(async ([file, bytes]) => {
      const { verification, submission: about } = await verifyPackage(bytes as Uint8Array, { checklists });
      return { file: String(file), verification, ...(about ? { about } : {}) };
    }),
  );
  const [mark, head = "", first = "", second = "", third = "", ...others] = [...csvOfChecked(rows)];
  expect([mark, others]).toEqual(["\uFEFF", []]);
  expect(head.split(",").length).toBeGreaterThan(checkNames.length + 10);
  expect(first).toMatch(
    /^"'\+whole\.zip",Matches,Everything that can be checked agrees\.,"'=HYPERLINK\(1\)",Guiyang,贵阳,1,/u,
  );
  expect(first).toContain("A. Osei, International relations; R. Lind, International relations");
  expect(second).toMatch(/^cut\.zip,Does not match,The zip file is cut off or damaged\. Get it again\.,,,,,/u);
  expect(third).toMatch(/^none\.txt,Cannot be checked,/u);
  // The list beside it stays what the command prints.
  expect(JSON.parse([...jsonOf(rows)].join("")).map(({ file }: { file: string }) => file)).toEqual(
    rows.map(({ file }) => file),
  );
});
