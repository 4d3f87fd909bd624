// What the signs in the table stand for.
import { memo } from "react";
import { ratingWords } from "../../../core/evaluate.ts";
import { sectionStateWord } from "../../../i18n/en/comparing.ts";
import { SeverityMark } from "../../../ui/marks.tsx";
import { Shape } from "../../../ui/shapes.tsx";

export const Key = memo(function Key() {
  return (
    <ul className="full key" aria-label="What the signs stand for">
      {[...ratingWords].reverse().map((word) => (
        <li key={word}>
          <SeverityMark word={word} />
        </li>
      ))}
      {(["not-applicable", "not-asked"] as const).map((state) => (
        <li key={state}>
          <Shape name={state} />
          {sectionStateWord[state]}
        </li>
      ))}
      <li>
        <b aria-hidden="true">~</b> {sectionStateWord.absent}
      </li>
    </ul>
  );
});
