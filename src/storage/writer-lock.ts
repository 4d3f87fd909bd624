// Which window writes? One at a time for each assessment, by a Web Lock; another window may take over on the user's word.

export interface WriterLock {
  access(): "writer" | "reader";
  subscribe(listener: () => void): () => void;
  takeOver(): void;
  release(): void;
}

/** Without Web Locks (very old browsers) this window writes; single-answer transactions still keep other answers safe. */
export function openWriterLock(id: string, locks: LockManager | undefined = navigator.locks): WriterLock {
  const listeners = new Set<() => void>();
  let access: "writer" | "reader" = locks ? "reader" : "writer";
  let letGo: () => void = () => {};
  let closed = false;
  const set = (next: typeof access): void => {
    access = next;
    for (const listener of listeners) listener();
  };
  const hold = (): Promise<void> => {
    if (closed) return Promise.resolve();
    set("writer");
    return new Promise<void>((resolve) => {
      letGo = resolve;
    });
  };
  const request = (options: LockOptions): void => {
    // A stolen lock rejects the holder's request: this window becomes a reader and waits for its turn again.
    locks?.request(`assessment:${id}`, options, hold).catch(() => {
      if (closed) return;
      set("reader");
      request({});
    });
  };
  request({});
  return {
    access: () => access,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeOver: () => request({ steal: true }),
    release() {
      closed = true;
      letGo();
    },
  };
}
