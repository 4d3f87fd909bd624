// Does what is on the screen follow the database, also when the browser breaks off a reading?
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { follow } from "../../src/storage/follow.ts";
import { freshName, openAs, until } from "./fresh.ts";

const get = IDBObjectStore.prototype.get;
beforeEach(() => {
  // On this computer Dexie writes a trace of each failure.
  vi.spyOn(console, "trace").mockImplementation(() => {});
});
afterEach(() => {
  vi.restoreAllMocks();
  IDBObjectStore.prototype.get = get;
});

/** Breaks off the next so many readings in the middle, as the browser does when its own storage process ends. */
function breakOff(times: number): void {
  let left = times;
  IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
    const request = get.call(this, key);
    if (left > 0) {
      left -= 1;
      this.transaction.abort();
    }
    return request;
  };
}

test("a reading that was broken off is made again, and what it finds is shown", async () => {
  const storage = await openAs(freshName());
  breakOff(1);
  const next = vi.fn();
  const fault = vi.fn();
  const stop = follow(storage, (tables) => tables.meta.count(), next, fault);
  await until(() => next.mock.calls.length > 0, "the reading");
  expect(fault).not.toHaveBeenCalled();
  stop();
});

test("broken off again and again, it is said, and shown once it is over", async () => {
  const storage = await openAs(freshName());
  breakOff(4);
  const next = vi.fn();
  const fault = vi.fn();
  const stop = follow(storage, (tables) => tables.meta.count(), next, fault);
  await until(() => fault.mock.calls.length > 0, "the fault", 10_000);
  expect(fault.mock.calls[0]?.[0]).toMatchObject({ kind: "closed" });
  await until(() => next.mock.calls.length > 0, "the reading", 10_000);
  stop();
});

test("a window that has closed its connection asks for nothing more", async () => {
  const storage = await openAs(freshName());
  storage.close();
  const fault = vi.fn();
  const stop = follow(storage, (tables) => tables.meta.count(), vi.fn(), fault);
  await until(() => fault.mock.calls.length > 0, "the fault");
  expect(fault.mock.calls[0]?.[0]).toMatchObject({ kind: "closed" });
  expect(storage.database.isOpen()).toBe(false);
  stop();
});
