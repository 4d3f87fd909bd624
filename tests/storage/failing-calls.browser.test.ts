// What if a call of the database fails, whichever it is? One session of work for each call that it makes: that call fails, in each way in
// which calls fail. Every failure must have a name, nothing acknowledged may be lost, and the work comes to its end all the same.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { signVersion } from "../../src/features/signing/sign.ts";
import { declarations } from "../../src/i18n/en/sign-off.ts";
import {
  changeAssessment,
  createAssessment,
  listSummaries,
  readAssessment,
  readHistory,
  refreshSummaries,
} from "../../src/storage/assessments.ts";
import { type OpenStorage, openStorage } from "../../src/storage/database.ts";
import { describeFile, readEvidenceFile, storeEvidenceFile } from "../../src/storage/evidence-files.ts";
import type { StorageFault, StorageFaultKind, Stored } from "../../src/storage/fault.ts";
import { openAssessment } from "../../src/storage/open-assessment.ts";
import { listSubmissions } from "../../src/storage/submissions.ts";
import { checklist } from "../fixtures/edition.ts";
import { patient, roundsOf, times } from "../setup/size.ts";
import {
  deleteNatively,
  draft,
  find,
  freshName,
  made,
  note,
  noteOf,
  openAs,
  pause,
  question,
  until,
  value,
} from "./fresh.ts";

const ways = ["UnknownError", "InvalidStateError", "QuotaExceededError", "aborted"] as const;
/** The first so many calls: each of them in each way in the larger sizes, and each tenth in one of the ways with every change. */
const calls = 200;
const ofAll = Array.from({ length: calls }, (_, index) => ways.map((how) => [index + 1, how] as const)).flat();
const ofSome = Array.from(
  { length: calls / 10 },
  (_, index) => [index * 10 + 1, ways[index % ways.length] ?? "aborted"] as const,
);
const rounds = times(ofSome, ofAll, ofAll);
const ofStore = ["get", "getKey", "getAll", "getAllKeys", "count", "openCursor", "openKeyCursor"];
/** All that asks something of the disk. */
const watched: ReadonlyArray<readonly [object, readonly string[]]> = [
  [IDBFactory.prototype, ["open", "databases"]],
  [IDBDatabase.prototype, ["createObjectStore", "transaction"]],
  [IDBObjectStore.prototype, ["createIndex", "add", "put", "delete", "clear", ...ofStore]],
  [IDBIndex.prototype, ofStore],
];
/** The transaction that a call was made in, or that it began. */
function transactionOf(owner: unknown, result: unknown): IDBTransaction | undefined {
  if (result instanceof IDBTransaction) return result;
  const near = [owner, owner instanceof IDBIndex ? owner.objectStore : result];
  return near.find((one) => one instanceof IDBObjectStore)?.transaction;
}

let called = 0;
let failAt = 0;
let way: (typeof ways)[number] = "aborted";
const undo: (() => void)[] = [];
const uncaught: unknown[] = [];
const seeUncaught = (event: PromiseRejectionEvent): void => void uncaught.push(event.reason);

beforeEach(() => {
  window.addEventListener("unhandledrejection", seeUncaught);
  // On this computer Dexie writes a trace of each failure.
  vi.spyOn(console, "trace").mockImplementation(() => {});
  vi.spyOn(console, "warn").mockImplementation(() => {});
  for (const [owner, names] of watched)
    for (const name of names) {
      const real: unknown = Reflect.get(owner, name);
      if (typeof real !== "function") throw new Error(`There is no ${name}.`);
      Reflect.set(owner, name, function (this: object, ...given: unknown[]) {
        called += 1;
        const fails = called === failAt;
        // A new table or index is only noted down; what goes wrong with it goes wrong when the transaction is written.
        const throws = way !== "aborted" && !name.startsWith("create");
        if (fails && (throws || this instanceof IDBFactory))
          throw new DOMException("made to fail", way === "aborted" ? "UnknownError" : way);
        const result: unknown = Reflect.apply(real, this, given);
        if (fails) transactionOf(this, result)?.abort();
        return result;
      });
      undo.push(() => Reflect.set(owner, name, real));
    }
});
afterEach(() => {
  for (const one of undo.splice(0)) one();
  window.removeEventListener("unhandledrejection", seeUncaught);
  vi.restoreAllMocks();
  failAt = 0;
});

