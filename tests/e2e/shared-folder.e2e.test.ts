// Do files travel through a shared folder without a server? Each profile connects a folder of its own file system in place of the one a
// person would choose (no test can press in that dialogue); the test carries files from one to the other, as a network drive does.
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { completeCopy } from "./complete-copy.ts";
import { fileWith, type Person, person, rowsOf, says } from "./profiles.ts";
import { launch } from "./site.ts";

let browser: Browser;
let officer: Person;
let colleague: Person;
const address = inject("address");
const copy = completeCopy();

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  [officer, colleague] = [await person(browser, address), await person(browser, address)];
  for (const at of [officer, colleague]) {
    await at.page.addInitScript(() => {
      Object.assign(window, {
        showDirectoryPicker: async () =>
          (await navigator.storage.getDirectory()).getDirectoryHandle("Partnerships", { create: true }),
      });
    });
    await at.page.reload();
    await at.go("#/settings");
    await at.page.getByRole("button", { name: "Connect a folder" }).click();
    await says(at, "Nothing new in the folder “Partnerships”.");
  }
});
afterEach(async () => {
  await officer.close();
  await colleague.close();
});

const filesIn = (page: Page): Promise<[string, string][]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("Partnerships");
    const found: [string, string][] = [];
    for await (const entry of folder.values()) {
      const bytes = new Uint8Array(await (await (entry as FileSystemFileHandle).getFile()).arrayBuffer());
      found.push([entry.name, btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""))]);
    }
    return found;
  });

/** What the network drive does: every file of the one folder is in the other. */
async function carries(from: Person, to: Person): Promise<string[]> {
  const files = await filesIn(from.page);
  await to.page.evaluate(async (all) => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("Partnerships");
    for (const [name, content] of all) {
      if (
        await folder.getFileHandle(name).then(
          () => true,
          () => false,
        )
      )
        continue;
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
      await stream.close();
    }
  }, files);
  return files.map(([name]) => name);
}

test("a package goes out, comes in, is signed, and the signature comes back, each opened by hand", {
  timeout: 240_000,
}, async () => {
  await officer.go("#/open");
  await officer.chooses(fileWith("sister-city-check_copy.json", copy.text));
  await officer.page.getByRole("button", { name: "Add 1 assessment" }).click();
  await says(officer, "1 assessment added.");
  await officer.go(`#/a/${copy.id}/sign`);
  await signsAs(officer, "A. Osei", "The person who prepared it", "Sign and lock version 1");
  await officer.page.getByRole("button", { name: "Save the package" }).click();
  await says(officer, /^Saved as Guiyang_\d{4}_v1_signed_package\.zip in the folder “Partnerships”, and read back/);

  expect(await carries(officer, colleague)).toEqual([expect.stringMatching(/^Guiyang_\d{4}_v1_signed_package\.zip$/)]);
  await colleague.go("#/");
  await colleague.go("#/open");
  await says(colleague, "1 new file in the folder “Partnerships”.");
  // Listed, and nothing more.
  expect(await rowsOf(colleague.page, "keys")).toEqual([]);
  await colleague.page.getByRole("button", { name: /^Open Guiyang_\d{4}_v1_signed_package\.zip$/ }).click();
  await says(colleague, "The file matches: it is as it was signed.");
  await signsAs(colleague, "R. Lind", "The reviewer", "Sign version 1");
  await says(colleague, /^Signed\. Saved as .+ in the folder “Partnerships”/);

  await carries(colleague, officer);
  await officer.go("#/settings");
  await says(officer, "1 new file in the folder “Partnerships”.");
  await officer.page
    .getByRole("button", { name: /^Open Guiyang_\d{4}_v1_signed_sign-off_reviewed_R-Lind\.zip$/ })
    .click();
  await officer.page.getByRole("button", { name: "Add 1 signature" }).click();
  await says(officer, "1 signature added.");
  expect(
    [...officer.complaints, ...colleague.complaints].filter((one) => !/ERR_INTERNET_DISCONNECTED/.test(one)),
  ).toEqual([]);
});

async function signsAs({ page }: Person, name: string, part: string, button: string): Promise<void> {
  await page.getByLabel("Your full name", { exact: true }).fill(name);
  await page.getByLabel("Your office", { exact: true }).fill("City hall");
  await page.getByLabel(part).check();
  await page.getByRole("button", { name: button }).click();
}

test("a folder that is gone or no longer allowed says so, and what is saved reaches the person as a download", {
  timeout: 240_000,
}, async () => {
  await officer.go("#/open");
  await officer.chooses(fileWith("sister-city-check_copy.json", copy.text));
  await officer.page.getByRole("button", { name: "Add 1 assessment" }).click();
  await says(officer, "1 assessment added.");
  await officer.page.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry("Partnerships", { recursive: true });
  });
  await officer.go(`#/a/${copy.id}/hand-over`);
  await says(officer, /“Partnerships”: The folder is not there\./);
  const button = officer.page.getByRole("button", { name: "Save a copy for a colleague" });
  expect(await officer.saves(() => button.click())).toMatch(/sister-city-check_copy/);
  await says(officer, /It is where your browser puts downloads, not in the shared folder: the folder is not there\./);

  // The browser asks again after a restart; here its answer is stood in for.
  await officer.page.evaluate(() => {
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => "prompt",
      requestPermission: async () => "denied",
    });
  });
  await officer.go("#/settings");
  await says(officer, "The browser asks again before this page may use the folder “Partnerships”.");
  await officer.go(`#/a/${copy.id}/hand-over`);
  await officer.saves(() => button.click());
  await says(officer, /not in the shared folder: the browser does not let this page use the folder any more\./);
});

test("where the browser has no such folders, the page says how to do the same by hand", async () => {
  const other = await person(browser, address);
  await other.page.addInitScript(() => {
    // As in browsers that never had it.
    delete (window as { showDirectoryPicker?: unknown }).showDirectoryPicker;
    delete (Window.prototype as { showDirectoryPicker?: unknown }).showDirectoryPicker;
  });
  await other.page.reload();
  await other.go("#/settings");
  await says(other, /^This browser cannot connect a folder\. By hand it is the same/);
  expect(await other.page.getByRole("button", { name: "Connect a folder" }).count()).toBe(0);
  await other.close();
});
