// How the report came about: the method with its limits, names and fingerprints in full, and characters that could not be drawn.
import { Text, View } from "@react-pdf/renderer";
import { Fragment } from "react";
import { sayUndrawable } from "../../i18n/en/report.ts";
import { reportColumn, reportHeading } from "../../i18n/en/report-words.ts";
import type { ReportModel } from "../model.ts";
import { tag } from "../pdf/tags.ts";
import { paragraphsOf } from "../pdf/text.ts";
import { colour, gutter, hang, strong, type } from "./paper.ts";
import { Chapter, cellStyle, isLong, Row, type Setting, Space, Subtitle, Table, Title } from "./parts.tsx";

export function Method({ setting }: { setting: Setting }) {
  return (
    <Chapter id="method" title={reportHeading.method}>
      <Title>{reportHeading.method}</Title>
      {setting.model.method.map(({ title, paragraphs }) => (
        <Fragment key={title}>
          <Subtitle>{title}</Subtitle>
          {paragraphs.map((text) => (
            <Text key={text} style={{ ...type.trace, marginBottom: 4 }}>
              {text}
            </Text>
          ))}
          <Space height={9} />
        </Fragment>
      ))}
    </Chapter>
  );
}

export function About({ setting }: { setting: Setting }) {
  const { particulars, undrawable } = setting.model;
  return (
    <Chapter id="about" title={reportHeading.about}>
      <Title>{reportHeading.about}</Title>
      <View {...tag("L", { numbering: "None" })}>
        {particulars.map(({ label, value, code }) => (
          <View
            key={label}
            {...tag("LI")}
            wrap={isLong(value)}
            style={{
              flexDirection: "row",
              alignItems: "flex-start",
              borderTopWidth: 0.5,
              borderTopColor: colour.line,
              paddingVertical: 5,
            }}
          >
            <Text {...tag("Lbl")} style={{ ...type.trace, ...strong, width: hang, marginRight: gutter }}>
              {label}
            </Text>
            <View {...tag("LBody")} style={{ flexGrow: 1, flexBasis: 0 }}>
              {code ? (
                <Text style={type.code}>{value}</Text>
              ) : (
                paragraphsOf(value).map((text) => (
                  <Text key={text} style={type.trace}>
                    {text}
                  </Text>
                ))
              )}
            </View>
          </View>
        ))}
      </View>
      {undrawable.length > 0 ? <NotDrawn rows={undrawable} /> : null}
    </Chapter>
  );
}

const columns = [{ head: reportColumn.printed, width: 110 }, { head: reportColumn.places }] as const;

function NotDrawn({ rows }: { rows: ReportModel["undrawable"] }) {
  const [printed, places] = columns.map(cellStyle);
  return (
    <>
      <Space height={18} />
      <Subtitle
        id="not-drawn"
        lead={`${sayUndrawable(rows.length)}. The attached data file and the web page version hold the characters themselves.`}
      >
        {reportHeading.notDrawn}
      </Subtitle>
      <Table columns={columns}>
        {rows.map((row) => (
          <Row key={row.codePoint} long={isLong(...row.places)}>
            <Text {...tag("TH", { scope: "Row" })} style={{ ...type.code, ...printed }}>
              {`[${row.codePoint}]`}
            </Text>
            <Text {...tag("TD")} style={{ ...type.table, ...places }}>
              {row.places.join(", ")}
            </Text>
          </Row>
        ))}
      </Table>
    </>
  );
}
