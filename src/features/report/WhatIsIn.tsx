// What the files hold and how they print: chapters, paper, names. Begins with everything each time the page is opened, so that nobody
// sends less than they think because of what they chose last year.
import { alwaysIn, optionalChapterName, reviewLayersWord } from "../../i18n/en/report-choices.ts";
import {
  type OptionalChapter,
  optionalChapters,
  type ReportChoices,
  type ReviewLayers,
  reviewLayers,
} from "../../report/choices.ts";
import { useSettings } from "../../storage/live.tsx";
import { Choice, ChoiceGroup, Choices } from "../../ui/options.tsx";
import type { Subject } from "./subject.ts";

export interface Choosing {
  readonly choices: ReportChoices;
  readonly choose: (choices: ReportChoices) => void;
}

export function WhatIsIn({ subject, choices, choose }: Choosing & { subject: Subject }) {
  const [{ paper }, set] = useSettings();
  const { without, names } = choices;
  const include = (chapter: OptionalChapter, included: boolean) =>
    choose({
      ...choices,
      without: optionalChapters.filter((one) => (one === chapter ? !included : without.includes(one))),
    });
  const offered = optionalChapters.filter((chapter) => chapter !== "evidence" || hasEvidence(subject));
  return (
    <>
      <ChoiceGroup legend="Include" digits={false} describedBy="always-in">
        <div className="saves-include">
          {offered.map((chapter) => (
            <Choice
              key={chapter}
              type="checkbox"
              checked={!without.includes(chapter)}
              onChange={(event) => include(chapter, event.target.checked)}
            >
              {optionalChapterName[chapter]}
            </Choice>
          ))}
        </div>
        <p className="quiet" id="always-in">
          {alwaysIn}
        </p>
      </ChoiceGroup>
      {(subject.reviews ?? []).length > 0 && (
        <ChoiceGroup legend="Reviews beside the answers" digits={false}>
          <Choices>
            {layersOf(subject).map((one) => (
              <Choice
                key={one}
                name="reviews"
                checked={(choices.reviews ?? "all") === one}
                onChange={() => choose({ ...choices, reviews: one })}
              >
                {reviewLayersWord[one]}
              </Choice>
            ))}
          </Choices>
        </ChoiceGroup>
      )}
      <ChoiceGroup legend="Paper" digits={false}>
        <Choices>
          <Choice name="paper" checked={paper === "a4"} onChange={() => set({ paper: "a4" })}>
            A4
          </Choice>
          <Choice name="paper" checked={paper === "letter"} onChange={() => set({ paper: "letter" })}>
            Letter
          </Choice>
        </Choices>
      </ChoiceGroup>
      <ChoiceGroup legend="Names" digits={false}>
        <Choices>
          <Choice name="names" checked={names === "both"} onChange={() => choose({ ...choices, names: "both" })}>
            Both scripts
          </Choice>
          <Choice name="names" checked={names === "latin"} onChange={() => choose({ ...choices, names: "latin" })}>
            Latin only
          </Choice>
        </Choices>
      </ChoiceGroup>
    </>
  );
}

/** One layer alone is offered only where there is more than one. */
function layersOf({ reviews = [] }: Subject): readonly ReviewLayers[] {
  const there = new Set(reviews.map(({ review }) => review.layer));
  return reviewLayers.filter((one) => one === "all" || one === "none" || (there.size > 1 && there.has(one)));
}

const hasEvidence = ({ assessment }: Subject): boolean => Object.keys(assessment.evidence ?? {}).length > 0;
