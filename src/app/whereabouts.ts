// Where is each assessment that was ever stored here, and what lies beside them: in the database, in the second copy, in a file that was saved? Asked when the
// database is damaged, so nothing here relies on it. Facts into words for one page.
import { sayWhen } from "../i18n/en/moments.ts";
import { sayCount } from "../i18n/en/quantities.ts";
import type { FindChecklist } from "../storage/assessments.ts";
import { type ExpectedRow, expectedRows } from "../storage/expected.ts";
import type { GivenCopy } from "../storage/given-copies.ts";
import type { Wanted } from "../storage/recover.ts";
import { statesStored } from "../storage/rescue.ts";
import { lookAtSecondCopy, readSecondCopy, type SecondCopied } from "../storage/second-copy.ts";
import { loadEditions } from "./editions.ts";
import { canComeBack as pieceCanComeBack, wherePieces } from "./where-pieces.ts";

export interface WhereaboutsRow {
  readonly id: string;
  readonly name: string;
  readonly database: string;
  readonly secondCopy: string;
  readonly saved: string;
}

export interface Whereabouts {
  readonly find: FindChecklist;
  readonly rows: readonly WhereaboutsRow[];
  /** What the second copy has and the database has not, or has in an earlier state. */
  readonly canComeBack: Wanted;
  /** All that the second copy has. */
  readonly secondCopy: Wanted;
}

export async function whereItIs(name = "sister-city-check"): Promise<Whereabouts> {
  const { find } = await loadEditions();
  const [states, there, second] = await Promise.all([
    statesStored(name),
    lookAtSecondCopy(name).catch(() => undefined),
    readSecondCopy(find, name).catch(() => undefined),
  ]);
  const stored = states?.revisions;
  const { rows: expected = {}, pieces = {} } = expectedRows(name) ?? {};
  const copied = new Map((second?.assessments ?? []).map((one) => [one.assessment.id, one]));
  const now = new Date().toISOString();
  const ids = new Set([...Object.keys(expected), ...copied.keys()]);
  const rows = [...ids].map((id): WhereaboutsRow => {
    const [known, copy] = [expected[id], copied.get(id)];
    return {
      id,
      name: nameOf(known, copy),
      database: sayStored(stored, id, known),
      secondCopy: copy ? sayCopied(copy, known, now) : there?.ids.includes(id) ? "In it, but damaged." : "Not in it.",
      saved: saySaved(second?.savedCopies ?? [], id, now),
    };
  });
  const secondCopy = { assessments: [...copied.values()], pieces: second?.pieces ?? [] };
  const canComeBack = {
    assessments: secondCopy.assessments.filter(
      ({ assessment }) => (stored?.get(assessment.id) ?? -1) < assessment.revision,
    ),
    pieces: secondCopy.pieces.filter((piece) => pieceCanComeBack(states, piece)),
  };
  return { find, rows: [...rows, ...wherePieces(states, second, pieces, now)], canComeBack, secondCopy };
}

function nameOf(known: ExpectedRow | undefined, copy: SecondCopied | undefined): string {
  const { council, partner } = copy?.assessment.partnership ?? known ?? {};
  return [council, partner].filter(Boolean).join(" – ");
}

function sayStored(
  stored: ReadonlyMap<string, number> | undefined,
  id: string,
  known: ExpectedRow | undefined,
): string {
  if (!stored) return "It cannot be read.";
  const revision = stored.get(id);
  if (revision === undefined) return "No longer in it.";
  return known && revision < known.revision
    ? "An earlier state; the last changes are not in it."
    : "In it, as last saved.";
}

function sayCopied({ copy, assessment, files }: SecondCopied, known: ExpectedRow | undefined, now: string): string {
  const state =
    known && assessment.revision >= known.revision
      ? "In it, as last saved"
      : `In it, as of ${sayWhen(copy.madeAt, now)}`;
  return files.named > 0 ? `${state}, with ${files.here} of ${sayCount(files.named, "evidence file")}.` : `${state}.`;
}

function saySaved(saved: readonly GivenCopy[], id: string, now: string): string {
  const newest = saved.find((copy) => copy.assessments.includes(id));
  if (!newest) return "In none that is known here.";
  return `In ${newest.name}, saved ${sayWhen(newest.at, now)}${newest.checkedAt ? " and checked" : ""}.`;
}
