// One section in the task list: how far it is, and why it needs another look or none at all.
import type { Assessment } from "../../core/assessment.ts";
import type { Section } from "../../core/checklist.ts";
import { askedIn, type SectionStatus } from "../../core/missing.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { Readings } from "../../core/reading.ts";
import { traceOf } from "../../core/trace.ts";
import { sayAnswer } from "../../i18n/en/answers.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sectionStatusWord } from "../../i18n/en/report-terms.ts";
import { Line, Tag, type TagLook } from "../../ui/lines.tsx";
import { addressOfSection, statusOf } from "./route.ts";

const looks: Readonly<Record<SectionStatus, TagLook>> = {
  "not-started": "plain",
  "in-progress": "waits",
  "check-again": "waits",
  completed: "quiet",
  "not-needed": "quiet",
};

export function TaskLine({
  checklist,
  readings,
  assessment,
  section,
  number,
  view,
}: {
  checklist: Checklist;
  readings: Readings;
  assessment: Assessment;
  section: Section;
  number: number | undefined;
  view: "focus" | "whole";
}) {
  const status = statusOf(checklist, readings, assessment, section.id);
  const asked = askedIn(checklist, readings, section.id);
  const done = asked.filter(({ id }) => readings.get(id)?.state !== "unanswered");
  const flagged = asked.filter(({ id }) => assessment.flagged.includes(id));
  const notes = [
    status === "check-again" ? laterAdded(asked.length - done.length - leftOpen(assessment, section)) : "",
    status === "not-needed" ? whyNotNeeded(checklist, readings, section) : "",
    flagged.length > 0 ? `${flagged.length} flagged for review` : "",
  ].filter(Boolean);
  return (
    <Line
      {...(status === "not-needed"
        ? {}
        : { href: addressOfSection(checklist, readings, assessment, section.id, view) })}
      {...(number ? { number } : {})}
      name={section.title}
      count={asked.length > 0 ? `${done.length} of ${asked.length}` : ""}
      status={<Tag look={looks[status]}>{sectionStatusWord[status]}</Tag>}
      {...(notes.length > 0 ? { note: notes.join(". ") } : {})}
    />
  );
}

const leftOpen = (assessment: Assessment, section: Section): number => assessment.completed[section.id]?.length ?? 0;
const laterAdded = (count: number): string => `A later answer added ${sayCount(Math.max(1, count), "question")}`;

/** The answers that close a section: those its first question's condition turns on. */
function whyNotNeeded(checklist: Checklist, readings: Readings, section: Section): string {
  const [first] = checklist.questionsOf.get(section.id) ?? [];
  const because = first?.when ? traceOf(checklist, readings, first.when) : [];
  return because
    .filter((step) => step.role === "decides")
    .flatMap(({ question: id }) => {
      const question = checklist.questions.get(id);
      const reading = readings.get(id);
      return question && reading ? [`${question.short}: ${sayAnswer(question, reading)}`] : [];
    })
    .join(". ");
}
