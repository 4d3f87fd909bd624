// One answer or finding under review: what the council said, what others think of it, and one's own view with its words.

import { type ReactNode, useId, useState } from "react";
import { longestText } from "../../core/answer.ts";
import { type DraftRemark, keyOf, type Reply, type ReviewChange, type Subject, views } from "../../core/review.ts";
import { named } from "../../core/steering.ts";
import { sayNumber } from "../../i18n/en/quantities.ts";
import { viewWord } from "../../i18n/en/reviewing.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextArea } from "../../ui/field.tsx";
import { Choice, ChoiceGroup, Choices } from "../../ui/options.tsx";
import { Own } from "../../ui/own.tsx";

export interface ItemProps {
  readonly subject: Subject;
  /** The question, or the statement of a finding. */
  readonly title: ReactNode;
  readonly remark: DraftRemark | undefined;
  /** The council's words to one's own query. */
  readonly reply: Reply | undefined;
  /** Left out where this computer writes no review. */
  readonly onChange: ((what: ReviewChange, when?: "now" | "soon") => void) | undefined;
  readonly onLeave: () => void;
  /** What was said, and what others think of it. */
  readonly children: ReactNode;
}

export function Item({ subject, title, remark, reply, onChange, onLeave, children }: ItemProps) {
  const own = useId();
  const key = keyOf(subject);
  const view = remark?.view;
  const comment = remark?.comment ?? "";
  const [asked, setAsked] = useState(false);
  const written = asked || comment !== "" || view === "query" || view === "disagree";
  return (
    <li className="review-item" id={anchorOf(subject)} onBlur={onLeave}>
      <ChoiceGroup legend={title} describedBy={own} className="review-group">
        <div id={own} className="review-said">
          {children}
        </div>
        {onChange && (
          <div className="review-view">
            <Choices>
              {views.map((one) => (
                <Choice
                  key={one}
                  name={key}
                  checked={view === one}
                  onChange={() => onChange({ kind: "remark", key, view: one, comment })}
                >
                  {viewWord[one]}
                </Choice>
              ))}
            </Choices>
            {!written && (
              <Button look="text" onClick={() => setAsked(true)}>
                Add a comment
              </Button>
            )}
            {remark && view && (
              <Button look="text" onClick={() => onChange({ kind: "remark", key, comment })}>
                Take back
              </Button>
            )}
          </div>
        )}
        {onChange && written && (
          <Comment
            comment={comment}
            view={view}
            focus={asked}
            onComment={(words) => onChange({ kind: "remark", key, view, comment: words }, "soon")}
          />
        )}
        {reply && <ReplyLine reply={reply} />}
      </ChoiceGroup>
    </li>
  );
}

export const anchorOf = ({ part, id }: Pick<Subject, "part" | "id">): string =>
  `${part}-${id.replace(/[^a-z0-9]/g, "-")}`;

function Comment({
  comment,
  view,
  focus,
  onComment,
}: {
  comment: string;
  view: DraftRemark["view"];
  focus: boolean;
  onComment: (words: string) => void;
}) {
  const [tooLong, setTooLong] = useState(false);
  return (
    <Field
      label={view === "query" ? "What do you ask the council?" : "Comment"}
      optional={view !== "query"}
      error={tooLong ? `Shorten it to ${sayNumber(longestText)} characters. It is not saved like this.` : undefined}
    >
      {(field) => (
        <TextArea
          {...field}
          autoFocus={focus}
          defaultValue={comment}
          onChange={({ target }) => {
            const long = target.value.length > longestText;
            setTooLong(long);
            if (!long) onComment(target.value);
          }}
        />
      )}
    </Field>
  );
}

export function ReplyLine({ reply }: { reply: Reply }) {
  return (
    <div className="review-reply">
      <p className="quiet">
        The council replied, <Own>{reply.name}</Own>:
      </p>
      <p className="review-words" dir="auto">
        {named(reply.text)}
      </p>
    </div>
  );
}
