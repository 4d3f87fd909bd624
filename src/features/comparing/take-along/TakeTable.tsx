// All rows that the filter shows, with every column there is, in the order of the table.
import { submissionColumns } from "../../../core/compare/columns.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { sayShownFilter } from "../../../i18n/en/compare-filter.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { useEditions } from "../editions.ts";
import { useShown } from "../shown.ts";
import { TakeAlong } from "./TakeAlong.tsx";

export function TakeTable({ rows }: { rows: readonly SubmissionSummary[] }) {
  const { held, filter, narrowing } = useShown();
  const editions = useEditions();
  const checklist = useChecklist();
  if (!editions || rows.length === 0) return null;
  const file = async () => {
    const [{ aboutOf }, { submissionsFile }] = await Promise.all([import("./about.ts"), import("./files.ts")]);
    const about = aboutOf(rows, held.rows.length, sayShownFilter(filter, narrowing, checklist));
    return submissionsFile(rows, held.portfolio.standingOf, editions, about);
  };
  return (
    <TakeAlong
      holds={`${sayCount(rows.length, "row")} with ${sayNumber(submissionColumns.length)} columns and one for each section: all that the filter shows, not this page alone. Names of councils and partners are in it; written answers and names of signers are not. Printing gives the rows on this page.`}
      forms={[
        { words: "Table (CSV)", save: async () => (await import("./files.ts")).saveCsv(await file()) },
        { words: "Spreadsheet (XLSX)", save: async () => (await import("./files.ts")).saveXlsx(await file()) },
      ]}
    />
  );
}
