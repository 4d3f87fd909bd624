// Will this computer keep the work? Answers from what can be tested, in words that promise no more than that.
import { registerKeys, viewsKey } from "./copy-keys.ts";
import { type OpenStorage, read, type Tables, write } from "./database.ts";
import { expectedRows } from "./expected.ts";
import { viewsIn } from "./views.ts";

export type HealthWord = "kept" | "probably-kept" | "may-be-erased" | "not-kept";

export interface Health {
  readonly word: HealthWord;
  /** The browser agreed to keep the data until it is deleted by hand. */
  readonly persisted: boolean;
  /** First use of this database: the oldest work that has survived. */
  readonly since: string | undefined;
  readonly usedBytes: number | undefined;
  /** What the browser claims to allow: a hint, often wrong. */
  readonly allowedBytes: number | undefined;
  /** Bytes of all evidence files. */
  readonly evidenceBytes: number;
  readonly assessments: number;
  /** There are reviews, a register of keys or saved views, which a copy of everything holds too. */
  readonly beside: boolean;
  readonly copiedAt: string | undefined;
  /** Newest change of any assessment, review, register or view: work after `copiedAt` is in no copy. */
  readonly changedAt: string | undefined;
}

const day = 24 * 60 * 60 * 1000;

/** @param now ISO moment */
export async function readHealth(storage: OpenStorage, now: string): Promise<Health> {
  // Tested, not believed: a full disk lets everything be read and nothing be written.
  const tried = await write(storage, (tables) => tables.meta.put({ key: "tried", value: now }));
  const rows = await read(storage, async (tables) => ({
    since: (await tables.meta.get("since"))?.value,
    copiedAt: (await tables.meta.get("copied-at"))?.value,
    assessments: await tables.assessments.count(),
    beside: (await countBeside(tables)) > 0,
    evidenceBytes: await evidenceBytes(tables),
    newest: await tables.summaries.orderBy("changedAt").last(),
  }));
  const persisted = (await navigator.storage?.persisted?.().catch(() => false)) ?? false;
  const estimate = await navigator.storage?.estimate?.().catch(() => undefined);
  const since = rows.ok && typeof rows.value.since === "string" ? rows.value.since : undefined;
  const facts = { persisted, since, usedBytes: estimate?.usage, allowedBytes: estimate?.quota };
  return {
    ...facts,
    word: rows.ok && tried.ok ? wordFor(facts, now) : "not-kept",
    assessments: rows.ok ? rows.value.assessments : 0,
    beside: rows.ok && rows.value.beside,
    evidenceBytes: rows.ok ? rows.value.evidenceBytes : 0,
    copiedAt: rows.ok && typeof rows.value.copiedAt === "string" ? rows.value.copiedAt : undefined,
    changedAt: rows.ok ? newest(storage, rows.value.newest?.changedAt) : undefined,
  };
}

/** What lies beside assessments notes its moment outside of the database, so that no row has to be read. */
function newest({ database: { name } }: OpenStorage, assessment: string | undefined): string | undefined {
  const moments = Object.values(expectedRows(name)?.pieces ?? {}).map(({ at }) => at);
  return [assessment ?? "", ...moments].sort().at(-1) || undefined;
}

async function countBeside(tables: Tables): Promise<number> {
  const views = viewsIn((await tables.meta.get(viewsKey))?.value);
  return (await tables.reviews.count()) + (await tables.meta.where("key").anyOf(registerKeys).count()) + views.length;
}

/** Read from keys alone: a value would bring its megabyte along. */
async function evidenceBytes(tables: Tables): Promise<number> {
  let sum = 0;
  await tables.evidenceFiles.orderBy("[fingerprint+size]").eachKey((key) => {
    sum += (key as unknown as [string, number])[1];
  });
  return sum;
}

/** Kept: the browser agreed, and work of an earlier day is still here. The rest is said as it is. */
export function wordFor(
  facts: Pick<Health, "persisted" | "since" | "usedBytes" | "allowedBytes">,
  now: string,
): HealthWord {
  const { usedBytes = 0, allowedBytes = Number.POSITIVE_INFINITY } = facts;
  if (!facts.persisted || usedBytes > 0.85 * allowedBytes) return "may-be-erased";
  const survived = facts.since ? Date.parse(now) - Date.parse(facts.since) : 0;
  return survived >= day ? "kept" : "probably-kept";
}

/**
 * Why another copy of some work should be saved now; undefined when there is no reason.
 * @param remindDays days of work after which a copy is suggested; 0 for never
 * @param now ISO moment, as are those of the work
 */
export function whyCopy(
  word: HealthWord,
  work: { readonly startedAt: string; readonly changedAt: string; readonly copiedAt: string | undefined },
  remindDays: number,
  now: string,
): "may-be-erased" | "time" | undefined {
  if (work.copiedAt && work.copiedAt >= work.changedAt) return undefined;
  const age = Date.parse(now) - Date.parse(work.copiedAt ?? work.startedAt);
  const atRisk = word === "may-be-erased" || word === "not-kept";
  if (atRisk && (!work.copiedAt || age >= day)) return "may-be-erased";
  return remindDays > 0 && age >= remindDays * day ? "time" : undefined;
}
