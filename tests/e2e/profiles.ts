// People on computers of their own: each a browser profile that shares nothing with the others, without a network once it has opened.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Download, Page } from "playwright";
import { root } from "../../scripts/build-if-needed.mjs";
import type { Verification } from "../../src/core/verification.ts";
import { complaintsOf, open, untilSaved } from "./site.ts";

export interface Person {
  readonly page: Page;
  readonly complaints: readonly string[];
  /** Opens an address of the program, such as "#/open". */
  readonly go: (hash: string) => Promise<void>;
  /** Does what hands out a file, and gives the file as it lies on the disk. */
  readonly saves: (act: () => Promise<void>) => Promise<string>;
  /** Chooses a file in the file field that is on the page. */
  readonly chooses: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A person whose browser has opened the program once and is offline from then on. */
export async function person(browser: Browser, address: string): Promise<Person> {
  const context: BrowserContext = await browser.newContext({ acceptDownloads: true });
  const complaints = await complaintsOf(context);
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForFunction(async () => {
    await navigator.serviceWorker.ready;
    return navigator.serviceWorker.controller?.state === "activated";
  });
  await context.setOffline(true);
  const folder = mkdtempSync(join(tmpdir(), "sister-city-check-person-"));
  return {
    page,
    complaints,
    go: (hash) => open(page, address, hash),
    async saves(act) {
      const [download] = await Promise.all([
        page.waitForEvent("download", { timeout: 180_000 }) as Promise<Download>,
        act(),
      ]);
      const path = join(folder, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    chooses: (path) => page.locator("main input[type=file]").first().setInputFiles(path),
    async close() {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Writes a file of the test into the folder of temporary files. */
export function fileWith(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "sister-city-check-file-")), name);
  writeFileSync(path, content);
  return path;
}

/** Every row of a table, as this profile keeps it. */
export const rowsOf = (page: Page, table: string): Promise<unknown[]> =>
  page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = indexedDB.open("sister-city-check");
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result);
          };
          all.onerror = () => reject(all.error);
        };
      }),
    table,
  );

export const says = (at: Person, words: string | RegExp): Promise<void> => at.page.getByText(words).first().waitFor();

/** Types into a text box as a person does, and waits until it is saved. */
export async function writesNote(at: Person, note: string): Promise<void> {
  const box = at.page.locator("main textarea").last();
  await box.fill(note);
  await box.blur();
  await untilSaved(at.page);
}

/** Adds a file of copies to an empty computer. */
export async function addsCopy(at: Person, text: string): Promise<void> {
  await at.go("#/open");
  await at.chooses(fileWith("sister-city-check_copy.json", text));
  await at.page.getByRole("button", { name: "Add 1 assessment" }).click();
  await says(at, "1 assessment added.");
}

export interface Signatory {
  readonly name: string;
  readonly office: string;
  readonly part: "The person who prepared it" | "The reviewer" | "The approver";
}

/** Says who signs, in a form that asks for name, office and part. */
export async function saysWho({ page }: Person, { name, office, part }: Signatory): Promise<void> {
  await page.getByLabel("Your full name", { exact: true }).fill(name);
  await page.getByLabel("Your office", { exact: true }).fill(office);
  await page.getByLabel(part).check();
}

/** Signs version 1 of a check that is complete, and saves the package. */
export async function signsFirst(at: Person, id: string, who: Signatory): Promise<string> {
  await at.go(`#/a/${id}/sign`);
  await saysWho(at, who);
  await at.page.getByRole("button", { name: "Sign and lock version 1" }).click();
  await at.page.getByRole("heading", { level: 1, name: "Version 1 is signed" }).waitFor();
  return savesPackage(at);
}

export const savesPackage = (at: Person): Promise<string> =>
  at.saves(() => at.page.getByRole("button", { name: "Save the package" }).click());

/** Opens a package of somebody else, signs it too, and saves the file that goes back. */
export async function signsForAnother(at: Person, file: string, who: Signatory): Promise<string> {
  await at.go("#/open");
  await at.chooses(file);
  await at.page.getByRole("heading", { level: 1, name: "Sign for a colleague" }).waitFor();
  await at.page.getByRole("button", { name: "Sign version 1" }).waitFor();
  await saysWho(at, who);
  const saved = await at.saves(() => at.page.getByRole("button", { name: "Sign version 1" }).click());
  await says(at, /^Signed\. Saved as/);
  return saved;
}

/** Opens the file of a signature that came back, on the page of what was signed. */
export async function opensReturned(at: Person, id: string, file: string): Promise<void> {
  await at.go("#/");
  await at.go(`#/a/${id}/sign`);
  await at.page.getByText("Somebody signs on another computer").click();
  await at.chooses(file);
}

/** What `verify --json` says of a file. */
export function verifiedByCommand(file: string, ...more: readonly string[]): Verification {
  const args = ["--import", "tsx", "src/cli/main.ts", "verify", file, "--json", ...more];
  return JSON.parse(spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1e8 }).stdout);
}

/** What the browsers complained about, but for addresses that cannot be reached because there is no network. */
export const complaintsIn = (...people: readonly Person[]): readonly string[] =>
  people.flatMap(({ complaints }) => complaints).filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one));
