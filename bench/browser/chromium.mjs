// Starts Chromium and serves a folder to it. Knows how, not what is measured.
import { spawn } from "node:child_process";
import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { findChromium, launchArgs } from "../../scripts/browser.mjs";
import { root } from "../../scripts/build-if-needed.mjs";

const inPage = readFileSync(new URL("./in-page.js", import.meta.url), "utf8");
export const viewport = { width: 1366, height: 768 };

/** A fresh browser; `profile` keeps what it stores from one start to the next. Close it with `close()`. */
export async function openBrowser({ profile } = {}) {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("no Chromium was found; set CHROMIUM_PATH to one");
  const folder = profile ?? mkdtempSync(join(tmpdir(), "sister-city-check-bench-"));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: [...launchArgs, "--disable-frame-rate-limit", "--disable-gpu-vsync", "--enable-precise-memory-info"],
    viewport,
    ignoreDefaultArgs: ["--disable-back-forward-cache"],
  });
  await context.addInitScript(inPage);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(30_000);
  const close = async () => {
    await context.close();
    if (!profile) rmSync(folder, { recursive: true, force: true });
  };
  return { context, page, close };
}

/** A folder for a profile that outlives one start of the browser. */
export const makeProfile = () => mkdtempSync(join(tmpdir(), "sister-city-check-bench-"));
export const removeProfile = (folder) => rmSync(folder, { recursive: true, force: true });

/** Makes the page's processor so many times slower, as the throttling of developer tools does. */
export async function slowDown(page, times) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
  return session;
}

/** Serves the built app by the product's own server, with its headers. Gives its address and a way to end it. */
export function serveApp(site, port) {
  const script = fileURLToPath(new URL("../../scripts/serve.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, "--site", site, "--port", String(port)], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let words = "";
    const close = () =>
      new Promise((done) => {
        child.once("exit", done);
        child.kill();
      });
    child.stderr.on("data", (chunk) => (words += chunk));
    child.once("exit", (code) => reject(new Error(`the app's server ended (${code}): ${words.trim()}`)));
    child.stdout.on("data", (chunk) => {
      const [address] = /http:\/\/\S+/.exec(String(chunk)) ?? [];
      if (address) resolve({ address, close });
    });
  });
}

const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** Serves another program's page, without our content policy, which it could not live under. */
export function servePage(folder) {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = join(folder, path === "/" ? "index.html" : path);
    if (!file.startsWith(folder) || !statSync(file, { throwIfNoEntry: false })?.isFile())
      return response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream" });
    createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const close = () => {
        server.closeAllConnections();
        return new Promise((done) => server.close(done));
      };
      resolve({ address: `http://127.0.0.1:${server.address().port}/`, close });
    });
  });
}
