// How long does an oversight body wait: for thousands of packages to be taken in, for the table of them, and for every press in it? With
// packages that `sample` makes, in a real browser with its real database.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/build-if-needed.mjs";
import { makeProfile, openBrowser, removeProfile, serveApp, servePage } from "../browser/chromium.mjs";
import { memoryOfBrowser } from "../browser/memory.mjs";
import { ms, p50p95, row, seconds, size } from "../measuring.mjs";

/** What taking in may need before something must be wrong, and what a file may need. Milliseconds. */
const patience = 20 * 60_000;
const fileInTime = 120_000;

/** @returns rows of the table */
export async function measureComparing({ site, port, quick }) {
  const count = quick ? 300 : 10_000;
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-bench-sample-"));
  const profile = makeProfile();
  const app = await serveApp(site, port);
  try {
    const sample = ["sample", "--count", String(count), "--seed", "7", "--forgeries", String(Math.floor(count / 100))];
    execFileSync("npm", ["run", "-s", "cli", "--", ...sample, "-o", join(folder, "packages")], { cwd: root });
    const plain = await plainWork(join(folder, "packages"));
    const taken = await takeIn(app.address, profile, join(folder, "packages"));
    const used = await lookThrough(app.address, profile);
    const of = `${count.toLocaleString("en")} submissions`;
    return [
      row(
        `${of} taken in, verified, evaluated and stored`,
        "≤ 30 s for 10,000",
        seconds(taken.time),
        "In the same browser: reading, hashing, parsing, one signature each, in two workers; nothing stored",
        seconds(plain),
      ),
      row("Longest time the page stood still while they were read", "≤ 50 ms", ms(taken.longest)),
      row(
        "The same before: the browser listing a chosen folder (a dropped one is listed piece by piece)",
        "–",
        ms(taken.choosing),
      ),
      row("Script memory of the page afterwards", "≤ 1 GB", `${Math.round(taken.heap / 1e6)} MB`),
      row("Most memory of the whole browser (all its processes) meanwhile", "≤ 1 GB", size(taken.peak)),
      row("The same just before, with the page open", "–", size(taken.before)),
      row("Forged files among them that were refused", "all", `${taken.refused} of ${Math.floor(count / 100)}`),
      row(`Overview opened, all ${of} read, to paint of all figures`, "≤ 1 s", seconds(used.overviewCold)),
      row("Overview opened again, rows at hand", "≤ 1 s", ms(used.overview)),
      row(`Table opened, all ${of} read`, "≤ 1 s", seconds(used.opened)),
      row("Sort, filter or page to paint, 50 rows", "≤ 100 ms", p50p95(used.presses)),
      row("One question across all opened, another chosen", "≤ 200 ms", `${ms(used.question)}, ${p50p95(used.others)}`),
      row("Side by side of 50 submissions opened", "≤ 500 ms", ms(used.side)),
      row(
        `Spreadsheet of ${of}, from press to file`,
        "≤ 5 s",
        `${seconds(used.sheet)}; page blocked ${ms(used.blocked)} at most`,
      ),
    ];
  } finally {
    await app.close();
    removeProfile(profile);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The plain work on the same files. @returns milliseconds */
async function plainWork(packages) {
  const served = await servePage(join(root, "bench", "plain-intake"));
  const { page, close } = await openBrowser();
  try {
    await page.goto(`${served.address}index.html`);
    await page.getByLabel("Folder to read").setInputFiles(packages);
    await page.waitForFunction(() => document.title === "Read", undefined, { timeout: patience });
    return await page.evaluate(() => globalThis.took);
  } finally {
    await close();
    await served.close();
  }
}

async function takeIn(address, profile, packages) {
  const { page, close } = await openBrowser({ profile });
  try {
    await page.goto(`${address}#/compare/add`);
    const input = page.getByLabel("Folder to take in");
    await input.waitFor({ state: "attached" });
    await watchLongTasks(page);
    await input.evaluate((element) => {
      // Before the page itself hears of it: what comes until then is the browser's own work.
      addEventListener(
        "change",
        ({ target }) => {
          if (target === element) globalThis.chosenAt = performance.now();
        },
        { capture: true, once: true },
      );
    });
    const before = memoryOfBrowser();
    let peak = before;
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOfBrowser());
    }, 1000);
    await input.setInputFiles(packages);
    await page
      .getByText(/^Reading /)
      .first()
      .waitFor();
    const begun = Date.now();
    await page.getByText(/^Done: /).waitFor({ timeout: patience });
    const time = Date.now() - begun;
    clearInterval(watch);
    const { choosing, longest } = await page.evaluate(() => {
      const chosenAt = globalThis.chosenAt;
      const most = (tasks, part) => Math.max(0, ...tasks.map(part));
      const tasks = globalThis.longTasks;
      return {
        choosing: most(tasks, ({ from, to }) => Math.min(to, chosenAt) - Math.min(from, chosenAt)),
        longest: most(tasks, ({ from, to }) => Math.max(to, chosenAt) - Math.max(from, chosenAt)),
      };
    });
    const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
    const words = (await page.locator(".receipt .choices").textContent()) ?? "";
    const [, altered = "0"] = /does not match, ([\d,]+)/.exec(words) ?? [];
    return { time, longest, choosing, heap, before, peak, refused: Number(altered.replaceAll(",", "")) };
  } finally {
    await close();
  }
}

