// A database of its own for each test, and the assessment that is put into it.
import { afterEach } from "vitest";
import type { Assessment, Change } from "../../src/core/assessment.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { createAssessment, type Draft, type FindChecklist } from "../../src/storage/assessments.ts";
import { type OpenStorage, openStorage } from "../../src/storage/database.ts";
import type { StorageFault, Stored } from "../../src/storage/fault.ts";
import { checklist } from "../fixtures/edition.ts";

const names = new Set<string>();
const opened = new Set<OpenStorage>();

afterEach(async () => {
  for (const storage of opened) storage.close();
  opened.clear();
  for (const name of names) {
    await deleteNatively(name);
    localStorage.removeItem(`${name}.expected`);
  }
  names.clear();
});

export const find: FindChecklist = (id, edition) =>
  id === checklist.edition.id && edition === checklist.edition.edition ? checklist : undefined;

export function freshName(): string {
  const name = `test-${crypto.randomUUID()}`;
  names.add(name);
  return name;
}

/** The value, or a failing test that names the fault. */
export function value<T>(result: Stored<T>): T {
  if (!result.ok) throw new Error(`${result.fault.kind}: ${result.fault.detail}`);
  return result.value;
}

export function fault(result: Stored<unknown>): StorageFault {
  if (result.ok) throw new Error("It worked, and should not have.");
  return result.fault;
}

/** Opens as a window does; closed after the test. */
export async function openAs(name: string): Promise<OpenStorage> {
  const storage = value(await openStorage({ name }));
  opened.add(storage);
  return storage;
}

export const draft: Draft = {
  checklist: checklist.edition.id,
  edition: checklist.edition.edition,
  partnership: { council: "Fort Worth, Texas", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
  reason: "The agreement ends next year.",
  answers: {},
  suggested: {},
};

let second = 0;
/** Each moment a minute and more after the last, so that acts do not merge unless a test wants it. */
export const made = (who = "A. Officer") => {
  second += 90;
  return { at: new Date(Date.UTC(2026, 4, 4, 8, 0, second)).toISOString(), who };
};

export const create = async (storage: OpenStorage): Promise<Assessment> =>
  value(await createAssessment(storage, find, draft, made()));

export const question = (id: string): QuestionId => id as QuestionId;

/** A note on a question: what most typing is. */
export const note = (id: string, text: string): Change => ({
  kind: "answer",
  question: question(id),
  answer: { note: text },
});

export const noteOf = (assessment: Assessment | undefined, id: string): string | undefined =>
  assessment?.answers[question(id)]?.note;

/** Waits until something is so; fails after three seconds. */
export async function until(so: () => boolean | Promise<boolean>, what: string, patience = 3_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await so())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Another database under the same name, as a newer version or a stranger would make it. */
export function openNatively(
  name: string,
  version?: number,
  upgrade?: (database: IDBDatabase) => void,
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade?.(request.result);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function deleteNatively(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
