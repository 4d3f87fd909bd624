// All leads of the set to take along, of every kind, a row for each place.

import { leadKinds } from "../../../core/compare/leads.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { useStorage } from "../../../storage/live.tsx";
import type { Editions } from "../editions.ts";
import { useFilterWords } from "../overview/use-source.ts";
import { usePortfolio } from "../portfolio.ts";
import { TakeAlong } from "../take-along/TakeAlong.tsx";
import type { LeadsOfShown } from "./use-leads.ts";

export function TakeLeads({ leads, editions }: { leads: LeadsOfShown; editions: Editions }) {
  const storage = useStorage();
  const filter = useFilterWords();
  const { total } = usePortfolio();
  const count = leadKinds.reduce((sum, kind) => sum + leads.found[kind].length, 0);
  if (count === 0) return null;
  const file = async () => {
    const [{ aboutOf }, { leadsFile }] = await Promise.all([
      import("../take-along/about.ts"),
      import("./leads-file.ts"),
    ]);
    return leadsFile(storage, leads, editions, aboutOf(leads.of, total, filter));
  };
  return (
    <TakeAlong
      holds={`${sayCount(count, "lead")} of all kinds, a row for each place where one stands, with its words, its day and the fingerprint of the submission. Names of councils, partners and organisations and words of written answers are in it. Printing gives what is on this page.`}
      forms={[
        { words: "Table (CSV)", save: async () => (await import("../take-along/files.ts")).saveCsv(await file()) },
        {
          words: "Spreadsheet (XLSX)",
          save: async ({ signal }) => (await import("../take-along/files.ts")).saveXlsx(await file(), signal),
        },
      ]}
    />
  );
}
