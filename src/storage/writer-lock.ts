// Which window writes? One at a time for each assessment, by a Web Lock; another window may take over on the user's word.
// The lock tells the windows; that a window which missed the news cannot write is the fence's business (writer-fence.ts).

export type Access = "writer" | "reader";

export interface WriterLock {
  /** Undefined until it is known, a moment after opening. */
  access(): Access | undefined;
  /** Made anew each time this window becomes the writer; undefined while it does not hold the lock. */
  token(): string | undefined;
  subscribe(listener: () => void): () => void;
  /** Asks the window that writes to finish its last words, and takes the lock; from a frozen window after a short wait. */
  takeOver(): Promise<void>;
  /** The fence refused this window: another one writes, whatever the lock says. */
  lost(): void;
  release(): void;
}

export interface LockRoom {
  /** Called with the lock, before anything is written. */
  readonly claim: (token: string) => Promise<unknown>;
  /** Writes what waits, before the lock is given away. */
  readonly flush: () => Promise<unknown>;
  readonly locks?: LockManager | undefined;
}

/** By this name other windows can tell what is being written. */
export const writerLockName = (id: string): string => `assessment:${id}`;

/** A window that is alive has its last words on the disk by then. */
const lastWords = 1_500;
/** Locks are granted in a few milliseconds when nobody has them. */
const known = 300;
/** A window that gave its writing away and is not relieved of it goes on. */
const notTaken = 5_000;

/** Without Web Locks (pages not served over https) this window writes; the fence still lets only one write. */
export function openWriterLock(id: string, room: LockRoom): WriterLock {
  const locks = "locks" in room ? room.locks : navigator.locks;
  const listeners = new Set<() => void>();
  const channel = new BroadcastChannel(`sister-city-check.writer.${id}`);
  const closing = new AbortController();
  let access: Access | undefined;
  let token: string | undefined;
  let letGo: () => void = () => {};

  const set = (next: Access): void => {
    if (closing.signal.aborted || access === next) return;
    access = next;
    for (const listener of [...listeners]) listener();
  };
  const become = async (): Promise<void> => {
    token = crypto.randomUUID();
    const mine = token;
    await room.claim(mine);
    if (token === mine) set("writer");
  };
  const hold = async (): Promise<void> => {
    if (closing.signal.aborted) return;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await become();
    await held;
  };
  const request = async (steal: boolean): Promise<void> => {
    // A request in the queue can be called off; one that steals never waits.
    const options: LockOptions = steal ? { steal } : { signal: closing.signal };
    try {
      await locks?.request(writerLockName(id), options, hold);
    } catch (error) {
      if (closing.signal.aborted) return;
      token = undefined;
      set("reader");
      // Stolen: wait for the next turn. Anything else (a page being thrown away) would only fail again.
      if (error instanceof DOMException && error.name === "AbortError" && !waiting) void wait();
    }
  };
  // One request at most stands in the queue.
  let waiting = false;
  const wait = async (): Promise<void> => {
    waiting = true;
    const queued = locks?.request(writerLockName(id), { signal: closing.signal }, () => {
      waiting = false;
      return hold();
    });
    try {
      await queued;
    } catch (error) {
      const wasHeld = !waiting;
      waiting = false;
      if (closing.signal.aborted) return;
      token = undefined;
      set("reader");
      if (wasHeld && error instanceof DOMException && error.name === "AbortError") void wait();
    }
  };

  channel.onmessage = async ({ data }) => {
    if (data !== "finish" || !token) return;
    const mine = token;
    set("reader");
    await room.flush();
    channel.postMessage("finished");
    // Nobody took it after all: this window still holds the lock.
    setTimeout(() => token === mine && set("writer"), notTaken);
  };

  const lastWordsOfOther = (): Promise<void> =>
    new Promise((resolve) => {
      const ear = new BroadcastChannel(channel.name);
      const done = (): void => {
        ear.close();
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, lastWords);
      ear.onmessage = ({ data }) => data === "finished" && done();
      channel.postMessage("finish");
    });

  if (locks) {
    void wait();
    setTimeout(() => access ?? set("reader"), known);
  } else void become();

  return {
    access: () => access,
    token: () => token,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async takeOver() {
      if (token || closing.signal.aborted) return;
      await lastWordsOfOther();
      if (token || closing.signal.aborted) return;
      if (locks) void request(true);
      else await become();
    },
    lost() {
      token = undefined;
      set("reader");
    },
    release() {
      closing.abort();
      token = undefined;
      channel.close();
      letGo();
    },
  };
}
