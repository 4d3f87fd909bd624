// One submission in the table. Drawn again only when something of its own has changed.

import { memo } from "react";
import { Link } from "wouter";
import type { Section } from "../../../core/checklist.ts";
import type { Standing } from "../../../core/compare/portfolio.ts";
import { askedIn, knownIn } from "../../../core/compare/sort.ts";
import type { SubmissionSummary } from "../../../core/compare/submission-summary.ts";
import { rangeEnd, sectionStateWord, standingWord } from "../../../i18n/en/comparing.ts";
import { sayCountry } from "../../../i18n/en/countries.ts";
import { ratingWord } from "../../../i18n/en/words.ts";
import { SeverityMark } from "../../../ui/marks.tsx";
import { PartnershipName, partnershipTitle } from "../../../ui/name.tsx";
import { Own } from "../../../ui/own.tsx";
import { LetteredShape, Shape } from "../../../ui/shapes.tsx";
import { VerdictMark } from "../../VerdictMark.tsx";
import { addressOf } from "../address.ts";
import { choose } from "../chosen.ts";
import { rememberCell } from "./back-to-cell.ts";
import { type PlainColumn, sectionWord } from "./columns.ts";

export const MatrixRow = memo(function MatrixRow({
  summary,
  sections,
  plain,
  standing,
  chosen,
}: {
  summary: SubmissionSummary;
  sections: readonly Section[];
  /** Ids of the plain columns, joined by commas: a text stays the same text. */
  plain: string;
  standing: Standing;
  chosen: boolean;
}) {
  const { fingerprint, rating } = summary;
  return (
    <tr data-row={fingerprint}>
      <td className="pick">
        <label>
          <input
            type="checkbox"
            aria-label={`Put ${partnershipTitle(summary)}, ${summary.year} side by side`}
            checked={chosen}
            onChange={(event) => choose(fingerprint, event.target.checked)}
          />
        </label>
      </td>
      <th scope="row" className="named" data-column="name">
        <Link href={addressOf("s", {}, fingerprint)} onClick={rememberCell}>
          <PartnershipName partnership={summary} />
        </Link>
        <span className="quiet of-year">{summary.year}</span>
        {standing !== "current" && <span className="quiet stands">{standingWord[standing]}</span>}
      </th>
      <td className="rated" data-column="rating">
        <SeverityMark word={rating.word} /> <span className="to">{rangeEnd(rating)}</span>
      </td>
      {sections.map((section) => (
        <SectionCell key={section.id} summary={summary} section={section} />
      ))}
      {(plain ? plain.split(",") : []).map((id) => (
        <PlainCell key={id} column={id as PlainColumn} summary={summary} />
      ))}
    </tr>
  );
});

/** A sign whose words are read out with the link: a hidden text in each of seven hundred cells would cost as much as all the rest. */
function SectionCell({ summary, section }: { summary: SubmissionSummary; section: Section }) {
  const word = sectionWord(summary, section);
  const isState = word === "absent" || word === "not-asked" || word === "not-applicable";
  const letter = word === "low" || word === "medium" || word === "high" || word === "critical";
  return (
    <td className="cell" data-column={`section:${section.id}`}>
      <Link
        className="cell-link"
        tabIndex={-1}
        href={addressOf("s", {}, summary.fingerprint, section.id)}
        aria-label={`${section.short}: ${isState ? sectionStateWord[word] : ratingWord[word]}`}
        onClick={rememberCell}
      >
        {word === "absent" ? "~" : letter ? <LetteredShape name={word} /> : <Shape name={word} />}
      </Link>
    </td>
  );
}

function PlainCell({ column, summary }: { column: PlainColumn; summary: SubmissionSummary }) {
  const { tally, evidence, verification, rating, raised } = summary;
  switch (column) {
    case "known":
      return (
        <td className="number" data-column={column}>
          {knownIn(tally)}
          <span className="to">/{askedIn(tally)}</span>
        </td>
      );
    case "evidence":
      return (
        <td className="number" data-column={column}>
          {evidence.pieces}
        </td>
      );
    case "gaps":
      return (
        <td className="number" data-column={column}>
          {rating.gaps}
        </td>
      );
    case "open-findings":
      return (
        <td className="number" data-column={column}>
          {raised.filter(({ safeguarded }) => !safeguarded).length}
        </td>
      );
    case "year":
      return (
        <td className="number" data-column={column}>
          {summary.year}
        </td>
      );
    case "verdict":
      return (
        <td className="plain-verdict" data-column={column}>
          <VerdictMark verdict={verification.verdict} dense />
        </td>
      );
    case "country":
      return <td data-column={column}>{summary.councilCountry ? sayCountry(summary.councilCountry) : "Not said"}</td>;
    case "subdivision":
      return <td data-column={column}>{summary.subdivision ? <Own>{summary.subdivision}</Own> : "Not said"}</td>;
    case "edition":
      return (
        <td data-column={column}>
          {summary.checklist}, {summary.edition}
        </td>
      );
  }
}
