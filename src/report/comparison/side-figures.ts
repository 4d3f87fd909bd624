// Submissions side by side as figures to pass on: who they are, then every question, section by section, with what differs from the baseline.
import type { Question } from "../../core/checklist.ts";
import type { Column, SideBySide, SideCell, SideRow } from "../../core/compare/side-by-side.ts";
import { sayAnswer } from "../../i18n/en/answers.ts";
import { sayRangeTo } from "../../i18n/en/comparing.ts";
import { sayCount, sayNumber } from "../../i18n/en/quantities.ts";
import { sayShortDate } from "../../i18n/en/sums.ts";
import { basisShort } from "../../i18n/en/words.ts";
import type { Figure } from "./figure.ts";

/** The words of one cell: the answer in whatever state, and what it rests on. @param question as the edition of the cell asks it */
export function sayCell(
  { mark, answer }: SideCell,
  question: Question,
): { readonly words: string; readonly rests: string } | undefined {
  if (!mark) return undefined;
  const state = mark.state === "maybe" ? "unanswered" : mark.state;
  const asked = mark.state === "maybe" ? "unknown" : mark.state === "not-asked" ? "false" : "true";
  const evidence = mark.evidence > 0 ? [`${sayCount(mark.evidence, "piece")} of evidence`] : [];
  return {
    words: sayAnswer(question, { asked, state, answer, known: "open" }),
    rests: mark.basis ? [basisShort[mark.basis], ...evidence].join(", ") : "",
  };
}

/** So many submissions beside each other have room on a page; a web page takes any number. */
export const mostOnPaper = 4;

/** @param letterOf the letter that names a submission */
export function sideFigures(
  { rows }: SideBySide,
  columns: readonly Column[],
  baseline: number,
  letterOf: (index: number) => string,
): readonly Figure[] {
  const letters = columns.map((_, index) => letterOf(index));
  const against = letterOf(baseline);
  const who: Figure = {
    title: `${sayCount(columns.length, "submission")} side by side, against ${against}`,
    help: "Each is named by its letter in the tables that follow.",
    head: ["Letter", "Council", "Partner", "Rating", "Version", "Sealed", "Fingerprint"],
    numbers: [],
    rows: columns.map(({ summary }, index) => [
      letters[index] ?? "",
      summary.council,
      [summary.partner, summary.partnerOwnScript].filter(Boolean).join(" "),
      sayRangeTo(summary.rating),
      summary.version,
      sayShortDate(summary.sealedAt),
      `${summary.fingerprint.slice(0, 8)} ${summary.fingerprint.slice(8, 16)}`,
    ]),
  };
  const sections = [...new Set(rows.map(({ section }) => section))];
  return [
    who,
    ...sections.map((section): Figure => {
      const own = rows.filter((row) => row.section === section);
      const differing = own.filter(({ differs }) => differs.length > 0).length;
      const title = columns.map(({ checklist }) => checklist.sections.get(section)?.title).find(Boolean) ?? section;
      return {
        title: `${title}: ${sayNumber(differing)} of ${sayCount(own.length, "question")} differ`,
        help: `≠ differs from ${against}; ~ cannot be compared. What has no sign is the same as ${against}. In brackets: what the answer rests on.`,
        head: ["Question", ...letters],
        numbers: [],
        rows: own.map((row) => [
          `${row.in[0]?.asked.number ?? ""}. ${row.in[0]?.asked.ask ?? row.question}`,
          ...row.cells.map((cell, index) => cellText(cell, row, columns[index])),
        ]),
      };
    }),
  ];
}

function cellText(cell: SideCell, row: SideRow, column: Column | undefined): string {
  const question = row.in.find(({ checklist }) => checklist === column?.checklist)?.asked;
  const said = question && sayCell(cell, question);
  if (!said) return "~ Cannot be compared";
  const sign = cell.differs.length === 0 ? "" : cell.differs.includes("not-comparable") ? "~ " : "≠ ";
  return `${sign}${said.words}${said.rests ? ` (${said.rests})` : ""}`;
}
