// All rows that the filter shows, with every column there is, in the order of the table.
import { submissionColumns } from "../../../core/compare/columns.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { sayShownFilter } from "../../../i18n/en/compare-filter.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { useEditions } from "../editions.ts";
import { useShown } from "../shown.ts";
import { type Form, TakeAlong } from "./TakeAlong.tsx";

export function TakeTable({ rows }: { rows: readonly SubmissionSummary[] }) {
  const { held, filter, narrowing } = useShown();
  const editions = useEditions();
  const checklist = useChecklist();
  if (!editions || rows.length === 0) return null;
  const parts = async () => {
    const [{ aboutOf }, files] = await Promise.all([import("./about.ts"), import("./files.ts")]);
    const about = aboutOf(rows, held.rows.length, sayShownFilter(filter, narrowing, checklist));
    const { standingOf } = held.portfolio;
    return { files, about, standingOf, table: files.submissionsFile(rows, standingOf, editions, about) };
  };
  const forms: readonly Form[] = [
    {
      words: "Table (CSV)",
      async save() {
        const { files, table } = await parts();
        return files.saveCsv(table);
      },
    },
    {
      words: "Spreadsheet (XLSX)",
      async save({ signal }) {
        const { files, table } = await parts();
        return files.saveXlsx(table, signal);
      },
    },
    {
      words: "For data engines (Parquet)",
      async save({ signal }) {
        const { files, about, standingOf } = await parts();
        return files.saveParquet(rows, standingOf, editions, about, signal);
      },
    },
  ];
  return (
    <TakeAlong
      holds={`${sayCount(rows.length, "row")} with ${sayNumber(submissionColumns.length)} columns and one for each section: all that the filter shows, not this page alone. Names of councils and partners are in it; written answers and names of signers are not. The Parquet files, in one zip, also hold every section, answer and finding, and the organisations that answers name. Printing gives the rows on this page.`}
      forms={forms}
    />
  );
}
