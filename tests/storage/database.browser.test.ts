// The database as a whole: what is on the disk when something was called saved, and who may not write any more.
import { afterEach, describe, expect, test } from "vitest";
import { changeAssessment, createAssessment, readAssessment, readHistory } from "../../src/storage/assessments.ts";
import { acceptLoss, openStorage, write } from "../../src/storage/database.ts";
import { eraseEverything } from "../../src/storage/erase.ts";
import { removeAssessment } from "../../src/storage/remove-assessment.ts";
import {
  create,
  deleteNatively,
  draft,
  fault,
  find,
  freshName,
  made,
  note,
  noteOf,
  openAs,
  openNatively,
  until,
  value,
} from "./fresh.ts";

const transaction = IDBDatabase.prototype.transaction;
const put = IDBObjectStore.prototype.put;
afterEach(() => {
  IDBDatabase.prototype.transaction = transaction;
  IDBObjectStore.prototype.put = put;
});

/** A witness at every native transaction. Call before the database is opened: Dexie keeps what it finds then. */
function witness(seen: (started: IDBTransaction) => void): void {
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    const started = transaction.apply(this, args);
    seen(started);
    return started;
  };
}

/** A file that localStorage keeps on expectations: what a crash can leave behind the database, or before it. */
const expectation = {
  read: (name: string) => localStorage.getItem(`${name}.expected`) ?? "",
  set: (name: string, text: string) => localStorage.setItem(`${name}.expected`, text),
};

describe("what is called saved", () => {
  test("every write is committed strictly: to the disk, not only to the operating system", async () => {
    const writes: string[] = [];
    witness((started) => {
      if (started.mode === "readwrite") writes.push(started.durability);
    });
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    await changeAssessment(storage, find, id, [note("agreement.full-text-held", "Page 2")], made());
    await removeAssessment(storage, id);
    expect(writes.length).toBeGreaterThanOrEqual(4);
    expect(new Set(writes)).toEqual(new Set(["strict"]));
  });

  test("the answer comes after the transaction has completed, never before", async () => {
    let completed = false;
    witness((started) => {
      started.addEventListener("complete", () => {
        completed = true;
      });
    });
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    completed = false;
    const saving = changeAssessment(storage, find, id, [note("agreement.full-text-held", "x")], made()).then(
      (result) => {
        expect(result.ok).toBe(true);
        expect(completed).toBe(true);
      },
    );
    expect(completed).toBe(false);
    await saving;
  });

  test("a transaction that fails after the row was put is not called saved, and leaves nothing behind", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args);
      if (this.name === "summaries") request.onsuccess = null;
      if (this.name === "summaries") this.transaction.abort();
      return request;
    };
    const result = await changeAssessment(storage, find, id, [note("agreement.full-text-held", "half")], made());
    expect(result.ok).toBe(false);
    IDBObjectStore.prototype.put = put;
    const row = value(await readAssessment(storage, id));
    expect(row?.revision).toBe(1);
    expect(value(await readHistory(storage, id))).toHaveLength(1);
  });

  test("a row, its history and its summary change together", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    value(await changeAssessment(storage, find, id, [note("agreement.full-text-held", "x")], made("B. Clerk")));
    expect(value(await readAssessment(storage, id))?.revision).toBe(2);
    expect((await storage.database.summaries.get(id))?.revision).toBe(2);
    expect(value(await readHistory(storage, id)).map((entry) => [entry.field, entry.who])).toEqual([
      ["created", "A. Officer"],
      ["answers.agreement.full-text-held", "B. Clerk"],
    ]);
  });

  test("an answer is saved even when the rules fail on it: the summary is computed again later", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const broken = () => ({ ...find(draft.checklist, draft.edition), rules: undefined }) as never;
    value(await changeAssessment(storage, broken, id, [note("agreement.full-text-held", "kept")], made()));
    expect(noteOf(value(await readAssessment(storage, id)), "agreement.full-text-held")).toBe("kept");
  });
});

