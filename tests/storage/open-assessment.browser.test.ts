// One assessment in several windows: each window here has a connection, a lock request and a queue of its own, as real windows have.
import { afterEach, describe, expect, test } from "vitest";
import { readAssessment } from "../../src/storage/assessments.ts";
import type { OpenStorage } from "../../src/storage/database.ts";
import { makeCopy } from "../../src/storage/make-copy.ts";
import { type AssessmentView, type OpenAssessment, openAssessment } from "../../src/storage/open-assessment.ts";
import { readCopyFile } from "../../src/storage/read-copy-file.ts";
import { removeAssessment } from "../../src/storage/remove-assessment.ts";
import { takeFence } from "../../src/storage/writer-fence.ts";
import { openWriterLock } from "../../src/storage/writer-lock.ts";
import {
  create,
  deleteNatively,
  find,
  freshName,
  made,
  note,
  noteOf,
  openAs,
  openNatively,
  pause,
  until,
  value,
} from "./fresh.ts";

const windows = new Set<OpenAssessment>();
const transaction = IDBDatabase.prototype.transaction;
afterEach(async () => {
  IDBDatabase.prototype.transaction = transaction;
  for (const one of windows) await one.close();
  windows.clear();
});

const question = "agreement.goals";

function show(storage: OpenStorage, id: string, who = "A. Officer"): OpenAssessment {
  const opened = openAssessment(storage, find, id, () => made(who));
  windows.add(opened);
  return opened;
}

type Open = Extract<AssessmentView, { state: "open" }>;
function seen(one: OpenAssessment): Open {
  const view = one.view();
  if (view.state !== "open") throw new Error(`The assessment is ${view.state}.`);
  return view;
}
const access = (one: OpenAssessment) => {
  const view = one.view();
  return view.state === "open" ? view.access : view.state;
};
const noteIn = (one: OpenAssessment) => noteOf(seen(one).assessment, question);

async function twoWindows() {
  const name = freshName();
  const [one, two] = [await openAs(name), await openAs(name)];
  const { id } = await create(one);
  const first = show(one, id, "First");
  await until(() => access(first) === "writer", "the first window writes");
  const second = show(two, id, "Second");
  await until(() => access(second) === "reader", "the second window reads");
  return { name, one, two, id, first, second };
}

describe("one window", () => {
  test("opens as the writer, and never shows itself as a reader on the way", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const opened = show(storage, id);
    const states = new Set<string>();
    opened.subscribe(() => states.add(access(opened)));
    await until(() => access(opened) === "writer", "the window writes");
    expect([...states].filter((state) => state !== "opening")).toEqual(["writer"]);
  });

  test("shows a choice before it is on the disk", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const opened = show(storage, id);
    await until(() => access(opened) === "writer", "the window writes");
    opened.change(note(question, "at once"));
    expect(noteIn(opened)).toBe("at once");
    expect(seen(opened).save.status).toBe("saving");
    await until(() => seen(opened).save.status === "saved", "saved");
    expect(noteOf(value(await readAssessment(storage, id)), question)).toBe("at once");
  });

  test("writes nothing before it has read the row", async () => {
    const storage = await openAs(freshName());
    const before = await create(storage);
    const opened = show(storage, before.id);
    opened.change(note(question, "too early"));
    await until(() => access(opened) === "writer", "the window writes");
    expect(value(await readAssessment(storage, before.id))?.revision).toBe(1);
  });

  test("an id that is not here is missing", async () => {
    const opened = show(await openAs(freshName()), crypto.randomUUID());
    await until(() => opened.view().state === "missing", "missing");
  });

  test("opened twice in a row, as React does when it checks itself, it is still the writer", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    void show(storage, id).close();
    const opened = show(storage, id);
    await until(() => access(opened) === "writer", "the window writes");
  });

  test("goes on after the browser has dropped the connection", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const opened = show(storage, id);
    await until(() => access(opened) === "writer", "the window writes");
    storage.database.close({ disableAutoOpen: false });
    opened.change(note(question, "after sleep"));
    await opened.flush();
    expect(seen(opened).save.status).toBe("saved");
    expect(noteOf(value(await readAssessment(storage, id)), question)).toBe("after sleep");
  });

  test("writes its last words before it lets a newer version of the program upgrade the database", async () => {
    const name = freshName();
    const storage = await openAs(name);
    const { id } = await create(storage);
    const opened = show(storage, id);
    await until(() => access(opened) === "writer", "the window writes");
    opened.change(note(question, "last words"), "soon");
    const newer = await openNatively(name, 990);
    const row = await new Promise<unknown>((resolve) => {
      const request = newer.transaction("assessments").objectStore("assessments").get(id);
      request.onsuccess = () => resolve(request.result);
    });
    expect(row).toMatchObject({ answers: { [question]: { note: "last words" } } });
    expect(seen(opened).save).toMatchObject({ status: "not-saved", fault: { kind: "newer-data" } });
    newer.close();
  });
});

