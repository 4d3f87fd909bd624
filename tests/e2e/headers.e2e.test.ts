// Does the site arrive with the headers that docs/deploying.md asks of a host, and does the app run under them?
import { readdirSync, readFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { root } from "../../scripts/build-if-needed.mjs";
import { commonHeaders, metaPolicy, offlineWorkerPolicy, pagePolicy, workerPolicy } from "../../scripts/headers.mjs";
import { complaintsOf, launch } from "./site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const headersOf = async (path: string) => {
  const response = await fetch(new URL(path, inject("address")));
  expect(response.status).toBe(200);
  return response.headers;
};

test("documents get the page policy and are asked for again every time", async () => {
  for (const path of ["", "index.html", "icon.svg"]) {
    const headers = await headersOf(path);
    expect(headers.get("content-security-policy")).toBe(pagePolicy);
    expect(headers.get("cache-control")).toBe("no-cache");
  }
});

test("the offline worker gets its own policy and may be kept for a day", async () => {
  const headers = await headersOf("sw.js");
  expect(headers.get("content-security-policy")).toBe(offlineWorkerPolicy);
  expect(headers.get("cache-control")).toBe("max-age=86400");
  expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
});

test("named-by-content files may be kept for ever, and workers get the policy that lets them run WebAssembly", async () => {
  const folders = ["assets", "workers"].map((folder) => [folder, join(inject("builtSite"), folder)] as const);
  for (const [folder, path] of folders) {
    for (const name of namesIn(path)) {
      const headers = await headersOf(`${folder}/${name}`);
      expect(headers.get("cache-control")).toContain("immutable");
      expect(headers.get("content-security-policy")).toBe(folder === "workers" ? workerPolicy : null);
    }
  }
});

test("every file gets the common headers", async () => {
  for (const path of ["", "sw.js", "manifest.webmanifest", "icon-192.png"]) {
    const headers = await headersOf(path);
    for (const [name, value] of Object.entries(commonHeaders)) expect(headers.get(name)).toBe(value);
  }
});

test("nothing outside the site is served", async () => {
  // Written to the connection as it stands, because fetch() would tidy the path up.
  const statusOf = (path: string) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(inject("address"));
      request({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
        .on("error", reject)
        .end();
    });
  const outside = [
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/..%5cpackage.json",
    "/assets/",
    "//",
    "/%",
  ];
  for (const path of outside) expect([path, await statusOf(path)]).toEqual([path, 404]);
  expect(await statusOf("/manifest.webmanifest")).toBe(200);
});

test("the page carries the same policy, without the one rule that only a header can give", () => {
  const html = readFileSync(join(inject("builtSite"), "index.html"), "utf8");
  const content = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll("&#39;", "'");
  expect(content).toBe(metaPolicy);
  expect(`${metaPolicy}; frame-ancestors 'none'`).toBe(pagePolicy);
});

test("the page for people who deploy names every header and policy word for word", () => {
  const page = readFileSync(join(root, "docs", "deploying.md"), "utf8");
  for (const policy of [pagePolicy, workerPolicy, offlineWorkerPolicy]) expect(page).toContain(policy);
  for (const [name, value] of Object.entries(commonHeaders)) {
    expect(page).toContain(name);
    expect(page).toContain(value);
  }
});

test("the app starts under its policy without one violation or error", async () => {
  const context = await browser.newContext();
  const complaints = await complaintsOf(context);
  const page = await context.newPage();
  await page.goto(inject("address"));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  expect(complaints).toEqual([]);
  await context.close();
});

test("script cannot be written into the page, made from text, or started from elsewhere", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(inject("address"));
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  const outcome = await page.evaluate(
    async (unlisted) => {
      const attempt = (action: () => unknown) => {
        try {
          action();
          return "done";
        } catch {
          return "refused";
        }
      };
      const html = attempt(() => Reflect.set(document.createElement("div"), "innerHTML", "<b>text</b>"));
      const foreignWorker = attempt(() => new Worker("https://example.org/worker.js"));
      const blobWorker = attempt(() => new Worker(URL.createObjectURL(new Blob(["1"]))));
      const ownPage = attempt(() => new Worker(unlisted));
      // A timer, because the debugger that drives this test may call eval where the page may not.
      const text = await new Promise((resolve) => {
        setTimeout(
          () => resolve(attempt(() => Reflect.apply(Reflect.get(globalThis, "ev" + "al"), undefined, ["1"]))),
          0,
        );
      });
      return { html, foreignWorker, blobWorker, ownPage, text };
    },
    new URL("assets/anything.js", inject("address")).href,
  );
  expect(outcome).toEqual({
    html: "refused",
    foreignWorker: "refused",
    blobWorker: "refused",
    ownPage: "refused",
    text: "refused",
  });
  await context.close();
});

test("the page cannot be framed by another site", async () => {
  expect((await headersOf("")).get("content-security-policy")).toContain("frame-ancestors 'none'");
});

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
