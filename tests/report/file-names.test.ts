// Files of a report are named so that every system, archive and mail takes them.
import { expect, test } from "vitest";
import { fileName, latin } from "../../src/report/file-names.ts";

test.each([
  ["Guiyang", "Guiyang"],
  ["Ürümqi, Xinjiang", "Urumqi-Xinjiang"],
  ["Xi’an", "Xian"],
  ["Łódź / Østfold", "Lodz-Ostfold"],
  ["Straße der Nähe", "Strasse-der-Nahe"],
  ["贵阳", "partner"],
  ["../../etc/passwd", "etc-passwd"],
  ["", "partner"],
])("%j becomes %j", (name, expected) => expect(latin(name)).toBe(expected));

test("a name of any length stays short enough for a file", () => {
  expect(latin("a ".repeat(300)).length).toBeLessThanOrEqual(60);
});

test("a report that nobody signed says draft in its name", () => {
  expect(fileName({ partner: "Guiyang", day: "2026-05-04", what: "report", ending: "pdf" })).toBe(
    "Guiyang_2026_draft_report.pdf",
  );
});
