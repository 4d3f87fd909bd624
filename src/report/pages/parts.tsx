// The parts every page is built of: a chapter's sheet with its furniture, headings, tables and the hanging column.
import { Link, Page, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import type { FindingMention, ReportModel } from "../model.ts";
import { families } from "../pdf/faces.ts";
import { bookmark, tag } from "../pdf/tags.ts";
import { breadthOf, fitted } from "./fit.ts";
import { Mark } from "./marks.tsx";
import { colour, gutter, hang, type Paper, quiet, strong, type } from "./paper.ts";

export interface Setting {
  readonly model: ReportModel;
  readonly paper: Paper;
  readonly pageOf: (id: string) => string;
}

/** What the head and foot of a page say. */
export type Running = Pick<
  ReportModel,
  "council" | "partner" | "status" | "reference" | "dataFingerprint" | "example" | "signed"
>;

export const furnitureStyle = { position: "absolute", flexDirection: "row", fontSize: 8.5 } as const;

interface SheetProps {
  readonly setting: { readonly model: Running; readonly paper: Paper };
  /** The running title of a page, by its number. */
  readonly titleOn: (page: number) => string;
  readonly children: ReactNode;
}

/** Pages that follow each other; holds one or more chapters. */
export function Sheet({ titleOn, setting, children }: SheetProps) {
  const { paper, model } = setting;
  return (
    <PlainSheet
      paper={paper}
      furniture={[
        <Header key="header" model={model} paper={paper} titleOn={titleOn} />,
        <Footer key="footer" model={model} paper={paper} />,
      ]}
    >
      {children}
    </PlainSheet>
  );
}

/** Such pages of any report, with its own furniture. */
export function PlainSheet({
  paper,
  furniture,
  children,
}: {
  paper: Paper;
  furniture: ReactNode;
  children: ReactNode;
}) {
  return (
    <Page
      size={paper.size}
      experimentalPagination
      style={{
        fontFamily: families.sans,
        fontSize: 10.5,
        color: colour.ink,
        paddingTop: paper.top,
        paddingBottom: paper.bottom,
        paddingHorizontal: paper.side,
        // Between chapters on one sheet; falls away at the top of a page.
        rowGap: 26,
      }}
    >
      {/* Furniture first: what stands after content that breaks is not repeated on the pages before the break. */}
      {furniture}
      {children}
    </Page>
  );
}

/** A chapter: what a heading of the first level and an entry of the contents stand for. */
export function Chapter({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <View {...tag("Sect")} id={id} {...bookmark(title)}>
      {children}
    </View>
  );
}

function Header({ model, paper, titleOn }: { model: Running; paper: Paper; titleOn: SheetProps["titleOn"] }) {
  const names = runningNames(model);
  return (
    <View
      fixed
      style={{
        ...furnitureStyle,
        top: 32.6,
        left: paper.side,
        right: paper.side,
        paddingBottom: 7,
        borderBottomWidth: 0.8,
        borderBottomColor: colour.muted,
      }}
    >
      <Text style={{ flexGrow: 1, flexBasis: 0 }}>
        <Text style={strong}>{names.council}</Text>
        {` and ${names.partner}`}
      </Text>
      <Text
        style={{ ...strong, color: colour.petrol, paddingHorizontal: 12 }}
        render={({ pageNumber }) => titleOn(pageNumber)}
      />
      <Text style={{ ...quiet, width: 136, textAlign: "right" }}>{model.status}</Text>
    </View>
  );
}

/** Both names in one line beside the widest running title: whole where they fit, the partner's own script where room is left. */
function runningNames({ council, partner }: Running): { council: string; partner: string } {
  const room = 44;
  const latin = fitted(partner.latin, Math.max(18, room - breadthOf(council))).text;
  const first = fitted(council, room - breadthOf(latin)).text;
  const both = partner.ownScript ? `${latin} ${partner.ownScript}` : latin;
  return { council: first, partner: breadthOf(first + both) <= room ? both : latin };
}

/** Reference with the first two check words, or with the first groups of a draft's fingerprint, the words that mark an example, and the page: a loose page finds its report. */
export function Footer({ model, paper }: { model: Running; paper: Paper }) {
  return (
    <View fixed style={{ ...furnitureStyle, ...quiet, bottom: 26.9, left: paper.side, right: paper.side }}>
      <Text style={{ width: 150 }}>
        {`${model.reference} · `}
        {model.signed ? (
          `${model.signed.words.slice(0, 2).join(" ")} …`
        ) : (
          <Text style={{ fontFamily: families.code, fontSize: 7.5 }}>
            {`${model.dataFingerprint.slice(0, 8)} ${model.dataFingerprint.slice(8, 16)}`}
          </Text>
        )}
      </Text>
      <Text style={{ ...strong, width: paper.measure - 300, textAlign: "center" }}>{model.example}</Text>
      <View style={{ width: 150, flexDirection: "row", justifyContent: "flex-end" }}>
        <Text render={({ pageNumber, totalPages }) => `Page ${pageNumber} of ${totalPages}`} />
      </View>
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
      {/* Whole, and never without the row below it: the paginator then moves the table, and with it the heading above. */}
      <View
        {...tag("TR")}
        fixed
        wrap={false}
        minPresenceAhead={1}
        style={{
          flexDirection: "row",
          ...(light ? {} : { borderTopWidth: 1.5, borderTopColor: colour.ink }),
          borderBottomWidth: 1,
          borderBottomColor: colour.ink,
          paddingVertical: 4,
        }}
      >
        {columns.map((column) => (
          <Text key={column.head} {...tag("TH")} style={{ ...type.label, ...cellStyle(column) }}>
            {column.head}
          </Text>
        ))}
      </View>
      {children}
    </View>
  );
}

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

/** Text longer than this may not fit on one page, so what holds it must be allowed to break. */
export const isLong = (...texts: readonly string[]): boolean => texts.join("").length > 1200;

/** So many lines in one cell may not fit on one page either. */
export const isTall = (lines: readonly unknown[]): boolean => lines.length > 25;

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
