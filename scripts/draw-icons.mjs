// Where do the PNG icons come from? From public/icon.svg, drawn by the tests' Chromium: `node scripts/draw-icons.mjs`.
// Needed only after the SVG has changed; the PNG files are in the repository.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumPath, launchArgs } from "./browser.mjs";
import { root } from "./build-if-needed.mjs";

const svg = readFileSync(join(root, "public", "icon.svg"), "utf8");
const square = svg.replace(' rx="96"', "");
// A maskable icon may be cut to its inner circle, so the drawing is smaller there and the ground reaches the edge.
const maskable = square.replace("<g fill", '<g transform="translate(256 256) scale(.74) translate(-256 -256)" fill');
const icons = [
  ["icon-180.png", 180, square],
  ["icon-192.png", 192, svg],
  ["icon-512.png", 512, svg],
  ["icon-maskable-512.png", 512, maskable],
];

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...launchArgs] });
for (const [name, size, drawing] of icons) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`);
  writeFileSync(join(root, "public", name), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
