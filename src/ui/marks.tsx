// The three families of signs and their words: severity, the five states of an answer, and what an answer rests on. They never
// share a sign, because a state is not a severity.
import type { ReactNode } from "react";
import type { Basis } from "../core/answer.ts";
import type { RatingWord } from "../core/evaluate.ts";
import type { AnswerState } from "../core/reading.ts";
import { basisWord, ratingWord, stateWord } from "../i18n/en/words.ts";
import { LetteredShape, Shape, type ShapeName } from "./shapes.tsx";

/**
 * Shape and word of a severity or rating. Never on a question page.
 * @param children words to show in place of the plain word ("Medium so far")
 * @param dense only the shape with its letter is seen, the word is still read out
 */
export function SeverityMark({ word, dense, children }: { word: RatingWord; dense?: boolean; children?: ReactNode }) {
  const name = children ?? ratingWord[word];
  const letter = dense && word !== "none" && word !== "not-known";
  return (
    <span className="severity">
      {letter ? <LetteredShape name={word} /> : <Shape name={word} />}
      <span className={dense ? "unseen" : "severity-word"}>{name}</span>
    </span>
  );
}

const stateShapes: Readonly<Record<AnswerState, ShapeName>> = {
  answered: "tick",
  unknown: "not-known",
  "not-applicable": "not-applicable",
  unanswered: "unanswered",
  "not-asked": "not-asked",
};

/** Sign and word of an answer's state. With `quiet` the word is only read out: for lists where the sign stands at the row's end. */
export function StateMark({ state, quiet, children }: { state: AnswerState; quiet?: boolean; children?: ReactNode }) {
  return (
    <span className="sign">
      <Shape name={stateShapes[state]} />
      <span className={quiet ? "unseen" : undefined}>{children ?? stateWord[state]}</span>
    </span>
  );
}

/** What an answer rests on; `children` may name the document. */
export function BasisMark({ basis, children }: { basis: Basis; children?: ReactNode }) {
  return (
    <span className="sign">
      <Shape name={basis} />
      <span>{children ?? basisWord[basis]}</span>
    </span>
  );
}
