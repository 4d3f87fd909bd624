// The submissions that the address names, opened to be set side by side: each with its checklist and its answers in full.
import { useEffect, useState } from "react";
import type { Answers } from "../../../core/answer.ts";
import type { Column } from "../../../core/compare/side-by-side.ts";
import type { FindChecklist } from "../../../storage/assessments.ts";
import type { OpenStorage } from "../../../storage/database.ts";
import { useFindChecklist, useStorage } from "../../../storage/live.tsx";
import type { ReceivedRow } from "../../../storage/portfolio.ts";
import { contentBytes, readContents } from "../../../storage/received.ts";
import { useInSet } from "../address.ts";
import { mostChosen } from "../chosen.ts";
import { type Held, usePortfolio } from "../portfolio.ts";
import { checklistOf } from "../submission/open-submission.ts";

export interface Columns {
  readonly state: "opening" | "open";
  readonly columns: readonly Column[];
  /** How many the address names that are not here, or that cannot be opened. */
  readonly missing: number;
}

/** Opens them. The order is that of the address. */
export function useColumns(): Columns {
  const storage = useStorage();
  const find = useFindChecklist();
  const of = useInSet("of");
  const held = usePortfolio();
  const named = of.split(",").filter(Boolean).slice(0, mostChosen);
  const rows = rowsOf(held, named);
  const key = rows.map(({ fingerprint }) => fingerprint).join();
  const [found, setFound] = useState<{ readonly key: string; readonly columns: readonly Column[] }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the rows.
  useEffect(() => {
    let current = true;
    void open(storage, find, rows).then((columns) => current && setFound({ key, columns }));
    return () => {
      current = false;
    };
  }, [storage, find, key]);
  const ready = found?.key === key && held.state !== "reading";
  const columns = found?.key === key ? found.columns : [];
  return { state: ready ? "open" : "opening", columns, missing: ready ? named.length - columns.length : 0 };
}

/** The address names them by the beginning of their fingerprints; one that could be two is neither. */
const rowsOf = ({ rows }: Held, named: readonly string[]): readonly ReceivedRow[] =>
  named.flatMap((start) => {
    const fitting = start.length < 8 ? [] : rows.filter(({ fingerprint }) => fingerprint.startsWith(start));
    return fitting.length === 1 ? fitting : [];
  });

async function open(storage: OpenStorage, find: FindChecklist, rows: readonly ReceivedRow[]): Promise<Column[]> {
  const contents = await readContents(
    storage,
    rows.map(({ fingerprint }) => fingerprint),
  );
  if (!contents.ok) return [];
  const opened = await Promise.all(
    contents.value.map(async (content, index): Promise<Column[]> => {
      const row = rows[index];
      const checklist = content && (await checklistOf(storage, find, content));
      if (!content || !checklist || !row) return [];
      // Read and checked when it was taken in, and never changed since.
      const submission = JSON.parse(new TextDecoder().decode(await contentBytes(content))) as { answers: Answers };
      return [{ summary: row.summary, checklist, answers: submission.answers }];
    }),
  );
  return opened.flat();
}
