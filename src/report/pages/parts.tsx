// The parts every chapter is built of: headings, tables and the hanging column.
import { Link, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { FindingMention, ReportModel } from "../model.ts";
import { bookmark, tag } from "../pdf/tags.ts";
import { Mark } from "./marks.tsx";
import { colour, gutter, hang, type Paper, strong, type } from "./paper.ts";

export interface Setting {
  readonly model: ReportModel;
  readonly paper: Paper;
  readonly pageOf: (id: string) => string;
}

/** A chapter: what a heading of the first level and an entry of the contents stand for. */
export function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <View {...tag("Sect")} id={id} {...bookmark(title)}>
      {children}
    </View>
  );
}

/** The heading of a chapter with the sentence under it. `ahead`: points of the chapter that must follow on the same page. */
export function Title({ children, lead, ahead = 110 }: { children: string; lead?: string; ahead?: number }) {
  return (
    <View wrap={false} minPresenceAhead={ahead} style={{ marginBottom: 10 }}>
      <Text {...tag("H1")} style={type.h1}>
        {children}
      </Text>
      {lead ? <Text style={{ ...type.lead, marginTop: 3, maxWidth: 440 }}>{lead}</Text> : null}
    </View>
  );
}

/** A heading inside a chapter. */
export function Subtitle({ children, lead, id }: { children: string; lead?: string; id?: string }) {
  return (
    <View
      wrap={false}
      minPresenceAhead={60}
      style={{ marginBottom: 6 }}
      {...bookmark(children)}
      {...(id ? { id } : {})}
    >
      <Text {...tag("H2")} style={type.h2}>
        {children}
      </Text>
      {lead ? <Text style={{ ...type.lead, marginTop: 2, maxWidth: 440 }}>{lead}</Text> : null}
    </View>
  );
}

/** Space that does not survive a page break as a margin on top would. */
export const Space = ({ height, ahead = 0 }: { height: number; ahead?: number }) => (
  <View minPresenceAhead={ahead} style={{ marginBottom: height }} />
);

export interface Column {
  readonly head: string;
  /** In points; without it the column takes the rest. */
  readonly width?: number;
  /** Its part of the rest, where several columns share it. */
  readonly grow?: number;
  /** Numbers stand to the right. */
  readonly right?: boolean;
}

export const cellStyle = ({ width, grow = 1, right = false }: Column) => ({
  ...(width === undefined
    ? ({ flexGrow: grow, flexBasis: 0, paddingRight: 9 } as const)
    : ({ width, paddingRight: 9 } as const)),
  ...(right ? ({ textAlign: "right" } as const) : {}),
});

/** A table whose head is repeated on each page; `light` where a heading with a line of its own stands right above. */
export function Table({
  columns,
  light = false,
  children,
}: {
  columns: readonly Column[];
  light?: boolean;
  children: ReactNode;
}) {
  return (
    <View {...tag("Table")}>
      <HeadRow light={light}>
        {columns.map((column) => (
          <HeadCell key={column.head} column={column} />
        ))}
      </HeadRow>
      {children}
    </View>
  );
}

/** Whole, and never without the row below it: the paginator then moves the table, and with it the heading above. */
export function HeadRow({
  light = false,
  style = {},
  children,
}: {
  light?: boolean;
  style?: { readonly alignItems?: "flex-end" };
  children: ReactNode;
}) {
  return (
    <View
      {...tag("TR")}
      fixed
      wrap={false}
      minPresenceAhead={1}
      style={{
        flexDirection: "row",
        ...style,
        ...(light ? {} : { borderTopWidth: 1.5, borderTopColor: colour.ink }),
        borderBottomWidth: 1,
        borderBottomColor: colour.ink,
        paddingVertical: 4,
      }}
    >
      {children}
    </View>
  );
}

export const HeadCell = ({ column }: { column: Column }) => (
  <Text {...tag("TH")} style={{ ...type.label, ...cellStyle(column) }}>
    {column.head}
  </Text>
);

/** The number by which a row is named elsewhere; a dash where it has none. */
export const NumberCell = ({ style, children }: { style: Partial<ReturnType<typeof cellStyle>>; children: string }) => (
  <Text {...tag("TD")} style={{ ...type.table, ...strong, ...style }}>
    {children || "–"}
  </Text>
);

/** A row stays whole unless its text is longer than a page could hold. Cells of one that breaks must not be stretched: a short
 * text as tall as the row cannot be cut. */
export function Row({
  children,
  long = false,
  tight = false,
}: {
  children: ReactNode;
  long?: boolean;
  tight?: boolean;
}) {
  return (
    <View
      {...tag("TR")}
      wrap={long}
      style={{
        flexDirection: "row",
        ...(long ? { alignItems: "flex-start" } : {}),
        borderBottomWidth: 0.5,
        borderBottomColor: colour.line,
        paddingVertical: tight ? 2.75 : 4.5,
      }}
    >
      {children}
    </View>
  );
}

/** So many lines in one cell may not fit on one page. */
const mostLines = 25;

/** Text longer than this may not fit on one page, nor may many short lines, so what holds it must be allowed to break. */
export const isLong = (...texts: readonly string[]): boolean =>
  texts.join("").length > 1200 || texts.reduce((breaks, text) => breaks + text.split("\n").length - 1, 0) > mostLines;

/** The same of things that each stand on a line of their own. */
export const isTall = (lines: readonly unknown[]): boolean => lines.length > mostLines;

/** Label to the left, text to the right. */
export function Hung({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View style={{ flexDirection: "row", alignItems: "flex-start", marginTop: 5 }}>
      <Text style={{ ...type.label, width: hang, textAlign: "right", marginRight: gutter }}>{label}</Text>
      <View style={{ flexGrow: 1, flexBasis: 0 }}>{children}</View>
    </View>
  );
}

/** "Finding 3" with its mark, leading there. */
export function FindingLink({ finding }: { finding: FindingMention }) {
  return (
    <View style={{ flexDirection: "row", alignItems: "center", gap: 4 }}>
      <Mark word={finding.severity} size={9.5} />
      <Link src={`#${finding.id}`} style={{ ...type.table, color: colour.ink, textDecoration: "none" }}>
        {`Finding ${finding.number}`}
      </Link>
    </View>
  );
}

/** One item of a list in the hanging column, under a line. @param heavy under a line of ink @param long may go on overleaf */
export function HangingItem({
  heavy = false,
  long = false,
  children,
}: {
  heavy?: boolean;
  long?: boolean;
  children: ReactNode;
}) {
  return (
    <View
      {...tag("LI")}
      wrap={long}
      style={{
        flexDirection: "row",
        alignItems: "flex-start",
        borderTopWidth: heavy ? 0.8 : 0.5,
        borderTopColor: heavy ? colour.ink : colour.line,
        paddingVertical: heavy ? 7 : 5,
      }}
    >
      {children}
    </View>
  );
}
