// The evidence of two copies as one list. Numbers here stay as they are, because notes and minutes may name them; what is new from the
// other copy keeps its number where that is free. The same file or link is one piece, and everything that rests on it in either copy does.
import type { QuestionId } from "./checklist.ts";
import { type Evidence, type EvidenceId, type EvidenceItem, type EvidenceUse, listEvidence } from "./evidence.ts";
import { decide } from "./merge-decide.ts";

/** Asked where both copies describe a piece differently; undefined counts as "mine". */
export type AskEvidence = (
  id: EvidenceId,
  theirId: EvidenceId,
  mine: EvidenceItem,
  theirs: EvidenceItem,
) => "mine" | "theirs" | undefined;

export function mergeEvidence(
  mine: Evidence,
  theirs: Evidence,
  bases: readonly Evidence[],
  ask: AskEvidence,
): Record<EvidenceId, EvidenceItem> {
  const left = new Map(listEvidence(theirs));
  const merged: Record<EvidenceId, EvidenceItem> = {};
  const twins = twinsOf(mine, left);
  for (const [id, item] of listEvidence(mine)) {
    const twin = twins.get(id);
    const other = twin && left.get(twin);
    merged[id] =
      twin && other
        ? oneOf(
            item,
            other,
            bases.map((base) => findTwin(base, item) ?? findTwin(base, other)),
            () => ask(id, twin, item, other),
          )
        : item;
  }
  const taken = new Set(twins.values());
  for (const [id, item] of left) if (!taken.has(id)) merged[merged[id] ? nextId(merged) : id] = item;
  return merged;
}

/** Which number each piece here has in the other copy. The same act of adding first, then the same file or link. */
function twinsOf(mine: Evidence, theirs: ReadonlyMap<EvidenceId, EvidenceItem>): ReadonlyMap<EvidenceId, EvidenceId> {
  const twins = new Map<EvidenceId, EvidenceId>();
  const taken = new Set<EvidenceId>();
  for (const same of [sameAct, samePiece])
    for (const [id, item] of listEvidence(mine)) {
      if (twins.has(id)) continue;
      const found = [...theirs].find(([other, one]) => !taken.has(other) && same(item, one))?.[0];
      if (!found) continue;
      twins.set(id, found);
      taken.add(found);
    }
  return twins;
}

function findTwin(evidence: Evidence, item: EvidenceItem): EvidenceItem | undefined {
  const all = Object.values(evidence) as EvidenceItem[];
  return all.find((one) => sameAct(one, item)) ?? all.find((one) => samePiece(one, item));
}

const sourceOf = (item: EvidenceItem): string => ("file" in item ? item.file.fingerprint : item.link);
const sameAct = (a: EvidenceItem, b: EvidenceItem): boolean => sourceOf(a) === sourceOf(b) && a.addedAt === b.addedAt;
const samePiece = (a: EvidenceItem, b: EvidenceItem): boolean =>
  sourceOf(a) === sourceOf(b) && !a.removed && !b.removed;

function oneOf(
  mine: EvidenceItem,
  theirs: EvidenceItem,
  known: readonly (EvidenceItem | undefined)[],
  ask: () => "mine" | "theirs" | undefined,
): EvidenceItem {
  // Whoever takes a piece out takes it from under every answer: then what the other did with its uses counts too.
  const withUses = Boolean(mine.removed) !== Boolean(theirs.removed);
  const about = (item: EvidenceItem | undefined) => item && told(item, withUses);
  const outcome =
    mine.removed && theirs.removed
      ? sooner(mine.removed, theirs.removed)
      : decide(about(mine), about(theirs), known.map(about));
  const taken = (outcome === "conflict" ? ask() : outcome) === "theirs" ? theirs : mine;
  const first = theirs.addedAt < mine.addedAt ? theirs : mine;
  const { title, date, holder, removed } = taken;
  const { removed: _, ...kept } = first;
  const uses = mergeUses(
    mine.uses,
    theirs.uses,
    known.map((item) => item?.uses ?? []),
  );
  return { ...kept, title, date, holder, uses, ...(removed ? { removed } : {}) };
}

const told = ({ title, date, holder, removed, uses }: EvidenceItem, withUses: boolean) => ({
  title,
  date,
  holder,
  removed,
  ...(withUses ? { uses } : {}),
});

function sooner(mine: NonNullable<EvidenceItem["removed"]>, theirs: typeof mine): "mine" | "theirs" {
  const order = (one: typeof mine) => `${one.at} ${one.who} ${one.reason}`;
  return order(theirs) < order(mine) ? "theirs" : "mine";
}

/** Pages that both said differently both stand. */
function mergeUses(
  mine: readonly EvidenceUse[],
  theirs: readonly EvidenceUse[],
  known: readonly (readonly EvidenceUse[])[],
): EvidenceUse[] {
  const pagesIn = (uses: readonly EvidenceUse[], question: QuestionId) =>
    uses.find((one) => one.question === question)?.pages;
  const questions = [...new Set([...mine, ...theirs].map(({ question }) => question))];
  return questions.flatMap((question) => {
    const [one, other] = [pagesIn(mine, question), pagesIn(theirs, question)];
    const outcome = decide(
      one,
      other,
      known.map((uses) => pagesIn(uses, question)),
    );
    const pages =
      outcome !== "conflict"
        ? outcome === "theirs"
          ? other
          : one
        : bothPages([one, other].filter((said) => said !== undefined));
    return pages === undefined ? [] : [{ question, pages }];
  });
}

/** As long as a line may be; beyond that the longer one, and the history holds both. */
const longestPages = 300;

function bothPages(said: readonly string[]): string {
  const sorted = [...new Set(said.filter(Boolean))].sort();
  const all = sorted.join("; ");
  return all.length <= longestPages ? all : (sorted.sort((a, b) => b.length - a.length)[0] ?? "");
}

const nextId = (evidence: Record<EvidenceId, EvidenceItem>): EvidenceId =>
  `E${1 + Math.max(0, ...Object.keys(evidence).map((id) => Number(id.slice(1))))}`;
