// Two to five windows on one check, and somebody who types, chooses, takes over, reloads, closes and lets windows sleep as chance has it: does
// anything that a window called saved get lost, do two windows ever write, and do all show the same once it is quiet? Seeded: each sequence
// can be played again by its number.
import type { Browser, BrowserContext, CDPSession, Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Chance, chance, oneOf } from "../setup/chance.ts";
import { patient, roundsOf, times } from "../setup/size.ts";
import { completeCopy, manyAnswers } from "./complete-copy.ts";
import { rowsOf } from "./profiles.ts";
import { begins } from "./session.ts";
import { complaintsOf, launch, type Site, serve } from "./site.ts";

const sequences = times(2, 500, 5_000);
const commands = 12;
let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("builtSite"));
});
afterAll(async () => {
  await browser.close();
  await site.kill();
});

interface Window {
  readonly page: Page;
  readonly cdp: CDPSession;
  asleep: boolean;
}
/** What one of the two fields was asked to hold, in order, and the last of it that a window called saved. */
interface Told {
  asked: string[];
  saved?: string;
}

interface Play {
  readonly context: BrowserContext;
  readonly address: string;
  readonly windows: Window[];
  readonly note: Told;
  readonly choice: Told;
  readonly log: string[];
}

const { id } = completeCopy(manyAnswers);
const note = (page: Page) => page.locator("main textarea").last();
const takeOver = (page: Page) => page.getByRole("button", { name: "Use it here" });
/** The page writes, or says that another window does. */
const shown = (page: Page) => note(page).or(takeOver(page)).first().waitFor();
const writes = async (page: Page): Promise<boolean> => (await page.locator("main textarea").count()) > 0;

async function open(play: Play): Promise<void> {
  const page = await play.context.newPage();
  page.setDefaultTimeout(patient(20_000));
  play.windows.push({ page, cdp: await play.context.newCDPSession(page), asleep: false });
  await page.goto(play.address);
  await shown(page);
}

/** Waits for what the window says of the last change. A window that lost the writing meanwhile promises nothing. */
async function promised(page: Page): Promise<boolean> {
  const said = async (): Promise<string> => {
    if (!(await writes(page))) return "reads";
    const [line] = await page.locator("main .save[aria-busy=false] > span").allInnerTexts();
    return line ?? "";
  };
  await expect.poll(said, { timeout: patient(20_000) }).toMatch(/^(?:Saved on this computer|Not saved|reads)/);
  return (await said()).startsWith("Saved");
}

async function change(page: Page, told: Told, value: string, act: () => Promise<void>): Promise<void> {
  told.asked.push(value);
  await act();
  if (await promised(page)) told.saved = value;
}

type Command = (play: Play, window: Window, next: Chance) => Promise<void>;
const acts: Readonly<Record<string, Command>> = {
  async type(play, { page }) {
    if (!(await writes(page))) return;
    const words = `Asked for the ${play.note.asked.length + 1}th time: 贵阳.`;
    await change(page, play.note, words, async () => {
      await note(page).fill(words);
      await note(page).blur();
    });
  },
  async "type and go on"(play, { page }) {
    if (!(await writes(page))) return;
    const words = `Half a sentence ${play.note.asked.length + 1}`;
    play.note.asked.push(words);
    await note(page).fill(words);
  },
  async choose(play, { page }) {
    if (!(await writes(page))) return;
    const value = play.choice.asked.at(-1) === "some" ? "none" : "some";
    await change(page, play.choice, value, () =>
      page.getByLabel(value === "some" ? "Some of them" : "None of them").check(),
    );
  },
  async "take over"(_, { page }) {
    if (await writes(page)) return;
    await takeOver(page).click();
    await note(page).waitFor();
  },
  async reload(_, { page }) {
    await page.reload();
    await shown(page);
  },
  async close(play, window) {
    if (play.windows.length <= 2) return;
    play.windows.splice(play.windows.indexOf(window), 1);
    await window.page.close();
  },
  async open(play) {
    if (play.windows.length < 5) await open(play);
  },
  async "fall asleep"(play, window) {
    if (play.windows.filter(({ asleep }) => !asleep).length <= 1) return;
    await window.cdp.send("Page.setWebLifecycleState", { state: "frozen" });
    window.asleep = true;
  },
  async "wake up"(play, _, next) {
    const sleeping = play.windows.filter(({ asleep }) => asleep);
    if (sleeping.length > 0) await wake(oneOf(sleeping, next));
  },
};
async function wake(window: Window): Promise<void> {
  await window.cdp.send("Page.setWebLifecycleState", { state: "active" });
  window.asleep = false;
}

