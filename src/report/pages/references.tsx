// Cases, sources and words: what the findings refer to, each with what was not confirmed of it.
import { Link, Text, View } from "@react-pdf/renderer";
import { reportColumn, reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { PrecedentBlock, ReportModel, SourceRow } from "../model.ts";
import { bookmark, tag } from "../pdf/tags.ts";
import { colour, gutter, hang, quiet, strong, type } from "./paper.ts";
import { Chapter, cellStyle, Row, type Setting, Table, Title } from "./parts.tsx";

export function Precedents({ setting }: { setting: Setting }) {
  return (
    <Chapter id="precedents" title={reportHeading.precedents}>
      <Title lead="Cases from the public record that the findings name. They show what can happen, not what will.">
        {reportHeading.precedents}
      </Title>
      {setting.model.precedents.map((precedent) => (
        <Precedent key={precedent.id} precedent={precedent} />
      ))}
    </Chapter>
  );
}

function Precedent({ precedent }: { precedent: PrecedentBlock }) {
  return (
    <View
      {...tag("Sect")}
      id={precedent.id}
      wrap={false}
      style={{
        flexDirection: "row",
        borderTopWidth: 0.5,
        borderTopColor: colour.line,
        paddingTop: 6,
        paddingBottom: 10,
      }}
      {...bookmark(precedent.parties)}
    >
      <View style={{ width: hang, marginRight: gutter }}>
        <Text style={type.h3}>{precedent.year}</Text>
        <Text style={{ ...type.note, marginTop: 2 }}>{precedent.sources}</Text>
      </View>
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        <Text {...tag("H2")} style={type.finding}>
          {precedent.parties}
        </Text>
        <Text style={type.trace}>{precedent.what}</Text>
        <Text style={{ ...type.trace, marginTop: 3 }}>
          <Text style={{ ...strong, color: colour.petrol }}>{`${reportLabel.lesson}: `}</Text>
          {precedent.lesson}
        </Text>
        {precedent.unverified ? (
          <Text style={{ ...type.note, marginTop: 3 }}>{`${reportLabel.notConfirmed}: ${precedent.unverified}`}</Text>
        ) : null}
      </View>
    </View>
  );
}

const columns = [
  { head: reportColumn.number, width: 30 },
  { head: reportColumn.publication },
  { head: reportColumn.confidence, width: 96 },
] as const;

export function Sources({ setting }: { setting: Setting }) {
  const { sources, sourcesLead } = setting.model;
  return (
    <Chapter id="sources" title={reportHeading.sources}>
      <Title lead={sourcesLead}>{reportHeading.sources}</Title>
      <Table columns={columns}>
        {sources.map((source) => (
          <Source key={source.number} source={source} />
        ))}
      </Table>
    </Chapter>
  );
}

function Source({ source }: { source: SourceRow }) {
  const [number, publication, confidence] = columns.map(cellStyle);
  return (
    <Row>
      <Text {...tag("TD")} style={{ ...type.table, ...strong, ...number }}>
        {String(source.number)}
      </Text>
      <View {...tag("TH", { scope: "Row" })} style={{ ...publication }}>
        <Text style={type.table}>
          <Text style={strong}>{`${source.publisher}. `}</Text>
          {source.title}
          <Text style={quiet}>{`, ${source.details}`}</Text>
        </Text>
        {source.url ? (
          <Link src={source.url} style={{ ...type.note, textDecoration: "none" }}>
            {source.url}
          </Link>
        ) : null}
      </View>
      <Text {...tag("TD")} style={{ ...type.table, ...confidence }}>
        {source.confidence}
      </Text>
    </Row>
  );
}

export function Glossary({ setting }: { setting: Setting }) {
  return (
    <Chapter id="glossary" title={reportHeading.glossary}>
      <Title ahead={170}>{reportHeading.glossary}</Title>
      <View {...tag("L", { numbering: "None" })}>
        {setting.model.glossary.map(({ term, meaning }: ReportModel["glossary"][number]) => (
          <View
            key={term.latin}
            {...tag("LI")}
            wrap={false}
            style={{ flexDirection: "row", borderTopWidth: 0.5, borderTopColor: colour.line, paddingVertical: 4 }}
          >
            <View {...tag("Lbl")} style={{ width: hang, marginRight: gutter }}>
              <Text style={{ ...type.trace, ...strong }}>{term.latin}</Text>
              {term.ownScript ? (
                <Text {...tag("Span", { lang: "zh-Hans" })} style={type.table}>
                  {term.ownScript}
                </Text>
              ) : null}
            </View>
            <Text {...tag("LBody")} style={{ ...type.trace, flexGrow: 1, flexBasis: 0 }}>
              {meaning}
            </Text>
          </View>
        ))}
      </View>
    </Chapter>
  );
}
