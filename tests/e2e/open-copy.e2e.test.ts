// Does everything come back from a copy, and does a file that is no copy change nothing and say why? In the page people use.
import { readFile } from "node:fs/promises";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { complaintsOf, launch, open, untilSaved } from "./site.ts";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let complaints: readonly string[];
let good: string;
const address = inject("address");

beforeAll(async () => {
  browser = await launch();
  const maker = await browser.newContext({ acceptDownloads: true });
  good = await copyOfEverything(await filled(await maker.newPage()));
  await maker.close();
});
afterAll(() => browser.close());
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
  complaints = await complaintsOf(context);
});
afterEach(() => context.close());

/** The example, with one answer of our own that is saved. */
async function filled(on: Page): Promise<Page> {
  await on.goto(address);
  await on.getByRole("button", { name: /example/i }).click();
  await on.waitForURL(/#\/a\//);
  await on.goto(on.url().replace(/(#\/a\/[^/]+).*/, "$1/q/oversight.training"));
  const note = on.locator("main textarea").last();
  await note.fill("Kept in the copy: 贵阳, Ž, Ω.");
  await note.blur();
  await untilSaved(on);
  return on;
}

async function copyOfEverything(on: Page): Promise<string> {
  await on.goto(`${address}#/settings`);
  const [download] = await Promise.all([
    on.waitForEvent("download"),
    on.getByRole("button", { name: /copy of everything/i }).click(),
  ]);
  return readFile(await download.path(), "utf8");
}

async function choose(name: string, buffer: Buffer): Promise<void> {
  await open(page, address, "#/open");
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer });
}

/** Every row of every table but the marks of the database itself. */
const rows = (on: Page): Promise<Record<string, unknown[]>> =>
  on.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open("sister-city-check");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const names = ["assessments", "history"];
          const work = request.result.transaction(names);
          const found: Record<string, unknown[]> = {};
          for (const name of names) {
            const all = work.objectStore(name).getAll();
            all.onsuccess = () => {
              found[name] = all.result;
            };
          }
          work.oncomplete = () => {
            request.result.close();
            resolve(found);
          };
        };
      }),
  );

describe("a copy of everything", () => {
  test("on an empty computer: the same answers and the same history, counted; a second time adds nothing", async () => {
    const made = JSON.parse(good) as { assessments: unknown[]; history: unknown[] };
    await choose("copy.json", Buffer.from(good));
    await page.getByRole("button", { name: "Add 1 assessment" }).click();
    await page.getByText("1 assessment added.").waitFor();
    const here = await rows(page);
    expect(here.assessments).toEqual(made.assessments);
    expect(here.history).toEqual(made.history);

    await page.goto(`${address}#/`);
    await page.getByText("Guiyang").first().waitFor();
    await choose("copy.json", Buffer.from(good));
    await page.getByText("here already, the same").waitFor();
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Add 1 assessment" }).click();
    await page.getByText("Nothing was added. 1 was already here, the same.").waitFor();
    expect(await rows(page)).toEqual(here);
  });

  test("never replaces what is here: work that went on stands beside what the copy holds", async () => {
    await choose("copy.json", Buffer.from(good));
    await page.getByRole("button", { name: "Add 1 assessment" }).click();
    await page.getByText("1 assessment added.").waitFor();
    const { id } = first(JSON.parse(good) as Parsed);
    await page.goto(`${address}#/a/${id}/q/oversight.training`);
    const note = page.locator("main textarea").last();
    await note.fill("Written after the copy.");
    await note.blur();
    await untilSaved(page);
    await choose("copy.json", Buffer.from(good));
    await page.getByText("newer here; the copy’s would be added beside it").waitFor();
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Add 1 assessment" }).click();
    await page.getByText("1 assessment added.").waitFor();
    const notes = JSON.stringify((await rows(page)).assessments);
    expect(notes).toContain("Written after the copy.");
    expect(notes).toContain("Kept in the copy");
  });
});

