// The receipt as a file: one line for each file, in words, for whoever sent them.
import type { ReceiptLine } from "../../../core/compare/receipt.ts";
import { type Cell, csvOf } from "../../../core/csv.ts";
import { intakeWord, sayIntake } from "../../../i18n/en/comparing.ts";
import { handOut } from "../../../ui/hand-out.ts";
import { inTurns } from "../../in-turns.ts";

const head = ["File", "Outcome", "Why", "Council", "Partner", "Partner, own script", "Year", "Version", "Fingerprint"];

const cellsOf = (line: ReceiptLine): readonly Cell[] => [
  line.file,
  intakeWord[line.kind],
  sayIntake(line),
  line.about?.council ?? "",
  line.about?.partner ?? "",
  line.about?.partnerOwnScript ?? "",
  line.about?.year ?? "",
  line.about?.version ?? "",
  line.fingerprint ?? "",
];

/** Gives the lines out as CSV. @returns the name of the file */
export async function saveReceipt(intake: string, lines: readonly ReceiptLine[]): Promise<string> {
  const name = `receipt-${intake.slice(0, 10)}.csv`;
  const rows = [head, ...lines.map(cellsOf)];
  handOut(name, new Blob(await inTurns(csvOf(rows))), "text/csv");
  return name;
}
