// What the council answered, what the rules found and what is open, to be read and not to be changed; and what other reviewers think of it.

import { currentOf, type Remark, type Subject } from "../../core/review.ts";
import { named } from "../../core/steering.ts";
import { sayReviewer, viewWord } from "../../i18n/en/reviewing.ts";
import type { OpenThing } from "../../report/make/open-things.ts";
import type { AnswerRow, FindingBlock } from "../../report/model.ts";
import { SeverityMark } from "../../ui/marks.tsx";
import { Own } from "../../ui/own.tsx";
import { ReplyLine } from "./Item.tsx";
import type { Desk } from "./use-desk.ts";

export function AnswerSaid({ row }: { row: AnswerRow }) {
  return (
    <>
      {row.answer.map((line) => (
        <p key={line} className={row.state === "answered" ? "review-answer" : "review-open"} dir="auto">
          {named(line)}
        </p>
      ))}
      {row.restsOn && <p className="quiet">{row.restsOn}</p>}
      {row.note && (
        <p className="review-words quiet" dir="auto">
          {named(row.note)}
        </p>
      )}
      {row.findings.length > 0 && (
        <p className="quiet">
          Had a part in {row.findings.length === 1 ? "finding" : "findings"}{" "}
          {row.findings.map(({ number }) => number).join(", ")}
        </p>
      )}
    </>
  );
}

export function FindingSaid({ block }: { block: FindingBlock }) {
  return (
    <>
      <p>
        <SeverityMark word={block.severity} /> <span className="quiet">finding {block.number}</span>
      </p>
      {block.why && <p>{block.why}</p>}
      <ul className="review-because">
        {block.because.map((line) => (
          <li key={`${line.number} ${line.question}`} className="quiet">
            {line.number} {line.question} <b dir="auto">{named(line.answer)}</b> {line.basis && `(${line.basis})`}
          </li>
        ))}
      </ul>
      <p className="quiet">{block.rule}</p>
    </>
  );
}

/** A possible finding or an evidence gap. */
export function OpenSaid({ thing: { about, severity, from } }: { thing: OpenThing }) {
  return (
    <>
      <p>{severity ? <SeverityMark word="not-known">{about}</SeverityMark> : <span className="quiet">{about}</span>}</p>
      <p className="quiet">{from}</p>
    </>
  );
}

/** What signed reviews of others say of one thing. Each stays as its author signed it. */
export function OthersSaid({ desk, subject }: { desk: Desk; subject: Subject }) {
  const others = currentOf(desk.reviews).filter(({ review }) => review.id !== desk.own?.id);
  return others.map(({ fingerprint, review }) => {
    const remark: Remark | undefined = review[subject.part]?.[subject.id];
    if (!remark) return null;
    const reply = remark.reply ?? desk.repliesTo(fingerprint)[`${subject.part}.${subject.id}`];
    return (
      <div key={fingerprint} className={`review-other review-other-${review.layer}`}>
        <p className="quiet">
          <Own>{sayReviewer(review.layer, review.reviewer)}</Own>
        </p>
        <p className="review-words" dir="auto">
          <b>{viewWord[remark.view]}.</b> {named(remark.comment)}
        </p>
        {reply && <ReplyLine reply={reply} />}
      </div>
    );
  });
}
