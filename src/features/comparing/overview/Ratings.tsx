// Ratings by group: a line for each range that occurs, from what is reached to what is still possible, with how many submissions have it. Every
// submission is in one of the lines; nothing is sampled, averaged or ranked.
import { useId } from "react";
import { Link } from "wouter";
import { writeFilter } from "../../../core/compare/filter.ts";
import { writeRange } from "../../../core/compare/narrow.ts";
import { type RangeCount, type RatingGroup, smallestGroup } from "../../../core/compare/rating-groups.ts";
import { sayHeldBack, sayLists, sayRatings, sayShare } from "../../../i18n/en/compare-figures.ts";
import { sayRangeTo } from "../../../i18n/en/comparing.ts";
import { sayCount, sayNumber } from "../../../i18n/en/quantities.ts";
import { ratingWord } from "../../../i18n/en/words.ts";
import { Button } from "../../../ui/button.tsx";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { Select } from "../../../ui/field.tsx";
import { changeSet, useInSet } from "../address.ts";
import { groupWord, sayValueOf } from "../filter/facet-words.ts";
import { ScrollBox } from "../ScrollBox.tsx";
import { Bar } from "./Bar.tsx";
import { Chart } from "./Chart.tsx";
import { DotLine, DotLineHead } from "./DotLine.tsx";
import { useToTable } from "./to-table.ts";
import { type Figures, type Grouping, groupings } from "./use-overview.ts";

const help =
  "Each line is a range: the dot is the rating reached, the end the highest still possible. A dot alone is settled; an open dot is not known.";

export function Ratings({ figures }: { figures: Figures }) {
  const { groups: found, grouping, quality } = figures;
  const checklist = useChecklist();
  const name = (group: string) => sayValueOf(grouping, group, checklist);
  const most = Math.max(1, ...found.groups.flatMap(({ ranges }) => ranges.map(({ count }) => count)));
  const table = {
    head: [groupWord[grouping], "Rating", "Highest still possible", "Submissions", "Share of the group"],
    numbers: [3, 4],
    rows: found.groups.flatMap(({ group, count, ranges }) =>
      turned(ranges).map((range) => [
        name(group),
        ratingWord[range.word],
        ratingWord[range.highest],
        range.count,
        sayShare(range.count, count),
      ]),
    ),
  };
  return (
    <Chart
      title={sayRatings(found)}
      help={help}
      table={table}
      tools={<GroupBy grouping={grouping} />}
      aside={
        <>
          <HeldBack figures={figures} />
          {sayLists(quality.lists)}
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

/** The gravest above: that is where one looks first. */
const turned = (ranges: readonly RangeCount[]): readonly RangeCount[] => [...ranges].reverse();

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
      {turned(ranges).map((range, index) => (
        <tr key={writeRange(range)}>
          {index === 0 && (
            <th scope="rowgroup" rowSpan={ranges.length}>
              <Link href={toTable(inGroup)}>
                <bdi>{name}</bdi>
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

function GroupBy({ grouping }: { grouping: Grouping }) {
  const id = useId();
  return (
    <div className="group-by">
      <label htmlFor={id}>Group by</label>
      <Select
        id={id}
        value={grouping}
        onChange={({ target }) => changeSet({ group: target.value === groupings[0] ? "" : target.value })}
      >
        {groupings.map((one) => (
          <option key={one} value={one}>
            {groupWord[one]}
          </option>
        ))}
      </Select>
    </div>
  );
}

function HeldBack({ figures: { groups } }: { figures: Figures }) {
  const small = useInSet("small") !== "";
  const words = sayHeldBack(groups, smallestGroup);
  if (!words && !small) return null;
  return (
    <p>
      {words}{" "}
      <Button look="text" onClick={() => changeSet({ small: small ? "" : "1" })}>
        {small ? `Hold back groups of fewer than ${smallestGroup}` : "Show them"}
      </Button>
    </p>
  );
}