describe("the connection", () => {
  test("a connection that the browser dropped is opened again and the change is saved", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    storage.database.close({ disableAutoOpen: false });
    value(await changeAssessment(storage, find, id, [note("agreement.full-text-held", "after sleep")], made()));
    expect(noteOf(value(await readAssessment(storage, id)), "agreement.full-text-held")).toBe("after sleep");
    expect(storage.gone()).toBeUndefined();
  });

  test("a connection that only looks open is opened again too", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    storage.database.backendDB().close();
    value(await changeAssessment(storage, find, id, [note("agreement.full-text-held", "x")], made()));
    expect(noteOf(value(await readAssessment(storage, id)), "agreement.full-text-held")).toBe("x");
  });

  test("a connection that cannot be opened again ends in a named fault, not in silence", async () => {
    let lost = false;
    witness(() => {
      if (lost) throw new DOMException("The database connection is closing.", "InvalidStateError");
    });
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    lost = true;
    const result = await changeAssessment(storage, find, id, [note("agreement.full-text-held", "x")], made());
    expect(fault(result).kind).toBe("closed");
  });

  test("a change that ran twice because the connection dropped is stored once", async () => {
    let drop = false;
    witness((started) => {
      if (started.mode !== "readwrite" || !drop) return;
      drop = false;
      // The commit is on the disk, but the news of it does not arrive.
      started.addEventListener("complete", (event) => event.stopImmediatePropagation());
      started.addEventListener("complete", () => started.dispatchEvent(new Event("abort")));
      setTimeout(() => started.dispatchEvent(new Event("abort")), 100);
    });
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    drop = true;
    value(await changeAssessment(storage, find, id, [note("agreement.full-text-held", "once")], made()));
    const again = value(await changeAssessment(storage, find, id, [note("agreement.full-text-held", "once")], made()));
    expect(again.revision).toBe(2);
    expect(value(await readHistory(storage, id))).toHaveLength(2);
  });
});

describe("newer and older versions of the program", () => {
  test("a database of a newer version is refused by name, and not touched", async () => {
    const name = freshName();
    const newer = await openNatively(name, 990, (database) => database.createObjectStore("assessments"));
    newer.close();
    expect(fault(await openStorage({ name })).kind).toBe("newer-data");
    const after = await openNatively(name);
    expect(after.version).toBe(990);
    expect([...after.objectStoreNames]).toEqual(["assessments"]);
    after.close();
  });

  test("an old window lets go at once when a newer version wants to upgrade, and never writes again", async () => {
    const name = freshName();
    const storage = await openAs(name);
    const { id } = await create(storage);
    const told: string[] = [];
    storage.onGone((why) => told.push(why.kind));
    const newer = await openNatively(name, 990);
    expect(told).toEqual(["newer-data"]);
    const result = await changeAssessment(storage, find, id, [note("agreement.full-text-held", "old shape")], made());
    expect(fault(result).kind).toBe("newer-data");
    expect(fault(await readAssessment(storage, id)).kind).toBe("newer-data");
    const rows = await new Promise<unknown>((resolve) => {
      const request = newer.transaction("assessments").objectStore("assessments").getAll();
      request.onsuccess = () => resolve(request.result);
    });
    expect(rows).toMatchObject([{ revision: 1, answers: {} }]);
    newer.close();
    expect(fault(await changeAssessment(storage, find, id, [note("agreement.full-text-held", "x")], made())).kind).toBe(
      "newer-data",
    );
  });

  test("an old window whose connection was already gone does not write into the upgraded database either", async () => {
    const name = freshName();
    const storage = await openAs(name);
    const { id } = await create(storage);
    storage.database.close({ disableAutoOpen: false });
    const newer = await openNatively(name, 990);
    newer.close();
    expect(fault(await changeAssessment(storage, find, id, [note("agreement.full-text-held", "x")], made())).kind).toBe(
      "newer-data",
    );
  });

  test("a row of a newer shape is refused, whatever version the database has", async () => {
    const storage = await openAs(freshName());
    const row = await create(storage);
    await storage.database.assessments.put({ ...row, v: 2 } as never);
    expect(
      fault(await changeAssessment(storage, find, row.id, [note("agreement.full-text-held", "x")], made())).kind,
    ).toBe("newer-data");
  });
});

