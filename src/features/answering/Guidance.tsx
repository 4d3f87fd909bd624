// What helps to answer one question, beside it: why it is asked, where to look, words, precedents and sources on request.
// No severity and no rating, not even that of a precedent: they would steer the answer.
import { memo, Suspense } from "react";
import type { Precedent, Question, Source, Term } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sourceConfidence } from "../../i18n/en/report-terms.ts";
import { fetched } from "../../ui/fetched.ts";
import { Disclosure } from "../../ui/lines.tsx";
import { languageOf } from "../../ui/name.tsx";
import { precedentsOf, sourcesOf, wordsOnPage } from "./guidance-of.ts";

const Asked = fetched(() => import("../Asked.tsx"), "Asked");

export const Guidance = memo(function Guidance({
  id,
  checklist,
  question,
}: {
  /** The assessment. */
  id: string;
  checklist: Checklist;
  question: Question;
}) {
  const words = wordsOnPage(checklist, question);
  const precedents = precedentsOf(checklist, question);
  const sources = sourcesOf(checklist, question);
  return (
    <aside className="side aside" aria-label="Guidance for this question">
      <Suspense>
        <Asked id={id} question={question.id} gap={checklist.gapRuleOf.get(question.id)?.id} />
      </Suspense>
      <section>
        <h2>Why we ask</h2>
        <p>
          <Words text={question.why} />
        </p>
      </section>
      <section>
        <h2>Where to look</h2>
        <p>
          <Words text={sentence(question.look)} />
        </p>
        {question.unverified && (
          <p>
            <strong>Not confirmed:</strong> <Words text={question.unverified} />
          </p>
        )}
      </section>
      <div className="aside-more">
        {words.length > 0 && (
          <Disclosure summary="Words on this page">
            <dl>
              {words.map((term) => (
                <Word key={term.term} {...term} />
              ))}
            </dl>
          </Disclosure>
        )}
        {precedents.length > 0 && (
          <Disclosure summary={sayCount(precedents.length, "precedent")}>
            {precedents.map((precedent) => (
              <Case key={precedent.id} precedent={precedent} />
            ))}
          </Disclosure>
        )}
        {sources.length > 0 && (
          <Disclosure summary={sayCount(sources.length, "source")}>
            <ul className="stack">
              {sources.map((source) => (
                <Publication key={source.id} source={source} />
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </aside>
  );
});

/** Text in which Chinese words are marked as Chinese, so that they are read and drawn as such. */
function Words({ text }: { text: string }) {
  return text.split(/(\p{Script=Han}[\p{Script=Han}、]*)/u).map((part, index) =>
    languageOf(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other identity.
      <span key={index} lang={languageOf(part)}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}

function Word({ term, ownScript, meaning }: Term) {
  return (
    <div className="aside-word">
      <dt>
        {term}
        {ownScript && (
          <>
            {" "}
            <span lang={languageOf(ownScript)}>{ownScript}</span>
          </>
        )}
      </dt>
      <dd>
        <Words text={meaning} />
      </dd>
    </div>
  );
}

const outcomes: Readonly<Record<Precedent["outcome"], string>> = {
  good: "The council could decide freely",
  bad: "The council could not decide freely",
  mixed: "It went both ways",
};

function Case({ precedent }: { precedent: Precedent }) {
  return (
    <div className="precedent">
      <h3 className="precedent-name">
        {precedent.parties}, {precedent.year}
      </h3>
      <p>
        <Words text={precedent.what} />
      </p>
      <p>
        <strong>{outcomes[precedent.outcome]}.</strong> {precedent.lesson}
      </p>
      {precedent.unverified && (
        <p>
          <strong>Not confirmed:</strong> {precedent.unverified}
        </p>
      )}
    </div>
  );
}

function Publication({ source }: { source: Source }) {
  const { publisher, title, number, date, url, confidence } = source;
  return (
    <li>
      {publisher}: {url ? <a href={url}>{title}</a> : title}
      {number && `, ${number}`}, {date}. <strong>{capital(sourceConfidence[confidence])}</strong>
      {url ? " (the link needs the internet)" : ""}
    </li>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
/** A hint of the checklist has no full stop; among sentences it would look cut off. */
const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
