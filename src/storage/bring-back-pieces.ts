// Brings what lies beside assessments back from the second copy: reviews with the submissions they stand on, registers, views, what is
// withheld. Adds what is missing; an earlier state of the same review goes on where the copy left off, and nothing else is replaced.
import { type AddedBeside, countBeside, rememberBeside, rowsOf, writeBeside } from "./add-beside.ts";
import { type OpenStorage, type ReviewRow, type Tables, write } from "./database.ts";
import { storeEvidenceFile } from "./evidence-files.ts";
import { type Stored, stored } from "./fault.ts";
import { readSecondEvidence } from "./second-copy.ts";
import type { SecondPiece } from "./second-copy-pieces.ts";

export interface BroughtPieces extends AddedBeside {
  readonly files: { readonly named: number; readonly back: number };
}

/** After the assessments, which some of it stands on. One piece after another: each comes back whole or not at all. */
export async function bringBackPieces(
  storage: OpenStorage,
  wanted: readonly SecondPiece[],
): Promise<Stored<BroughtPieces>> {
  const sum = { reviews: 0, registers: 0, withheld: 0, views: 0, renamed: 0, noRoom: 0 };
  const more = { already: 0, stayed: 0, without: 0 };
  const files = { named: 0, back: 0 };
  const total = { ...sum, ...more };
  for (const piece of wanted) {
    const evidence = await readSecondEvidence(storage.database.name, piece.kept);
    for (const bytes of evidence.values()) {
      const kept = await storeEvidenceFile(storage, bytes, new Date().toISOString());
      if (!kept.ok) return kept;
    }
    const rows = await rowsOf(piece.beside, piece.files);
    const result = await write(storage, async (tables) => {
      const further = await goOn(tables, rows.reviews);
      const written = await writeBeside(tables, rows);
      for (const { submission } of [...written.reviews, ...further])
        await keep(tables, submission, [...evidence.keys()]);
      return { written, further };
    });
    if (!result.ok) return result;
    const { written, further } = result.value;
    rememberBeside(storage, written);
    const counted = await countBeside(storage, written);
    if (!counted.ok) return counted;
    // What went on was met again as the same.
    const { already, reviews } = counted.value;
    const added = { ...counted.value, already: already - further.length, reviews: reviews + further.length };
    for (const key of Object.keys(total) as (keyof AddedBeside)[]) total[key] += added[key];
    if (added.reviews === 0) continue;
    files.named += piece.kept.length;
    files.back += evidence.size;
  }
  return stored({ ...total, files });
}

/** Puts later states of the same rows in the place of earlier ones. A row is written on one computer alone: its later state knew the earlier. */
async function goOn(tables: Tables, rows: readonly ReviewRow[]): Promise<readonly ReviewRow[]> {
  const further: ReviewRow[] = [];
  for (const row of rows) {
    const here = await tables.reviews.get(row.id);
    if (!here || !isLater(row, here)) continue;
    await tables.reviews.put(row);
    further.push(row);
  }
  return further;
}

function isLater(row: ReviewRow, here: ReviewRow): boolean {
  if (row.kind === "own" && here.kind === "own") return row.changedAt > here.changedAt && row.version >= here.version;
  return row.kind === "own-replies" && here.kind === "own-replies" && row.changedAt > here.changedAt;
}

/** The evidence that came back is named by what it came with. */
async function keep(tables: Tables, submission: string, files: readonly string[]): Promise<void> {
  const content = files.length > 0 ? await tables.receivedContents.get(submission) : undefined;
  if (content)
    await tables.receivedContents.put({ ...content, kept: [...new Set([...(content.kept ?? []), ...files])] });
}
