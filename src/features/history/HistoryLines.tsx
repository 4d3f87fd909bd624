// The lines themselves, newest first, a day at a time. An answer that is no longer there can be put back; that is a new line.
import { useState } from "react";
import { Link } from "wouter";
import type { Answer } from "../../core/answer.ts";
import type { HistoryEntry, HistoryLine as Line } from "../../core/assessment.ts";
import { linesIn, mergedField, questionOfField, sameContent } from "../../core/history.ts";
import { nameField } from "../../i18n/en/history.ts";
import { sayCount, sayDate, sayTime } from "../../i18n/en/quantities.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { Row } from "../../ui/lists.tsx";
import { BeforeAfter } from "../BeforeAfter.tsx";
import type { Opened } from "../opened.tsx";
import { dayOf } from "./moments.ts";

/** As many as one reads at a time. */
const page = 50;

interface Props extends Pick<Opened, "assessment" | "checklist" | "access" | "change" | "flush"> {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly onRestored: (said: string) => void;
}

export function HistoryLines({ entries, ...rest }: Props) {
  const [count, setCount] = useState(page);
  const newest = entries.toReversed().slice(0, count);
  const days = [...new Set(newest.map((entry) => dayOf(entry.at)))];
  return (
    <>
      {days.map((day) => {
        const lines = newest.filter((entry) => dayOf(entry.at) === day);
        return (
          <Row key={day} label={sayDate(lines[0]?.at ?? "")} ruled>
            <ol className="changes">
              {lines.map((entry) => (
                <HistoryLine key={entry.hash ?? entry.revision} entry={entry} {...rest} />
              ))}
            </ol>
          </Row>
        );
      })}
      {entries.length > count && (
        <div className="wide">
          <Button look="plain" onClick={() => setCount(count + page)}>
            Show earlier lines
          </Button>
        </div>
      )}
    </>
  );
}

function HistoryLine({
  entry,
  assessment,
  checklist,
  access,
  change,
  flush,
  onRestored,
}: Omit<Props, "entries"> & { entry: HistoryEntry }) {
  const question = questionOfField(entry.field);
  const known = question !== undefined && checklist.questions.has(question);
  const name = nameField(checklist, entry.field);
  const came = linesIn(entry);
  const restore = (): void => {
    if (question === undefined) return;
    change({ kind: "answer", question, answer: (entry.from as Answer | null) ?? undefined });
    void flush();
    onRestored(`${name}: the earlier answer is back. Saying so is a new line at the top.`);
  };
  const canRestore = known && access === "writer" && !sameContent(assessment.answers[question], entry.from);
  return (
    <li>
      <h3>
        {known ? <Link href={`/a/${assessment.id}/q/${question}`}>{name}</Link> : name}
        <span className="made">
          {sayTime(entry.at)}
          {entry.who && `, ${entry.who}`}
        </span>
      </h3>
      {came.length > 0 && <CameAlong lines={came} checklist={checklist} />}
      {entry.field !== "created" && entry.field !== mergedField && (
        <BeforeAfter checklist={checklist} difference={entry} />
      )}
      {canRestore && (
        <Button look="text" onClick={restore}>
          Put the answer before this back<span className="unseen">: {name}</span>
        </Button>
      )}
    </li>
  );
}

/** What was done in the other copy, as its own history says it. */
function CameAlong({ lines, checklist }: { lines: readonly Line[]; checklist: Opened["checklist"] }) {
  return (
    <Disclosure summary={`${sayCount(lines.length, "line")} came from there`}>
      <ol className="came">
        {lines.map((line) => (
          <li key={line.hash ?? line.revision}>
            <h4>
              {nameField(checklist, line.field)}
              <span className="made">
                {sayDate(line.at)}, {sayTime(line.at)}
                {line.who && `, ${line.who}`}
              </span>
            </h4>
            {line.field !== mergedField && <BeforeAfter checklist={checklist} difference={line} />}
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
