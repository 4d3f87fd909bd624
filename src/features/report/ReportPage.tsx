// What others will see, before it is saved: page one as it says it, the whole as a web page, and the files one can take away.
import { memo, type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import { type Assessment, versionOf } from "../../core/assessment.ts";
import { missing } from "../../core/missing.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { draftStatus } from "../../i18n/en/report.ts";
import { sayCannotDraw } from "../../i18n/en/report-page.ts";
import { saySignedStatus } from "../../i18n/en/signed.ts";
import { sayList } from "../../i18n/en/sums.ts";
import { wholeReport } from "../../report/choices.ts";
import { undrawableIn } from "../../report/make/undrawable.ts";
import type { ReportModel } from "../../report/model.ts";
import { type UsedAssessment, useAssessment, useFindChecklist, useSettings } from "../../storage/live.tsx";
import { Back, Button, LinkButton } from "../../ui/button.tsx";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { NotHere } from "../../ui/not-here.tsx";
import { Inset, Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { SaveLine } from "../opened.tsx";
import { Contents } from "./Contents.tsx";
import { Reading } from "./Reading.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { SaveColumn } from "./SaveColumn.tsx";
import { Summary } from "./Summary.tsx";
import { type SignedSubject, type Subject, useSignedVersions } from "./subject.ts";
import { useReport } from "./use-report.ts";
import { useSaving } from "./use-saving.ts";
import { VersionChoice } from "./VersionChoice.tsx";
import "./report.css";

export function ReportPage({ id }: { id: string }) {
  const used = useAssessment(id);
  const find = useFindChecklist();
  if (used.state === "opening") return <Opening />;
  if (used.state === "failed") return <NotHere why={sayFault(used.fault.kind)} />;
  if (used.state !== "open") return <NotHere />;
  const checklist = find(used.assessment.checklist, used.assessment.edition);
  if (!checklist) return <NotHere why="It was made with a checklist that this version of the program does not have." />;
  return Object.keys(used.assessment.answers).length === 0 ? (
    <NothingToReport assessment={used.assessment} checklist={checklist} />
  ) : (
    <Report used={used} checklist={checklist} />
  );
}

function NothingToReport({ assessment, checklist }: { assessment: Assessment; checklist: Checklist }) {
  const next = missing(checklist, assessment.answers).next;
  return (
    <ReportFrame assessment={assessment}>
      <div className="text stack">
        <Heading>The report</Heading>
        <p className="lead">No question is answered yet, so there is nothing to report.</p>
        <LinkButton href={next ? `/a/${assessment.id}/q/${next}` : `/a/${assessment.id}`}>
          Begin with the first question
        </LinkButton>
      </div>
    </ReportFrame>
  );
}

function ReportFrame({
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

type Open = Extract<UsedAssessment, { state: "open" }>;

function Report({ used, checklist }: { used: Open; checklist: Checklist }) {
  const { assessment, access } = used;
  const versions = useSignedVersions(assessment.id, access);
  const [version, setVersion] = useState<number>();
  const draft = useMemo(
    () => (access === "signed" ? undefined : { checklist, assessment }),
    [access, checklist, assessment],
  );
  // What was signed is reported from what was sealed; a draft only while there is one.
  const subject: Subject | undefined = named(versions, version) ?? draft ?? named(versions, versionOf(assessment));
  const [choices, choose] = useState(wholeReport);
  const model = useReport(subject, choices);
  const [view, setView] = useState<View>(fitsPaper() ? "page" : "web");
  const save = useSaving();
  const showWhole = useCallback(() => flushSync(() => setView("web")), []);
  useWholeInPrint(showWhole);
  if (!subject) return <Opening />;
  const { record } = subject;
  const status = record ? saySignedStatus(record.signed) : draftStatus;
  const pages = save.saving.state === "done" ? save.saving.pages : undefined;
  return (
    <ReportFrame assessment={assessment} status={status}>
      <div className="hang report-hang">
        <Back href={`/a/${assessment.id}/findings`}>What we found</Back>
        {model && <Contents model={model} show={showWhole} />}
      </div>
      <div className="text report-head">
        <Heading>The report</Heading>
        <p className="lead">
          {status}. {record && "It is made from what was signed, not from later answers. "}
          {model && sayToGo(model.basis.unanswered)}
        </p>
        <VersionChoice draft={draft} versions={versions ?? []} chosen={subject} choose={setVersion} />
        {!record && <Reason used={used} />}
        {model && <CannotDraw model={model} />}
      </div>
      <SaveColumn subject={subject} save={save} choices={choices} choose={choose} />
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

const named = (versions: readonly SignedSubject[] | undefined, version: number | undefined) =>
  versions?.find(({ record }) => record.signed.version === version);

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

function Reason({ used }: { used: Open }) {
  const { access, assessment, change } = used;
  return (
    <div className="report-reason">
      <ReasonField
        // A window that only reads follows the one that writes.
        key={access === "writer" ? "writer" : assessment.reason}
        assessment={assessment}
        writes={access === "writer"}
        onReason={(reason, when) => change({ kind: "reason", reason }, when)}
      />
      <SaveLine id={assessment.id} />
    </div>
  );
}

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
            <bdi>{character}</bdi> <span className="code">{codePoint}</span> {sayList(places)}
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
