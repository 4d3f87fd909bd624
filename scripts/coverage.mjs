#!/usr/bin/env node
// Which characters can the report's fonts draw? Writes src/report/pdf/coverage.generated.ts from the font files,
// or with --check says whether that file is still right. Must be run again when a font package changes.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as fontkit from "fontkit";
import { tsImport } from "tsx/esm/api";

const target = new URL("../src/report/pdf/coverage.generated.ts", import.meta.url);
const require = createRequire(import.meta.url);
const { faces } = await tsImport("../src/report/pdf/faces.ts", import.meta.url);

const charactersOf = (face) => new Set(fontkit.create(readFileSync(require.resolve(face.file))).characterSet);
const han = charactersOf(faces.find((face) => face.name === "han"));
const sans = faces.filter((face) => face.family === "Source Sans 3").map(charactersOf);

// Every font list ends in Source Sans and Noto Sans SC, so a character is safe in all of them, in each weight and
// style, when each Source Sans face or Noto Sans SC has it. The other families can only add.
const everywhere = [...new Set([...han, ...sans.flatMap((face) => [...face])])]
  .filter((code) => han.has(code) || sans.every((face) => face.has(code)))
  // Controls, format characters, private use and unassigned code points have glyphs in some fonts but no meaning a
  // reader could see or a screen reader could say; PDF/A level A forbids some of them.
  .filter((code) => !/[\p{C}\p{Zl}\p{Zp}\ufffc]/u.test(String.fromCodePoint(code)))
  .sort((a, b) => a - b);

const ranges = [];
for (const code of everywhere) {
  const range = ranges.at(-1);
  if (range !== undefined && range[1] + 1 === code) range[1] = code;
  else ranges.push([code, code]);
}

let last = 0;
const encoded = ranges.map(([first, end]) => {
  const gap = (first - last).toString(36);
  last = end;
  return end > first ? `${gap}+${(end - first).toString(36)}` : gap;
});

const lines = [];
for (const item of encoded) {
  const line = lines.at(-1);
  if (line !== undefined && line.length + item.length < 110) lines[lines.length - 1] = `${line}${item} `;
  else lines.push(`${item} `);
}
const text = `// Which characters can the report's fonts draw in every family, weight and style? Written by scripts/coverage.mjs.
// ${everywhere.length} characters in ${ranges.length} ranges. Do not edit; decodeCoverage in text.ts reads it.

export const COVERAGE =
${lines.map((line, index) => (index === lines.length - 1 ? `  "${line.trimEnd()}";` : `  "${line}" +`)).join("\n")}
`;

if (process.argv.includes("--check")) {
  const current = readFileSync(target, "utf8");
  if (current === text) {
    console.log("coverage table is current");
  } else {
    console.error("coverage table is out of date: run node scripts/coverage.mjs");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
  console.log(`${everywhere.length} characters, ${ranges.length} ranges, ${text.length} bytes`);
}
