// The save queue: no change is lost, none overtakes another, and "saved" is only said when it is true.
import { afterEach, expect, test, vi } from "vitest";
import type { Assessment, Change } from "../../src/core/assessment.ts";
import { changeAssessment, readAssessment, readHistory } from "../../src/storage/assessments.ts";
import type { OpenStorage } from "../../src/storage/database.ts";
import type { StorageFaultKind, Stored } from "../../src/storage/fault.ts";
import { openSaveQueue, type SaveQueue, subjectOf } from "../../src/storage/saving.ts";
import { create, find, freshName, made, note, noteOf, openAs, pause, until, value } from "./fresh.ts";

let queue: SaveQueue | undefined;
afterEach(async () => {
  vi.restoreAllMocks();
  await queue?.close();
});

/** A queue over the real database, whose writes can be held back or made to fail. */
async function open() {
  const storage = await openAs(freshName());
  const { id } = await create(storage);
  const writes: (readonly Change[])[] = [];
  let hold: Promise<void> | undefined;
  let letGo = (): void => {};
  let failing: StorageFaultKind | "throw" | undefined;
  const opened = openSaveQueue(async (changes: readonly Change[]): Promise<Stored<Assessment>> => {
    writes.push(changes);
    await hold;
    if (failing === "throw") throw new Error("a mistake in the program");
    if (failing) return { ok: false, fault: { kind: failing, detail: "for the test" } };
    return changeAssessment(storage, find, id, changes, made());
  }, subjectOf);
  queue = opened;
  return {
    queue: opened,
    writes,
    stored: async (question: string) => noteOf(value(await readAssessment(storage, id)), question),
    history: async () => value(await readHistory(storage, id)),
    holdBack() {
      hold = new Promise((resolve) => {
        letGo = resolve;
      });
    },
    letGo() {
      hold = undefined;
      letGo();
    },
    fail(kind: StorageFaultKind | "throw" | undefined) {
      failing = kind;
    },
  };
}

test("a choice is on its way at once, typing after a tenth of a second", async () => {
  const { queue, writes } = await open();
  queue.change(note("agreement.full-text-held", "chosen"), "now");
  expect(writes).toHaveLength(1);
  await queue.flush();
  queue.change(note("agreement.full-text-held", "typed"), "soon");
  await pause(50);
  expect(writes).toHaveLength(1);
  await until(() => writes.length === 2, "the typed text is written");
});

test("somebody who never stops typing is saved every half second", async () => {
  const { queue, writes } = await open();
  const start = Date.now();
  while (Date.now() - start < 1_300) {
    queue.change(note("agreement.full-text-held", `${Date.now()}`), "soon");
    await pause(20);
  }
  expect(writes.length).toBeGreaterThanOrEqual(2);
});

test("from the first keystroke on it is no longer called saved, until it is on the disk", async () => {
  const { queue, stored } = await open();
  queue.change(note("agreement.full-text-held", "a"), "now");
  await queue.flush();
  expect(queue.state().status).toBe("saved");
  queue.change(note("agreement.full-text-held", "ab"), "soon");
  expect(queue.state().status).toBe("saving");
  await until(() => queue.state().status === "saved", "saved again");
  expect(await stored("agreement.full-text-held")).toBe("ab");
});

test("a change that arrives while a write runs is written after it", async () => {
  const { queue, holdBack, letGo, stored, writes } = await open();
  holdBack();
  queue.change(note("agreement.full-text-held", "first"), "now");
  queue.change(note("agreement.full-text-held", "second"), "soon");
  queue.change(note("agreement.goals", "other"), "now");
  expect(writes).toHaveLength(1);
  letGo();
  await queue.flush();
  expect(queue.state().status).toBe("saved");
  expect(queue.pending()).toEqual([]);
  expect(await stored("agreement.full-text-held")).toBe("second");
  expect(await stored("agreement.goals")).toBe("other");
});

test("a change made by whoever hears that it is saved is not forgotten", async () => {
  const { queue, stored } = await open();
  let answered = false;
  queue.subscribe(() => {
    if (queue.state().status !== "saved" || answered) return;
    answered = true;
    queue.change(note("agreement.goals", "in answer"), "now");
  });
  queue.change(note("agreement.full-text-held", "x"), "now");
  await until(async () => (await stored("agreement.goals")) === "in answer", "the answer to the news is saved");
});

test("a change made in the microtask after a write has ended is not forgotten", async () => {
  for (let depth = 0; depth < 12; depth++) {
    const { queue, stored } = await open();
    queue.change(note("agreement.full-text-held", "x"), "now");
    let running: Promise<unknown> = queue.flush();
    for (let i = 0; i < depth; i++) running = running.then(() => undefined);
    await running;
    queue.change(note("agreement.goals", `late ${depth}`), "now");
    await until(async () => (await stored("agreement.goals")) === `late ${depth}`, "the late change is saved");
    await queue.close();
  }
});

test("what failed waits, and goes before what came later", async () => {
  const { queue, fail, writes, stored, history } = await open();
  fail("disk-full");
  queue.change(note("agreement.full-text-held", "one"), "now");
  await queue.flush();
  expect(queue.state()).toMatchObject({ status: "not-saved", fault: { kind: "disk-full" } });
  queue.change(note("agreement.goals", "two"), "now");
  await queue.flush();
  expect(queue.pending()).toEqual([note("agreement.full-text-held", "one"), note("agreement.goals", "two")]);
  fail(undefined);
  queue.retry();
  await queue.flush();
  expect(queue.state()).not.toHaveProperty("fault");
  expect(queue.state().status).toBe("saved");
  expect(writes.at(-1)).toHaveLength(2);
  expect(await stored("agreement.full-text-held")).toBe("one");
  expect((await history()).map((entry) => entry.field)).toEqual([
    "created",
    "answers.agreement.full-text-held",
    "answers.agreement.goals",
  ]);
});

