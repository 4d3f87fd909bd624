// Page two: what the words mean, where things stand, and every section in one row.
import { Link, Text, View } from "@react-pdf/renderer";
import { severities } from "../../core/checklist.ts";
import { howToRead, reportColumn, reportHeading, reportLabel, severityMeaning } from "../../i18n/en/report-words.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { SectionRow } from "../model.ts";
import { tag } from "../pdf/tags.ts";
import { Mark } from "./marks.tsx";
import { colour, quiet, sized, strong, type } from "./paper.ts";
import { Chapter, cellStyle, Row, type Setting, Space, Subtitle, Table, Title } from "./parts.tsx";
import { RangeMarks } from "./scale.tsx";

export interface ChapterEntry {
  readonly id: string;
  readonly title: string;
}

export function HowToRead({ setting, chapters }: { setting: Setting; chapters: readonly ChapterEntry[] }) {
  const { model } = setting;
  return (
    <Chapter id="how-to-read" title={reportHeading.howToRead}>
      <View style={{ flexDirection: "row" }}>
        <View style={{ flexGrow: 1, flexBasis: 0, paddingRight: 24 }}>
          <Title>{reportHeading.howToRead}</Title>
          <Text style={{ ...type.body, marginBottom: 8 }}>{howToRead.lead}</Text>
          <Meanings />
        </View>
        <Contents setting={setting} chapters={chapters} />
      </View>
      <View style={{ flexDirection: "row", gap: 18, marginTop: 10 }}>
        {[howToRead.range, howToRead.unknown, howToRead.basis].map(({ title, text }) => (
          <View key={title} style={{ flexGrow: 1, flexBasis: 0 }}>
            <Text style={{ ...strong, ...sized(10.5, 14) }}>{title}</Text>
            <Text style={sized(9, 12.5)}>{text}</Text>
          </View>
        ))}
      </View>
      <Space height={10} />
      <Subtitle id="sections">{model.sectionsHeading}</Subtitle>
      <Sections rows={model.sections} />
    </Chapter>
  );
}

function Meanings() {
  const rows = [...severities].reverse().map((word) => ({ word, ...severityMeaning[word] }));
  return (
    <View {...tag("L", { numbering: "None" })}>
      {[...rows, { word: "none" as const, means: howToRead.none, asks: "" }].map(({ word, means, asks }) => (
        <View
          key={word}
          {...tag("LI")}
          style={{ flexDirection: "row", borderTopWidth: 0.5, borderTopColor: colour.line, paddingVertical: 3 }}
        >
          <View {...tag("Lbl")} style={{ flexDirection: "row", width: 84, gap: 6 }}>
            <Mark word={word} size={12} />
            <Text style={{ ...strong, ...type.table }}>{ratingWord[word]}</Text>
          </View>
          <View {...tag("LBody")} style={{ flexGrow: 1, flexBasis: 0 }}>
            <Text style={type.table}>
              {`${means} `}
              <Text style={quiet}>{asks}</Text>
            </Text>
          </View>
        </View>
      ))}
    </View>
  );
}

function Contents({ setting: { pageOf }, chapters }: { setting: Setting; chapters: readonly ChapterEntry[] }) {
  return (
    <View style={{ width: 152, borderLeftWidth: 0.8, borderLeftColor: colour.muted, paddingLeft: 12 }}>
      <Text style={{ ...type.label, marginBottom: 4 }}>{reportLabel.contents}</Text>
      <ChapterList chapters={chapters} pageOf={pageOf} leading={15.5} />
    </View>
  );
}

/** The chapters with their pages, each leading there. */
export function ChapterList({
  chapters,
  pageOf,
  leading,
}: Pick<Setting, "pageOf"> & { chapters: readonly ChapterEntry[]; leading: number }) {
  return (
    <View {...tag("TOC")}>
      {chapters.map(({ id, title }) => (
        <View key={id} {...tag("TOCI")}>
          <View {...tag("Reference")}>
            <Link src={`#${id}`} style={{ flexDirection: "row", color: colour.ink, textDecoration: "none" }}>
              <Text style={{ ...sized(9, leading), flexGrow: 1, flexBasis: 0 }}>{title}</Text>
              <Text style={sized(9, leading)}>{pageOf(id)}</Text>
            </Link>
          </View>
        </View>
      ))}
    </View>
  );
}

const columns = [
  { head: reportColumn.number, width: 24 },
  { head: reportColumn.section },
  { head: reportColumn.range, width: 85 },
  { head: reportColumn.rating, width: 138 },
  { head: reportColumn.answered, width: 48 },
  { head: reportColumn.seen, width: 31 },
  { head: reportColumn.told, width: 28 },
  { head: reportColumn.own, width: 26 },
] as const;

function Sections({ rows }: { rows: readonly SectionRow[] }) {
  const [number, title, range, rating, answered, seen, told, own] = columns.map(cellStyle);
  return (
    <Table columns={columns}>
      {rows.map((row) => (
        <Row key={row.number} tight>
          <Text {...tag("TD")} style={{ ...type.table, ...number }}>
            {String(row.number)}
          </Text>
          <Text {...tag("TH", { scope: "Row" })} style={{ ...type.table, ...title }}>
            {row.short}
          </Text>
          <View {...tag("TD")} style={{ ...range }}>
            {row.notAsked ? null : <RangeMarks reach={row} width={76} />}
          </View>
          <Text {...tag("TD")} style={{ ...type.table, ...rating }}>
            {row.rating}
          </Text>
          <Text {...tag("TD")} style={{ ...type.table, ...answered }}>
            {row.answered}
          </Text>
          <Text {...tag("TD")} style={{ ...type.table, ...seen }}>
            {String(row.document)}
          </Text>
          <Text {...tag("TD")} style={{ ...type.table, ...told }}>
            {String(row.told)}
          </Text>
          <Text {...tag("TD")} style={{ ...type.table, ...own }}>
            {String(row.ownView)}
          </Text>
        </Row>
      ))}
    </Table>
  );
}
