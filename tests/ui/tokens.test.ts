// The colours of the product, by arithmetic: what is read can be read, what is pressed can be seen, and neighbouring severities
// differ for every kind of eye.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { contrast, difference, differenceOfLab, kinds, parse, seenBy } from "./colour.ts";

const source = new URL("../../src/", import.meta.url).pathname;
const css = readFileSync(join(source, "ui/tokens.css"), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = "", light = "", dark = ""]) => [name, { light, dark }],
  ),
);
const colour = (name: string, theme: "light" | "dark"): string => {
  const token = tokens.get(name);
  if (!token) throw new Error(`tokens.css has no colour --${name}`);
  return token[theme];
};

const grounds = ["paper", "surface", "surface-2"] as const;
const themes = ["light", "dark"] as const;
const severities = ["critical", "high", "medium", "low"] as const;

describe.each(themes)("on %s pages", (theme) => {
  const ratio = (text: string, ground: string) => contrast(colour(text, theme), colour(ground, theme));

  test.each(grounds)("body text on %s has at least 7 to 1", (ground) => {
    expect(ratio("ink", ground)).toBeGreaterThanOrEqual(7);
  });
  test.each(grounds)("quiet text and links on %s have at least 4.5 to 1", (ground) => {
    for (const text of ["ink-muted", "accent", "accent-strong", "error", "confirm", "unknown"])
      expect(ratio(text, ground), text).toBeGreaterThanOrEqual(4.5);
  });
  test("what is chosen or hovered stays readable", () => {
    for (const text of ["ink", "ink-muted", "accent-strong"])
      expect(ratio(text, "accent-tint"), text).toBeGreaterThanOrEqual(4.5);
    expect(ratio("ink", "diff-tint")).toBeGreaterThanOrEqual(4.5);
  });
  test("words on a button and letters on a severity can be read", () => {
    expect(ratio("on-accent", "accent")).toBeGreaterThanOrEqual(4.5);
    expect(ratio("on-accent", "accent-strong")).toBeGreaterThanOrEqual(4.5);
    for (const severity of [...severities, "none"])
      expect(ratio(`on-${severity}`, severity), severity).toBeGreaterThanOrEqual(4.5);
  });
  test.each(grounds.slice(0, 2))("edges of controls and severity shapes on %s have at least 3 to 1", (ground) => {
    expect(ratio("line-control", ground)).toBeGreaterThanOrEqual(3);
    expect(ratio("critical", ground)).toBeGreaterThanOrEqual(3);
    expect(ratio("high", ground)).toBeGreaterThanOrEqual(3);
    // Medium and low are drawn with an edge in ink, which carries the contrast.
    expect(ratio("ink", ground)).toBeGreaterThanOrEqual(3);
  });
  test("the two rings of the focus differ by at least 9 to 1, so that one of them always shows", () => {
    expect(ratio("focus-outer", "focus-inner")).toBeGreaterThanOrEqual(9);
  });
});

describe("neighbouring severities", () => {
  const ladder = [...severities, "none"].map((name) => [name, parse(colour(name, "light"))] as const);
  const pairs = ladder
    .slice(1)
    .map((lower, at) => [ladder[at]?.[0] ?? "", lower[0], ladder[at]?.[1], lower[1]] as const);

  test.each(pairs)("%s and %s differ for usual eyes and three kinds of colour blindness", (_a, _b, higher, lower) => {
    if (!higher) throw new Error("no pair");
    expect(difference(higher, lower)).toBeGreaterThanOrEqual(10);
    for (const kind of kinds)
      expect(difference(seenBy(kind, higher), seenBy(kind, lower)), kind).toBeGreaterThanOrEqual(10);
  });
  test("get lighter from critical to none, so that a copy without colour keeps their order", () => {
    const brightness = ladder.map(([name]) => contrast(colour(name, "light"), "#000000"));
    expect(brightness).toEqual([...brightness].sort((a, b) => a - b));
  });
});

test("the colour difference agrees with the published test data (Sharma, Wu and Dalal 2005, pairs 1, 7 and 17)", () => {
  expect(differenceOfLab([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
  expect(differenceOfLab([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
  expect(differenceOfLab([50, 2.5, 0], [73, 25, -18])).toBeCloseTo(27.1492, 4);
});

test("no colour stands outside tokens.css", () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".css") && !path.endsWith("tokens.css"),
  );
  expect(files.length).toBeGreaterThan(4);
  for (const path of files) {
    const text = readFileSync(join(source, path), "utf8").replace(/url\("data:[^"]*"\)/g, "");
    expect(text.match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/gi) ?? [], path).toEqual([]);
  }
});
