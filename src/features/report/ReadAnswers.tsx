// Every question as it was asked, once: with its answer and what it rests on, or why it was not asked.
import { named } from "../../core/steering.ts";
import { reportColumn, reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { AnswerRow, ReportModel } from "../../report/model.ts";
import { ReadReviewNotes } from "./ReadReviews.tsx";
import { Table } from "./Table.tsx";

export function ReadAnswers({ model }: { model: ReportModel }) {
  return (
    <>
      {model.answers.map((section) => (
        <section key={section.title}>
          <h3>
            {section.number} {section.title}
          </h3>
          <Table
            name={section.title}
            columns={[reportColumn.question, reportColumn.answer, reportColumn.rests]}
            rows={section.rows.map((row) => ({
              id: row.id,
              cells: [
                <Asked key="asked" row={row} />,
                <Given key="given" row={row} />,
                <RestsOn key="rests" row={row} />,
              ],
            }))}
          />
        </section>
      ))}
      {model.notAsked.length > 0 && (
        <section>
          <h3>{reportHeading.notAsked}</h3>
          <Table
            name={reportHeading.notAsked}
            columns={[reportColumn.question, reportColumn.why]}
            rows={model.notAsked.map((row) => ({ id: row.id, cells: [`${row.number} ${row.question}`, row.reason] }))}
          />
        </section>
      )}
    </>
  );
}

function Asked({ row }: { row: AnswerRow }) {
  return (
    <>
      {row.number} {row.question}
      {row.unverified && (
        <p className="quiet">
          {reportLabel.notConfirmed}: {row.unverified}
        </p>
      )}
    </>
  );
}

function Given({ row }: { row: AnswerRow }) {
  return (
    <>
      {row.answer.map((line) => (
        <p key={line} dir="auto" className={row.state === "answered" ? "reading-given" : undefined}>
          {named(line)}
        </p>
      ))}
      {row.note && (
        <p className="quiet" dir="auto">
          {named(row.note)}
        </p>
      )}
      <ReadReviewNotes lines={row.reviews} />
    </>
  );
}

function RestsOn({ row }: { row: AnswerRow }) {
  const findings = row.findings.map((finding) => finding.number).join(", ");
  return (
    <>
      {row.restsOn || "–"}
      {row.evidence.map(({ said }) => (
        <p key={said}>{said}</p>
      ))}
      {findings && <p className="quiet">Finding {findings}</p>}
    </>
  );
}
