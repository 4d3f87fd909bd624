// A figure on paper: its sentence, how to read it, its numbers as a table with what is drawn beside them, and what must stand under it.
import { Rect, Svg, Text, View } from "@react-pdf/renderer";
import { sayNumber } from "../../../i18n/en/quantities.ts";
import type { DrawnFigure } from "../../comparison/comparison-model.ts";
import { breakWord } from "../../pdf/lines.ts";
import { tag } from "../../pdf/tags.ts";
import { breadthOf, orDash } from "../fit.ts";
import { colour, quiet, type } from "../paper.ts";
import { type Column, cellStyle, HeadCell, HeadRow, isLong, Row, Space, Subtitle } from "../parts.tsx";
import { RangeMarks } from "../scale.tsx";

interface FigureProps {
  readonly figure: DrawnFigure;
  /** Of the text, in points. */
  readonly width: number;
}

export function FigureOnPaper({ figure, width }: FigureProps) {
  return (
    <>
      <Subtitle lead={figure.help}>{figure.title}</Subtitle>
      {figure.rows.length > 0 ? <Numbers figure={figure} width={width} /> : null}
      {figure.aside.map((text) => (
        <Text key={text} style={{ ...type.note, marginTop: 3 }}>
          {text}
        </Text>
      ))}
      <Space height={12} />
    </>
  );
}

/** Room for a drawing beside the rows, its gap, and about how wide a letter is. In points. */
const drawingWidth = { range: 92, bar: 52 } as const;
const gap = 9;
const letter = 4.5;
const narrowest = 30;

/** Of what no line ends within: Chinese has no spaces, and its lines end between letters. */
const longestWord = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap((text) => text.split(/[\s\u2013]+/u).flatMap(breakWord)).map(breadthOf));

/**
 * Every column has room for its longest word; what is left goes to the columns that say much. Where there is not so much room, all give
 * some of theirs. @param width of all columns together
 */
function columnsOf({ head, numbers, rows }: DrawnFigure, width: number): readonly Column[] {
  const wanted = head.map((name, column) => {
    const cells = rows.map((row) => said(row[column] ?? ""));
    const least = Math.max(narrowest, longestWord([name, ...cells]) * letter + gap);
    // Longer lines read no better.
    const most = Math.min(56, Math.max(...[name, ...cells].map(breadthOf))) * letter + gap;
    return { name, least, more: numbers.includes(column) ? 0 : Math.max(0, most - least) };
  });
  const needed = wanted.reduce((sum, { least }) => sum + least, 0);
  const spare = Math.max(0, width - needed);
  const share = Math.min(1, width / needed);
  const wishes = wanted.reduce((sum, { more }) => sum + more, 0);
  return wanted.map(({ name, least, more }, column) => ({
    head: name,
    // Where nothing wants more, the names take it, so that numbers end at the right edge.
    width: least * share + (wishes > 0 ? (spare * more) / wishes : column === 0 ? spare : 0),
    right: numbers.includes(column),
  }));
}

function Numbers({ figure, width }: FigureProps) {
  const { rows, ranges, bars } = figure;
  const room = ranges ? drawingWidth.range : bars ? drawingWidth.bar : 0;
  const [first, ...others] = columnsOf(figure, width - room);
  if (!first) return null;
  return (
    <View {...tag("Table")}>
      <HeadRow style={{ alignItems: "flex-end" }}>
        <HeadCell column={first} />
        {room > 0 ? <View style={{ width: room }} /> : null}
        {others.map((column) => (
          <HeadCell key={column.head} column={column} />
        ))}
      </HeadRow>
      {rows.map((row, index) => {
        const [name = "", ...cells] = row;
        const again = ranges !== undefined && name === rows[index - 1]?.[0];
        const range = ranges?.[index];
        const bar = bars?.[index];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a figure never change places
          <Row key={index} tight long={isLong(row.join(""))}>
            <Text
              {...tag("TH", { scope: "Row" })}
              style={{ ...type.table, ...(again ? quiet : {}), ...cellStyle(first) }}
            >
              {said(name)}
            </Text>
            {/* Silent: the numbers it draws stand beside it. */}
            {range ? (
              <View style={{ width: room }}>
                <RangeMarks reach={range} width={room - 12} />
              </View>
            ) : null}
            {bar ? (
              <View style={{ width: room }}>
                <Share part={bar} width={room - 12} />
              </View>
            ) : null}
            {others.map((column, place) => (
              <Text key={column.head} {...tag("TD")} style={{ ...type.table, ...cellStyle(column) }}>
                {said(cells[place] ?? "")}
              </Text>
            ))}
          </Row>
        );
      })}
    </View>
  );
}

const said = (cell: string | number): string => (typeof cell === "number" ? sayNumber(cell) : orDash(cell));

/** A bar from zero; the whole is the thin frame. */
function Share({ part: { count, of }, width }: { part: { count: number; of: number }; width: number }) {
  const filled = of === 0 ? 0 : (count / of) * width;
  return (
    <Svg viewBox={`0 0 ${width} 12.5`} style={{ width, height: 12.5 }}>
      <Rect
        x={0.25}
        y={3.25}
        width={width - 0.5}
        height={7}
        fill={colour.white}
        stroke={quiet.color}
        strokeWidth={0.5}
      />
      {filled > 0 ? <Rect x={0.25} y={3.25} width={Math.max(0.5, filled - 0.5)} height={7} fill={colour.ink} /> : null}
    </Svg>
  );
}
