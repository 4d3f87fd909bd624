// Where is what lies beside assessments: reviews, registers, views, what is withheld? The second half of `whereabouts.ts`, with the same care.
import { sayWhen } from "../i18n/en/moments.ts";
import { type PieceCounts, sayPiece } from "../i18n/en/pieces.ts";
import { sayCount } from "../i18n/en/quantities.ts";
import { sayList } from "../i18n/en/sums.ts";
import { kindOfPiece, pieceOfKey } from "../storage/copy-keys.ts";
import type { ExpectedPiece } from "../storage/expected.ts";
import type { GivenCopy } from "../storage/given-copies.ts";
import type { StatesStored } from "../storage/rescue.ts";
import type { SecondCopyFound } from "../storage/second-copy.ts";
import type { SecondPiece } from "../storage/second-copy-pieces.ts";
import type { WhereaboutsRow } from "./whereabouts.ts";

/** @param expected pieces that were known to be there */
export function wherePieces(
  stored: StatesStored | undefined,
  second: SecondCopyFound | undefined,
  expected: Readonly<Record<string, ExpectedPiece>>,
  now: string,
): readonly WhereaboutsRow[] {
  const copied = new Map((second?.pieces ?? []).map((one) => [one.piece, one]));
  const unreadable = new Set(second?.unreadablePieces ?? []);
  return [...new Set([...Object.keys(expected), ...copied.keys(), ...unreadable])].map((piece) => {
    const copy = copied.get(piece);
    return {
      id: piece,
      name: sayPiece(kindOfPiece(piece), copy ? aboutOf(copy) : expected[piece]),
      database: sayStored(stored, piece, copy, expected[piece]),
      secondCopy: copy ? sayCopied(copy, now) : unreadable.has(piece) ? "In it, but damaged." : "Not in it.",
      saved: saySaved(second?.savedCopies ?? [], piece, now),
    };
  });
}

/** Does the second copy have something of it that the database has not, or has in an earlier state? */
export function canComeBack(stored: StatesStored | undefined, { piece, beside }: SecondPiece): boolean {
  if (!stored) return true;
  if (kindOfPiece(piece) !== "reviews") return !hasKey(stored, piece);
  return beside.reviews.some((row) => {
    const here = stored.reviews.get(row.id);
    return here === undefined || ("changedAt" in row && here < row.changedAt);
  });
}

const hasKey = ({ keys }: StatesStored, piece: string): boolean => [...keys].some((key) => pieceOfKey(key) === piece);

function aboutOf({ beside }: SecondPiece): { readonly council?: string; readonly partner?: string } | undefined {
  return beside.reviews.find((row) => row.kind === "own")?.about;
}

function sayStored(
  stored: StatesStored | undefined,
  piece: string,
  copy: SecondPiece | undefined,
  known: ExpectedPiece | undefined,
): string {
  if (!stored) return "It cannot be read.";
  if (kindOfPiece(piece) !== "reviews") return hasKey(stored, piece) ? "In it." : "No longer in it.";
  const rows = (copy?.beside.reviews ?? []).map(({ id }) => stored.reviews.get(id));
  if (!copy) return known && stored.reviews.size > 0 ? "Not known." : "No longer in it.";
  if (rows.every((row) => row === undefined)) return "No longer in it.";
  return canComeBack(stored, copy) ? "An earlier state; some of it is not in it." : "In it.";
}

/** "In it, as of today, 10:12: a review being written by R. Lind, 1 signed review, with 2 of 2 evidence files." */
function sayCopied({ kind, madeAt, beside, kept, here }: SecondPiece, now: string): string {
  const signed = beside.reviews.filter((row) => row.kind === "review").length;
  const replies = beside.reviews.filter((row) => row.kind === "replies" || row.kind === "own-replies").length;
  const own = beside.reviews.flatMap((row) => (row.kind === "own" ? [row] : []));
  const parts = [
    ...own.map(({ reviewer: { name } }) =>
      name ? `the review ${name} writes here` : "the review that is written here",
    ),
    ...(signed > 0 ? [sayCount(signed, "signed review")] : []),
    ...(replies > 0 ? [sayCount(replies, "reply of the council", "replies of the council")] : []),
    ...(kind === "views" ? [sayCount(beside.views?.length ?? 0, "view")] : []),
    ...(kind === "kept-register" ? [sayRegister(beside)] : []),
    ...(kept.length > 0 ? [`${here} of ${sayCount(kept.length, "evidence file")}`] : []),
  ];
  const state = `In it, as of ${sayWhen(madeAt, now)}`;
  return parts.length > 0 ? `${state}: ${sayList(parts)}.` : `${state}.`;
}

const sayRegister = ({ registers: { kept } }: SecondPiece["beside"]): string =>
  kept ? `${kept.issuer}, ${sayCount(kept.keys.length, "key")}` : "";

function saySaved(saved: readonly GivenCopy[], piece: string, now: string): string {
  const newest = saved.find((copy) => copy.pieces?.includes(piece));
  if (!newest) return "In none that is known here.";
  return `In ${newest.name}, saved ${sayWhen(newest.at, now)}${newest.checkedAt ? " and checked" : ""}.`;
}

/** How much a person knows of is in these. */
export function countPieces(pieces: readonly SecondPiece[]): PieceCounts {
  const of = (count: (piece: SecondPiece) => number): number => pieces.reduce((sum, piece) => sum + count(piece), 0);
  return {
    reviews: of(({ beside }) => beside.reviews.length),
    registers: of(({ beside }) => Object.keys(beside.registers).length),
    views: of(({ beside }) => beside.views?.length ?? 0),
    withheld: of(({ beside }) => Object.keys(beside.withheld).length),
  };
}
