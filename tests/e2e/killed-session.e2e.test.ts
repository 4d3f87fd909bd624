// Is everything that was called done still there when the browser is killed, or the page's process crashes, at any moment of work with notes,
// choices, evidence files and signatures? One profile for all rounds; at the end the package of it matches.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { times } from "../setup/size.ts";
import { type Killable, pause, startOn } from "./killable.ts";
import { verifiedByCommand } from "./profiles.ts";
import { acts, begins, does, goesOn, type Ledger, lostFrom, newLedger, onDisk } from "./session.ts";
import { type Site, serve } from "./site.ts";

const rounds = times(25, 500);
let site: Site;
let profile: string;
let running: Killable;

beforeAll(async () => {
  site = await serve(inject("builtSite"));
});
afterAll(() => site.kill());
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), "sister-city-check-killed-"));
  running = await startOn(profile);
});
afterEach(async () => {
  await running.kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** A number from 0 to 1 that is the same in every run. */
const chance = (round: number): number => ((round * 7919 + 104_729) % 1009) / 1009;

/** Works, ends it in the middle of an act, starts again and looks; as often as there are rounds. Gives what was done in the end. */
async function endedManyTimes(end: (now: Killable) => Promise<Killable>): Promise<{ ledger: Ledger; lost: string[] }> {
  const ledger = newLedger();
  const lost: string[] = [];
  await begins(running.page, site.address);
  const actOf = (number: number) => acts[number % acts.length] ?? "note";
  for (let round = 0; round < rounds; round += 1) {
    await goesOn(running.page, site.address);
    await does(actOf(round), 2 * round, running.page, site.address, ledger);
    // Each kind of act is ended as often as it is brought to its end.
    const act = does(actOf(round + 1 + Math.floor(round / 4)), 2 * round + 1, running.page, site.address, ledger);
    const ended = act.catch(() => undefined);
    await pause(Math.floor(chance(round) * 900));
    running = await end(running);
    await ended;
    await running.page.goto(site.address);
    await running.page.getByText("Guiyang").first().waitFor();
    lost.push(...lostFrom(ledger, await onDisk(running.page)).map((one) => `round ${round + 1}: ${one}`));
  }
  return { ledger, lost };
}

/** The package of what is there is signed once more, and matches with all its evidence. */
async function packageOfIt(ledger: Ledger): Promise<void> {
  const { page } = running;
  await goesOn(page, site.address);
  await page.getByLabel("Your full name", { exact: true }).fill("A. Osei");
  await page.getByLabel("Your office", { exact: true }).fill("International office");
  await page.getByLabel("The person who prepared it").check();
  await page.getByRole("button", { name: /^Sign and lock version/ }).click();
  await page.getByRole("heading", { level: 1, name: /^Version \d+ is signed$/ }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the package" }).click(),
  ]);
  const path = join(profile, download.suggestedFilename());
  await download.saveAs(path);
  const { verdict, checks } = verifiedByCommand(path);
  expect(verdict).toBe("matches");
  expect(checks.find(({ check }) => check === "evidence")).toMatchObject({ outcome: "matches", reasons: [] });
  for (const act of acts) expect(ledger.done[act].length, act).toBeGreaterThanOrEqual(Math.floor(rounds / 4));
}

test(`the whole browser killed ${rounds} times: nothing that was called done is lost, and nothing is there in part`, {
  timeout: rounds * 40_000,
}, async () => {
  const { ledger, lost } = await endedManyTimes(async (now) => {
    await now.kill();
    return startOn(profile);
  });
  expect(lost).toEqual([]);
  await packageOfIt(ledger);
});

test(`the page's process crashed ${rounds} times: the same`, { timeout: rounds * 40_000 }, async () => {
  const { ledger, lost } = await endedManyTimes((now) => now.crash());
  expect(lost).toEqual([]);
  await packageOfIt(ledger);
});
