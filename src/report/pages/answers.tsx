// Every question as it was asked, once: with its answer, what it rests on and the findings it raised, or why it was not asked.
import { Link, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { reportColumn, reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { AnswerRow, AnswerSection, ReportModel } from "../model.ts";
import { bookmark, tag } from "../pdf/tags.ts";
import { paragraphsOf } from "../pdf/text.ts";
import { orDash } from "./fit.ts";
import { Mark, Sign, type SignName } from "./marks.tsx";
import { colour, quiet, strong, type } from "./paper.ts";
import {
  Chapter,
  cellStyle,
  FindingLink,
  isLong,
  isTall,
  NumberCell,
  Row,
  type Setting,
  Space,
  Subtitle,
  Table,
  Title,
} from "./parts.tsx";
import { ReviewNotes, reviewTexts } from "./reviews.tsx";

const columns = [
  { head: reportColumn.number, width: 30 },
  { head: reportColumn.question, width: 178 },
  { head: reportColumn.answer },
  { head: reportColumn.rests, width: 116 },
] as const;

export function Answers({ setting }: { setting: Setting }) {
  const { answers, notAsked } = setting.model;
  return (
    <Chapter id="answers" title={reportHeading.answers}>
      <Title
        ahead={260}
        lead="Every question as it was asked, with the answer, what it rests on, and the findings it had a part in."
      >
        {reportHeading.answers}
      </Title>
      {answers.map((section) => (
        <Section key={section.title} section={section} />
      ))}
      {notAsked.length > 0 ? <NotAsked rows={notAsked} /> : null}
    </Chapter>
  );
}

function Section({ section }: { section: AnswerSection }) {
  return (
    <>
      <Band title={section.title} number={section.number}>
        {section.counted ? <Mark word={section.word} size={13} /> : null}
        {section.counted ? <Text style={{ ...type.finding, marginLeft: 6 }}>{ratingWord[section.word]}</Text> : null}
      </Band>
      <Table columns={columns} light>
        {section.rows.map((row) => (
          <Answer key={row.id} row={row} />
        ))}
      </Table>
      <Space height={16} />
    </>
  );
}

/** The heading of a section among the answers, over a line. */
export function Band({ title, number, children }: { title: string; number?: string; children?: ReactNode }) {
  return (
    <View
      wrap={false}
      minPresenceAhead={100}
      style={{
        flexDirection: "row",
        alignItems: "center",
        borderTopWidth: 2,
        borderTopColor: colour.ink,
        paddingTop: 7,
        paddingBottom: 4,
      }}
      {...bookmark(title)}
    >
      {number === undefined ? null : <Text style={{ ...type.band, width: 30 }}>{number}</Text>}
      <Text {...tag("H2")} style={{ ...type.band, flexGrow: 1, flexBasis: 0 }}>
        {title}
      </Text>
      {children}
    </View>
  );
}

const signOf: Partial<Record<AnswerRow["state"], SignName>> = {
  unknown: "unknown",
  "not-applicable": "not-applicable",
  unanswered: "unanswered",
  maybe: "unanswered",
};

const [numberCell, questionCell, answerCell, restsCell] = columns.map(cellStyle);

function Answer({ row }: { row: AnswerRow }) {
  const given = row.state === "answered";
  const sign = row.basis || signOf[row.state];
  const words = given ? { ...type.table, ...strong } : { ...type.table, ...quiet };
  return (
    <Row
      long={isLong(row.note, ...row.answer, ...reviewTexts(row.reviews)) || isTall([...row.answer, ...row.evidence])}
    >
      <NumberCell style={numberCell ?? {}}>{row.number}</NumberCell>
      <View {...tag("TH", { scope: "Row" })} style={{ ...questionCell }}>
        <Text style={type.table}>{row.question}</Text>
        {row.unverified ? <Text style={type.note}>{`${reportLabel.notConfirmed}: ${row.unverified}`}</Text> : null}
      </View>
      <View {...tag("TD")} style={{ ...answerCell }}>
        <Lines lines={row.answer.flatMap(paragraphsOf)} style={words} apart={3} />
        <Lines lines={paragraphsOf(row.note)} style={type.note} />
        <ReviewNotes lines={row.reviews} />
      </View>
      <View {...tag("TD")} style={{ ...restsCell }}>
        {sign ? (
          <View style={{ flexDirection: "row", gap: 4 }}>
            <Rests sign={sign} on={row.restsOn} />
          </View>
        ) : null}
        {row.evidence.map(({ id, said }) =>
          id ? (
            <Link key={said} src={`#${id}`} style={{ ...type.table, color: colour.ink, textDecoration: "none" }}>
              {said}
            </Link>
          ) : (
            <Text key={said} style={type.table}>
              {said}
            </Text>
          ),
        )}
        {row.findings.map((finding) => (
          <FindingLink key={finding.id} finding={finding} />
        ))}
      </View>
    </Row>
  );
}

/** One under the other. @param apart points between them */
export function Lines({
  lines,
  style,
  apart = 0,
}: {
  lines: readonly string[];
  style: Partial<typeof type.table & typeof type.note>;
  apart?: number;
}) {
  return lines.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer never change places
    <Text key={index} style={index > 0 && apart > 0 ? { ...style, marginTop: apart } : style}>
      {text}
    </Text>
  ));
}

/** What an answer rests on, beside its sign. */
export const Rests = ({ sign, on }: { sign: SignName; on: string }) => (
  <>
    <View style={{ paddingTop: 1.5 }}>
      <Sign name={sign} size={9} />
    </View>
    <Text style={{ ...type.table, flexGrow: 1, flexBasis: 0 }}>{orDash(on)}</Text>
  </>
);

const notAskedColumns = [
  { head: reportColumn.number, width: 30 },
  { head: reportColumn.question },
  { head: reportColumn.why, width: 230 },
] as const;

function NotAsked({ rows }: { rows: ReportModel["notAsked"] }) {
  const [number, question, reason] = notAskedColumns.map(cellStyle);
  return (
    <>
      <Space height={8} />
      <Subtitle id="not-asked">{reportHeading.notAsked}</Subtitle>
      <Table columns={notAskedColumns}>
        {rows.map((row) => (
          <Row key={row.id} long={isLong(row.reason)}>
            <NumberCell style={number ?? {}}>{row.number}</NumberCell>
            <Text {...tag("TH", { scope: "Row" })} style={{ ...type.table, ...question }}>
              {row.question}
            </Text>
            <Text {...tag("TD")} style={{ ...type.note, ...reason }}>
              {row.reason}
            </Text>
          </Row>
        ))}
      </Table>
    </>
  );
}
