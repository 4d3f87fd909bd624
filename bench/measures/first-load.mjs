// Which JavaScript does Chromium ask for until the first question can be answered, and is any PDF code among it?
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openBrowser, serveApp, servePage } from "../browser/chromium.mjs";
import { scriptsUntilFirstQuestion } from "../browser/first-question.mjs";
import { row, size } from "../measuring.mjs";
import { versionOf } from "../peers.mjs";
import { filesIn, gzip } from "./sizes.mjs";

/** Text that stands in PDF code and nowhere else. */
const pdfCode = /%PDF-1|FontDescriptor/;

export async function measureFirstLoad({ site, port, survey, answered }) {
  const app = await serveApp(site, port);
  const asked = new Set();
  const { page, close } = await openBrowser();
  try {
    page.on("request", (request) => {
      // The offline worker fetches everything later and in the background; that is not what the question waits for.
      const path = new URL(request.url()).pathname.slice(1);
      if (!request.serviceWorker() && /\.js$/.test(path) && path !== "sw.js") asked.add(path);
    });
    const files = await scriptsUntilFirstQuestion(page, app.address);
    const rest = await untilReport(page, asked);
    const bytes = (path) => gzip(readFileSync(join(site, path)));
    const sizes = files.map((path) => ({ path, bytes: bytes(path) })).sort((a, b) => b.bytes - a.bytes);
    const total = sizes.reduce((sum, one) => sum + one.bytes, 0);
    const edition = sizes.filter(({ path }) =>
      readFileSync(join(site, path), "utf8").includes("sister-city-check/checklist@1"),
    );
    const ofEdition = edition.reduce((sum, one) => sum + one.bytes, 0);
    const pdf = [...asked].filter((path) => pdfCode.test(readFileSync(join(site, path), "utf8")));
    const largest = sizes.slice(0, 4).map((one) => `${one.path.replace(/^assets\//, "")} ${size(one.bytes)}`);
    return [
      row(
        "JavaScript until the first question can be answered, gzip",
        "≤ 130 kB",
        `${size(total - ofEdition)} program + ${size(ofEdition)} checklist text = ${size(total)} in ${files.length} files`,
        `One page with survey-core + survey-react-ui ${versionOf("survey-react-ui")} + react`,
        await peerSize(survey, answered),
        `largest: ${largest.join(", ")}`,
      ),
      row(
        "PDF code asked for before a report is made",
        "none",
        pdf.length === 0 ? `none (up to ${rest})` : pdf.join(", "),
      ),
    ];
  } finally {
    await close();
    await app.close();
  }
}

/** Goes on to the page that makes the report, without making one. Gives the name of the last page that opened. */
async function untilReport(page) {
  const id = /\/a\/([^/]+)/.exec(page.url())?.[1];
  let last = "the first question";
  for (const [address, name] of [
    ["findings", "findings"],
    ["report", "the report page"],
  ]) {
    await page.evaluate((hash) => (location.hash = hash), `#/a/${id}/${address}`);
    await page.locator("h1").waitFor();
    await page.waitForTimeout(700);
    last = name;
  }
  return last;
}

async function peerSize(survey, answered) {
  const served = await servePage(survey);
  const { page, close } = await openBrowser();
  const asked = new Set();
  try {
    page.on("request", (request) => {
      const path = new URL(request.url()).pathname.slice(1);
      if (/\.js$/.test(path)) asked.add(path);
    });
    await page.goto(`${served.address}#${answered.section}`);
    await page.locator("input, textarea").first().waitFor();
    const bytes = [...asked].reduce((sum, path) => sum + gzip(readFileSync(join(survey, path))), 0);
    const css = filesIn(survey).filter((path) => path.endsWith(".css"));
    const styles = css.reduce((sum, path) => sum + gzip(readFileSync(join(survey, path))), 0);
    return `${size(bytes)} (+ ${size(styles)} CSS)`;
  } finally {
    await close();
    await served.close();
  }
}