/** What the person was told is done. */
interface Acknowledged {
  id?: string;
  note?: string;
  choice?: string;
  evidence?: string;
  signed?: string;
}
/** The faults somebody met on the way. */
type Met = StorageFault[];

/** Where a page gives up: the person sees which fault it is, and loads the page again. */
class PageEnds extends Error {}

/** Tries a second time, as somebody does who is told that it did not work. */
async function tried<T>(met: Met, act: () => Promise<Stored<T>>): Promise<T> {
  for (let tries = 0; tries < 2; tries += 1) {
    const result = await act();
    if (result.ok) return result.value;
    met.push(result.fault);
  }
  throw new PageEnds();
}

const file = new TextEncoder().encode("%PDF-1.7 minutes of 4 May");
const typed = "Asked the clerk about it: 贵阳. She will look in the minutes of 1999 and of 2004.";
/** The note as it grows, word by word. */
const notes = typed.split(" ").map((_, index, words) => words.slice(0, index + 1).join(" "));
const choice = "none";
const signer = { name: "A. Osei", office: "Officer", role: "prepared", declaration: declarations.prepared } as const;

/** Opens, types, chooses, adds evidence and signs; goes on where an earlier page of the same session ended. */
async function works(name: string, done: Acknowledged, met: Met): Promise<void> {
  const storage = await tried(met, () => openStorage({ name }));
  try {
    await refreshSummaries(storage, find);
    done.id ??= (await tried(met, () => createAssessment(storage, find, draft, made()))).id;
    const { id } = done;
    await writes(storage, id, done, met);
    if (!done.evidence) {
      const described = await describeFile("minutes.pdf", file);
      const stored = await tried(met, () => storeEvidenceFile(storage, file, made().at));
      const use = { question: question("agreement.status"), pages: "1" };
      const act = { act: "add", source: { file: described }, title: "Minutes", use } as const;
      await tried(met, () => changeAssessment(storage, find, id, [{ kind: "evidence", act }], made()));
      done.evidence = stored;
    }
    await tried(met, () => listSummaries(storage));
    await tried(met, () => readHistory(storage, id));
    done.signed ??= await tried(met, async () => {
      const row = await readAssessment(storage, id);
      if (!row.ok) return row;
      if (!row.value) throw new Error("The assessment is no longer there.");
      const signed = await signVersion(storage, checklist, row.value, signer, {});
      return signed.ok ? { ok: true, value: signed.value.fingerprint } : signed;
    });
  } finally {
    storage.close();
  }
}

/** The note and the choice, through the page's own save queue. */
async function writes(storage: OpenStorage, id: string, done: Acknowledged, met: Met): Promise<void> {
  const opened = openAssessment(storage, find, id, () => made());
  const shown = () => {
    const view = opened.view();
    return view.state === "open" ? view : undefined;
  };
  /** What this window says of the last change: saved, or what went wrong. */
  const settled = async (): Promise<void> => {
    for (let tries = 0; tries < 3; tries += 1) {
      await opened.flush();
      await until(() => /saved/.test(shown()?.save.status ?? ""), "the page says whether it is saved", patient(10_000));
      const save = shown()?.save;
      if (save?.status === "saved" && !opened.unsaved()) return;
      if (!save?.fault) throw new Error("Not saved, and nobody says why.");
      met.push(save.fault);
      opened.retry();
    }
    throw new PageEnds();
  };
  try {
    await until(
      () => {
        const view = opened.view();
        if (view.state === "failed") met.push(view.fault);
        return view.state === "open" && view.access === "writer";
      },
      "the assessment opens",
      patient(15_000),
    );
    for (const words of notes)
      if (!done.note || notes.indexOf(words) > notes.indexOf(done.note)) {
        opened.change(note("oversight.owner", words), "soon");
        await settled();
        done.note = words;
      }
    if (!done.choice) {
      opened.change({ kind: "answer", question: question("oversight.training"), answer: { value: choice } });
      await settled();
      done.choice = choice;
    }
  } finally {
    await opened.close();
  }
}

