// Submissions side by side to take along: every question, whatever is hidden on the screen.
import type { Column, SideBySide } from "../../../core/compare/side-by-side.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { usePortfolio } from "../portfolio.ts";
import { TakeAlong } from "./TakeAlong.tsx";

export function TakeMatrix({ compared, columns }: { compared: SideBySide; columns: readonly Column[] }) {
  const { total } = usePortfolio();
  const file = async () => {
    const [{ aboutOf }, { matrixFile }] = await Promise.all([import("./about.ts"), import("./files.ts")]);
    const summaries = columns.map(({ summary }) => summary);
    return matrixFile(compared, columns, aboutOf(summaries, total, "chosen one by one"));
  };
  return (
    <TakeAlong
      holds={`${sayCount(compared.rows.length, "question")}, also those that are the same, with the answers of ${sayCount(columns.length, "submission")} as written. Names of councils, partners and organisations may be in it.`}
      forms={[
        { words: "Table (CSV)", save: async () => (await import("./files.ts")).saveCsv(await file()) },
        { words: "Spreadsheet (XLSX)", save: async () => (await import("./files.ts")).saveXlsx(await file()) },
      ]}
    />
  );
}
