// Which checklist was this submission answered on, and is it the one that was released under that name? The edition travels in the
// package, so it can be read in ten years; whether it is genuine only a program that has it can say.
import { checkEdition } from "../core/check-edition.ts";
import { editionSchema } from "../core/checklist-schema.ts";
import { type Checklist, openEdition } from "../core/open-edition.ts";
import { readBy } from "../core/problems-of.ts";
import type { Check, Reason, Verdict } from "../core/verification.ts";
import { checklistPath } from "./bag.ts";
import { fingerprintOf } from "./canonical.ts";
import { editionBytes } from "./edition-bytes.ts";
import { readStrictJson } from "./strict-json.ts";

/** Released checklists by fingerprint. */
export type KnownChecklists = ReadonlyMap<string, Checklist>;

/** Makes the list from opened editions. */
export async function knownChecklists(all: readonly Checklist[]): Promise<KnownChecklists> {
  return new Map(
    await Promise.all(all.map(async (one) => [(await editionBytes(one.edition)).fingerprint, one] as const)),
  );
}

interface Named {
  readonly checklist: string;
  readonly edition: number;
  readonly editionFingerprint: string;
}

/**
 * Checks the edition in a package against what the submission names and what is known here.
 * @param bytes data/checklist.json; absent where a report brings only the submission
 * @param fingerprint gives the SHA-256 of bytes; by default works it out anew
 */
export async function readPackedChecklist(
  bytes: Uint8Array<ArrayBuffer> | undefined,
  named: Named | undefined,
  known: KnownChecklists,
  fingerprint = fingerprintOf,
): Promise<{ readonly check: Check; readonly checklist?: Checklist }> {
  const result = (outcome: Verdict, reasons: readonly Reason[], checklist?: Checklist) => ({
    check: {
      check: "checklist" as const,
      outcome,
      reasons,
      facts: named ? { checklist: named.checklist, edition: named.edition } : {},
    },
    ...(checklist ? { checklist } : {}),
  });
  const fault = (kind: Reason["kind"], facts: Reason["facts"] = {}): Reason => ({ kind, path: checklistPath, facts });
  if (!named) return result("cannot-be-checked", [fault("not-checked-further")]);
  const found = bytes ? await fingerprint(bytes) : named.editionFingerprint;
  if (found !== named.editionFingerprint)
    return result("does-not-match", [fault("checklist-differs-from-named", { named: named.editionFingerprint })]);
  const { checklist: name, edition: number } = named;
  const here = known.get(found);
  if (here) {
    const same = here.edition.id === name && here.edition.edition === number;
    return same
      ? result("matches", [], here)
      : result("does-not-match", [fault("checklist-differs-from-named", { named: `${name}/${number}` })]);
  }
  const released = [...known.values()].some(({ edition }) => edition.id === name && edition.edition === number);
  if (released)
    return result("does-not-match", [fault("checklist-differs-from-released", { checklist: name, edition: number })]);
  const unknown = fault("checklist-not-known", { checklist: name, edition: number });
  if (!bytes) return result("cannot-be-checked", [unknown]);
  const opened = open(bytes);
  if (!opened.checklist) return result("does-not-match", opened.reasons);
  const { edition } = opened.checklist;
  return edition.id === name && edition.edition === number
    ? result("cannot-be-checked", [unknown], opened.checklist)
    : result("does-not-match", [fault("checklist-differs-from-named", { named: `${name}/${number}` })]);
}

/** Opens an edition from bytes that were checked when they were stored; undefined when it cannot be opened. */
export const openPackedChecklist = (bytes: Uint8Array): Checklist | undefined => open(bytes).checklist;

interface Opened {
  readonly checklist?: Checklist;
  readonly reasons: readonly Reason[];
}

/** By the bytes themselves: where many packages share a foreign edition, whether it is sound is found out once. */
const openedBefore = new WeakMap<Uint8Array, Opened>();

/** Opens a foreign edition: one that would not be released here is not worked with. */
function open(bytes: Uint8Array): Opened {
  const before = openedBefore.get(bytes) ?? openAnew(bytes);
  openedBefore.set(bytes, before);
  return before;
}

function openAnew(bytes: Uint8Array): Opened {
  const at = (one: Reason): Reason => ({ ...one, path: [checklistPath, one.path].filter(Boolean).join(": ") });
  const json = readStrictJson(bytes);
  if (!json.ok) return { reasons: json.problems.map(at) };
  const edition = readBy(editionSchema, json.value);
  if (!edition.ok) return { reasons: edition.problems.map(at) };
  const problems = checkEdition(edition.value);
  return problems.length > 0 ? { reasons: problems.map(at) } : { checklist: openEdition(edition.value), reasons: [] };
}
