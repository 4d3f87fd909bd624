// What to do and what to find out: safeguards, what is not known, and how far the study elements are covered.
import { sayEach } from "../../i18n/en/report.ts";
import { reportColumn, reportHeading } from "../../i18n/en/report-words.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { ReportModel, SafeguardRow } from "../../report/model.ts";
import { ReadChapter } from "./Reading.tsx";
import { ReadReviewNotes } from "./ReadReviews.tsx";
import { Table } from "./Table.tsx";

export function ReadFollowUp({ model }: { model: ReportModel }) {
  const adopted = model.safeguards.filter((row) => row.adopted);
  const others = model.safeguards.filter((row) => !row.adopted);
  return (
    <>
      <ReadChapter id="safeguards" title={reportHeading.safeguards}>
        <h3>{reportHeading.adopted}</h3>
        {adopted.length === 0 ? (
          <p>None so far.</p>
        ) : (
          <Table
            name={reportHeading.adopted}
            columns={[reportColumn.safeguard, reportColumn.owner, reportColumn.proof, reportColumn.findings]}
            rows={adopted.map((row) => ({
              id: String(row.number),
              cells: [
                `${row.number}. ${row.text}`,
                [row.owner, row.due].filter(Boolean).join(", "),
                row.proof,
                numbers(row),
              ],
            }))}
          />
        )}
        <h3>{reportHeading.notAdopted}</h3>
        {others.length === 0 ? (
          <p>None.</p>
        ) : (
          <Table
            name={reportHeading.notAdopted}
            columns={[reportColumn.safeguard, reportColumn.findings]}
            rows={others.map((row) => ({
              id: String(row.number),
              cells: [`${row.number}. ${row.text}`, numbers(row)],
            }))}
          />
        )}
      </ReadChapter>
      <ReadChapter id="open" title={reportHeading.open} lead={model.openLead}>
        {model.open.length > 0 && (
          <Table
            name={reportHeading.unknown}
            columns={[reportColumn.question, reportColumn.kind, reportColumn.who, reportColumn.could]}
            rows={model.open.map((row) => ({
              id: `${row.number} ${row.question}`,
              cells: [
                `${row.number || "–"} ${row.question}`,
                row.kind,
                row.who,
                row.effect || ratingWord[row.couldRaise],
              ],
            }))}
          />
        )}
        {model.unanswered.length > 0 && (
          <>
            <h3>{reportHeading.unanswered}</h3>
            <ul className="reading-list">
              {model.unanswered.map((row) => (
                <li key={`${row.number} ${row.question}`}>
                  {row.number || "–"} {row.question}
                </li>
              ))}
            </ul>
          </>
        )}
        {model.openReviewed && (
          <>
            <h3>{reportHeading.openReviewed}</h3>
            {model.openReviewed.map((row) => (
              <section key={row.id}>
                <p className="quiet">
                  {row.about} · {row.section}
                </p>
                <p>
                  <b>{row.statement}</b>
                </p>
                <p className="quiet">{row.from}</p>
                <ReadReviewNotes lines={row.reviews} />
              </section>
            ))}
          </>
        )}
      </ReadChapter>
      {model.study.length > 0 && <ReadStudy model={model} />}
    </>
  );
}

function ReadStudy({ model }: { model: ReportModel }) {
  return (
    <ReadChapter id="study" title={reportHeading.study} lead={model.studyLead}>
      {model.studyScope.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Table
        name={reportHeading.study}
        columns={[
          reportColumn.element,
          reportColumn.looksAt,
          reportColumn.answered,
          reportColumn.notKnown,
          reportColumn.findings,
        ]}
        rows={model.study.map((row) => ({
          id: row.id,
          cells: [
            row.id,
            `${row.kind}: ${row.text} (${row.confidence})`,
            row.answered,
            row.unknown,
            sayEach(row.counts) || "–",
          ],
        }))}
      />
    </ReadChapter>
  );
}

const numbers = (row: SafeguardRow): string => row.findings.map((finding) => finding.number).join(", ");
