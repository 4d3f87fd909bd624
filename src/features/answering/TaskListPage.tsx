// The whole job on one page: what is done, what is left, what comes next, and the rating so far once a section is complete.
import { useMemo, useState } from "react";
import { Link, useLocation } from "wouter";
import { versionOf } from "../../core/assessment.ts";
import { evaluate } from "../../core/evaluate.ts";
import { evidenceSize } from "../../core/evidence-limits.ts";
import { askedIn } from "../../core/missing.ts";
import type { Readings } from "../../core/reading.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayProgress, sayShortRange } from "../../i18n/en/rating.ts";
import { useSettings } from "../../storage/live.tsx";
import { Back, Button, LinkButton } from "../../ui/button.tsx";
import { Line, Lines, Tag } from "../../ui/lines.tsx";
import { SeverityMark } from "../../ui/marks.tsx";
import { PartnershipName, partnershipTitle } from "../../ui/name.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { CopyReminder } from "../copy-reminder.tsx";
import { type Opened, OpenedAssessment, SaveLine } from "../opened.tsx";
import { GoTo } from "./GoTo.tsx";
import { useAnsweringKeys } from "./keys.ts";
import { RatingSoFar } from "./RatingSoFar.tsx";
import { nextUnanswered, placeOf, questionAddress, reviewAddress, statusOf } from "./route.ts";
import { TaskLine } from "./TaskLine.tsx";
import { useReadings } from "./use-section.ts";
import "./answering.css";
import "./task-list.css";

export function TaskListPage({ id }: { id: string }) {
  return <OpenedAssessment id={id}>{(opened) => <TaskList {...opened} />}</OpenedAssessment>;
}

function TaskList({ assessment, checklist, access }: Opened) {
  const signed = access === "signed";
  const { id, partnership } = assessment;
  const { answers, readings } = useReadings(checklist, assessment);
  const evaluation = useMemo(() => evaluate(checklist, answers), [checklist, answers]);
  const [{ sectionView }] = useSettings();
  const [, navigate] = useLocation();
  const [going, setGoing] = useState(false);
  const next = nextUnanswered(checklist, assessment);
  useAnsweringKeys({
    nextUnanswered: () => next && navigate(questionAddress(id, next)),
    sections: () => document.querySelector<HTMLElement>(".tasks a")?.focus(),
    goTo: () => setGoing(true),
  });
  const { edition } = checklist;
  // What describes the check itself raises nothing, so it is no reason to show a rating.
  const rated = edition.sections.some((section) => section.counted && assessment.completed[section.id]);
  const numbers = new Map(
    edition.sections.filter((section) => section.counted).map(({ id }, index) => [id, index + 1]),
  );
  const { rating } = evaluation;
  const raised = evaluation.findings.filter((finding) => finding.state === "raised").length;
  const { items } = evidenceSize(assessment.evidence ?? {});
  const adopted = assessment.safeguards.length;
  // Nothing is asked of somebody who has not begun, or who only looks at the example.
  const begun = !assessment.example && Object.keys(assessment.answers).length > 0;
  return (
    <Page
      title={`Sections – ${partnershipTitle(partnership)}`}
      where={`${edition.title}, edition ${edition.edition}`}
      className="task-list"
    >
      {going && (
        <GoTo checklist={checklist} readings={readings} assessment={assessment} onClose={() => setGoing(false)} />
      )}
      <div className="hang">
        <Back href="/">My assessments</Back>
      </div>
      <div className="text opening">
        <Heading>
          <PartnershipName partnership={partnership} />
        </Heading>
        <p className="lead">{sayProgress(evaluation.tally)}</p>
        {rated && (
          <p className="rating-brief">
            <SeverityMark word={rating.word}>
              {sayShortRange(rating)} <span className="rating-brief-more">so far.</span>{" "}
              <button
                type="button"
                className="text-button"
                onClick={() => document.getElementById("rating")?.scrollIntoView()}
              >
                Why
              </button>
            </SeverityMark>
          </p>
        )}
        <div className="bar go">
          <NextStep assessment={assessment} checklist={checklist} readings={readings} />
          <Button look="text" onClick={() => setGoing(true)}>
            Go to…
          </Button>
          <SaveLine id={id} />
        </div>
        {begun && (
          <CopyReminder what="check" work={assessment} holds={(copy) => copy.assessments.includes(id)} only={id} />
        )}
      </div>
      {edition.groups.map((group) => (
        <section className="tasks" key={group.title} aria-labelledby={groupId(group.title)}>
          <h2 className="group" id={groupId(group.title)}>
            {group.title}
          </h2>
          <Lines>
            {group.sections.map((one) => {
              const section = checklist.sections.get(one);
              return (
                section && (
                  <TaskLine
                    key={one}
                    checklist={checklist}
                    readings={readings}
                    assessment={assessment}
                    section={section}
                    number={numbers.get(one)}
                    view={sectionView}
                  />
                )
              );
            })}
          </Lines>
        </section>
      ))}
      <section className="tasks" aria-labelledby="group-finish">
        <h2 className="group" id="group-finish">
          Finish
        </h2>
        <Lines>
          <Line
            href={`/a/${id}/findings`}
            name="Findings, and what would change them"
            status={rated && <Tag look="quiet">{raised > 0 ? `${raised} so far` : "None so far"}</Tag>}
          />
          <Line
            href={`/a/${id}/safeguards`}
            name="Safeguards"
            status={<Tag look="quiet">{adopted > 0 ? `${adopted} adopted` : "None adopted"}</Tag>}
          />
          <Line
            href={`/a/${id}/evidence`}
            name="Evidence"
            status={<Tag look="quiet">{items > 0 ? sayCount(items, "item") : "None yet"}</Tag>}
          />
          <Line href={`/a/${id}/report`} name="Report" status={!signed && <Tag look="quiet">Draft</Tag>} />
          <Line
            href={`/a/${id}/sign`}
            name="Sign-off"
            status={signed && <Tag look="signed">Version {versionOf(assessment)} signed</Tag>}
          />
          <Line href={`/a/${id}/history`} name="History of every change" />
          <Line href={`/a/${id}/hand-over`} name="Work on it with a colleague" />
        </Lines>
        <p className="quiet delete">
          <Link href={`/a/${id}/delete`}>Delete this check…</Link>
        </p>
      </section>
      <RatingSoFar assessment={assessment} checklist={checklist} evaluation={evaluation} rated={rated} />
    </Page>
  );
}

const groupId = (title: string): string => `group-${title.toLowerCase().replace(/\W+/g, "-")}`;

/** The one main button names what comes next: a question, a section to check, or the findings. */
function NextStep({
  assessment,
  checklist,
  readings,
}: Pick<Opened, "assessment" | "checklist"> & { readings: Readings }) {
  const { id } = assessment;
  // A section that was called complete with open questions is done: what was left is left on purpose.
  const section = checklist.edition.sections.find((one) =>
    ["not-started", "in-progress", "check-again"].includes(statusOf(checklist, readings, assessment, one.id)),
  );
  if (!section) return <LinkButton href={`/a/${id}/findings`}>See what was found</LinkButton>;
  const open = askedIn(checklist, readings, section.id).find((one) => readings.get(one.id)?.state === "unanswered");
  if (!open) return <LinkButton href={reviewAddress(id, section.id)}>Check your answers: {section.short}</LinkButton>;
  const begun = Object.keys(assessment.answers).length > 0;
  return (
    <LinkButton href={questionAddress(id, open.id)}>
      {begun ? "Continue" : "Start"}: {section.short}, question {placeOf(checklist, readings, open).at}
    </LinkButton>
  );
}
