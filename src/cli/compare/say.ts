// A comparison as text for a terminal: what was read, what counts, and where to look.
import { plainName } from "../../archive/read-zip.ts";
import { intakeKinds } from "../../core/compare/portfolio.ts";
import type { ReceiptLine } from "../../core/compare/receipt.ts";
import { ratingWords } from "../../core/evaluate.ts";
import { sayAboutTable, sayReasonToLook } from "../../i18n/en/compare-export.ts";
import { intakeWord, sayHiddenStandings, sayIntake } from "../../i18n/en/comparing.ts";
import { sayCount, sayNumber } from "../../i18n/en/quantities.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import { placesFigure } from "../../report/comparison/figures.ts";
import type { Compared } from "../compare-command.ts";

/** One file that was refused, with the reason. What others named is written so that no terminal takes it for a command. */
export const sayRefused = (line: ReceiptLine): string =>
  `${line.file.split("/").map(plainName).join("/")}: ${intakeWord[line.kind]}. ${sayIntake(line)}`;

const padded = (count: number): string => sayNumber(count).padStart(9);
const shownFindings = 10;
const shownPlaces = 10;

/** The whole comparison. Refused files are named apart. */
export function sayComparison({ files, leftAside, gathered, comparison, places, about }: Compared): string {
  const { counts, portfolio, editions } = gathered;
  const statements = new Map(
    [...editions.values()].flatMap(({ rules }) =>
      [...rules.values()].map(({ id, statement }) => [id, statement] as const),
    ),
  );
  const hidden = sayHiddenStandings(portfolio.counts.hidden);
  const caught = comparison.reasons.filter(({ count }) => count > 0);
  return [
    `${sayCount(files, "package")} read${leftAside > 0 ? `; ${sayCount(leftAside, "other file")} left aside` : ""}`,
    ...intakeKinds.flatMap((kind) => (counts[kind] ? [`${padded(counts[kind])}  ${intakeWord[kind]}`] : [])),
    "",
    `${sayNumber(portfolio.counts.shown)} of ${sayCount(portfolio.counts.total, "submission")} count${hidden ? `: ${hidden} do not` : ""}.`,
    `Shown: ${sayAboutTable(about)}.`,
    ...(comparison.submissions === 0
      ? []
      : [
          "",
          "Ratings (each has a range; never a rank)",
          ...ratingWords.flatMap((word) => {
            const count = comparison.ratings[word];
            return count ? [`${padded(count)}  ${ratingWord[word]}`] : [];
          }),
          "",
          "Reasons to look",
          ...(caught.length === 0 ? ["         none"] : []),
          ...caught.map(({ reason, count }) => `${padded(count)}  ${sayReasonToLook(reason)}`),
          "",
          "Findings that occur most",
          ...comparison.findings
            .slice(0, shownFindings)
            .map(
              ({ rule, count, outOf }) =>
                `${padded(count)}  of ${sayNumber(outOf)}  ${plainName(statements.get(rule) ?? rule)}`,
            ),
          "",
          "Places where most partners lie",
          ...placesFigure(places.partner)
            .rows.map(([place, within, , count]) => ({ place: [place, within].filter(Boolean).join(", "), count }))
            .sort((a, b) => Number(b.count) - Number(a.count))
            .slice(0, shownPlaces)
            .map(({ place, count }) => `${padded(Number(count))}  ${place}`),
        ]),
  ].join("\n");
}
