// The register of evidence: what a file is, when it is from, which questions rest on it, and the fingerprint that tells it from any other.
import { Link, Text, View } from "@react-pdf/renderer";
import { beforeStripping, heldBy, noFile } from "../../i18n/en/report-evidence.ts";
import { reportColumn, reportHeading } from "../../i18n/en/report-words.ts";
import type { EvidenceRow } from "../model.ts";
import { tag } from "../pdf/tags.ts";
import { isSafeLink } from "../safe-link.ts";
import { orDash } from "./fit.ts";
import { colour, strong, type } from "./paper.ts";
import { Chapter, cellStyle, isLong, isTall, Row, type Setting, Table, Title } from "./parts.tsx";

const columns = [
  { head: reportColumn.number, width: 30 },
  { head: reportColumn.titleAndSource },
  { head: reportColumn.dateAndKind, width: 76 },
  { head: reportColumn.forQuestions, width: 72 },
  { head: reportColumn.fingerprint, width: 188 },
] as const;

export function Evidence({ setting }: { setting: Setting }) {
  const { evidence, evidenceLead } = setting.model;
  return (
    <Chapter id="evidence" title={reportHeading.evidence}>
      <Title lead={evidenceLead}>{reportHeading.evidence}</Title>
      <Table columns={columns}>
        {evidence.map((row) => (
          <Item key={row.id} row={row} />
        ))}
      </Table>
    </Chapter>
  );
}

const [numberCell, titleCell, dateCell, usesCell, printCell] = columns.map(cellStyle);

function Item({ row }: { row: EvidenceRow }) {
  return (
    <Row long={isLong(row.title, row.source, row.holder, row.removed) || isTall(row.uses)}>
      <View {...tag("TD")} id={row.id} style={{ ...numberCell }}>
        <Text style={{ ...type.table, ...strong }}>{row.number}</Text>
      </View>
      <View {...tag("TH", { scope: "Row" })} style={{ ...titleCell }}>
        <Text style={{ ...type.table, ...strong }}>{orDash(row.title)}</Text>
        <Source row={row} />
        {row.holder ? <Text style={type.note}>{`${heldBy} ${row.holder}`}</Text> : null}
        <Text style={type.note}>{row.added}</Text>
        {row.removed ? <Text style={{ ...type.table, ...strong }}>{row.removed}</Text> : null}
      </View>
      <View {...tag("TD")} style={{ ...dateCell }}>
        <Text style={type.table}>{orDash(row.date)}</Text>
        <Text style={type.note}>{row.kind}</Text>
      </View>
      <View {...tag("TD")} style={{ ...usesCell }}>
        {(row.uses.length > 0 ? row.uses : ["–"]).map((use) => (
          <Text key={use} style={type.table}>
            {use}
          </Text>
        ))}
      </View>
      <View {...tag("TD")} style={{ ...printCell }}>
        {row.fingerprint ? <Fingerprint value={row.fingerprint} /> : <Text style={type.note}>{noFile}</Text>}
        {row.before ? (
          <>
            <Text style={type.note}>{beforeStripping}</Text>
            <Fingerprint value={row.before} />
          </>
        ) : null}
      </View>
    </Row>
  );
}

function Source({ row }: { row: EvidenceRow }) {
  if (!row.link || !isSafeLink(row.source)) return <Text style={type.note}>{orDash(row.source)}</Text>;
  return (
    <Text style={type.note}>
      <Link src={row.source} style={{ color: colour.petrol }}>
        {row.source}
      </Link>
    </Text>
  );
}

/** In two lines of four groups. */
function Fingerprint({ value }: { value: string }) {
  const groups = value.split(" ");
  return (
    <>
      <Text style={type.code}>{groups.slice(0, 4).join(" ")}</Text>
      <Text style={type.code}>{groups.slice(4).join(" ")}</Text>
    </>
  );
}
