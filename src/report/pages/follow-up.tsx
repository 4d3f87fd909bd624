// What to do and what to find out: safeguards, what is not known, and how far the study elements are covered.
import { Text, View } from "@react-pdf/renderer";
import { severities } from "../../core/checklist.ts";
import { sayEach } from "../../i18n/en/report.ts";
import { reportColumn, reportHeading } from "../../i18n/en/report-words.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { OpenReviewed, OpenRow, SafeguardRow, StudyRow } from "../model.ts";
import { tag } from "../pdf/tags.ts";
import { paragraphsOf } from "../pdf/text.ts";
import { orDash } from "./fit.ts";
import { Mark } from "./marks.tsx";
import { colour, quiet, strong, type } from "./paper.ts";
import {
  Chapter,
  cellStyle,
  FindingLink,
  isLong,
  NumberCell,
  Row,
  type Setting,
  Space,
  Subtitle,
  Table,
  Title,
} from "./parts.tsx";
import { ReviewNotes, reviewTexts } from "./reviews.tsx";

const safeguardColumns = [
  { head: reportColumn.number, width: 30 },
  { head: reportColumn.safeguard },
  { head: reportColumn.owner, width: 106 },
  { head: reportColumn.proof, width: 98 },
  { head: reportColumn.findings, width: 66 },
] as const;

export function Safeguards({ setting }: { setting: Setting }) {
  const { safeguards } = setting.model;
  const adopted = safeguards.filter((row) => row.adopted);
  const others = safeguards.filter((row) => !row.adopted);
  return (
    <Chapter id="safeguards" title={reportHeading.safeguards}>
      <Title lead="Steps that lower a risk: those the council has taken on, with owner and date, and those the checklist recommends.">
        {reportHeading.safeguards}
      </Title>
      <Subtitle>{reportHeading.adopted}</Subtitle>
      {adopted.length > 0 ? (
        <Table columns={safeguardColumns}>
          {adopted.map((row) => (
            <Safeguard key={row.number} row={row} />
          ))}
        </Table>
      ) : (
        <Text style={type.body}>None so far.</Text>
      )}
      <Space height={16} />
      <Subtitle>{reportHeading.notAdopted}</Subtitle>
      {others.length > 0 ? (
        <Table columns={shortColumns}>
          {others.map((row) => (
            <Recommended key={row.number} row={row} />
          ))}
        </Table>
      ) : (
        <Text style={type.body}>None: nothing was raised that a further safeguard would answer.</Text>
      )}
    </Chapter>
  );
}

const shortColumns = [safeguardColumns[0], safeguardColumns[1], safeguardColumns[4]] as const;

function Recommended({ row }: { row: SafeguardRow }) {
  const [number, text, findings] = shortColumns.map(cellStyle);
  return (
    <Row>
      <NumberCell style={number ?? {}}>{String(row.number)}</NumberCell>
      <Text {...tag("TD")} style={{ ...type.table, ...text }}>
        {row.text}
      </Text>
      <FindingsCell row={row} style={findings ?? {}} />
    </Row>
  );
}

function Safeguard({ row }: { row: SafeguardRow }) {
  const [number, text, owner, proof, findings] = safeguardColumns.map(cellStyle);
  return (
    <Row long={isLong(row.text, row.owner, row.proof)}>
      <NumberCell style={number ?? {}}>{String(row.number)}</NumberCell>
      <Text {...tag("TD")} style={{ ...type.table, ...text }}>
        {row.text}
      </Text>
      <View {...tag("TD")} style={{ ...owner }}>
        <Text style={{ ...type.table, ...strong }}>{orDash(row.owner)}</Text>
        <Text style={{ ...type.table, ...quiet }}>{row.due}</Text>
      </View>
      <Text {...tag("TD")} style={{ ...type.table, ...proof }}>
        {orDash(row.proof)}
      </Text>
      <FindingsCell row={row} style={findings ?? {}} />
    </Row>
  );
}

function FindingsCell({ row, style }: { row: SafeguardRow; style: Partial<ReturnType<typeof cellStyle>> }) {
  return (
    <View {...tag("TD")} style={style}>
      {row.findings.length === 0 ? <Text style={type.table}>None now</Text> : null}
      {row.findings.map((finding) => (
        <FindingLink key={finding.id} finding={finding} />
      ))}
    </View>
  );
}

const openColumns = [
  { head: reportColumn.number, width: 30 },
  { head: reportColumn.question },
  { head: reportColumn.kind, width: 84 },
  { head: reportColumn.who, width: 92 },
  { head: reportColumn.could, width: 104 },
] as const;

