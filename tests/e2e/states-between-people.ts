// States in which work is between two people: a package to sign, two copies that differ, a folder that is shared.
import type { Browser, Page } from "playwright";
import { packageVectors } from "../vectors/packages.ts";
import { completeCopy } from "./complete-copy.ts";
import type { RareState } from "./rare-states.ts";

async function fresh(browser: Browser, site: string, route: string): Promise<Page> {
  const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle("Partnerships", { create: true }),
    });
  });
  await page.goto(`${site}${route}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}

const choose = (page: Page, name: string, content: string | Uint8Array): Promise<void> =>
  page
    .locator("main input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(content) });

async function toSign(browser: Browser, site: string): Promise<Page> {
  const page = await fresh(browser, site, "#/sign");
  const { all } = await packageVectors();
  const good = all.find(({ verdict }) => verdict === "matches");
  if (!good) throw new Error("No package matches.");
  await choose(page, "signed.zip", good.bytes);
  await page.getByRole("button", { name: /^Sign version/ }).waitFor();
  return page;
}

async function together(browser: Browser, site: string): Promise<Page> {
  const page = await fresh(browser, site, "#/open");
  await choose(page, "copy.json", completeCopy({ "oversight.training": { value: "some" } }).text);
  await page.getByRole("button", { name: "Add 1 assessment" }).click();
  await page.getByText("1 assessment added.").waitFor();
  await page.goto(`${site}#/`);
  await page.getByRole("heading", { level: 1, name: "My assessments" }).waitFor();
  await page.goto(`${site}#/open`);
  const theirs = {
    "oversight.training": { value: "none", note: "Asked the clerk." },
    "oversight.owner": { note: "Nobody." },
  };
  await choose(page, "copy.json", completeCopy(theirs).text);
  await page.getByRole("button", { name: "Bring the two together" }).waitFor();
  return page;
}

const press = (page: Page, name: string) => page.getByRole("button", { name }).first().click();

async function connected(browser: Browser, site: string): Promise<Page> {
  const page = await fresh(browser, site, "#/settings");
  await press(page, "Connect a folder");
  await page.getByText("Nothing new in the folder “Partnerships”.").waitFor();
  await page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("Partnerships");
    const stream = await (await folder.getFileHandle("sister-city-check_copy.zip", { create: true })).createWritable();
    await stream.write("of a colleague");
    await stream.close();
  });
  await press(page, "Look again");
  await page.getByText("1 new file in the folder “Partnerships”.").waitFor();
  return page;
}

export const statesBetweenPeople: readonly RareState[] = [
  { name: "a package to sign", open: toSign },
  {
    name: "a form to sign that is not filled in",
    async open(browser, site) {
      const page = await toSign(browser, site);
      await page.getByRole("button", { name: /^Sign version/ }).click();
      await page.getByRole("alert").waitFor();
      return page;
    },
  },
  {
    name: "signed for a colleague",
    async open(browser, site) {
      const page = await toSign(browser, site);
      await page.getByLabel("Your full name", { exact: true }).fill("M. Berg");
      await page.getByLabel("Your office", { exact: true }).fill("City hall");
      await page.getByLabel("The reviewer").check();
      await page.getByRole("button", { name: /^Sign version/ }).click();
      await page.getByText(/^Signed\. Saved as/).waitFor();
      return page;
    },
  },
  { name: "a copy of what is here too", open: together },
  {
    name: "what two copies have in common",
    async open(browser, site) {
      const page = await together(browser, site);
      await press(page, "Bring the two together");
      await page.getByText("See it").first().click();
      return page;
    },
  },
  {
    name: "what both changed, nothing chosen",
    async open(browser, site) {
      const page = await together(browser, site);
      await press(page, "Bring the two together");
      await press(page, "Continue");
      await press(page, "Bring the two together");
      await page.getByRole("alert").waitFor();
      return page;
    },
  },
  {
    name: "brought together",
    async open(browser, site) {
      const page = await together(browser, site);
      await press(page, "Bring the two together");
      await press(page, "Continue");
      await page.getByRole("radio").first().check();
      await press(page, "Bring the two together");
      await page.getByRole("heading", { level: 1, name: "Brought together" }).waitFor();
      return page;
    },
  },
  { name: "a shared folder with something new", open: connected },
  {
    name: "a shared folder that is gone",
    async open(browser, site) {
      const page = await connected(browser, site);
      await page.evaluate(async () => {
        await (await navigator.storage.getDirectory()).removeEntry("Partnerships", { recursive: true });
      });
      await press(page, "Look again");
      await page.getByText(/The folder is not there/).waitFor();
      return page;
    },
  },
];