/** Three pages at most: the call fails once, so the page after it has nothing in its way. */
async function session(name: string, done: Acknowledged, met: Met): Promise<void> {
  for (let pages = 0; pages < 3; pages += 1)
    try {
      await works(name, done, met);
      return;
    } catch (error) {
      if (!(error instanceof PageEnds)) throw error;
    }
  throw new Error(`It did not come to its end: ${met.map(({ detail }) => detail).join("; ")}`);
}

const again: OpenStorage[] = [];
/** What was acknowledged and is not there. */
async function lostFrom(name: string, done: Acknowledged): Promise<readonly string[]> {
  const storage = await openAs(name);
  again.push(storage);
  const row = done.id ? value(await readAssessment(storage, done.id)) : undefined;
  const evidence = done.evidence ? value(await readEvidenceFile(storage, done.evidence)) : undefined;
  const signed = done.id ? value(await listSubmissions(storage, done.id)) : [];
  return [
    ...(row ? [] : ["the assessment"]),
    ...(noteOf(row, "oversight.owner") === done.note ? [] : ["the note"]),
    ...(JSON.stringify(row?.answers[question("oversight.training")]) === JSON.stringify({ value: done.choice })
      ? []
      : ["the choice"]),
    ...(evidence && JSON.stringify(row?.evidence).includes(done.evidence ?? "?") ? [] : ["the evidence"]),
    ...(signed.some(({ fingerprint, signatures }) => fingerprint === done.signed && signatures.length > 0)
      ? []
      : ["the signed version"]),
  ];
}

/** Takes the database away; says so when somebody still holds it open. */
async function removed(name: string): Promise<string> {
  for (const storage of again.splice(0)) storage.close();
  const late = pause(patient(10_000)).then(() => "held open by a page that was left");
  return Promise.race([deleteNatively(name).then(() => "removed"), late]);
}

test(`the first ${calls} calls of a session fail in turn, ${rounds.length} times in all: named, nothing acknowledged is lost, no promise forgotten`, {
  timeout: patient(rounds.length * 6_000),
}, async () => {
  called = 0;
  await session(freshName(), {}, []);
  // A session that makes fewer calls would leave the last ones untried.
  const undisturbed = called;
  expect(undisturbed).toBeGreaterThanOrEqual(calls);

  const named = new Map<StorageFaultKind, number>();
  for (const round of roundsOf("X17", rounds.length)) {
    const [at, how] = rounds[round - 1] ?? [0, "aborted"];
    const where = `call ${at}, ${how}`;
    const name = freshName();
    const [done, met]: [Acknowledged, Met] = [{}, []];
    [called, failAt, way] = [0, at, how];
    await session(name, done, met).catch((error: unknown) => {
      throw new Error(`${where}: ${error}`, { cause: error });
    });
    expect(called, where).toBeGreaterThanOrEqual(at);
    failAt = 0;
    expect(await lostFrom(name, done), where).toEqual([]);
    // A page that is left holds on to nothing, or the next one would find the way blocked.
    expect(await removed(name), where).toBe("removed");
    for (const { kind, detail } of met) {
      expect(kind, `${where}: ${detail}`).not.toBe("unexpected");
      named.set(kind, (named.get(kind) ?? 0) + 1);
    }
    expect(uncaught, where).toEqual([]);
  }
  console.info(
    `${undisturbed} calls when nothing fails. What was named: ${[...named].map(([kind, count]) => `${kind} ${count}`).join(", ")}`,
  );
});