type Parsed = {
  assessments: { id: string; answers: Record<string, unknown>; changedAt: string }[];
  history: unknown[];
};
const changed = (act: (copy: Parsed) => void): Buffer => {
  const copy = JSON.parse(good) as Parsed;
  act(copy);
  return Buffer.from(JSON.stringify(copy));
};
const first = (copy: Parsed) => {
  const [one] = copy.assessments;
  if (!one) throw new Error("The copy is empty.");
  return one;
};

/** Name, the bytes, and words that name what is wrong. */
const bad: readonly (readonly [string, () => Buffer, RegExp])[] = [
  ["empty", () => Buffer.alloc(0), /the file is empty/i],
  ["UTF-16", () => Buffer.from(`\ufeff${good}`, "utf16le"), /not UTF-8/],
  ["binary", () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xd8, 0, 1]), /not UTF-8/],
  ["a page of HTML", () => Buffer.from("<script>alert(1)</script>"), /not JSON: something cannot be read at line 1/],
  ["cut off", () => Buffer.from(good.slice(0, Math.floor(good.length / 2))), /ends before it is complete/],
  ["20 MB of text", () => Buffer.from(`{"a":"${"x".repeat(20_000_001)}"}`), /at most 20000000 can be read/],
  ["nested without end", () => Buffer.from("[".repeat(100_000)), /nested more than 32 levels/],
  ["a list", () => Buffer.from("[]"), /does not hold an object/],
  ["a newer format", () => changed((copy) => Object.assign(copy, { format: "sister-city-check/copy@99" })), /newer/],
  [
    "__proto__",
    () => Buffer.from(good.replace('"format"', '"__proto__": {"x": 1}, "format"')),
    /“__proto__” is not allowed/,
  ],
  ["a key twice", () => Buffer.from(good.replace('"format"', '"madeAt": "x", "format"')), /“madeAt” stands twice/],
  ["half a character", () => Buffer.from(good.replace("Kept in the copy", "\\ud83d")), /half a character or a NUL/],
  ["NUL", () => Buffer.from(good.replace("Kept in the copy", "\\u0000")), /half a character or a NUL/],
  [
    "an unknown question",
    () => changed((copy) => Object.assign(first(copy).answers, { "no.such": {} })),
    /no question “no.such”/,
  ],
  [
    "a text for a list",
    () => changed((copy) => Object.assign(copy, { history: "none" })),
    /history: the value has the wrong type/,
  ],
  [
    "a day the calendar lacks",
    () => changed((copy) => Object.assign(first(copy), { changedAt: "2026-02-30T10:00:00Z" })),
    /changedAt/,
  ],
  ["a zip that is none", () => Buffer.from("PK\u0003\u0004 and nothing of it"), /zip/i],
];

describe("a file that is no copy", () => {
  test.each(bad)("%s: refused with the reason, nothing written", async (name, bytes, words) => {
    await choose(`${name}.json`, bytes());
    await page.getByText("could not be read as a copy. Nothing was changed.").waitFor();
    expect(await page.locator(".problems").innerText()).toMatch(words);
    expect(await page.getByRole("button", { name: /^Add/ }).count()).toBe(0);
    expect(await rows(page)).toEqual({ assessments: [], history: [] });
    expect(complaints).toEqual([]);
  });

  test("with a mark of byte order in front, as some editors leave it: read all the same", async () => {
    await choose("bom.json", Buffer.from(`\ufeff${good}`));
    await page.getByRole("button", { name: "Add 1 assessment" }).waitFor();
  });

  test("with forty faults: each can be reached", async () => {
    const wrong = Object.fromEntries(Array.from({ length: 40 }, (_, number) => [`no.such-${number}`, {}]));
    await choose(
      "many.json",
      changed((copy) => Object.assign(first(copy).answers, wrong)),
    );
    await page.getByText("And 28 more").click();
    for (const number of [0, 11, 12, 39]) await page.getByText(`“no.such-${number}”`).waitFor();
  });
});