describe("site data that is cleared", () => {
  test("while a window is open: its next save says so, instead of starting an empty database and saying saved", async () => {
    const name = freshName();
    const storage = await openAs(name);
    const { id } = await create(storage);
    const told: string[] = [];
    storage.onGone((why) => told.push(why.kind));
    await deleteNatively(name);
    await until(() => told.length > 0, "the window hears that its data was deleted");
    expect(told).toEqual(["cleared"]);
    expect(fault(await changeAssessment(storage, find, id, [note("agreement.full-text-held", "x")], made())).kind).toBe(
      "cleared",
    );
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  test("and filled again by another window: the old window does not mix its rows into the new database", async () => {
    const name = freshName();
    const old = await openAs(name);
    const { id } = await create(old);
    await deleteNatively(name);
    localStorage.removeItem(`${name}.expected`);
    const fresh = await openAs(name);
    expect(fresh.epoch).not.toBe(old.epoch);
    expect(fault(await write(old, (tables) => tables.assessments.delete(id))).kind).toBe("cleared");
    expect(await fresh.database.assessments.count()).toBe(0);
  });
});

describe("what should be there", () => {
  test("nothing is missed after ordinary work, in one window or two", async () => {
    const name = freshName();
    const one = await openAs(name);
    const two = await openAs(name);
    const a = await create(one);
    const b = await create(two);
    await changeAssessment(two, find, a.id, [note("agreement.full-text-held", "x")], made());
    await removeAssessment(one, b.id);
    expect((await openStorage({ name })).ok).toBe(true);
  });

  test("a row that is gone without having been removed is named before anybody types", async () => {
    const name = freshName();
    const storage = await openAs(name);
    const { id } = await create(storage);
    const kept = await create(storage);
    await storage.database.assessments.delete(id);
    const found = fault(await openStorage({ name }));
    expect(found.kind).toBe("damaged");
    expect(found.detail).toBe(`rows missing: Guiyang (${id}, revision 1)`);
    expect(fault(await openStorage({ name })).kind).toBe("damaged");
    acceptLoss(name);
    const after = await openAs(name);
    expect(await after.database.assessments.toCollection().primaryKeys()).toEqual([kept.id]);
    await after.database.assessments.delete(kept.id);
    expect(fault(await openStorage({ name })).detail).toContain(kept.id);
  });

  test("a row that went back to an earlier state is missed too", async () => {
    const name = freshName();
    const storage = await openAs(name);
    const before = await create(storage);
    value(await changeAssessment(storage, find, before.id, [note("agreement.full-text-held", "x")], made()));
    await storage.database.assessments.put(before);
    expect(fault(await openStorage({ name })).detail).toBe(`rows missing: Guiyang (${before.id}, revision 2)`);
  });

  test("a database that was created anew is not taken for a first visit", async () => {
    const name = freshName();
    const storage = await openAs(name);
    const { id } = await create(storage);
    await deleteNatively(name);
    expect(fault(await openStorage({ name })).detail).toBe(`created again: Guiyang (${id}, revision 1)`);
  });

  test("a removal, and a crash before the browser's other store heard of it, is no loss", async () => {
    const name = freshName();
    const storage = await openAs(name);
    const { id } = await create(storage);
    const before = expectation.read(name);
    value(await removeAssessment(storage, id));
    expectation.set(name, before);
    expect((await openStorage({ name })).ok).toBe(true);
  });

  test("nor is deleting everything", async () => {
    const name = freshName();
    const storage = await openAs(name);
    await create(storage);
    const before = expectation.read(name);
    value(await eraseEverything(storage));
    expect(await storage.database.assessments.count()).toBe(0);
    expectation.set(name, before);
    expect((await openStorage({ name })).ok).toBe(true);
  });

  test("a browser that lost its other store raises no alarm, and what is there is expected from then on", async () => {
    const name = freshName();
    const storage = await openAs(name);
    const { id } = await create(storage);
    localStorage.removeItem(`${name}.expected`);
    await openAs(name);
    expect(expectation.read(name)).toContain(id);
  });

  test.each(["null", "{", '{"epoch":"a","rows":null}', '{"epoch":"a","rows":{"x":1}}', "7"])(
    "an unreadable list of what should be there is no alarm: %s",
    async (text) => {
      const name = freshName();
      expectation.set(name, text);
      expect((await openStorage({ name })).ok).toBe(true);
    },
  );
});

describe("names of faults", () => {
  test("a full disk while opening is called a full disk", async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException(
        "Encountered full disk while opening backing store for indexedDB.open.",
        "QuotaExceededError",
      );
    };
    const result = await openStorage({ name: freshName() });
    IDBFactory.prototype.open = open;
    expect(fault(result).kind).toBe("disk-full");
  });

  test("a browser that forbids storing is called that", async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    const result = await openStorage({ name: freshName() });
    IDBFactory.prototype.open = open;
    expect(fault(result).kind).toBe("unavailable");
  });

  test("a store that cannot be opened for good is called damaged", async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");
    };
    const result = await openStorage({ name: freshName() });
    IDBFactory.prototype.open = open;
    expect(fault(result).kind).toBe("damaged");
  });
});

test("creating the same draft twice makes two assessments", async () => {
  const storage = await openAs(freshName());
  const one = value(await createAssessment(storage, find, draft, made()));
  const two = value(await createAssessment(storage, find, draft, made()));
  expect(one.id).not.toBe(two.id);
});
