// Who changed what, from what, to what, and when: every line that was ever written, two moments side by side, and one old answer put back.
import { useMemo, useState } from "react";
import type { HistoryEntry } from "../../core/assessment.ts";
import type { QuestionId } from "../../core/checklist.ts";
import { linesIn, questionOfField } from "../../core/history.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount, sayDate } from "../../i18n/en/quantities.ts";
import { Back } from "../../ui/button.tsx";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { type Opened, OpenedAssessment } from "../opened.tsx";
import { ChainLine } from "./ChainLine.tsx";
import { Compared } from "./Compared.tsx";
import { HistoryLines } from "./HistoryLines.tsx";
import { useHistory } from "./use-history.ts";
import "./history.css";

/** @param question shows only the lines of this question */
export function HistoryPage({ id, question }: { id: string; question?: string }) {
  return (
    <OpenedAssessment id={id}>
      {(opened) => <History {...opened} {...(question ? { only: question as QuestionId } : {})} />}
    </OpenedAssessment>
  );
}

function History({ only, ...opened }: Opened & { only?: QuestionId }) {
  const { assessment, checklist } = opened;
  const history = useHistory(assessment);
  const [said, setSaid] = useState("");
  const shown = useMemo(() => (history.state === "read" ? linesAbout(history.entries, only) : []), [history, only]);
  const question = only && checklist.questions.get(only);
  const title = question ? `History of question ${question.number ?? ""}`.trim() : "History";
  return (
    <Page
      title={`${title} – ${partnershipTitle(assessment.partnership)}`}
      where={<AssessmentName assessment={assessment} />}
      className="history"
    >
      <div className="hang">
        {question ? (
          <Back href={`/a/${assessment.id}/q/${question.id}`}>{question.short}</Back>
        ) : (
          <Back href={`/a/${assessment.id}`}>All sections</Back>
        )}
      </div>
      <div className="wide opening">
        <Heading>{question ? `History: ${question.short}` : "History"}</Heading>
        {history.state === "reading" && <Opening>Reading the history…</Opening>}
        {history.state === "failed" && <p className="lead">{sayFault(history.fault.kind)}</p>}
        {history.state === "read" && (
          <>
            <p className="lead">
              {shown.length === 0
                ? "Nothing was changed here yet."
                : `${sayCount(shown.length, "line")}, the first of ${sayDate(shown[0]?.at ?? "")}. Nothing in it is ever taken out.`}
            </p>
            <ChainLine chain={history.chain} entries={history.entries} checklist={checklist} />
          </>
        )}
        <p role="status" className="quiet">
          {said}
        </p>
      </div>
      {history.state === "read" && !only && history.entries.length > 1 && (
        <Compared assessment={assessment} checklist={checklist} entries={history.entries} />
      )}
      {history.state === "read" && <HistoryLines {...opened} entries={shown} onRestored={setSaid} />}
    </Page>
  );
}

/** All lines, or those about one question, also the ones that came in with another copy. */
function linesAbout(entries: readonly HistoryEntry[], only: QuestionId | undefined): readonly HistoryEntry[] {
  if (only === undefined) return entries;
  return entries
    .flatMap((entry) => [...linesIn(entry).map((line) => ({ ...line, assessment: entry.assessment })), entry])
    .filter((entry) => questionOfField(entry.field) === only);
}
