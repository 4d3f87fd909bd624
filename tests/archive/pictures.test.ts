// A picture tells where, when, with what and by whom it was taken; without that it is the same picture, and tells nothing.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mediaType } from "../../src/archive/media-type.ts";
import { lookInto } from "../../src/archive/pictures/take-apart.ts";

const fileOf = (name: string) => new Uint8Array(readFileSync(new URL(`../fixtures/pictures/${name}`, import.meta.url)));
const look = (bytes: Uint8Array) => lookInto(bytes, mediaType(bytes));

/** Words that were written into each of them. */
const told = [
  "Person-Nobody",
  "Guiyang",
  "RTL1000",
  "Darkroom9",
  "Meeting-in",
  "2026:05:04",
  "Secret-remark",
  "TRAILING",
];
const named = ["photo.jpg", "progressive.jpg", "drawing.png", "shot.webp"];

describe.each(named)("%s", (name) => {
  test("tells the place, the date, the camera and a name", () => {
    const bytes = fileOf(name);
    expect(told.filter((word) => Buffer.from(bytes).includes(word)).length).toBeGreaterThanOrEqual(5);
    expect(look(bytes).hidden.slice(0, 5)).toEqual(["place", "date", "camera", "author", "program"]);
  });
  test("holds none of it when it was taken out, and taking out again changes nothing", () => {
    const { without } = look(fileOf(name));
    if (!without) throw new Error("not taken out");
    expect(told.filter((word) => Buffer.from(without).includes(word))).toEqual([]);
    expect(look(without)).toEqual({ hidden: [] });
  });
  test("that is cut off anywhere, or has a byte changed, never makes looking into it fail", () => {
    const bytes = fileOf(name);
    for (let at = 0; at < bytes.length; at += 7) {
      const cut = look(bytes.slice(0, at));
      expect(cut.without === undefined || cut.hidden.length > 0).toBe(true);
      look(bytes.with(at, (bytes[at] ?? 0) ^ 0xff));
    }
  });
});

test("what the end of a telephone's photo and its small picture hold is named too", () => {
  expect(look(fileOf("photo.jpg")).hidden).toEqual(expect.arrayContaining(["words", "preview", "other"]));
});

test("a picture that tells nothing is left alone, and so is what is no picture", () => {
  expect(look(fileOf("bare.jpg"))).toEqual({ hidden: [] });
  expect(lookInto(new TextEncoder().encode("%PDF-1.7 /Author (Person-Nobody)"), "application/pdf")).toEqual({
    hidden: [],
  });
});

const exiftool = spawnSync("exiftool", ["-ver"]).status === 0;
if (!exiftool)
  console.warn(
    "The program “exiftool” is not installed, so it was not asked. Debian: apt install libimage-exiftool-perl",
  );

test.skipIf(!exiftool)("exiftool finds nothing in them either but which way is up", () => {
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-pictures-"));
  for (const name of named) {
    const { without } = look(fileOf(name));
    writeFileSync(join(folder, name), without ?? "");
    const { stdout } = spawnSync("exiftool", ["-json", "-G1", join(folder, name)], { encoding: "utf8" });
    const [found = {}] = JSON.parse(stdout) as Record<string, unknown>[];
    const beyond = Object.keys(found).filter((key) =>
      /^(IFD|ExifIFD|GPS|XMP|IPTC|Photoshop|PNG:(Auth|Comm|Text))/.test(key),
    );
    expect(
      beyond.filter((key) => key !== "IFD0:Orientation"),
      name,
    ).toEqual([]);
    expect(
      Object.keys(found).some((key) => /Error|Warning/.test(key)),
      name,
    ).toBe(false);
  }
});
