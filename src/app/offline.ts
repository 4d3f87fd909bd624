// Is the app kept on this device, and is there a newer version? The screens ask here; nothing in here speaks to people,
// and nothing reloads unless `useUpdate` was called.
import { allowOwnScripts } from "./trusted-types.ts";

export type OfflineListeners = {
  /** Every file of this version is on the device. */
  readonly onReady: () => void;
  /** A newer version is complete on the device and waits for `useUpdate`. */
  readonly onUpdateWaiting: () => void;
  /** Another tab took the newer version. This tab goes on with the old one, which is still kept, until it is reloaded. */
  readonly onReplaced?: () => void;
  /** The app cannot be kept on this device (private window, policy, full disk); it works while the server does. */
  readonly onNotKept?: () => void;
};

export type UpdateCheck =
  | { readonly kind: "newest" }
  | { readonly kind: "waiting" }
  /** No network, or the site did not answer. */
  | { readonly kind: "unreachable" }
  /** There is a newer version, but it could not be fetched whole; the version in use is untouched. */
  | { readonly kind: "failed" }
  /** Nothing is kept on this device, so there is nothing to update: reloading always brings the newest. */
  | { readonly kind: "not-kept" };

export type Offline = {
  /** Asks the site for a newer version: the only request the app makes after it has loaded, and only on the user's word. */
  readonly checkForUpdate: () => Promise<UpdateCheck>;
  /** Takes the waiting version and reloads this tab. Save everything first. Does nothing when none is waiting. */
  readonly useUpdate: () => void;
};

const replyTimeout = 30_000;

/** Keeps the app on this device. Call once at start. In development it does nothing. */
export function registerOffline(listeners: OfflineListeners): Offline {
  allowOwnScripts();
  if (import.meta.env.DEV || !("serviceWorker" in navigator)) {
    if (!import.meta.env.DEV) listeners.onNotKept?.();
    return { checkForUpdate: async () => ({ kind: "not-kept" }), useUpdate: () => undefined };
  }
  const workers = navigator.serviceWorker;

  let controlled = workers.controller !== null;
  let reloading = false;
  workers.addEventListener("controllerchange", () => {
    if (controlled && !reloading) listeners.onReplaced?.();
    controlled = true;
  });

  // "all": the browser's own check when a page opens may be answered from its cache, so the site is asked once a day at most.
  const registered = workers.register("./sw.js", { scope: "./", updateViaCache: "all" }).catch(() => undefined);
  void registered.then((registration) => {
    if (!registration) return listeners.onNotKept?.();
    if (registration.active) listeners.onReady();
    if (registration.active && registration.waiting) listeners.onUpdateWaiting();
    follow(registration);
    registration.addEventListener("updatefound", () => follow(registration));
  });

  function follow(registration: ServiceWorkerRegistration): void {
    const worker = registration.installing;
    if (!worker) return;
    const first = !registration.active;
    worker.addEventListener("statechange", () => {
      if (worker.state === "installed" && !first) listeners.onUpdateWaiting();
      if (worker.state === "activated" && first) listeners.onReady();
      if (worker.state === "redundant" && first && !registration.active) listeners.onNotKept?.();
    });
  }

  async function checkForUpdate(): Promise<UpdateCheck> {
    const registration = await registered;
    if (!registration?.active) return { kind: "not-kept" };
    if (registration.waiting) return { kind: "waiting" };
    // The page itself may not connect anywhere (content policy), so the worker fetches its own script past the cache first.
    if (!(await ask(registration.active, "refresh"))) return { kind: "unreachable" };
    try {
      await registration.update();
    } catch {
      return { kind: "failed" };
    }
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return { kind: "newest" };
    return { kind: (await settled(worker)) ? "waiting" : "failed" };
  }

  function takeUpdate(): void {
    void registered.then((registration) => {
      const worker = registration?.waiting;
      if (!worker || reloading) return;
      reloading = true;
      // Not on "controllerchange": a page loaded past the worker (Shift and reload) has no controller that could change.
      worker.addEventListener("statechange", () => {
        if (worker.state === "activated") location.reload();
      });
      worker.postMessage("use-update");
    });
  }

  return { checkForUpdate, useUpdate: takeUpdate };
}

/** The worker's answer, or false when it gives none in time. */
function ask(worker: ServiceWorker, question: "refresh"): Promise<boolean> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    const done = (answer: boolean) => {
      channel.port1.close();
      resolve(answer);
    };
    channel.port1.onmessage = (event) => done(event.data === true);
    setTimeout(() => done(false), replyTimeout);
    worker.postMessage(question, [channel.port2]);
  });
}

/** True when all files of the new version are on the device, false when the browser gave it up. */
function settled(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === "redundant") resolve(false);
      else if (worker.state !== "installing") resolve(true);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}
