// How long does the report of the full checklist take in the app, is the page free meanwhile, and what does the same text cost straight in pdfkit?
import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { openBrowser, serveApp } from "../browser/chromium.mjs";
import { openApp } from "../browser/forms.mjs";
import { memoryOfBrowser } from "../browser/memory.mjs";
import { median, row, seconds, size } from "../measuring.mjs";
import { versionOf } from "../peers.mjs";

export async function measurePdf({ site, port, answered, quick }) {
  const app = await serveApp(site, port);
  try {
    const made = await inApp(app.address, answered, quick ? 2 : 4);
    const plain = await straightInPdfkit(made.texts);
    const peer = `pdfkit ${versionOf("pdfkit")} in Node, the report's text as plain paragraphs`;
    return [
      row(
        "PDF of the full checklist, from press to file (Chromium, worker)",
        "≤ 3 s",
        seconds(median(made.times)),
        peer,
        seconds(plain.time),
      ),
      row("PDF of the full checklist, size", "–", size(made.bytes), peer, size(plain.bytes)),
      row("Longest time the page was blocked while it was made", "< 50 ms", `${Math.round(made.longest)} ms`),
      row("Peak memory of the whole browser (all its processes) while it was made", "–", size(made.peak)),
      row("The same just before the press, with the report page open", "–", size(made.before)),
    ];
  } finally {
    await app.close();
  }
}

async function inApp(address, answered, rounds) {
  const { page, close } = await openBrowser();
  try {
    await openApp(page, address, answered, "focus");
    const id = /#\/a\/([^/]+)/.exec(page.url())?.[1];
    await page.goto(`${address}#/a/${id}/report`);
    const button = page.getByRole("button", { name: "Save PDF" });
    await button.waitFor();
    await page.waitForTimeout(1500);
    const times = [];
    let file = new Uint8Array();
    let longest = 0;
    const before = memoryOfBrowser();
    let peak = 0;
    for (let round = 0; round < rounds; round += 1) {
      // A timer that should tick every 5 ms: what it is late by is how long the page could not answer.
      await page.evaluate(() => {
        let last = performance.now();
        globalThis.late = 0;
        globalThis.ticking = setInterval(() => {
          const now = performance.now();
          globalThis.late = Math.max(globalThis.late, now - last - 5);
          last = now;
        }, 5);
      });
      const watch = setInterval(() => {
        peak = Math.max(peak, memoryOfBrowser());
      }, 200);
      const begun = performance.now();
      const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
      times.push(performance.now() - begun);
      clearInterval(watch);
      file = new Uint8Array(readFileSync(await download.path()));
      const late = await page.evaluate(() => {
        clearInterval(globalThis.ticking);
        return globalThis.late;
      });
      longest = Math.max(longest, late);
    }
    const bytes = file.length;
    return { times, bytes, longest, peak, before, texts: await textsOf(file) };
  } finally {
    await close();
  }
}

/** Every piece of text of the report, page by page. */
async function textsOf(file) {
  const pdf = await getDocument({ data: file }).promise;
  const texts = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(...items.map((item) => item.str).filter((text) => text?.trim()));
  }
  return texts;
}

async function straightInPdfkit(texts) {
  const { default: PDFDocument } = await import("pdfkit");
  const begun = performance.now();
  const document = new PDFDocument({ size: "A4" });
  let bytes = 0;
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.on("data", (chunk) => {
    bytes += chunk.length;
  });
  for (const text of texts) document.fontSize(10).text(text.replace(/[^\x20-\xff]/g, "?"));
  document.end();
  await ended;
  return { time: performance.now() - begun, bytes };
}
