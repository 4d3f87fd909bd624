// Help that works without a network: how a check goes, what the words mean, which keys there are, and what to do with a barrier.

import type { ReactNode } from "react";
import { ratingWords } from "../core/evaluate.ts";
import { answerStates } from "../core/reading.ts";
import { Button } from "../ui/button.tsx";
import { useChecklist } from "../ui/checklist-context.tsx";
import { Row } from "../ui/lists.tsx";
import { SeverityMark, StateMark } from "../ui/marks.tsx";
import { languageOf } from "../ui/name.tsx";
import { Own } from "../ui/own.tsx";
import { BackToPage, Heading, Page } from "../ui/page.tsx";
import "./help.css";

const ratings: Readonly<Record<(typeof ratingWords)[number], string>> = {
  none: "No answer raised a finding, and no open answer could raise a high or critical one.",
  "not-known": "Nothing was raised yet, but an open answer could still raise a high or critical finding.",
  low: "Good practice is missing.",
  medium: "A weakness in control or knowledge.",
  high: "A gap or condition that a reasonable member would want to know of before voting.",
  critical: "Unlawful, serious harm likely, or the check cannot be trusted without it.",
};

const states: Readonly<Record<(typeof answerStates)[number], string>> = {
  answered: "With what it rests on: a document, what somebody said, or your own understanding.",
  unknown: "You said that you do not know, and why: not asked yet, asked and not told, or nobody knows.",
  "not-applicable": "You said that the question does not apply, with a reason.",
  unanswered: "Still to do.",
  "not-asked":
    "Another answer makes the question unnecessary. What you had answered is kept, and comes back with the question.",
};

const keys: readonly (readonly [string, string])[] = [
  ["Tab, Shift and Tab", "the next or the previous thing"],
  ["Enter", "follows a link, presses a button; on an option: continue"],
  ["Ctrl and Enter", "continue, from anywhere in a question, also from the note"],
  ["1 to 9", "chooses that option, while one of the options has the focus"],
  ["Alt and N", "the next question without an answer"],
  ["Alt and L", "the list of sections"],
  ["Alt and G", "go to a question or section"],
  ["?", "this page, when single keys are switched on in Settings"],
];

const parts = {
  steps: "How a check goes",
  colleagues: "With colleagues",
  comparing: "Comparing many checks",
  rating: "The rating",
  answers: "Five kinds of answer",
  keys: "Keys",
  checklist: "This checklist",
  accessibility: "Accessibility",
  terms: "Terms",
} as const;

/** Addresses after # are pages of the program, so the contents move the focus themselves. */
function goTo(place: string): void {
  const heading = document.getElementById(place);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

export function HelpPage() {
  const { edition } = useChecklist();
  return (
    <Page title="Help" hub className="help">
      <BackToPage />
      <div className="wide">
        <Heading>Help</Heading>
        <p className="lead">
          Everything on this page is on your device too. Nothing you type leaves it until you send a file yourself.
        </p>
        <nav className="help-contents" aria-label="On this page">
          {Object.entries(parts).map(([place, label]) => (
            <Button key={place} look="text" onClick={() => goTo(place)}>
              {label}
            </Button>
          ))}
        </nav>
      </div>
      <Row label={parts.steps} place="steps" ruled>
        <ol className="help-steps">
          <li>Name the partnership. The first question opens at once.</li>
          <li>
            Answer in any order, over as many days as you need. Every answer is saved on this computer while you type.
          </li>
          <li>Say “I don’t know” where you do not know. It is an answer: it shows what somebody should find out.</li>
          <li>When a section is done, check its answers and see what they led to.</li>
          <li>Read what was found, choose safeguards, and save the report.</li>
        </ol>
      </Row>
      <Row label={parts.colleagues} place="colleagues" ruled>
        <div className="stack">
          <p>
            “Work on it with a colleague”, at the end of the list of sections, saves a copy for them. Both of you can go
            on. When their copy comes back, open it: what one of you changed stands, and where both changed the same you
            choose, one question at a time.
          </p>
          <p>
            Somebody else signs on their own computer: save the package after you signed, and give it to them. They open
            it under “Open a copy”, see exactly what you signed, and give you a file back.
          </p>
          <p>A folder you share, such as a network drive, can be connected under Settings.</p>
        </div>
      </Row>
      <Row label={parts.comparing} place="comparing" ruled>
        <div className="stack">
          <p>
            “Compare” is for bodies that receive checks from many councils. Add the files, a folder of them or one zip
            of many. Each is checked on this computer, and gets a line on a receipt; files that do not match are
            refused.
          </p>
          <p>
            Earlier versions, examples and what nobody signed are kept and do not count. How many are shown and how many
            are hidden stands on every view. The filter is in the address, so a bookmark brings it back.
          </p>
          <p>
            In the table, arrow keys go from cell to cell and Enter opens the answers behind it. Between submissions
            side by side, Alt+N and Alt+P go from difference to difference.
          </p>
        </div>
      </Row>
      <Row label={parts.rating} place="rating" ruled>
        <p>
          A rating is a word, read from a table that counts findings by severity. Nothing is added up or averaged, and
          there is no number. It runs from what is reached to what is still possible, because of answers that are open.
        </p>
        <Words>
          {ratingWords.map((word) => (
            <Word key={word} word={<SeverityMark word={word} />}>
              {ratings[word]}
            </Word>
          ))}
        </Words>
      </Row>
      <Row label={parts.answers} place="answers" ruled>
        <Words>
          {answerStates.map((state) => (
            <Word key={state} word={<StateMark state={state} />}>
              {states[state]}
            </Word>
          ))}
        </Words>
      </Row>
      <Row label={parts.keys} place="keys" ruled>
        <Words>
          {keys.map(([key, does]) => (
            <Word key={key} word={key}>
              {does}
            </Word>
          ))}
        </Words>
      </Row>
      <Row label={parts.checklist} place="checklist" ruled>
        <div className="stack">
          <p>
            {edition.title}, edition {edition.edition}. {edition.summary}
          </p>
          {edition.notice.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </div>
      </Row>
      <Row label={parts.accessibility} place="accessibility" ruled>
        <div className="stack">
          <p>
            Every page is made to work with a keyboard alone, with a screen reader, at 400 % zoom and in the contrast
            colours of your system. The aim is WCAG 2.2, level AA.
          </p>
          <p>
            If something stands in your way, tell the person in your council who gave you this address: what you wanted
            to do, on which page, and what happened. They can reach those who run it.
          </p>
        </div>
      </Row>
      <Row label={parts.terms} place="terms" ruled>
        <Words>
          {edition.glossary.map((term) => (
            <Word
              key={term.term}
              word={
                <>
                  {term.term} {term.ownScript && <Own lang={languageOf(term.ownScript)}>{term.ownScript}</Own>}
                </>
              }
            >
              {term.meaning}
            </Word>
          ))}
        </Words>
      </Row>
    </Page>
  );
}

function Words({ children }: { children: ReactNode }) {
  return <dl className="help-words">{children}</dl>;
}

function Word({ word, children }: { word: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{word}</dt>
      <dd>{children}</dd>
    </div>
  );
}
