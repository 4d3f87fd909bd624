// How long does an oversight body wait: for thousands of packages to be taken in, for the table of them, and for every press in it? With
// packages that `sample` makes, in a real browser with its real database.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/build-if-needed.mjs";
import { makeProfile, openBrowser, removeProfile, serveApp } from "../browser/chromium.mjs";
import { ms, p50p95, row, seconds } from "../measuring.mjs";

/** Minutes that taking in may need before something must be wrong. */
const patience = 20 * 60_000;

/** @returns rows of the table */
export async function measureComparing({ site, port, quick }) {
  const count = quick ? 300 : 10_000;
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-bench-sample-"));
  const profile = makeProfile();
  const app = await serveApp(site, port);
  try {
    const sample = ["sample", "--count", String(count), "--seed", "7", "--forgeries", String(Math.floor(count / 100))];
    execFileSync("npm", ["run", "-s", "cli", "--", ...sample, "-o", join(folder, "packages")], { cwd: root });
    const taken = await takeIn(app.address, profile, join(folder, "packages"));
    const used = await lookThrough(app.address, profile);
    const of = `${count.toLocaleString("en")} submissions`;
    return [
      row(`${of} taken in, verified, evaluated and stored`, "≤ 30 s for 10,000", seconds(taken.time)),
      row("Longest time the page stood still meanwhile", "≤ 50 ms", ms(taken.longest)),
      row("Script memory of the page afterwards", "≤ 1 GB", `${Math.round(taken.heap / 1e6)} MB`),
      row("Forged files among them that were refused", "all", `${taken.refused} of ${Math.floor(count / 100)}`),
      row(`Table opened, all ${of} read`, "≤ 1 s", seconds(used.opened)),
      row("Sort, filter or page to paint, 50 rows", "≤ 100 ms", p50p95(used.presses)),
      row("Side by side of 50 submissions opened", "≤ 500 ms", ms(used.side)),
    ];
  } finally {
    await app.close();
    removeProfile(profile);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeIn(address, profile, packages) {
  const { page, close } = await openBrowser({ profile });
  try {
    await page.goto(`${address}#/compare/add`);
    const input = page.getByLabel("Folder to take in");
    await input.waitFor({ state: "attached" });
    await watchLongTasks(page);
    await input.setInputFiles(packages);
    // The choosing itself is the browser's work; what is measured begins when the page says that it reads.
    await page
      .getByText(/^Reading /)
      .first()
      .waitFor();
    const begun = Date.now();
    await page.getByText(/^Done: /).waitFor({ timeout: patience });
    const time = Date.now() - begun;
    const longest = await page.evaluate(() => Math.max(0, ...globalThis.longTasks));
    const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
    const words = (await page.locator(".receipt .choices").textContent()) ?? "";
    const [, altered = "0"] = /does not match, ([\d,]+)/.exec(words) ?? [];
    return { time, longest, heap, refused: Number(altered.replaceAll(",", "")) };
  } finally {
    await close();
  }
}

async function lookThrough(address, profile) {
  const { page, close } = await openBrowser({ profile });
  try {
    await page.goto(`${address}#/help`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    const opened = await page.evaluate(async () => {
      const begun = performance.now();
      location.hash = "#/compare/table";
      const whole = () => {
        const words = document.querySelector(".compare-count")?.textContent ?? "so far";
        return document.querySelector("[data-row]") && !words.includes("so far");
      };
      while (!whole()) await new Promise((resolve) => setTimeout(resolve, 5));
      return performance.now() - begun;
    });
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    const presses = await page.evaluate(pressThrough);
    for (let index = 0; index < 50; index += 1) await page.locator("[data-row] input").nth(index).check();
    const side = await page.evaluate(async () => {
      const begun = performance.now();
      document.querySelector("a.button-small").click();
      while (!document.querySelector(".side-by-side tbody tr")) await new Promise((resolve) => setTimeout(resolve, 5));
      await new Promise((resolve) => requestAnimationFrame(() => scheduler.postTask(resolve)));
      return performance.now() - begun;
    });
    return { opened, presses, side };
  } finally {
    await close();
  }
}

/** Runs in the page: presses one thing after another, each timed until the frame after it is painted. */
async function pressThrough() {
  const times = [];
  const press = async (find) => {
    const on = find();
    if (!on) return;
    const begun = performance.now();
    on.click();
    await new Promise((resolve) =>
      requestAnimationFrame(() => void scheduler.postTask(resolve, { priority: "user-blocking" })),
    );
    times.push(performance.now() - begun);
    // The next press comes when the page is at rest.
    await new Promise((resolve) => setTimeout(resolve, 200));
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const choice = (words) => all(".facet input").find((one) => words.test(one.closest("label")?.textContent ?? ""));
  for (let round = 0; round < 3; round += 1) {
    for (let column = 0; column < 4; column += 1) await press(() => all("thead .sort")[column * 4]);
    for (const page of [2, 3, 1])
      await press(() => all(".pages button").find((one) => one.textContent === String(page)));
    for (const words of [/^High/, /^2025/, /^2025/, /^High/]) await press(() => choice(words));
  }
  return times;
}

const watchLongTasks = (page) =>
  page.evaluate(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration);
    }).observe({ type: "longtask" });
  });
