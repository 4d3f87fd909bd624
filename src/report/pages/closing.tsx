// How the report came about: the method with its limits, names and fingerprints in full, and characters that could not be drawn.
import { Text, View } from "@react-pdf/renderer";
import { Fragment } from "react";
import type { MethodPart } from "../../i18n/en/method.ts";
import { sayUndrawable } from "../../i18n/en/report.ts";
import { reportColumn, reportHeading } from "../../i18n/en/report-words.ts";
import type { ReportModel } from "../model.ts";
import { tag } from "../pdf/tags.ts";
import { paragraphsOf } from "../pdf/text.ts";
import { gutter, hang, strong, type } from "./paper.ts";
import { Chapter, cellStyle, HangingItem, isLong, Row, type Setting, Space, Subtitle, Table, Title } from "./parts.tsx";

export function Method({ title, parts }: { title: string; parts: readonly MethodPart[] }) {
  return (
    <Chapter id="method" title={title}>
      <Title>{title}</Title>
      {parts.map((part) => (
        <Fragment key={part.title}>
          <Subtitle>{part.title}</Subtitle>
          {part.paragraphs.map((text) => (
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
          <Particular
            key={label}
            label={label}
            lines={code ? [value] : paragraphsOf(value)}
            {...(code ? { code } : {})}
            long={isLong(value)}
          />
        ))}
      </View>
      {undrawable.length > 0 ? <NotDrawn rows={undrawable} /> : null}
    </Chapter>
  );
}

/** One fact about the paper itself, its name to the left. @param long it may break over pages */
export function Particular({
  label,
  lines,
  code = false,
  long = false,
}: {
  label: string;
  lines: readonly string[];
  code?: boolean;
  long?: boolean;
}) {
  return (
    <HangingItem long={long}>
      <Text {...tag("Lbl")} style={{ ...type.trace, ...strong, width: hang, marginRight: gutter }}>
        {label}
      </Text>
      <View {...tag("LBody")} style={{ flexGrow: 1, flexBasis: 0 }}>
        {lines.map((line) => (
          <Text key={line} style={code ? type.code : type.trace}>
            {line}
          </Text>
        ))}
      </View>
    </HangingItem>
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
