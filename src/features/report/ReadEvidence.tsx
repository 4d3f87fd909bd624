// The register of evidence on screen. Addresses are printed, not linked: nothing foreign is opened from the program.
import { named } from "../../core/steering.ts";
import { beforeStripping, heldBy, noFile } from "../../i18n/en/report-evidence.ts";
import { reportColumn, reportHeading } from "../../i18n/en/report-words.ts";
import type { EvidenceRow } from "../../report/model.ts";
import { Own } from "../../ui/own.tsx";
import { Table } from "./Table.tsx";

export function ReadEvidence({ rows }: { rows: readonly EvidenceRow[] }) {
  return (
    <Table
      name={reportHeading.evidence}
      columns={[
        reportColumn.titleAndSource,
        reportColumn.dateAndKind,
        reportColumn.forQuestions,
        reportColumn.fingerprint,
      ]}
      rows={rows.map((row) => ({
        id: row.id,
        cells: [
          <Named key="named" row={row} />,
          <DateAndKind key="date" row={row} />,
          row.uses.join("; ") || "–",
          <Fingerprint key="print" row={row} />,
        ],
      }))}
    />
  );
}

function Named({ row }: { row: EvidenceRow }) {
  return (
    <>
      {row.number} <Own>{row.title}</Own>
      <p className="quiet" dir="auto">
        {named(row.source)}
      </p>
      {row.holder && (
        <p className="quiet">
          {heldBy} <Own>{row.holder}</Own>
        </p>
      )}
      <p className="quiet">{row.added}</p>
      {row.removed && <p className="reading-given">{row.removed}</p>}
    </>
  );
}

function DateAndKind({ row }: { row: EvidenceRow }) {
  return (
    <>
      {row.date || "–"}
      <p className="quiet">{row.kind}</p>
    </>
  );
}

function Fingerprint({ row }: { row: EvidenceRow }) {
  if (!row.fingerprint) return <span className="quiet">{noFile}</span>;
  return (
    <>
      <span className="code">{row.fingerprint}</span>
      {row.before && (
        <p className="quiet">
          {beforeStripping}: <span className="code">{row.before}</span>
        </p>
      )}
    </>
  );
}