describe("two windows", () => {
  test("the second is a reader and follows what the first writes", async () => {
    const { first, second, id, one } = await twoWindows();
    second.change(note(question, "not mine to write"));
    first.change(note(question, "from the first"));
    await until(() => noteIn(second) === "from the first", "the second follows");
    expect(value(await readAssessment(one, id))?.revision).toBe(2);
  });

  test("the second takes over; the last words of the first are saved and seen, nothing is lost", async () => {
    const { first, second, one, id } = await twoWindows();
    first.change(note(question, "unfinished sent"), "soon");
    second.takeOver();
    await until(() => access(second) === "writer", "the second writes");
    expect(access(first)).toBe("reader");
    expect(noteIn(second)).toBe("unfinished sent");
    second.change(note("exit.term", "from the second"));
    await second.flush();
    const row = value(await readAssessment(one, id));
    expect(noteOf(row, question)).toBe("unfinished sent");
    expect(noteOf(row, "exit.term")).toBe("from the second");
    await until(() => noteOf(seen(first).assessment, "exit.term") === "from the second", "the first follows");
  });

  test("they can take it from each other again and again", async () => {
    const { first, second, one, id } = await twoWindows();
    let [holder, other] = [first, second];
    for (let turn = 0; turn < 6; turn++) {
      holder.change(note(question, `turn ${turn}`), "soon");
      other.takeOver();
      await until(() => access(other) === "writer" && access(holder) === "reader", `turn ${turn}`);
      expect(noteIn(other)).toBe(`turn ${turn}`);
      [holder, other] = [other, holder];
    }
    expect(noteOf(value(await readAssessment(one, id)), question)).toBe("turn 5");
  });

  test("when the first is closed the second writes without being asked", async () => {
    const { first, second } = await twoWindows();
    await first.close();
    await until(() => access(second) === "writer", "the second writes");
  });

  test("a window that wakes up and still believes that it writes is refused inside the transaction", async () => {
    const { one, two, first, id } = await twoWindows();
    // What a thawed window looks like: it holds its lock and its token, and another one has written since.
    value(await takeFence(two, id, "a newer writer"));
    first.change(note(question, "from the zombie"));
    await first.flush();
    expect(seen(first).save).toMatchObject({ status: "not-saved", fault: { kind: "in-other-window" } });
    expect(access(first)).toBe("reader");
    expect(value(await readAssessment(one, id))?.revision).toBe(1);
    expect(noteIn(first)).toBe("from the zombie");
  });

  test("a removal in one is seen in the other, and a change on its way brings nothing back", async () => {
    const { one, two, first, second, id } = await twoWindows();
    first.change(note(question, "typed while it went"), "soon");
    value(await removeAssessment(two, id));
    await until(() => first.view().state === "missing" && second.view().state === "missing", "both hear of it");
    await first.flush();
    expect(value(await readAssessment(one, id))).toBeUndefined();
  });
});

describe("without Web Locks", () => {
  test("the window that opened last writes, and the first learns it at its next save", async () => {
    const tokens: string[] = [];
    const room = { claim: async (token: string) => tokens.push(token), flush: async () => {}, locks: undefined };
    const id = crypto.randomUUID();
    const [first, second] = [openWriterLock(id, room), openWriterLock(id, room)];
    await until(() => first.access() === "writer" && second.access() === "writer", "both begin");
    expect(tokens).toEqual([first.token(), second.token()]);
    first.lost();
    expect(first.access()).toBe("reader");
    await first.takeOver();
    expect(first.access()).toBe("writer");
    first.release();
    second.release();
  });
});

