// Submissions side by side to take along: every question, whatever is hidden on the screen.
import type { Column, SideBySide } from "../../../core/compare/side-by-side.ts";
import { sayCount } from "../../../i18n/en/quantities.ts";
import { mostOnPaper, sideFigures } from "../../../report/comparison/side-figures.ts";
import { useSettings } from "../../../storage/live.tsx";
import { usePortfolio } from "../portfolio.ts";
import { letterOf } from "../side-by-side/letters.ts";
import { type Form, TakeAlong } from "./TakeAlong.tsx";

export function TakeMatrix({
  compared,
  columns,
  baseline,
}: {
  compared: SideBySide;
  columns: readonly Column[];
  baseline: number;
}) {
  const { total } = usePortfolio();
  const [{ paper }] = useSettings();
  const parts = async () => {
    const [{ aboutOf }, files] = await Promise.all([import("./about.ts"), import("./files.ts")]);
    const summaries = columns.map(({ summary }) => summary);
    return { files, about: aboutOf(summaries, total, "chosen one by one") };
  };
  const figures = () => sideFigures(compared, columns, baseline, letterOf);
  const title = "Submissions side by side";
  const forms: readonly Form[] = [
    {
      words: "Table (CSV)",
      async save() {
        const { files, about } = await parts();
        return files.saveCsv(files.matrixFile(compared, columns, about));
      },
    },
    {
      words: "Spreadsheet (XLSX)",
      async save({ signal }) {
        const { files, about } = await parts();
        return files.saveXlsx(files.matrixFile(compared, columns, about), signal);
      },
    },
    {
      words: "Web page (HTML)",
      async save() {
        const { files, about } = await parts();
        return files.saveFigures("side-by-side", title, figures(), about);
      },
    },
    {
      words: "PDF",
      async save(work) {
        const { files, about } = await parts();
        return files.saveFiguresPdf("side-by-side", title, figures(), about, paper, work);
      },
    },
  ];
  const fits = columns.length <= mostOnPaper;
  return (
    <TakeAlong
      holds={`${sayCount(compared.rows.length, "question")}, also those that are the same, with the answers of ${sayCount(columns.length, "submission")} as written. Names of councils, partners and organisations may be in it.${fits ? "" : ` A page has room for ${mostOnPaper} submissions beside each other, so more of them go into the web page or a table.`}`}
      forms={fits ? forms : forms.filter(({ words }) => words !== "PDF")}
    />
  );
}
