// The receipt of an intake: how many files of each kind, and every file with what became of it. What asks for attention stands first.

import { useEffect, useMemo, useState } from "react";
import { intakeKinds } from "../../../core/compare/portfolio.ts";
import { countLines, type ReceiptLine } from "../../../core/compare/receipt.ts";
import { sayMoment } from "../../../i18n/en/checking.ts";
import { intakeWord, sayIntake } from "../../../i18n/en/comparing.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { useStorage } from "../../../storage/live.tsx";
import { listIntakes, readReceipt } from "../../../storage/portfolio.ts";
import { Button } from "../../../ui/button.tsx";
import { Field, Select } from "../../../ui/field.tsx";
import { PartnershipName } from "../../../ui/name.tsx";
import { Choice, ChoiceGroup, Choices } from "../../../ui/options.tsx";
import { Own } from "../../../ui/own.tsx";
import { Pages } from "../Pages.tsx";
import type { Intake } from "./intake.ts";
import { saveReceipt } from "./save-receipt.ts";

const rowsAtOnce = 50;

export function Receipts({ intake }: { intake: Intake }) {
  const { intakes, lines, chosen, choose } = useReceipts(intake);
  if (!chosen || !lines) return null;
  return (
    <section className="full receipt" aria-labelledby="receipt-title">
      <h2 id="receipt-title">Receipt</h2>
      {intakes.length > 1 && (
        <Field label="Of the files taken in on" beside>
          {(field) => (
            <Select {...field} value={chosen} onChange={(event) => choose(event.target.value)}>
              {intakes.map((one) => (
                <option key={one} value={one}>
                  {sayMoment(one)}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <Receipt key={chosen} intake={chosen} lines={lines} />
    </section>
  );
}

/** The receipts of this browser, and the lines of the one that is looked at: the newest, unless another was chosen. */
function useReceipts({ state, id }: Intake) {
  const storage = useStorage();
  const [intakes, setIntakes] = useState<readonly string[]>([]);
  const [lines, setLines] = useState<readonly ReceiptLine[]>();
  const [wanted, choose] = useState("");
  const running = state === "reading" || state === "finding";
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked up again whenever an intake has come to an end.
  useEffect(() => {
    if (!running) void listIntakes(storage).then((found) => found.ok && setIntakes(found.value));
  }, [storage, running, state, id]);
  const chosen = intakes.includes(wanted) ? wanted : intakes[0];
  useEffect(() => {
    let current = true;
    setLines(undefined);
    if (chosen && !running)
      void readReceipt(storage, chosen).then((found) => current && found.ok && setLines(found.value));
    return () => {
      current = false;
    };
  }, [storage, chosen, running]);
  return { intakes, lines, chosen, choose };
}

/** What somebody has to deal with, before what went well. */
const order = [...intakeKinds].reverse();

function Receipt({ intake, lines }: { intake: string; lines: readonly ReceiptLine[] }) {
  const [kind, setKind] = useState<ReceiptLine["kind"]>();
  const [page, setPage] = useState(1);
  const [said, setSaid] = useState("");
  const counts = useMemo(() => countLines(lines), [lines]);
  // The same file may be there twice: its place tells it apart.
  const numbered = useMemo(() => lines.map((line, place) => ({ ...line, place })), [lines]);
  const present = order.filter((one) => counts[one]);
  const shown = useMemo(
    () => order.flatMap((one) => (kind && kind !== one ? [] : numbered.filter((line) => line.kind === one))),
    [numbered, kind],
  );
  const save = async (): Promise<void> => setSaid(`Saved as ${await saveReceipt(intake, shown)}.`);
  const choose = (next: ReceiptLine["kind"] | undefined): void => {
    setKind(next);
    setPage(1);
  };
  const [printing, printAll] = usePrinting();
  const rows = printing ? shown.slice(0, mostPrinted) : shown.slice((page - 1) * rowsAtOnce, page * rowsAtOnce);
  return (
    <>
      <ChoiceGroup legend="Show" hideLegend digits={false} className="show">
        <Choices>
          <Choice name="receipt-show" checked={!kind} onChange={() => choose(undefined)}>
            All, {sayNumber(lines.length)}
          </Choice>
          {present.map((one) => (
            <Choice key={one} name="receipt-show" checked={kind === one} onChange={() => choose(one)}>
              {intakeWord[one]}, {sayNumber(counts[one] ?? 0)}
            </Choice>
          ))}
        </Choices>
      </ChoiceGroup>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached with the keyboard. */}
      <section className="table-box" tabIndex={0} aria-label="Files and what became of them">
        <table className="table receipt-table">
          <thead>
            <tr>
              <th scope="col">File</th>
              <th scope="col">What became of it</th>
              <th scope="col">Submission</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <tr key={line.place}>
                <th scope="row">
                  <Own className="file-name">{line.file}</Own>
                </th>
                <td>{intakeWord[line.kind]}</td>
                <td>
                  {line.about && (
                    <>
                      <PartnershipName partnership={line.about} />, {line.about.year}, version {line.about.version}
                    </>
                  )}
                </td>
                <td>{sayIntake(line)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {printing ? (
        <p>
          {sayCount(rows.length, "line")} of {sayNumber(lines.length)}.{" "}
          {rows.length < shown.length && "The CSV file holds all of them."}
        </p>
      ) : (
        <Pages count={shown.length} size={rowsAtOnce} page={page} onPage={setPage} />
      )}
      <p className="bar">
        <Button look="plain" onClick={() => void save()}>
          Save the receipt as CSV
        </Button>
        <Button look="plain" onClick={printAll}>
          Print the receipt
        </Button>
        <span className="quiet" role="status">
          {said || `${sayCount(shown.length, "line")}, each with the file’s name and what became of it.`}
        </span>
      </p>
    </>
  );
}

/** More lines than this are no reading for paper, and would hold up the page. */
const mostPrinted = 2_000;

/** While the print is made, all lines are drawn; afterwards a page of them again. */
function usePrinting(): readonly [boolean, () => void] {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!printing) return;
    print();
    setPrinting(false);
  }, [printing]);
  return [printing, () => setPrinting(true)];
}
