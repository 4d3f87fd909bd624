// The report of one subject, draft or signed: page one as it says it, the whole as a web page, and the files one can take away.

import { memo, type ReactNode, useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Assessment } from "../../core/assessment.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { draftStatus } from "../../i18n/en/report.ts";
import { sayCannotDraw } from "../../i18n/en/report-page.ts";
import { saySignedStatus } from "../../i18n/en/signed.ts";
import { sayList } from "../../i18n/en/sums.ts";
import { type ReportChoices, type ReviewLayers, wholeReport } from "../../report/choices.ts";
import { undrawableIn } from "../../report/make/undrawable.ts";
import type { ReportModel } from "../../report/model.ts";
import { useSettings } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { Inset, Opening } from "../../ui/notices.tsx";
import { Own } from "../../ui/own.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { useSaving } from "../use-saving.ts";
import { Contents } from "./Contents.tsx";
import { Reading } from "./Reading.tsx";
import { SaveColumn } from "./SaveColumn.tsx";
import { Summary } from "./Summary.tsx";
import type { Subject } from "./subject.ts";
import { useReport } from "./use-report.ts";
import "./report.css";

export function ReportView({
  subject,
  back,
  reviews,
  copies,
  children,
}: {
  subject: Subject;
  back: ReactNode;
  /** Which layers of reviews it begins with. */
  reviews: ReviewLayers;
  /** Is it an assessment of this computer, of which one can save a copy? */
  copies: boolean;
  /** What stands between the heading and the preview: which version, why it was done. */
  children?: ReactNode;
}) {
  const { assessment, record } = subject;
  const [choices, choose] = useState<ReportChoices>({ ...wholeReport, reviews });
  const model = useReport(subject, choices);
  const [view, setView] = useState<View>(fitsPaper() ? "page" : "web");
  const save = useSaving();
  const showWhole = useCallback(() => flushSync(() => setView("web")), []);
  useWholeInPrint(showWhole);
  const status = record ? saySignedStatus(record.signed) : draftStatus;
  const pages = save.saving.state === "done" ? save.saving.pages : undefined;
  return (
    <ReportFrame assessment={assessment} status={status}>
      <div className="hang report-hang">
        {back}
        {model && <Contents model={model} show={showWhole} />}
      </div>
      <div className="text report-head">
        <Heading>The report</Heading>
        <p className="lead">
          {status}. {record && "It is made from what was signed, not from later answers. "}
          {model && sayToGo(model.basis.unanswered)}
        </p>
        {children}
        {model && <CannotDraw model={model} />}
      </div>
      <SaveColumn subject={subject} save={save} choices={choices} choose={choose} copies={copies} />
      <div className="text report-body">
        <p className="report-which">
          {view === "page" ? `This is what page 1${pages ? ` of ${pages}` : ""} says.` : "This is the whole report."}{" "}
          <Button look="text" onClick={() => setView(view === "page" ? "web" : "page")}>
            {view === "page" ? "Read it as a web page instead" : "See page 1 only"}
          </Button>
        </p>
        {model ? <Preview model={model} view={view} /> : <Opening>Making the report…</Opening>}
      </div>
    </ReportFrame>
  );
}

export function ReportFrame({
  assessment,
  status = draftStatus,
  children,
}: {
  assessment: Assessment;
  status?: string;
  children: ReactNode;
}) {
  return (
    <Page
      title={`The report (${status}), ${partnershipTitle(assessment.partnership)}`}
      where={<AssessmentName assessment={assessment} />}
      className="report"
    >
      {children}
    </Page>
  );
}

type View = "page" | "web";

/** On a narrow screen a sheet of paper would be a picture nobody can read. */
const fitsPaper = (): boolean => matchMedia("(min-width: 48rem)").matches;

// What depends on the model alone is not made anew each time a page of the PDF is told of.
const Preview = memo(function Preview({ model, view }: { model: ReportModel; view: View }) {
  const [{ paper }] = useSettings();
  if (view === "web") return <Reading model={model} />;
  return (
    <article className={`paper paper-${paper}`} aria-label="Page 1 of the report">
      <div className="paper-in">
        <Summary model={model} />
      </div>
    </article>
  );
});

/** Named before anybody saves: what stands in the PDF as a code because no font of it has the character. */
const CannotDraw = memo(function CannotDraw({ model }: { model: ReportModel }) {
  const found = undrawableIn(model);
  if (found.length === 0) return null;
  return (
    <Inset label="Before you save">
      <p>
        <strong>Before you save.</strong> {sayCannotDraw(found)}
      </p>
      <p>
        {found.slice(0, 12).map(({ character, codePoint, places }) => (
          <span key={codePoint} className="report-character">
            <Own>{character}</Own> <span className="code">{codePoint}</span> {sayList(places)}
          </span>
        ))}
        {found.length > 12 ? `and ${found.length - 12} more, listed at the end of the report` : null}
      </p>
    </Inset>
  );
});

const sayToGo = (count: number): string =>
  count > 0 ? `${sayCount(count, "question is", "questions are")} not answered yet, and the report says so.` : "";

/** Whoever prints this page wants the report, not the screen. */
function useWholeInPrint(showWhole: () => void): void {
  useEffect(() => {
    addEventListener("beforeprint", showWhole);
    return () => removeEventListener("beforeprint", showWhole);
  }, [showWhole]);
}
