// Ratings by group: a line for each range that occurs, from what is reached to what is still possible, with how many submissions have it. Every
// submission is in one of the lines; nothing is sampled, averaged or ranked.

import { Link } from "wouter";
import { writeFilter } from "../../../core/compare/filter.ts";
import { writeRange } from "../../../core/compare/narrow.ts";
import { type Grouping, groupings, type RatingGroup, smallestGroup } from "../../../core/compare/rating-groups.ts";
import { sayHeldBack } from "../../../i18n/en/compare-figures.ts";
import { groupWord, sayValueOf } from "../../../i18n/en/compare-filter.ts";
import { sayRangeTo } from "../../../i18n/en/comparing.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { gravestFirst, ratingsFigure } from "../../../report/comparison/figures.ts";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { Own } from "../../../ui/own.tsx";
import { SetSelect, SmallOnes } from "../FigureChoices.tsx";
import { ListsNote } from "../ListsNote.tsx";
import { ScrollBox } from "../ScrollBox.tsx";
import { useShown } from "../shown.ts";
import { Bar } from "./Bar.tsx";
import { Chart } from "./Chart.tsx";
import { DotLine, DotLineHead } from "./DotLine.tsx";
import { useToTable } from "./to-table.ts";
import type { Figures } from "./use-overview.ts";

export function Ratings({ figures }: { figures: Figures }) {
  const { groups: found, grouping } = figures;
  const { shown } = useShown();
  const checklist = useChecklist();
  const name = (group: string) => sayValueOf(grouping, group, checklist);
  const most = Math.max(1, ...found.groups.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  return (
    <Chart
      figure={ratingsFigure(found, grouping, name)}
      tools={<SetSelect label="Group by" part="group" value={grouping} values={groupings} words={groupWord} />}
      aside={
        <>
          <SmallOnes
            words={sayHeldBack(found, smallestGroup)}
            show="Show them"
            holdBack={`Hold back groups of fewer than ${smallestGroup}`}
          />
          <ListsNote of={shown} />
        </>
      }
    >
      {found.groups.length > 0 && (
        <ScrollBox className="ranges-box" name={`Ratings by ${groupWord[grouping].toLowerCase()}`}>
          <table className="ranges">
            <thead>
              <tr>
                <td />
                <th scope="col">
                  <DotLineHead />
                </th>
                <th scope="col" className="number">
                  Submissions
                </th>
              </tr>
            </thead>
            {found.groups.map((one) => (
              <Group key={one.group} group={one} name={name(one.group)} grouping={grouping} most={most} />
            ))}
          </table>
        </ScrollBox>
      )}
    </Chart>
  );
}

function Group({
  group: { group, count, ranges },
  name,
  grouping,
  most,
}: {
  group: RatingGroup;
  name: string;
  grouping: Grouping;
  most: number;
}) {
  const toTable = useToTable();
  const inGroup = { [grouping]: writeFilter({ [grouping]: [group] })[grouping] };
  return (
    <tbody>
      {gravestFirst(ranges).map((range, index) => (
        <tr key={writeRange(range)}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={ranges.length}>
              <Link href={toTable(inGroup)}>
                <Own>{name}</Own>
              </Link>
              <span className="quiet group-count">
                {sayNumber(count)}
                <span className="unseen"> submissions</span>
              </span>
            </th>
          )}
          <td className="range-cell">
            <DotLine range={range} />
            <span className="unseen">{sayRangeTo(range)}</span>
          </td>
          <td className="number range-number">
            <Bar count={range.count} of={most} />
            <Link
              href={toTable({ ...inGroup, range: writeRange(range) })}
              aria-label={`${sayCount(range.count, "submission")}, ${name}, ${sayRangeTo(range)}`}
            >
              {sayNumber(range.count)}
            </Link>
          </td>
        </tr>
      ))}
    </tbody>
  );
}
