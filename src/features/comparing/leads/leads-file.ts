// All leads as a table. The words they need are read from the submissions, a few at a time, when somebody asks for the file.
import { leadKinds } from "../../../core/compare/leads.ts";
import { leadRows } from "../../../core/compare/leads-table.ts";
import type { AboutTable } from "../../../core/compare/table.ts";
import { sayAboutTable } from "../../../i18n/en/compare-export.ts";
import type { OpenStorage } from "../../../storage/database.ts";
import { readContents } from "../../../storage/received.ts";
import type { Editions } from "../editions.ts";
import type { TableFile } from "../take-along/files.ts";
import { asWritten } from "../use-parts.ts";
import type { LeadsOfShown } from "./use-leads.ts";
import { wordsOf, writtenAt } from "./written.ts";

const atOnce = 40;

/** @returns what saving it needs */
export async function leadsFile(
  storage: OpenStorage,
  { found, of }: LeadsOfShown,
  editions: Editions,
  about: AboutTable,
): Promise<TableFile> {
  const summaries = new Map(of.map((one) => [one.fingerprint, one]));
  const needed = leadKinds.flatMap((kind) =>
    found[kind].flatMap((lead) => {
      const at = writtenAt(lead);
      return at === undefined ? [] : [{ lead, at }];
    }),
  );
  const words = new Map<object, string>();
  for (let from = 0; from < needed.length; from += atOnce) {
    const some = needed.slice(from, from + atOnce);
    const contents = await readContents(
      storage,
      some.map(({ at }) => at),
    );
    for (const [index, { lead, at }] of some.entries()) {
      const content = contents.ok ? contents.value[index] : undefined;
      const written = content && (await asWritten(content));
      words.set(lead, wordsOf(lead, new Map([[at, written]])) ?? "");
    }
  }
  const facts = {
    summaryOf: (fingerprint: string) => summaries.get(fingerprint),
    editionOf: editions.of,
    wordsOf: (lead: object) => words.get(lead) ?? "",
    about: sayAboutTable(about),
  };
  return { name: `leads-${about.madeOn}`, sheet: "Leads", about, rows: () => leadRows(found, facts) };
}
