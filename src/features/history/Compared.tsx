// Two moments of the same assessment, field by field. Both moments stay on view with the differences, so that none is read alone.
import { useMemo, useState } from "react";
import type { Assessment, HistoryEntry } from "../../core/assessment.ts";
import type { QuestionId } from "../../core/checklist.ts";
import { assessmentAt, type Difference, differences, questionOfField } from "../../core/history.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { nameField } from "../../i18n/en/history.ts";
import { sayCount, sayDate, sayTime } from "../../i18n/en/quantities.ts";
import { Field, Select } from "../../ui/field.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { Row } from "../../ui/lists.tsx";
import { BeforeAfter } from "../BeforeAfter.tsx";
import { type Moment, momentsOf } from "./moments.ts";

export function Compared({
  assessment,
  checklist,
  entries,
}: {
  assessment: Assessment;
  checklist: Checklist;
  entries: readonly HistoryEntry[];
}) {
  const moments = useMemo(() => momentsOf(entries), [entries]);
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  const from = chosen.from ?? moments[0]?.revision ?? 0;
  const to = chosen.to ?? moments.at(-1)?.revision ?? 0;
  const found = useMemo(() => {
    const at = (revision: number) => assessmentAt(assessment, entries, revision);
    return inOrder(checklist, differences(at(from), at(to)));
  }, [assessment, entries, checklist, from, to]);
  return (
    <Row label="Two moments" ruled>
      <div className="bar moments">
        <MomentField label="From" moments={moments} chosen={from} onChoose={(next) => setChosen({ from: next, to })} />
        <MomentField label="To" moments={moments} chosen={to} onChoose={(next) => setChosen({ from, to: next })} />
      </div>
      <p role="status">
        {found.length === 0
          ? "Nothing differs between these two."
          : `${sayCount(found.length, "thing differs", "things differ")} between these two.`}
      </p>
      {found.length > 0 && (
        <Disclosure summary={found.length === 1 ? "Show it" : `Show all ${found.length}`}>
          <ol className="changes">
            {found.map((difference) => (
              <li key={difference.field}>
                <h3>{nameField(checklist, difference.field)}</h3>
                <BeforeAfter checklist={checklist} difference={difference} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </Row>
  );
}

function MomentField({
  label,
  moments,
  chosen,
  onChoose,
}: {
  label: string;
  moments: readonly Moment[];
  chosen: number;
  onChoose: (revision: number) => void;
}) {
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} value={chosen} onChange={(event) => onChoose(Number(event.target.value))}>
          {moments.map(({ revision, at }, index) => (
            <option key={revision} value={revision}>
              {index === 0
                ? `The beginning, ${sayDate(at)}`
                : index === moments.length - 1
                  ? "Now"
                  : `${sayDate(at)}, ${sayTime(at)}`}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** What is about the whole first, then the answers as the checklist asks them. */
function inOrder(checklist: Checklist, found: readonly Difference[]): Difference[] {
  const places = new Map([...checklist.questions.keys()].map((id, index): [QuestionId, number] => [id, index]));
  const place = ({ field }: Difference): number => {
    const question = questionOfField(field);
    return question === undefined ? -1 : (places.get(question) ?? -1);
  };
  return [...found].sort((a, b) => place(a) - place(b));
}
