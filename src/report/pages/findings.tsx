// The findings: severe ones with their whole trace, medium ones in short, low ones in a table.
import { Link, Text, View } from "@react-pdf/renderer";
import { sayCount } from "../../i18n/en/quantities.ts";
import { reportColumn, reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { BecauseLine, FindingBlock } from "../model.ts";
import { families } from "../pdf/faces.ts";
import { breakWord } from "../pdf/lines.ts";
import { bookmark, tag } from "../pdf/tags.ts";
import { tied, withoutWidow } from "./fit.ts";
import { Mark } from "./marks.tsx";
import { colour, gutter, hang, quiet, sized, strong, type } from "./paper.ts";
import { Chapter, cellStyle, Hung, isLong, Row, type Setting, Space, Subtitle, Table, Title } from "./parts.tsx";
import { HungReviews, ReviewNotes, reviewTexts } from "./reviews.tsx";

export function Findings({ setting }: { setting: Setting }) {
  const { model } = setting;
  const of = (depth: FindingBlock["depth"]) => model.findings.filter((finding) => finding.depth === depth);
  const [full, short, rows] = [of("full"), of("short"), of("row")];
  return (
    <Chapter id="findings" title={reportHeading.findings}>
      <Title lead={model.findingsLead}>{reportHeading.findings}</Title>
      {full.map((finding) => (
        <FullFinding key={finding.id} finding={finding} setting={setting} />
      ))}
      {short.length > 0 ? (
        <>
          <Space height={14} />
          <Subtitle>{sayCount(short.length, "medium finding")}</Subtitle>
          {short.map((finding) => (
            <ShortFinding key={finding.id} finding={finding} />
          ))}
        </>
      ) : null}
      {rows.length > 0 ? (
        <>
          <Space height={14} />
          <Subtitle>{sayCount(rows.length, "low finding")}</Subtitle>
          <LowFindings rows={rows} />
        </>
      ) : null}
    </Chapter>
  );
}

/** Everything that could make a block too long for one page. */
const textOf = (finding: FindingBlock): string =>
  [
    ...finding.because.map((line) => line.question + line.answer + line.basis),
    finding.statement,
    finding.why,
    ...reviewTexts(finding.reviews),
  ].join("");

/** May go on on the next page, but only from what would change it, or from what to do about it: what was found, the answers behind it
 * and the rule stay with the heading. */
function FullFinding({ finding, setting }: { finding: FindingBlock; setting: Setting }) {
  return (
    <View {...tag("Sect")} id={finding.id} style={{ marginBottom: 16 }} {...bookmark(headingOf(finding))}>
      <View wrap={isLong(textOf(finding))}>
        <FindingHead finding={finding} />
        <Hung label={reportLabel.because}>
          {finding.because.map((line) => (
            <Because key={`${line.number} ${line.question}`} line={line} />
          ))}
        </Hung>
        <Hung label={reportLabel.rule}>
          {/* The name of a rule is looked up as one word, so it is printed as one. */}
          <Text style={type.trace} hyphenationCallback={(word) => (word === finding.ruleId ? [word] : breakWord(word))}>
            {`${finding.rule} `}
            <Text style={{ ...quiet, fontFamily: families.code, fontSize: 8.5 }}>{finding.ruleId}</Text>
          </Text>
        </Hung>
        {finding.notHigher.map(({ than, because }) => (
          <Hung key={because} label={than ? `and not ${than},` : `${reportLabel.notHigher},`}>
            <Text style={type.trace}>{because}</Text>
          </Hung>
        ))}
      </View>
      <View wrap={false}>
        <Hung label={reportLabel.change}>
          {finding.changes.map(({ answer, outcome, control }) => (
            <Text key={answer} style={type.trace}>
              {answer ? `${answer}. ` : ""}
              {outcome}
              {control ? <Text style={quiet}>{` (${control})`}</Text> : null}
            </Text>
          ))}
        </Hung>
      </View>
      <View wrap={false}>
        {finding.safeguard ? (
          <Hung label={reportLabel.safeguard}>
            <Text style={type.trace}>
              {`${finding.safeguard} `}
              <Text style={strong}>{tied(finding.adopted)}</Text>
            </Text>
          </Hung>
        ) : null}
        <Elsewhere finding={finding} setting={setting} />
      </View>
      {finding.reviews ? (
        <View wrap={isLong(...reviewTexts(finding.reviews))}>
          <HungReviews lines={finding.reviews} />
        </View>
      ) : null}
    </View>
  );
}

/** Number, mark and statement, under a line. */
function FindingHead({ finding }: { finding: FindingBlock }) {
  return (
    <View
      style={{
        flexDirection: "row",
        alignItems: "flex-start",
        borderTopWidth: 1.25,
        borderTopColor: colour.ink,
        paddingTop: 9,
      }}
    >
      <View style={{ flexDirection: "row", width: hang, marginRight: gutter }}>
        <Text style={{ ...type.h2, ...sized(19, 24), width: 30 }}>{String(finding.number)}</Text>
        <View style={{ flexGrow: 1, flexBasis: 0 }}>
          <View style={{ flexDirection: "row", alignItems: "center", gap: 6 }}>
            <Mark word={finding.severity} size={20} />
            <Text style={{ ...strong, ...sized(10.5, 14) }}>{finding.word}</Text>
          </View>
          <Text style={{ ...type.note, marginTop: 4 }}>{finding.section}</Text>
        </View>
      </View>
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        <Text {...tag("H2")} style={type.h2}>
          {withoutWidow(finding.statement)}
        </Text>
        {finding.why ? <Text style={{ ...type.trace, marginTop: 4 }}>{finding.why}</Text> : null}
      </View>
    </View>
  );
}

/** What the outline calls a finding: the words of its heading. */
const headingOf = (finding: FindingBlock): string => finding.statement;

function Because({ line }: { line: BecauseLine }) {
  return (
    <Text style={type.trace}>
      {line.number ? <Text style={strong}>{`${line.number} `}</Text> : null}
      {`${line.question} `}
      <Text style={strong}>{`${line.answer}. `}</Text>
      {line.basis ? <Text style={quiet}>{`${line.basis.charAt(0).toUpperCase()}${line.basis.slice(1)}.`}</Text> : null}
    </Text>
  );
}

function Elsewhere({ finding, setting: { pageOf } }: { finding: FindingBlock; setting: Setting }) {
  const { precedent, sources } = finding;
  return (
    <>
      {precedent ? (
        <Hung label={reportLabel.elsewhere}>
          <Text style={type.trace}>
            <Text style={strong}>{`${precedent.name}. `}</Text>
            {`${precedent.lesson} `}
            {precedent.id ? (
              <Link src={`#${precedent.id}`} style={{ ...quiet, textDecoration: "none" }}>
                {tied(`Page ${pageOf(precedent.id)}.`)}
              </Link>
            ) : null}
          </Text>
        </Hung>
      ) : null}
      {sources ? (
        <Hung label={reportLabel.restsOn}>
          <Text style={{ ...type.trace, ...quiet }}>{tied(`${sources}, page ${pageOf("sources")}.`)}</Text>
        </Hung>
      ) : null}
    </>
  );
}

function ShortFinding({ finding }: { finding: FindingBlock }) {
  const [change] = finding.changes;
  const open = finding.notHigher.find(({ than }) => than !== "");
  const label = { ...strong, color: colour.petrol } as const;
  return (
    <View
      {...tag("Sect")}
      id={finding.id}
      wrap={isLong(textOf(finding))}
      style={{
        flexDirection: "row",
        alignItems: "flex-start",
        borderTopWidth: 0.5,
        borderTopColor: colour.line,
        paddingTop: 6,
        paddingBottom: 9,
      }}
      {...bookmark(headingOf(finding))}
    >
      <View style={{ flexDirection: "row", width: hang, marginRight: gutter }}>
        <Text style={{ ...type.h3, width: 30 }}>{String(finding.number)}</Text>
        <Mark word={finding.severity} size={12} />
        <Text style={{ ...strong, ...sized(9.5, 13), marginLeft: 6 }}>{finding.word}</Text>
      </View>
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        <Text {...tag("H3")} style={type.finding}>
          {withoutWidow(finding.statement)}
        </Text>
        <Text style={type.trace}>
          <Text style={label}>{`${reportLabel.because} `}</Text>
          {finding.because
            .map(
              (line) =>
                `${line.number ? `question ${line.number}` : line.question} is “${line.answer}”${line.basis ? ` (${line.basis})` : ""}`,
            )
            .join(" and ")}
          {". "}
          {open ? <Text style={label}>{`Not ${open.than}, `}</Text> : null}
          {open ? `${open.because} ` : null}
          {change?.answer ? <Text style={label}>{`${reportLabel.goneIf} `}</Text> : null}
          {change?.answer ? `${change.answer.charAt(0).toLowerCase()}${change.answer.slice(1)}. ` : null}
          {finding.safeguardNumber > 0 ? (
            <Text style={strong}>{tied(`${reportLabel.safeguard} ${finding.safeguardNumber}.`)}</Text>
          ) : null}
        </Text>
        <ReviewNotes lines={finding.reviews} />
      </View>
    </View>
  );
}

const columns = [
  { head: reportColumn.number, width: 52 },
  { head: reportColumn.finding },
  { head: reportLabel.because, width: 170 },
  { head: reportColumn.safeguard, width: 56 },
] as const;

function LowFindings({ rows }: { rows: readonly FindingBlock[] }) {
  const [number, statement, because, safeguard] = columns.map(cellStyle);
  return (
    <Table columns={columns}>
      {rows.map((finding) => (
        <Row key={finding.id} long={isLong(textOf(finding))}>
          <View {...tag("TD")} id={finding.id} style={{ ...number, flexDirection: "row", gap: 6 }}>
            <Mark word={finding.severity} size={11} alt={finding.word} />
            <Text style={type.table}>{String(finding.number)}</Text>
          </View>
          {finding.reviews ? (
            <View {...tag("TH", { scope: "Row" })} style={{ ...statement }}>
              <Text style={type.table}>{finding.statement}</Text>
              <ReviewNotes lines={finding.reviews} />
            </View>
          ) : (
            <Text {...tag("TH", { scope: "Row" })} style={{ ...type.table, ...statement }}>
              {finding.statement}
            </Text>
          )}
          <Text {...tag("TD")} style={{ ...type.table, ...because }}>
            {finding.because.map((line) => `${line.number} ${line.answer}`).join("; ")}
          </Text>
          <Text {...tag("TD")} style={{ ...type.table, ...safeguard }}>
            {finding.safeguardNumber > 0 ? String(finding.safeguardNumber) : "–"}
          </Text>
        </Row>
      ))}
    </Table>
  );
}
