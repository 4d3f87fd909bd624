// Adding a file to a question: read, measured, stored, and only then named by the assessment. Nothing in a file is opened or drawn.
// A picture that tells more than one sees in it is asked about first.
import { fingerprintOf } from "../../../archive/canonical.ts";
import { type HiddenFact, lookInto } from "../../../archive/pictures/take-apart.ts";
import type { Assessment, Change } from "../../../core/assessment.ts";
import type { QuestionId } from "../../../core/checklist.ts";
import { type EvidenceId, findEvidence } from "../../../core/evidence.ts";
import { beyondLimits } from "../../../core/evidence-limits.ts";
import type { NotAdded } from "../../../i18n/en/evidence.ts";
import type { FaultKind } from "../../../i18n/en/faults.ts";
import type { OpenStorage } from "../../../storage/database.ts";
import { describeFile, evidenceFilesHere, storeEvidenceFile } from "../../../storage/evidence-files.ts";

export type Added =
  | { readonly kind: "added" }
  /** It was evidence for something else already: the same item is used again. */
  | { readonly kind: "known"; readonly id: EvidenceId }
  /** A picture that tells more than one sees in it: nothing is stored until somebody has said how it shall be added. */
  | { readonly kind: "tells"; readonly hidden: readonly HiddenFact[]; readonly canBeTakenOut: boolean }
  | { readonly kind: "not-added"; readonly why: NotAdded }
  | { readonly kind: "not-stored"; readonly fault: FaultKind };

interface Place {
  readonly storage: OpenStorage;
  /** As it is when it is asked: another file may have been added meanwhile. */
  readonly assessment: () => Assessment;
  readonly change: (what: Change) => void;
  readonly flush: () => Promise<void>;
}

/** What is done about facts that a picture tells beside what one sees in it; "ask" adds only a file without them. */
export type Hidden = "ask" | "take-out" | "leave-in";

/** @param file as the browser gives it; its name is words, its type is not believed */
export async function addFile(place: Place, question: QuestionId, file: File, hidden: Hidden = "ask"): Promise<Added> {
  const early = beyondLimits(place.assessment().evidence ?? {}, file.size);
  if (early === "empty" || early === "file") return { kind: "not-added", why: early };
  let original: Uint8Array<ArrayBuffer>;
  try {
    original = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { kind: "not-added", why: "cannot-be-read" };
  }
  const came = await describeFile(file.name, original);
  const looked = hidden === "leave-in" ? undefined : lookInto(original, came.type);
  const without = looked?.without;
  if (looked && looked.hidden.length > 0 && (hidden === "ask" || !without))
    return { kind: "tells", hidden: looked.hidden, canBeTakenOut: without !== undefined };
  const bytes = without ?? original;
  const source = {
    file: without ? { ...(await describeFile(file.name, without)), strippedFrom: await fingerprintOf(original) } : came,
  };
  const evidence = place.assessment().evidence ?? {};
  const known = findEvidence(evidence, source);
  const beyond = known ? undefined : beyondLimits(evidence, bytes.length);
  if (beyond) return { kind: "not-added", why: beyond };
  const stored = await storeEvidenceFile(place.storage, bytes, new Date().toISOString());
  if (!stored.ok) return { kind: "not-stored", fault: stored.fault.kind };
  const title = source.file.name.replace(/\.[A-Za-z0-9]{1,8}$/, "");
  place.change({ kind: "evidence", act: { act: "add", source, title, use: { question, pages: "" } } });
  await place.flush();
  // Between the two, another window may have dropped the same file with the last record that named it.
  const here = await evidenceFilesHere(place.storage);
  if (here.ok && !here.value.has(stored.value)) await storeEvidenceFile(place.storage, bytes, new Date().toISOString());
  return known ? { kind: "known", id: known } : { kind: "added" };
}
