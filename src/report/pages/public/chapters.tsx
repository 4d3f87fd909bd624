// The chapters of a public edition: what is shown, and in its place in the order of the checklist what is withheld, with its ground.
import { Text, View } from "@react-pdf/renderer";
import { Fragment } from "react";
import { howToCheckPublic, publicWords } from "../../../i18n/en/public-page.ts";
import { partOf } from "../../../i18n/en/publishing.ts";
import { reportColumn, reportHeading, reportLabel } from "../../../i18n/en/report-words.ts";
import { ratingWord } from "../../../i18n/en/words.ts";
import { grouped } from "../../make/particulars.ts";
import { tag } from "../../pdf/tags.ts";
import { paragraphsOf } from "../../pdf/text.ts";
import type { PublicModel, PublicQuestion, PublicRow, PublicThing } from "../../public/model.ts";
import { Band, Lines, Rests } from "../answers.tsx";
import { orDash } from "../fit.ts";
import { Mark } from "../marks.tsx";
import { colour, strong, type } from "../paper.ts";
import { Chapter, cellStyle, isLong, isTall, NumberCell, Row, Space, Subtitle, Table, Title } from "../parts.tsx";
import { Entry, Prose, Steps, Values } from "../signed.tsx";
import { reasonOnCover } from "./cover.tsx";
import type { PublicSetting } from "./setting.ts";

const findingColumns = [{ head: reportColumn.rating, width: 84 }, { head: reportColumn.finding }] as const;

export function Findings({ model }: { model: PublicModel }) {
  const [rating, finding] = findingColumns.map(cellStyle);
  return (
    <Chapter id="findings" title={reportHeading.findings}>
      <Title lead={model.findingsLead}>{reportHeading.findings}</Title>
      {model.findings.length > 0 ? (
        <Table columns={findingColumns}>
          {model.findings.map(({ severity, statement, because }) => (
            <Row key={statement}>
              <View {...tag("TD")} style={{ ...rating, flexDirection: "row", gap: 6 }}>
                <Mark word={severity} size={11} />
                <Text style={{ ...type.table, ...strong }}>{ratingWord[severity]}</Text>
              </View>
              <View {...tag("TH", { scope: "Row" })} style={{ ...finding }}>
                <Text style={type.table}>{statement}</Text>
                {because ? <Text style={type.note}>{`${because}.`}</Text> : null}
              </View>
            </Row>
          ))}
        </Table>
      ) : null}
    </Chapter>
  );
}

const answerColumns = [
  { head: reportColumn.number, width: 30 },
  { head: reportColumn.question, width: 188 },
  { head: reportColumn.answer },
  { head: publicWords.restsOn, width: 96 },
] as const;

export function Answers({ model }: { model: PublicModel }) {
  return (
    <Chapter id="answers" title={reportHeading.answers}>
      <Title ahead={260}>{reportHeading.answers}</Title>
      {model.sections.map(({ title, rows }) => (
        <Fragment key={title}>
          <Band title={title} />
          <Table columns={answerColumns} light>
            {rows.map((row) => (
              <Answer key={row.number + row.question} row={row} />
            ))}
          </Table>
          <Space height={16} />
        </Fragment>
      ))}
      <Questions title={publicWords.noAnswer} lead={publicWords.noAnswerLead} rows={model.noAnswer} />
      <Questions title={publicWords.notAsked} lead={publicWords.notAskedLead} rows={model.notAsked} />
    </Chapter>
  );
}

const [numberCell, questionCell, answerCell, restsCell] = answerColumns.map(cellStyle);

function Answer({ row }: { row: PublicRow }) {
  const words = row.basis ? { ...type.table, ...strong } : type.table;
  return (
    <Row long={isLong(row.note, ...row.answer, ...row.withheld) || isTall(row.answer)}>
      <NumberCell style={numberCell ?? {}}>{row.number}</NumberCell>
      <Text {...tag("TH", { scope: "Row" })} style={{ ...type.table, ...questionCell }}>
        {row.question}
      </Text>
      <View {...tag("TD")} style={{ ...answerCell }}>
        <Lines lines={row.answer.flatMap(paragraphsOf)} style={words} apart={2} />
        <Lines lines={paragraphsOf(row.note)} style={type.note} apart={2} />
        <Withheld lines={row.withheld} />
      </View>
      <View {...tag("TD")} style={{ ...restsCell, flexDirection: "row", gap: 4 }}>
        {row.basis ? <Rests sign={row.basis} on={row.restsOn} /> : <Text style={type.table}>–</Text>}
      </View>
    </Row>
  );
}

/** Beside a bar, so that it is told from an answer at a glance, in grey and in colour. */
function Withheld({ lines }: { lines: readonly string[] }) {
  return lines.map((text) => (
    <View key={text} style={{ borderLeftWidth: 2.5, borderLeftColor: colour.ink, paddingLeft: 5, marginVertical: 1 }}>
      <Text style={type.table}>{text}</Text>
    </View>
  ));
}

