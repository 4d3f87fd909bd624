// The server is gone and the browser was closed: how long until the home page stands, on a slow computer?
import { makeProfile, openBrowser, removeProfile, serveApp, slowDown } from "../browser/chromium.mjs";
import { p50p95, row } from "../measuring.mjs";

const slow = 4;

export async function measureOfflineStart({ site, port, quick }) {
  const profile = makeProfile();
  try {
    const address = await keepOnDevice(profile, site, port);
    const times = [];
    for (let count = 0; count < (quick ? 2 : 7); count += 1) times.push(await coldStart(profile, address));
    return [
      row(
        `Cold start offline to the home page, ${slow}× slower (server gone, browser closed before)`,
        "≤ 1 s",
        p50p95(times),
      ),
    ];
  } finally {
    removeProfile(profile);
  }
}

/** Visits once while the server is there and waits until every file is on the device. */
async function keepOnDevice(profile, site, port) {
  const app = await serveApp(site, port);
  const { page, close } = await openBrowser({ profile });
  try {
    await page.goto(app.address);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.getRegistration())?.active?.state === "activated",
    );
    await page.waitForTimeout(1_000);
  } finally {
    await close();
    await app.close();
  }
  return app.address;
}

async function coldStart(profile, address) {
  const { page, close } = await openBrowser({ profile });
  try {
    await slowDown(page, slow);
    await page.addInitScript(() => {
      const look = new MutationObserver(() => {
        if (!document.querySelector("main h1")?.textContent) return;
        look.disconnect();
        requestAnimationFrame(() => setTimeout(() => (globalThis.homeAt = performance.now())));
      });
      look.observe(document, { subtree: true, childList: true });
    });
    await page.goto(address);
    await page.waitForFunction(() => globalThis.homeAt > 0);
    return await page.evaluate(() => globalThis.homeAt);
  } finally {
    await close();
  }
}
