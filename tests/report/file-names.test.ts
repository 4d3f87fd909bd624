// Files of a report are named so that every system, archive and mail takes them.
import { expect, test } from "vitest";
import { fileName, latin, whoseSignOff } from "../../src/report/file-names.ts";

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

test("the sign-offs of two people have two names, also where neither has a Latin letter", () => {
  const named = [
    { role: "reviewed", name: "Łukasz Weiß", kid: "aaaaaaaaaa" },
    { role: "reviewed", name: "李明", kid: "b_1cD2e-F3" },
    { role: "reviewed", name: "王芳", kid: "Zz9yX8w7v6" },
  ].map((who) =>
    fileName({
      partner: "Guiyang",
      day: "2026-05-04",
      version: 1,
      what: "sign-off",
      whose: whoseSignOff(who),
      ending: "zip",
    }),
  );
  expect(named).toEqual([
    "Guiyang_2026_v1_signed_sign-off_reviewed_Lukasz-Weiss.zip",
    "Guiyang_2026_v1_signed_sign-off_reviewed_b-1cD2e.zip",
    "Guiyang_2026_v1_signed_sign-off_reviewed_Zz9yX8w7.zip",
  ]);
});