async function lookThrough(address, profile) {
  const overviewCold = await inNewBrowser(profile, address, (page) => timed(page, "#/compare/overview", ".chart"));
  return inNewBrowser(profile, address, async (page) => {
    const opened = await timed(page, "#/compare/table", "[data-row]");
    await page.getByRole("button", { name: "Filters", exact: true }).click();
    const presses = await page.evaluate(pressThrough);
    for (let index = 0; index < 50; index += 1) await page.locator("[data-row] input").nth(index).check();
    const side = await page.evaluate(async () => {
      const begun = performance.now();
      [...document.querySelectorAll("a.button")].find((link) => /^Compare the/.test(link.textContent)).click();
      await bench.until(() => document.querySelector(".side-by-side tbody tr"), "Side by side");
      await bench.painted();
      return performance.now() - begun;
    });
    // Once to fetch the view's own part of the program, then as somebody comes back to it.
    await timed(page, "#/compare/overview", ".chart");
    await timed(page, "#/compare/table", "[data-row]");
    const overview = await timed(page, "#/compare/overview", ".chart");
    const question = await timed(page, "#/compare/questions", ".question-asked");
    const others = await page.evaluate(chooseQuestions);
    await timed(page, "#/compare/table", "[data-row]");
    await watchLongTasks(page);
    await page.getByText("Save or print this view").click();
    const begun = performance.now();
    await Promise.all([
      page.waitForEvent("download", { timeout: fileInTime }),
      page.getByRole("button", { name: "Spreadsheet (XLSX)" }).click(),
    ]);
    const sheet = performance.now() - begun;
    const blocked = await page.evaluate(() => Math.max(0, ...globalThis.longTasks.map(({ from, to }) => to - from)));
    return { opened, presses, side, overview, overviewCold, question, others, sheet, blocked };
  });
}

async function inNewBrowser(profile, address, look) {
  const { page, close } = await openBrowser({ profile });
  try {
    await page.goto(`${address}#/help`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return await look(page);
  } finally {
    await close();
  }
}

/** Milliseconds from going to an address to the frame that shows this there, worked out over all submissions. */
const timed = (page, to, wanted) =>
  page.evaluate(
    async ([to, wanted]) => {
      const begun = performance.now();
      location.hash = to;
      const there = () =>
        location.hash.startsWith(to) &&
        document.querySelector(wanted) &&
        !(document.querySelector(".compare-count")?.textContent ?? "so far").includes("so far");
      await bench.until(there, `${wanted} of ${to}`);
      await bench.painted();
      return performance.now() - begun;
    },
    [to, wanted],
  );

/** Runs in the page: chooses one question after another, each timed until its answers are painted. */
async function chooseQuestions() {
  const select = document.querySelector(".pick-question select");
  const times = [];
  for (const index of [3, 20, 40, 60, 80, 100, 5, 33]) {
    const option = select.options[index];
    const ask = option.textContent;
    const before = document.querySelector(".question-words")?.textContent;
    const begun = performance.now();
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(select, option.value);
    select.dispatchEvent(new Event("change", { bubbles: true }));
    const there = () => {
      const words = document.querySelector(".question-words")?.textContent;
      return words && words !== before && document.querySelector(".chart");
    };
    await bench.until(there, `The answers to ${ask}`);
    await bench.painted();
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return times;
}

/** Runs in the page: presses one thing after another, each timed until the frame after it is painted. */
async function pressThrough() {
  const times = [];
  const press = async (find) => {
    const on = find();
    if (!on) return;
    const begun = performance.now();
    on.click();
    await bench.painted();
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
      for (const { startTime, duration } of list.getEntries())
        globalThis.longTasks.push({ from: startTime, to: startTime + duration });
    }).observe({ type: "longtask" });
  });