interface Row {
  readonly revision: number;
  readonly answers: Readonly<Record<string, { readonly note?: string; readonly value?: string }>>;
}
async function stored({ windows }: Play): Promise<Row> {
  const awake = windows.find(({ asleep }) => !asleep);
  if (!awake) throw new Error("Every window is asleep.");
  const [row] = (await rowsOf(awake.page, "assessments")) as Row[];
  if (!row) throw new Error("The assessment is no longer there.");
  return row;
}

/** What may stand there: what was called saved last, or what was asked for and never answered. */
const may = (told: Told, found: string): boolean =>
  told.saved === undefined ||
  found === told.saved ||
  told.asked.slice(told.asked.lastIndexOf(told.saved) + 1).includes(found);

async function played(sequence: number): Promise<void> {
  const next = chance(sequence * 7_919);
  const context = await browser.newContext();
  const complaints = await complaintsOf(context);
  const play: Play = {
    context,
    address: `${site.address}#/a/${id}/q/oversight.training`,
    windows: [],
    note: { asked: [] },
    choice: { asked: [] },
    log: [],
  };
  try {
    const first = await context.newPage();
    await begins(first, site.address);
    await first.close();
    for (let windows = 2 + next(4); windows > 0; windows -= 1) await open(play);
    let revision = 0;
    for (let number = 0; number < commands; number += 1) {
      const window = oneOf(
        play.windows.filter(({ asleep }) => !asleep),
        next,
      );
      const name = oneOf(Object.keys(acts), next);
      play.log.push(`${name} in window ${play.windows.indexOf(window) + 1}`);
      await acts[name]?.(play, window, next);
      const row = await stored(play);
      expect(row.revision).toBeGreaterThanOrEqual(revision);
      revision = row.revision;
    }
    for (const window of play.windows) if (window.asleep) await wake(window);
    await quiet(play);
    expect(complaints).toEqual([]);
  } catch (error) {
    throw new Error(`sequence ${sequence}: ${error}\n${play.log.join("\n")}`, { cause: error });
  } finally {
    await context.close();
  }
}

/** Everybody has stopped: at most one window writes, all show what is stored, and that is what was promised. */
async function quiet(play: Play): Promise<void> {
  const state = async () => {
    const { note: words = "", value = "" } = (await stored(play)).answers["oversight.training"] ?? {};
    let writers = 0;
    const differ: string[] = [];
    for (const [index, { page }] of play.windows.entries()) {
      const writer = await writes(page);
      if (writer) writers += 1;
      const text = writer ? await note(page).inputValue() : await page.locator("main").innerText();
      if (writer ? text !== words : !text.includes(words)) differ.push(`window ${index + 1}: ${text.slice(0, 200)}`);
    }
    return { writers, differ, kept: [may(play.note, words) || words, may(play.choice, value) || value] };
  };
  await expect
    .poll(state, { timeout: patient(15_000), interval: 200 })
    .toEqual({ writers: expect.toSatisfy((count: number) => count <= 1), differ: [], kept: [true, true] });
}

test(`${sequences} sequences of ${commands} acts in two to five windows: nothing saved is lost, one writes, all show the same`, {
  timeout: patient(sequences * 60_000),
}, async () => {
  for (const sequence of roundsOf("X7", sequences)) await played(sequence);
});