const questionColumns = [answerColumns[0], { head: reportColumn.question }] as const;

function Questions({ title, lead, rows }: { title: string; lead: string; rows: readonly PublicQuestion[] }) {
  const [number, question] = questionColumns.map(cellStyle);
  if (rows.length === 0) return null;
  return (
    <>
      <Space height={8} />
      <Subtitle lead={lead}>{title}</Subtitle>
      <Table columns={questionColumns}>
        {rows.map((row) => (
          <Row key={row.number + row.question} tight>
            <NumberCell style={number ?? {}}>{row.number}</NumberCell>
            <Text {...tag("TH", { scope: "Row" })} style={{ ...type.table, ...question }}>
              {row.question}
            </Text>
          </Row>
        ))}
      </Table>
    </>
  );
}

const thingColumns = {
  safeguards: [{ head: reportColumn.number, width: 30 }, { head: reportColumn.safeguard }],
  evidence: [
    { head: reportColumn.number, width: 30 },
    { head: reportColumn.titleAndSource },
    { head: reportColumn.fingerprint, width: 188 },
  ],
} as const;

export function Things({
  id,
  title,
  rows,
}: {
  id: keyof typeof thingColumns;
  title: string;
  rows: readonly PublicThing[];
}) {
  const columns = thingColumns[id];
  const [number, what, fingerprint] = columns.map(cellStyle);
  return (
    <Chapter id={id} title={title}>
      <Title>{title}</Title>
      <Table columns={columns}>
        {rows.map((row) => (
          <Row key={row.number} long={isLong(row.title, ...row.says, ...row.withheld)}>
            <NumberCell style={number ?? {}}>{row.number}</NumberCell>
            <View {...tag("TH", { scope: "Row" })} style={{ ...what }}>
              {row.title ? <Text style={{ ...type.table, ...strong }}>{orDash(row.title)}</Text> : null}
              <Lines lines={row.says.flatMap(paragraphsOf)} style={type.note} apart={2} />
              <Withheld lines={row.withheld} />
            </View>
            {fingerprint ? (
              <View {...tag("TD")} style={{ ...fingerprint }}>
                <Fingerprint value={row.fingerprint} />
              </View>
            ) : null}
          </Row>
        ))}
      </Table>
    </Chapter>
  );
}

/** In two lines of four groups. */
function Fingerprint({ value }: { value: string }) {
  const groups = value.split(" ");
  if (!value) return <Text style={type.table}>–</Text>;
  return [groups.slice(0, 4), groups.slice(4)].map((four) => (
    <Text key={four.join(" ")} style={type.code}>
      {four.join(" ")}
    </Text>
  ));
}

const withheldColumns = [{ head: publicWords.part }, { head: publicWords.ground, width: 190 }] as const;

export function WithheldParts({ model }: { model: PublicModel }) {
  const [part, ground] = withheldColumns.map(cellStyle);
  return (
    <Chapter id="withheld" title={publicWords.withheldHeading}>
      <Title>{publicWords.withheldHeading}</Title>
      <Table columns={withheldColumns}>
        {model.withheld.map((row) => (
          <Row key={row.part} tight>
            <Text {...tag("TH", { scope: "Row" })} style={{ ...type.table, ...part }}>
              {row.part}
            </Text>
            <Text {...tag("TD")} style={{ ...type.table, ...ground }}>
              {row.ground}
            </Text>
          </Row>
        ))}
      </Table>
    </Chapter>
  );
}

export function Check({ setting }: { setting: PublicSetting }) {
  const { model } = setting;
  return (
    <Chapter id="check" title={publicWords.checkHeading}>
      <Title>{publicWords.checkHeading}</Title>
      <Steps steps={howToCheckPublic} />
      <Space height={12} />
      <Values signed={model.signed} />
      <Space height={12} />
      <View {...tag("L", { numbering: "None" })}>
        <Entry label={reportLabel.reference}>
          <Prose text={`${model.reference}, version ${model.signed.version}`} />
        </Entry>
        <Entry label={publicWords.whole}>
          <Text style={type.code}>{grouped(model.fingerprint)}</Text>
        </Entry>
        <Entry label={reportLabel.byHand}>
          <Prose text={publicWords.byHand} />
        </Entry>
        <Entry label={reportLabel.matchProves}>
          <Prose text={publicWords.matchProves} />
        </Entry>
        <Entry label={publicWords.cannotProve}>
          <Prose text={model.limits.join("\n")} />
        </Entry>
        {reasonOnCover(setting).cut ? (
          <Entry label={partOf.reason} long={isLong(model.reason)}>
            <Prose text={model.reason} />
          </Entry>
        ) : null}
        {model.codes.length > 0 ? (
          <Entry label={publicWords.asCodes} long={isLong(model.codes.join(", "))}>
            <Prose text={model.codes.map((code) => `[${code}]`).join(", ")} />
          </Entry>
        ) : null}
      </View>
    </Chapter>
  );
}
