// Is everything that was called done still there when the browser is killed, the page's process crashes or the power is cut, at any moment of
// work with notes, choices, evidence files and signatures? One profile for as many rounds as a check has work; at the end of them its package matches.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { patient, roundsOf, times } from "../setup/size.ts";
import { type Killable, pause, startOn } from "./killable.ts";
import { powerCut } from "./power-cut.ts";
import { verifiedByCommand } from "./profiles.ts";
import { acts, begins, does, goesOn, type Ledger, lostFrom, newLedger, onDisk } from "./session.ts";
import { type Site, serve } from "./site.ts";

const rounds = times(25, 500, 3_000);
const cuts = times(5, 200, 1_000);
const power = powerCut();
/** So many rounds are a long life of one check; then the work begins anew on an empty profile. */
const lifetime = 50;
let site: Site;

beforeAll(async () => {
  site = await serve(inject("builtSite"));
});
afterAll(() => site.kill());

/** A number from 0 to 1 that is the same in every run. */
const chance = (round: number): number => ((round * 7919 + 104_729) % 1009) / 1009;

/** Works, ends it in the middle of an act, starts again and looks; as often as there are rounds. Nothing may be lost in any of them. */
async function endedManyTimes(
  attack: string,
  count: number,
  end: (now: Killable, profile: string) => Promise<Killable>,
  start = startOn,
): Promise<void> {
  let life: Life | undefined;
  try {
    for (const round of roundsOf(attack, count)) {
      life ??= await newLife(start);
      const { ledger, profile } = life;
      const number = 2 * (round - 1);
      await goesOn(life.running.page, site.address);
      await does(actOf(round - 1), number, life.running.page, site.address, ledger);
      // Each kind of act is ended as often as it is brought to its end.
      const kind = actOf(round + Math.floor((round - 1) / 4));
      const ended = does(kind, number + 1, life.running.page, site.address, ledger).catch(() => undefined);
      await pause(Math.floor(chance(round) * 900));
      life.running = await end(life.running, profile);
      await ended;
      await life.running.page.goto(site.address);
      await life.running.page.getByText("Guiyang").first().waitFor();
      expect(lostFrom(ledger, await onDisk(life.running.page)), `lost in round ${round}`).toEqual([]);
      life.rounds += 1;
      if (life.rounds === lifetime) life = await ending(life);
    }
    if (life) life = await ending(life);
  } finally {
    if (life) await removed(life);
  }
}
const actOf = (number: number) => acts[number % acts.length] ?? "note";

/** A check from its beginning, on a profile of its own. */
interface Life {
  readonly profile: string;
  readonly ledger: Ledger;
  running: Killable;
  rounds: number;
}
async function newLife(start: typeof startOn): Promise<Life> {
  const profile = mkdtempSync(join(tmpdir(), "sister-city-check-killed-"));
  const life = { profile, ledger: newLedger(), running: await start(profile), rounds: 0 };
  await begins(life.running.page, site.address);
  return life;
}
async function ending(life: Life): Promise<undefined> {
  await packageOfIt(life);
  const { done } = life.ledger;
  for (const act of acts) expect(done[act].length, act).toBeGreaterThanOrEqual(Math.floor(life.rounds / 4));
  await removed(life);
}
async function removed({ running, profile }: Life): Promise<void> {
  await running.kill();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** The package of what is there is signed once more, and matches with all its evidence. */
async function packageOfIt({ running: { page }, profile }: Life): Promise<void> {
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
}

test(
  `the whole browser killed ${rounds} times: nothing that was called done is lost, and nothing is there in part`,
  {
    timeout: patient(rounds * 40_000),
  },
  () =>
    endedManyTimes("X1 working", rounds, async (now, profile) => {
      await now.kill();
      return startOn(profile);
    }),
);

test(`the page's process crashed ${rounds} times: the same`, { timeout: patient(rounds * 40_000) }, () =>
  endedManyTimes("X2", rounds, (now) => now.crash()),
);

test.skipIf(typeof power === "string")(
  `the power cut ${cuts} times: the same${typeof power === "string" ? ` (skipped: ${power})` : ""}`,
  { timeout: patient(cuts * 60_000) },
  async () => {
    if (typeof power === "string") return;
    let bytes = 0;
    const start = (profile: string) => startOn(profile, power.environment);
    await endedManyTimes(
      "X3",
      cuts,
      async (now, profile) => {
        await now.kill();
        bytes += power.cut(profile);
        return start(profile);
      },
      start,
    );
    console.info(`Cut off because it had not reached the disk: ${bytes} bytes.`);
  },
);
