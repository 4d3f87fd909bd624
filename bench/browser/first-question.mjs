// The way of somebody who comes for the first time: home, a new check, its first question. Which scripts does that question wait for?

/**
 * Walks to the first question and gives the scripts asked for until its first control was on the page, as paths without a leading slash.
 * What is asked for later, in idle time, no question waits for.
 */
export async function scriptsUntilFirstQuestion(page, address) {
  await page.addInitScript(() => {
    const look = () => {
      if (!location.hash.includes("/q/") || !document.querySelector("main form input, main form textarea")) return;
      watch.disconnect();
      globalThis.firstControlAt = performance.now();
    };
    const watch = new MutationObserver(look);
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await page.locator("h1").waitFor();
  await page.evaluate(() => {
    location.hash = "#/new";
  });
  await page.locator("#council").fill("Fort Worth, Texas");
  await page.locator("#partner").fill("Guiyang");
  await page.locator("form [type=submit]").click();
  await page.waitForFunction(() => globalThis.firstControlAt !== undefined);
  const asked = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry.startTime <= globalThis.firstControlAt)
      .map((entry) => new URL(entry.name).pathname.slice(1)),
  );
  return [...new Set(asked)].filter((path) => path.endsWith(".js") && path !== "sw.js");
}