describe("when the site's data is cleared while an assessment is open", () => {
  async function cleared() {
    const name = freshName();
    const storage = await openAs(name);
    const { id } = await create(storage);
    const opened = show(storage, id);
    await until(() => access(opened) === "writer", "the window writes");
    opened.change(note(question, "weeks of work"));
    await opened.flush();
    await deleteNatively(name);
    return { name, storage, opened, id };
  }

  test("the work stays in view and the window says so by itself", async () => {
    const { opened } = await cleared();
    await until(() => seen(opened).save.fault?.kind === "cleared", "the alarm");
    expect(seen(opened).save.status).toBe("not-saved");
    expect(noteIn(opened)).toBe("weeks of work");
  });

  test("a copy can still be made of it, with what was typed since, and opened elsewhere", async () => {
    const { storage, opened, id } = await cleared();
    await until(() => seen(opened).save.fault?.kind === "cleared", "the alarm");
    opened.change(note("exit.term", "typed after"));
    const copy = value(await makeCopy(storage, find, "2026-05-04T10:00:00.000Z", [id]));
    expect(copy.assessments).toBe(1);
    expect(copy.fault?.kind).toBe("cleared");
    const read = await readCopyFile(new Uint8Array(await new Blob([copy.content]).arrayBuffer()), find);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(noteOf(read.value.copy.assessments[0], question)).toBe("weeks of work");
    expect(noteOf(read.value.copy.assessments[0], "exit.term")).toBe("typed after");
  });

  test("a row that vanishes without a removal stays in view, with an alarm", async () => {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const opened = show(storage, id);
    await until(() => access(opened) === "writer", "the window writes");
    await storage.database.assessments.delete(id);
    await until(() => seen(opened).save.fault?.kind === "damaged", "the alarm");
    expect(value(await makeCopy(storage, find, "2026-05-04T10:00:00.000Z")).assessments).toBe(1);
  });
});

test("a copy holds what was typed and is not saved, because it could not be", async () => {
  let full = false;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    if (full && mode === "readwrite") throw new DOMException("full", "QuotaExceededError");
    return transaction.call(this, stores, mode, options);
  };
  const storage = await openAs(freshName());
  const { id } = await create(storage);
  const opened = show(storage, id);
  await until(() => access(opened) === "writer", "the window writes");
  full = true;
  opened.change(note(question, "no room"));
  await opened.flush();
  expect(seen(opened).save).toMatchObject({ status: "not-saved", fault: { kind: "quota" } });
  const copy = value(await makeCopy(storage, find, "2026-05-04T10:00:00.000Z"));
  expect(copy.content).toContain("no room");
  full = false;
  opened.retry();
  await opened.flush();
  expect(seen(opened).save.status).toBe("saved");
});

test("after any call of the database fails once, everything typed is saved in the end", async () => {
  let calls = 0;
  let failAt = Number.POSITIVE_INFINITY;
  const names = ["get", "put", "add"] as const;
  const originals = names.map((name) => [name, IDBObjectStore.prototype[name]] as const);
  for (const [name, original] of originals) {
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: never[]) {
      calls += 1;
      if (calls === failAt) throw new DOMException("injected", "UnknownError");
      return (original as (...all: never[]) => IDBRequest).apply(this, args);
    } as never;
  }
  try {
    const storage = await openAs(freshName());
    const { id } = await create(storage);
    const opened = show(storage, id);
    await until(() => access(opened) === "writer", "the window writes");
    for (let n = 1; n <= 12; n++) {
      calls = 0;
      failAt = n;
      opened.change(note(question, `call ${n}`));
      await opened.flush();
      failAt = Number.POSITIVE_INFINITY;
      opened.retry();
      await opened.flush();
      await until(() => seen(opened).save.status === "saved", `saved after call ${n} failed`);
      expect(noteOf(value(await readAssessment(storage, id)), question)).toBe(`call ${n}`);
    }
  } finally {
    for (const [name, original] of originals) IDBObjectStore.prototype[name] = original as never;
  }
});

test("nothing is left behind by a window that is closed: another may write at once", async () => {
  const storage = await openAs(freshName());
  const { id } = await create(storage);
  const opened = show(storage, id);
  await until(() => access(opened) === "writer", "the window writes");
  opened.change(note(question, "last words"), "soon");
  await opened.close();
  await pause(20);
  const held = (await navigator.locks.query()).held?.map((lock) => lock.name);
  expect(held).not.toContain(`assessment:${id}`);
  expect(noteOf(value(await readAssessment(storage, id)), question)).toBe("last words");
});