export function OpenQuestions({ setting }: { setting: Setting }) {
  const { open, openLead, unanswered, openReviewed } = setting.model;
  return (
    <Chapter id="open" title={reportHeading.open}>
      <Title lead={openLead}>{reportHeading.open}</Title>
      {open.length > 0 ? (
        <>
          <Subtitle>{reportHeading.unknown}</Subtitle>
          <Table columns={openColumns}>
            {open.map((row) => (
              <Open key={`${row.number} ${row.question}`} row={row} />
            ))}
          </Table>
          <Space height={16} />
        </>
      ) : null}
      {unanswered.length > 0 ? (
        <>
          <Subtitle>{reportHeading.unanswered}</Subtitle>
          <View {...tag("L", { numbering: "None" })}>
            {unanswered.map((item) => (
              <View
                key={`${item.number} ${item.question}`}
                {...tag("LI")}
                style={{ flexDirection: "row", paddingVertical: 1.5 }}
              >
                <Text {...tag("Lbl")} style={{ ...type.table, ...strong, width: 30 }}>
                  {item.number || "–"}
                </Text>
                <Text {...tag("LBody")} style={{ ...type.table, flexGrow: 1, flexBasis: 0 }}>
                  {item.question}
                </Text>
              </View>
            ))}
          </View>
        </>
      ) : null}
      {openReviewed ? (
        <>
          <Space height={16} />
          <Subtitle>{reportHeading.openReviewed}</Subtitle>
          {openReviewed.map((row) => (
            <Reviewed key={row.id} row={row} />
          ))}
        </>
      ) : null}
    </Chapter>
  );
}

/** A possible finding or a gap, with what was said of it. */
function Reviewed({ row }: { row: OpenReviewed }) {
  return (
    <View
      {...tag("Sect")}
      wrap={isLong(...reviewTexts(row.reviews))}
      style={{ borderTopWidth: 0.8, borderTopColor: colour.line, paddingVertical: 6 }}
    >
      <Text style={type.label}>{`${row.about} · ${row.section}`}</Text>
      <Text style={{ ...type.trace, ...strong }}>{row.statement}</Text>
      <Text style={{ ...type.note, marginBottom: 2 }}>{row.from}</Text>
      <ReviewNotes lines={row.reviews} />
    </View>
  );
}

function Open({ row }: { row: OpenRow }) {
  const [number, question, kind, who, could] = openColumns.map(cellStyle);
  return (
    <Row long={isLong(row.note, row.who)}>
      <NumberCell style={number ?? {}}>{row.number}</NumberCell>
      <View {...tag("TH", { scope: "Row" })} style={{ ...question }}>
        <Text style={type.table}>{row.question}</Text>
        {[row.gap, ...paragraphsOf(row.note)].filter(Boolean).map((text) => (
          <Text key={text} style={type.note}>
            {text}
          </Text>
        ))}
      </View>
      <Text {...tag("TD")} style={{ ...type.table, ...kind }}>
        {row.kind}
      </Text>
      <Text {...tag("TD")} style={{ ...type.table, ...who }}>
        {orDash(row.who)}
      </Text>
      <View {...tag("TD")} style={{ ...could }}>
        {row.couldRaise === "none" ? (
          <Text style={type.table}>No finding</Text>
        ) : (
          <View style={{ flexDirection: "row", gap: 6 }}>
            <Mark word={row.couldRaise} drawn="dashed" size={11} />
            <Text style={type.table}>{ratingWord[row.couldRaise]}</Text>
          </View>
        )}
        <Text style={type.note}>{row.effect}</Text>
      </View>
    </Row>
  );
}

const studyColumns = [
  { head: reportColumn.element, width: 44 },
  { head: reportColumn.looksAt },
  { head: reportColumn.answered, width: 54 },
  { head: reportColumn.notKnown, width: 50 },
  { head: reportColumn.findings, width: 104 },
] as const;

export function StudyElements({ setting }: { setting: Setting }) {
  const { study, studyLead, studyScope } = setting.model;
  return (
    <Chapter id="study" title={reportHeading.study}>
      <Title lead={studyLead}>{reportHeading.study}</Title>
      {studyScope.map((text) => (
        <Text key={text} style={{ ...type.trace, marginBottom: 5 }}>
          {text}
        </Text>
      ))}
      <Space height={6} ahead={120} />
      <Table columns={studyColumns}>
        {study.map((row) => (
          <Element key={row.id} row={row} />
        ))}
      </Table>
    </Chapter>
  );
}

function Element({ row }: { row: StudyRow }) {
  const [id, text, answered, unknown, findings] = studyColumns.map(cellStyle);
  const present = [...severities].reverse().filter((severity) => row.counts[severity] > 0);
  return (
    <Row>
      <Text {...tag("TH", { scope: "Row" })} style={{ ...type.table, ...strong, ...id }}>
        {row.id}
      </Text>
      <View {...tag("TD")} style={{ ...text }}>
        <Text style={type.table}>
          <Text style={strong}>{`${row.kind}: `}</Text>
          {row.text}
        </Text>
        <Text style={type.note}>{row.confidence}</Text>
      </View>
      <Text {...tag("TD")} style={{ ...type.table, ...answered }}>
        {row.answered}
      </Text>
      <Text {...tag("TD")} style={{ ...type.table, ...unknown }}>
        {row.unknown > 0 ? String(row.unknown) : "–"}
      </Text>
      <View {...tag("TD")} style={{ ...findings }}>
        {present.length === 0 ? (
          <Text style={type.table}>–</Text>
        ) : (
          <View {...tag("Span", { actual: sayEach(row.counts) })} style={{ flexDirection: "row" }}>
            {present.map((severity) => (
              <View key={severity} style={{ flexDirection: "row", gap: 3, width: 26 }}>
                <Mark word={severity} size={10} />
                <Text style={type.table}>{String(row.counts[severity])}</Text>
              </View>
            ))}
          </View>
        )}
      </View>
    </Row>
  );
}