test("a newer text replaces the one that failed, never the other way round", async () => {
  const { queue, fail, holdBack, letGo, stored } = await open();
  fail("quota");
  holdBack();
  queue.change(note("agreement.full-text-held", "old"), "now");
  queue.change(note("agreement.full-text-held", "new"), "soon");
  letGo();
  await queue.flush();
  expect(queue.pending()).toEqual([note("agreement.full-text-held", "new")]);
  fail(undefined);
  queue.retry();
  await queue.flush();
  expect(await stored("agreement.full-text-held")).toBe("new");
});

test("after a failure that can pass the queue tries again by itself", async () => {
  const { queue, fail, stored } = await open();
  fail("disk-full");
  queue.change(note("agreement.full-text-held", "patience"), "now");
  await queue.flush();
  fail(undefined);
  await until(() => queue.state().status === "saved", "saved without anybody's doing", 4_000);
  expect(await stored("agreement.full-text-held")).toBe("patience");
});

test("it does not knock again where nobody will ever open", async () => {
  const { queue, fail, writes } = await open();
  fail("cleared");
  queue.change(note("agreement.full-text-held", "x"), "now");
  await pause(2_400);
  expect(writes).toHaveLength(1);
});

test("a mistake in the program loses no change", async () => {
  const { queue, fail, stored } = await open();
  fail("throw");
  queue.change(note("agreement.full-text-held", "x"), "now");
  await queue.flush();
  expect(queue.state()).toMatchObject({ status: "not-saved", fault: { kind: "unexpected" } });
  fail(undefined);
  queue.retry();
  await queue.flush();
  expect(await stored("agreement.full-text-held")).toBe("x");
});

test.each([
  ["the page is left", () => window.dispatchEvent(new PageTransitionEvent("pagehide"))],
  ["the page is frozen", () => document.dispatchEvent(new Event("freeze"))],
  [
    "the page is hidden",
    () => {
      vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
      document.dispatchEvent(new Event("visibilitychange"));
    },
  ],
])("what waits is written at once when %s", async (_when, happen) => {
  const { queue, writes } = await open();
  queue.change(note("agreement.full-text-held", "last words"), "soon");
  expect(writes).toHaveLength(0);
  happen();
  expect(writes).toHaveLength(1);
});

test("closing writes what waits", async () => {
  const { queue, stored } = await open();
  queue.change(note("agreement.full-text-held", "last words"), "soon");
  await queue.close();
  expect(await stored("agreement.full-text-held")).toBe("last words");
});

test("a thousand random changes, some of them failing, end as the last ones said", async () => {
  const { queue, fail, stored } = await open();
  const questions = ["agreement.full-text-held", "agreement.goals", "agreement.initiative", "exit.term"];
  const last = new Map<string, string>();
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (let i = 0; i < 1_000; i++) {
    const question = questions[random(4)] ?? "";
    last.set(question, `text ${i}`);
    queue.change(note(question, `text ${i}`), random(3) === 0 ? "now" : "soon");
    fail(random(10) === 0 ? "closed" : undefined);
    if (random(8) === 0) await pause(random(4));
  }
  fail(undefined);
  queue.retry();
  await queue.flush();
  expect(queue.state().status).toBe("saved");
  for (const [question, text] of last) expect(await stored(question)).toBe(text);
});

test("a long note typed key by key is one line of history, and a copy stays small", async () => {
  const storage: OpenStorage = await openAs(freshName());
  const { id } = await create(storage);
  let text = "";
  const at = Date.UTC(2026, 4, 4, 12);
  for (let i = 0; i < 300; i++) {
    text += "words and ";
    const moment = { at: new Date(at + i * 400).toISOString(), who: "A. Officer" };
    value(await changeAssessment(storage, find, id, [note("agreement.full-text-held", text)], moment));
  }
  const lines = value(await readHistory(storage, id));
  expect(lines.map((entry) => [entry.field, entry.revision])).toEqual([
    ["created", 1],
    ["answers.agreement.full-text-held", 301],
  ]);
  expect(lines[1]).toMatchObject({ from: null, to: { note: text } });
});

test("a pause, another person and another choice are lines of their own", async () => {
  const storage = await openAs(freshName());
  const { id } = await create(storage);
  const at = (seconds: number, who = "A") => ({
    at: new Date(Date.UTC(2026, 4, 4, 12, 0, seconds)).toISOString(),
    who,
  });
  const choose = (pick: string): Change =>
    ({ ...note("agreement.full-text-held", ""), answer: { value: pick } }) as Change;
  const steps: [Change, ReturnType<typeof at>][] = [
    [note("agreement.full-text-held", "a"), at(0)],
    [note("agreement.full-text-held", "ab"), at(5)],
    [note("agreement.full-text-held", "abc"), at(90)],
    [note("agreement.full-text-held", "abcd"), at(92, "B")],
    [choose("yes"), at(93, "B")],
    [choose("no"), at(94, "B")],
  ];
  for (const [what, when] of steps) value(await changeAssessment(storage, find, id, [what], when));
  expect(value(await readHistory(storage, id)).map((entry) => entry.revision)).toEqual([1, 3, 4, 5, 6, 7]);
});
