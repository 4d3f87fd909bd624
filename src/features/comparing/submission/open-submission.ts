// One submission of the portfolio in full: what was sealed, what follows from it, what came out of checking it, and its other versions.
import { useEffect, useState } from "react";
import type { Files } from "../../../archive/bag.ts";
import { openPackedChecklist } from "../../../archive/packed-checklist.ts";
import { openSealed } from "../../../archive/signed-version.ts";
import type { Assessment } from "../../../core/assessment.ts";
import { type Evaluation, evaluate } from "../../../core/evaluate.ts";
import type { Checklist } from "../../../core/open-edition.ts";
import type { SignedVersion } from "../../../core/signed-version.ts";
import type { FindChecklist } from "../../../storage/assessments.ts";
import type { OpenStorage } from "../../../storage/database.ts";
import type { StorageFault } from "../../../storage/fault.ts";
import { useFindChecklist, useStorage } from "../../../storage/live.tsx";
import { contentBytes, type ReceivedContentRow, readContent, readReceivedEdition } from "../../../storage/received.ts";

export interface Submitted {
  readonly fingerprint: string;
  readonly checklist: Checklist;
  readonly assessment: Assessment;
  readonly signed: SignedVersion;
  readonly evaluation: Evaluation;
  readonly content: ReceivedContentRow;
}

export type Opened =
  | { readonly state: "opening" | "missing" | "no-checklist" }
  | { readonly state: "failed"; readonly fault: StorageFault }
  | { readonly state: "open"; readonly submitted: Submitted };

/** Opens a submission by its fingerprint. */
export async function openSubmitted(storage: OpenStorage, find: FindChecklist, fingerprint: string): Promise<Opened> {
  const found = await readContent(storage, fingerprint);
  if (!found.ok) return { state: "failed", fault: found.fault };
  const content = found.value;
  if (!content) return { state: "missing" };
  const checklist = await checklistOf(storage, find, content);
  if (!checklist) return { state: "no-checklist" };
  const signatures: Files = new Map(content.signatures.map(({ path, bytes }) => [path, bytes]));
  const opened = await openSealed({ content: await contentBytes(content), signatures }, checklist);
  if (!opened.ok) return { state: "missing" };
  const { assessment, signed } = opened.value;
  const evaluation = evaluate(checklist, assessment.answers);
  return { state: "open", submitted: { fingerprint, checklist, assessment, signed, evaluation, content } };
}

/** Editions that came with submissions, opened once each. */
const opened = new Map<string, Checklist>();

/** The edition a submission was answered on: the program's own, or the one that came with it. */
export async function checklistOf(
  storage: OpenStorage,
  find: FindChecklist,
  { edition, verification }: Pick<ReceivedContentRow, "edition" | "verification">,
): Promise<Checklist | undefined> {
  const known = opened.get(edition);
  if (known) return known;
  const facts = verification.checks.find(({ check }) => check === "checklist");
  const named = facts && find(String(facts.facts.checklist), Number(facts.facts.edition));
  // Only one whose fingerprint was found right is the program's own.
  if (named && facts.outcome === "matches") return named;
  const bytes = await readReceivedEdition(storage, edition);
  const came = bytes.ok && bytes.value ? openPackedChecklist(bytes.value) : undefined;
  if (came) opened.set(edition, came);
  return came;
}

export function useSubmitted(fingerprint: string): Opened {
  const storage = useStorage();
  const find = useFindChecklist();
  const [found, setFound] = useState<Opened>({ state: "opening" });
  useEffect(() => {
    let current = true;
    setFound({ state: "opening" });
    void openSubmitted(storage, find, fingerprint).then((state) => current && setFound(state));
    return () => {
      current = false;
    };
  }, [storage, find, fingerprint]);
  return found;
}
