// How does the app start when there is no network, or no server any more? This is the service worker: one file, no imports.
// The build writes the list of files and their SHA-256 over the two names below (scripts/offline.ts).
// It never takes over, reloads or downloads on its own account except to complete one whole build of the app.
export type {};

declare const self: ServiceWorkerGlobalScope;
declare const __BUILD__: string;
/** Every file of the build: address relative to this script ("./" is the page) and Subresource Integrity value. */
declare const __FILES__: ReadonlyArray<readonly [path: string, integrity: string]>;

const base = new URL("./", self.location.href).href;
/** With the folder in it: a host may serve two copies of the app from two folders, and caches belong to the whole host. */
const prefix = `sister-city-check ${base} `;
const cacheName = prefix + __BUILD__;
const files = new Map(__FILES__.map(([path, integrity]) => [new URL(path, base).href, integrity]));
/** Not a file of the site: its presence in a cache says that this build was in use once. */
const usedMark = new URL("./used-mark", base).href;

self.addEventListener("install", (event) => event.waitUntil(fillCache()));
self.addEventListener("activate", (event) => event.waitUntil(retireOldCaches()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(base)) event.respondWith(answer(request));
});
self.addEventListener("message", (event) => {
  if (event.data === "use-update") event.waitUntil(self.skipWaiting());
  if (event.data === "refresh")
    event.waitUntil(refreshOwnScript().then((reached) => event.ports[0]?.postMessage(reached)));
});

/** All files or no install: the build in use stays in use. What was fetched stays, so the next try goes on from there. */
async function fillCache(): Promise<void> {
  const cache = await caches.open(cacheName);
  const rest = [...files].values();
  const fetchInTurn = async () => {
    for (const [url, integrity] of rest) {
      if (await cache.match(url)) continue;
      await cache.put(url, (await fromOlderBuild(url, integrity)) ?? (await fromServer(url, integrity)));
    }
  };
  // The lanes share one iterator, so each file is taken once; six is what a browser opens to one host anyway.
  await Promise.all(Array.from({ length: 6 }, fetchInTurn));
}

/** A file that did not change is not downloaded again; its bytes decide, not its name or date. */
async function fromOlderBuild(url: string, integrity: string): Promise<Response | undefined> {
  const kept = await caches.match(url);
  if (!kept) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await kept.clone().arrayBuffer()));
  return `sha256-${btoa(String.fromCharCode(...digest))}` === integrity ? kept : undefined;
}

/** Refuses anything but the very bytes of this build: a cut-off file, a captive portal, a half-finished deployment. */
async function fromServer(url: string, integrity: string): Promise<Response> {
  const response = await fetch(url, { integrity, cache: "no-cache", credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  // Browsers refuse a stored redirect as the answer to a navigation (hosts with "clean" addresses redirect pages).
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

/**
 * Keeps the last build that was in use, because other tabs may still run it and ask for parts they have not loaded yet;
 * of it, only what this build does not have. Everything older goes.
 */
async function retireOldCaches(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  let previous: string | undefined;
  for (const name of others) if (await (await caches.open(name)).match(usedMark)) previous = name;
  for (const name of others) if (name !== previous) await caches.delete(name);
  await (await caches.open(cacheName)).put(usedMark, new Response(""));
  if (previous) {
    const old = await caches.open(previous);
    for (const request of await old.keys()) if (files.has(request.url)) await old.delete(request);
  } else {
    // First install: the open page is of this very build, so it may be served from here at once.
    await self.clients.claim();
  }
}

async function answer(request: Request): Promise<Response> {
  const url = new URL(request.url);
  url.search = "";
  url.hash = "";
  // Routes live behind the "#", so every page of the app is this one address.
  const wanted = url.href === `${base}index.html` ? base : url.href;
  const current = await caches.open(cacheName);
  const options = { ignoreVary: true };
  return (await current.match(wanted, options)) ?? (await caches.match(wanted, options)) ?? fetch(request);
}

/** Puts today's copy of this script into the browser's HTTP cache, where the update check that follows reads it. */
async function refreshOwnScript(): Promise<boolean> {
  try {
    return (await fetch(self.location.href, { cache: "reload" })).ok;
  } catch {
    return false;
  }
}
