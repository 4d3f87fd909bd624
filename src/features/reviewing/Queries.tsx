// The council's side: what reviewers ask about a version that was signed here, each with room for a reply. Saved as it is written; the
// replies go back as a file, signed with this browser's key.

import { useMemo, useState, useSyncExternalStore } from "react";
import { Link } from "wouter";
import { longestText } from "../../core/answer.ts";
import { currentOf, keyOf, openQueries, type Query, queriesOf } from "../../core/review.ts";
import { named } from "../../core/steering.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount, sayDate } from "../../i18n/en/quantities.ts";
import { sayReviewer } from "../../i18n/en/reviewing.ts";
import { useSettings, useStorage } from "../../storage/live.tsx";
import { openReviews } from "../../storage/open-reviews.ts";
import type { DraftReplies } from "../../storage/reviews.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextArea, TextInput } from "../../ui/field.tsx";
import { SaveSlot } from "../../ui/notices.tsx";
import { Own } from "../../ui/own.tsx";
import { ReplyLine } from "./Item.tsx";
import { answerOf, saidIn, titleOf } from "./said.ts";
import { saveReviewFile } from "./save-file.ts";
import { signReplies } from "./sign-replies.ts";
import type { Desk } from "./use-desk.ts";

export function Queries({ desk }: { desk: Desk }) {
  const asking = currentOf(desk.reviews).filter(({ review }) => queriesOf(desk.checklist, review).length > 0);
  if (asking.length === 0)
    return <p>No queries are here. Open the file a reviewer sent you, under “Reviews of this submission”.</p>;
  return asking.map((one) => <QueriesOf key={one.fingerprint} desk={desk} asked={one} />);
}

function QueriesOf({ desk, asked }: { desk: Desk; asked: Desk["reviews"][number] }) {
  const { fingerprint, review } = asked;
  const storage = useStorage();
  const [settings] = useSettings();
  const queue = openReviews(storage, desk.fingerprint).replies(fingerprint);
  const save = useSyncExternalStore(queue.subscribe, queue.state);
  const [said, setSaid] = useState("");
  const draft = useMemo(
    () => desk.rows.find((row): row is DraftReplies => row.kind === "own-replies" && row.review === fingerprint),
    [desk.rows, fingerprint],
  );
  const queries = queriesOf(desk.checklist, review);
  const sent = desk.repliesTo(fingerprint);
  const [council, setCouncil] = useState({ name: draft?.name || settings.name, office: draft?.office ?? "" });
  const [nameless, setNameless] = useState(false);
  const name = (part: Partial<typeof council>): void => {
    const next = { ...council, ...part };
    setCouncil(next);
    queue.change({ kind: "council", ...next }, "soon");
  };
  const waiting = openQueries(queries, sent).filter((query) => !draft?.replies[keyOf(query)]).length;
  const sign = async (): Promise<void> => {
    if (council.name.trim() === "") return setNameless(true);
    setNameless(false);
    queue.change({ kind: "council", ...council }, "now");
    await queue.flush();
    const signed = await signReplies(storage, desk.fingerprint, fingerprint);
    if (!signed.ok) return setSaid(`The replies were not signed. ${sayFault(signed.fault.kind)}`);
    setSaid(`Signed, and saved as ${saveReviewFile(desk, signed.value, "replies")}. Send it to the reviewer.`);
  };
  return (
    <section className="stack" aria-label={`Queries of ${review.reviewer.name}`}>
      <p>
        <b>
          <Own>{sayReviewer(review.layer, review.reviewer)}</Own>
        </b>{" "}
        asks {sayCount(queries.length, "thing")}, {sayDate(review.claimedTime)}.
        {waiting > 0 && ` ${sayCount(waiting, "is", "are")} without a reply.`}
        {review.reviewer.contact && (
          <>
            {" "}
            Send the replies to <Own>{review.reviewer.contact}</Own>.
          </>
        )}
      </p>
      <ol className="review-items">
        {queries.map((query) => (
          <OneQuery
            key={keyOf(query)}
            desk={desk}
            query={query}
            reply={draft?.replies[keyOf(query)]?.text ?? sent[keyOf(query)]?.text ?? ""}
            onReply={(text) => queue.change({ kind: "reply", key: keyOf(query), text }, "soon")}
            onLeave={() => void queue.flush()}
          />
        ))}
      </ol>
      <Field label="Your full name" error={nameless ? "Type your full name" : undefined}>
        {(field) => (
          <TextInput
            {...field}
            value={council.name}
            maxLength={300}
            onChange={({ target }) => name({ name: target.value })}
            autoComplete="name"
          />
        )}
      </Field>
      <Field label="Your office" optional>
        {(field) => (
          <TextInput
            {...field}
            value={council.office}
            maxLength={300}
            onChange={({ target }) => name({ office: target.value })}
            autoComplete="organization-title"
          />
        )}
      </Field>
      <SaveSlot save={{ ...save, at: save.at ?? draft?.changedAt }} onRetry={queue.retry} />
      <div className="bar">
        {Object.keys(draft?.replies ?? {}).length > 0 && (
          <Button onClick={() => void sign()}>Sign and save the replies</Button>
        )}
      </div>
      <p role="status">{said}</p>
    </section>
  );
}

function OneQuery({
  desk,
  query,
  reply,
  onReply,
  onLeave,
}: {
  desk: Desk;
  query: Query;
  reply: string;
  onReply: (text: string) => void;
  onLeave: () => void;
}) {
  const { checklist, assessment } = desk;
  const question = checklist.edition.questions.find(({ id }) => id === query.id);
  const said = saidIn(desk);
  const row = query.part === "answers" ? answerOf(said, query.id) : undefined;
  const thing = said.open.get(keyOf(query));
  const gap = query.part === "gaps" ? checklist.edition.gapRules.find(({ id }) => id === query.id) : undefined;
  const at = query.part === "answers" ? query.id : gap?.question;
  return (
    <li className="review-item">
      <h3 className="review-title">
        {thing ? `${thing.about}: ` : query.part === "findings" && "Finding: "}
        {question?.number !== undefined && <span className="review-number">{question.number} </span>}
        {titleOf(desk, said, query)}
      </h3>
      {thing && <p className="quiet">{thing.from}</p>}
      {row && (
        <p className="quiet">
          You answered: <Own>{row.answer.join("; ")}</Own>
        </p>
      )}
      <p className="review-words" dir="auto">
        {named(query.remark.comment)}
      </p>
      {query.remark.reply && <ReplyLine reply={query.remark.reply} />}
      <Field label="Your reply">
        {(field) => (
          <TextArea
            {...field}
            defaultValue={reply}
            maxLength={longestText}
            onChange={({ target }) => onReply(target.value)}
            onBlur={onLeave}
          />
        )}
      </Field>
      {at && (
        <p className="quiet">
          <Link href={`/a/${assessment.id}/q/${at}`}>Go to the question</Link>
        </p>
      )}
    </li>
  );
}
