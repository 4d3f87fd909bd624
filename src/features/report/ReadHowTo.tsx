// What the words of the report mean, and every section in one row.
import { severities } from "../../core/checklist.ts";
import { howToRead, reportColumn, severityMeaning } from "../../i18n/en/report-words.ts";
import { stateWord } from "../../i18n/en/words.ts";
import type { ReportModel } from "../../report/model.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { Table } from "./Table.tsx";

export function ReadHowTo({ model }: { model: ReportModel }) {
  return (
    <>
      <p>{howToRead.lead}</p>
      <ul className="reading-meanings">
        {[...severities].reverse().map((severity) => (
          <li key={severity}>
            <SeverityMark word={severity} />
            <span>
              {severityMeaning[severity].means} {severityMeaning[severity].asks}
            </span>
          </li>
        ))}
        <li>
          <SeverityMark word="none" />
          <span>{howToRead.none}</span>
        </li>
      </ul>
      {[howToRead.range, howToRead.unknown, howToRead.basis].map(({ title, text }) => (
        <section key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </section>
      ))}
      <h3>{model.sectionsHeading}</h3>
      <Table
        name={model.sectionsHeading}
        columns={[
          reportColumn.section,
          reportColumn.rating,
          reportColumn.answered,
          reportColumn.notKnown,
          reportColumn.seen,
          reportColumn.told,
          reportColumn.own,
        ]}
        rows={model.sections.map((row) => ({
          id: String(row.number),
          cells: [
            row.title,
            row.notAsked ? stateWord["not-asked"] : row.rating,
            row.answered,
            row.unknown,
            row.document,
            row.told,
            row.ownView,
          ],
        }))}
      />
    </>
  );
}
