// Page one: what a reader with four minutes needs, always on one page. What does not fit is shortened by rule and named in full later.
import { Link, Page, Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { sayCharacters, sayMore } from "../../i18n/en/report.ts";
import { reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import { sayDifferentView, sayOnPageOne, sayReplacesShort } from "../../i18n/en/signed.ts";
import { ratingWord, stateWord } from "../../i18n/en/words.ts";
import { grouped } from "../make/particulars.ts";
import type { ReportModel, SignedPart } from "../model.ts";
import { families } from "../pdf/faces.ts";
import { bookmark, tag } from "../pdf/tags.ts";
import { breadthOf, fitted, tied } from "./fit.ts";
import { Mark, Sign, type SignName } from "./marks.tsx";
import { colour, firstColumn, mm, type Paper, quiet, sized, strong, type } from "./paper.ts";
import { Footer, type Setting } from "./parts.tsx";
import { CheckWords, QrCode } from "./qr-code.tsx";
import { BasisBar, RatingScale } from "./scale.tsx";

/** How many letters each kind of text may have on page one. */
export interface Budget {
  /** Share of the white space between the parts. */
  readonly gap: number;
  readonly statement: number;
  readonly question: number;
  readonly step: number;
  readonly owner: number;
  readonly reason: number;
  readonly fact: number;
}

/** From generous to sparing: the first with which page one is one page is taken. */
export const budgets: readonly [Budget, ...Budget[]] = [
  { gap: 1.8, statement: 180, question: 130, step: 180, owner: 60, reason: 320, fact: 52 },
  { gap: 1, statement: 180, question: 130, step: 180, owner: 60, reason: 320, fact: 52 },
  { gap: 0.6, statement: 180, question: 130, step: 180, owner: 60, reason: 320, fact: 52 },
  { gap: 0.6, statement: 170, question: 120, step: 125, owner: 50, reason: 320, fact: 52 },
  { gap: 0.6, statement: 118, question: 110, step: 100, owner: 36, reason: 300, fact: 40 },
  { gap: 0.6, statement: 116, question: 100, step: 58, owner: 36, reason: 280, fact: 36 },
  { gap: 0.6, statement: 116, question: 48, step: 48, owner: 24, reason: 250, fact: 30 },
  { gap: 0.6, statement: 54, question: 46, step: 48, owner: 22, reason: 220, fact: 30 },
  { gap: 0.6, statement: 48, question: 36, step: 36, owner: 14, reason: 110, fact: 14 },
];

export function FirstPage({ setting, budget }: { setting: Setting; budget: Budget }) {
  const { model } = setting;
  const paper = tightened(setting.paper, budget.gap);
  const { top, bottom, gap } = paper.first;
  const right = paper.measure - firstColumn - 20;
  const name = [shortName(model), shortOwnName(model)].filter(Boolean).join(" ");
  return (
    <Page
      size={paper.size}
      experimentalPagination
      style={{
        fontFamily: families.sans,
        fontSize: paper.first.text,
        color: colour.ink,
        paddingTop: top,
        paddingBottom: bottom,
        paddingHorizontal: paper.side,
      }}
      {...bookmark(name)}
    >
      <Footer model={model} paper={paper} />
      <View style={{ minHeight: paper.height - top - bottom - 1 }}>
        <Masthead model={model} />
        <View style={{ flexDirection: "row", marginTop: gap }}>
          <View style={{ width: firstColumn, marginRight: 20 }}>
            <PartnerName model={model} />
          </View>
          <View style={{ width: right }} {...bookmark(reportHeading.overall)}>
            <Rating model={model} width={right} />
          </View>
        </View>
        <KeyFacts model={model} paper={paper} most={budget.fact} />
        <View style={{ flexDirection: "row", marginTop: gap }}>
          <View style={{ width: firstColumn, marginRight: 20 }}>
            <Why setting={{ ...setting, paper }} budget={budget} />
            <SectionList model={model} paper={paper} />
            <RestsOn model={model} paper={paper} />
          </View>
          <View style={{ width: right }}>
            <Part title={reportHeading.found} paper={paper} first>
              <Text style={bodyOf(paper)}>{model.found}</Text>
            </Part>
            <MainFindings setting={{ ...setting, paper }} budget={budget} />
            <CouldChange setting={{ ...setting, paper }} budget={budget} />
            <Recommendations setting={{ ...setting, paper }} budget={budget} />
          </View>
        </View>
        <View style={{ flexGrow: 1 }} />
        <Foot setting={setting} />
      </View>
    </Page>
  );
}

const tightened = (paper: Paper, share: number): Paper => ({
  ...paper,
  first: { ...paper.first, gap: paper.first.gap * share },
});
const bodyOf = (paper: Paper) => sized(paper.first.text, paper.first.leading);
const see = (page: string): string => tied(` see page ${page}`);
const withStop = (text: string): string => (text.endsWith("…") ? text : `${text}.`);

function Masthead({ model }: { model: ReportModel }) {
  const council = fitted(model.council, 90).text;
  return (
    <View
      style={{
        flexDirection: "row",
        alignItems: "flex-end",
        borderBottomWidth: 2.5,
        borderBottomColor: colour.ink,
        paddingBottom: 4,
      }}
    >
      <Text
        style={{ ...strong, ...(breadthOf(council) > 44 ? sized(9.5, 12) : sized(11, 14)), flexGrow: 1, flexBasis: 0 }}
      >
        {council}
      </Text>
      <Text style={{ ...sized(8.5, 12), paddingLeft: 12 }}>{`Ref. ${model.reference} · ${model.status}`}</Text>
    </View>
  );
}

const overline = { ...type.h3, color: colour.petrol } as const;

const shortName = ({ partner }: ReportModel): string => fitted(partner.latin, 64).text;
const shortOwnName = ({ partner }: ReportModel): string => fitted(partner.ownScript ?? "", 44).text;

function PartnerName({ model }: { model: ReportModel }) {
  const name = shortName(model);
  const own = shortOwnName(model);
  const rest = [model.place, model.kind].filter(Boolean).join(". ");
  return (
    <>
      <Text style={overline}>{model.overline}</Text>
      <View {...tag("H1")}>
        <Text {...tag("Span")} style={{ fontFamily: families.serif, fontWeight: 600, ...nameSize(breadthOf(name)) }}>
          {name}
        </Text>
        {own ? (
          <Text {...tag("Span", { lang: "zh-Hans" })} style={ownSize(breadthOf(own))}>
            {own}
          </Text>
        ) : null}
      </View>
      <Text
        style={{ ...sized(8.5, 11.5), marginTop: 4 }}
      >{`${fitted(rest, 110).text}. ${reportLabel.date}: ${model.date}.`}</Text>
    </>
  );
}

function nameSize(letters: number) {
  if (letters <= 8) return sized(35, 39.5);
  if (letters <= 12) return sized(25, 30);
  return letters <= 26 ? sized(19, 23) : sized(13.5, 16.5);
}
function ownSize(letters: number) {
  if (letters <= 10) return sized(27, 32);
  return letters <= 18 ? sized(17, 21) : sized(12.5, 16);
}

function Rating({ model, width }: { model: ReportModel; width: number }) {
  const { name, counts, range } = model.rating;
  const beside = counts.length + range.length > 110 ? sized(9.8, 12.4) : sized(11.5, 14.5);
  return (
    <>
      <Text {...tag("H2")} style={overline}>
        {reportHeading.overall}
      </Text>
      <View style={{ flexDirection: "row", alignItems: "center", marginTop: 2, marginBottom: 8 }}>
        <Text
          style={{
            fontFamily: families.serif,
            fontWeight: 600,
            ...(name.length > 8 ? sized(26, 31) : sized(35, 39.5)),
          }}
        >
          {name}
        </Text>
        <View style={{ flexGrow: 1, flexBasis: 0, marginLeft: 11, fontFamily: families.serif }}>
          <Text style={{ ...strong, ...beside }}>{counts}</Text>
          <Text style={beside}>{range}</Text>
        </View>
      </View>
      <RatingScale rating={model.rating} width={width} />
    </>
  );
}

function KeyFacts({ model, paper, most }: { model: ReportModel; paper: Paper; most: number }) {
  if (model.keyFacts.length === 0) return <View style={{ borderBottomWidth: 1.5, marginTop: paper.first.gap * 0.7 }} />;
  return (
    <View
      {...tag("L", { numbering: "None" })}
      style={{
        flexDirection: "row",
        marginTop: paper.first.gap * 0.7,
        borderTopWidth: 1.5,
        borderBottomWidth: 1.5,
        borderColor: colour.ink,
        paddingVertical: paper.first.gap * 0.6,
      }}
    >
      {model.keyFacts.map((fact, index) => (
        <View
          key={fact.caption}
          {...tag("LI")}
          style={{
            flexGrow: 1,
            flexBasis: 0,
            paddingRight: 8,
            ...(index > 0 ? { borderLeftWidth: 0.7, borderColor: colour.line, paddingLeft: 8 } : {}),
          }}
        >
          <View {...tag("LBody")}>
            <View style={{ flexDirection: "row", alignItems: "center", gap: 5 }}>
              {fact.known ? null : (
                <Sign name={fact.value === stateWord.unknown ? "unknown" : "unanswered"} size={12} />
              )}
              <Text
                style={{
                  ...factSize(fitted(fact.value, most).text),
                  fontFamily: families.serif,
                  fontWeight: 600,
                  flexShrink: 1,
                }}
              >
                {fitted(fact.value, most).text}
              </Text>
            </View>
            <Text style={sized(8.5, 11)}>{fitted(fact.caption, 64).text}</Text>
          </View>
        </View>
      ))}
    </View>
  );
}

function factSize(value: string) {
  const letters = breadthOf(value);
  if (letters <= 11) return sized(17, 21);
  return letters <= 17 ? { ...sized(12.5, 17), marginTop: 3, marginBottom: 1 } : sized(9, 11);
}

interface PartProps {
  readonly title: string;
  readonly paper: Paper;
  readonly first?: boolean;
  readonly children: ReactNode;
}

function Part({ title, paper, first = false, children }: PartProps) {
  return (
    <View {...bookmark(title)} style={first ? {} : { marginTop: paper.first.gap }}>
      <Text {...tag("H2")} style={{ ...overline, marginBottom: 2 }}>
        {title}
      </Text>
      {children}
    </View>
  );
}

function Why({ setting: { model, paper, pageOf }, budget }: { setting: Setting; budget: Budget }) {
  const reason = fitted(model.reason, budget.reason, 45);
  return (
    <Part title={reportHeading.why} paper={paper} first>
      <Text style={bodyOf(paper)}>
        {reason.text || "No reason was written down."}
        {reason.cut ? <Text style={quiet}>{see(pageOf("about"))}</Text> : null}
      </Text>
    </Part>
  );
}

function SectionList({ model, paper }: { model: ReportModel; paper: Paper }) {
  const open = model.sections.some((section) => section.highest !== section.level);
  return (
    <Part title={model.sectionsHeading} paper={paper}>
      <View {...tag("L", { numbering: "None" })}>
        {model.sections.map((section) => (
          <View
            key={section.number}
            {...tag("LI")}
            style={{ flexDirection: "row", alignItems: "center", minHeight: paper.first.leading - 0.2 }}
          >
            <View {...tag("Lbl")} style={{ width: 17 }}>
              {section.notAsked ? (
                <Sign name="not-applicable" size={10.5} alt={stateWord["not-asked"]} />
              ) : (
                <Mark word={section.word} size={10.5} alt={ratingWord[section.word]} />
              )}
            </View>
            <View {...tag("LBody")} style={{ flexDirection: "row", flexGrow: 1, flexBasis: 0, alignItems: "center" }}>
              <Text style={{ ...sized(9, 12), flexGrow: 1, flexBasis: 0 }}>{fitted(section.short, 30).text}</Text>
              {section.highest === section.level ? null : (
                <Mark
                  word={section.highest}
                  drawn="dashed"
                  size={11}
                  alt={`could become ${ratingWord[section.highest]}`}
                />
              )}
            </View>
          </View>
        ))}
      </View>
      {open ? <Text style={{ ...type.note, marginTop: 2 }}>{reportLabel.rightDashed}</Text> : null}
    </Part>
  );
}

function RestsOn({ model, paper }: { model: ReportModel; paper: Paper }) {
  const { basis } = model;
  const items: readonly (readonly [SignName, string])[] = [
    ["document", `${basis.document} documents seen`],
    ["told", `${basis.told} told`],
    ["own-view", `${basis.ownView} own understanding`],
    ["unknown", `${basis.unknown} not known`],
    ...(basis.unanswered > 0 ? [["unanswered", `${basis.unanswered} not answered`] as const] : []),
  ];
  return (
    <Part title={basis.heading} paper={paper}>
      <BasisBar basis={basis} width={firstColumn} />
      <View {...tag("L", { numbering: "None" })} style={{ flexDirection: "row", flexWrap: "wrap", marginTop: 3 }}>
        {items.map(([sign, words], index) => (
          <View
            key={sign}
            {...tag("LI")}
            style={{ flexDirection: "row", alignItems: "center", width: index % 2 === 0 ? 98 : 60 }}
          >
            <View {...tag("LBody")} style={{ flexDirection: "row", alignItems: "center" }}>
              <Sign name={sign} size={8.5} />
              <Text style={{ ...sized(8.5, 12), marginLeft: 3.5 }}>{words}</Text>
            </View>
          </View>
        ))}
      </View>
      <Text style={{ ...type.note, marginTop: 2 }}>{reportLabel.noOutsider}</Text>
    </Part>
  );
}

const ruled = {
  flexDirection: "row",
  borderTopWidth: 0.5,
  borderTopColor: colour.line,
  paddingVertical: 2.6,
} as const;

function MainFindings({ setting: { model, paper, pageOf }, budget }: { setting: Setting; budget: Budget }) {
  const body = bodyOf(paper);
  return (
    <Part title={reportHeading.main} paper={paper}>
      {model.mainFindings.length === 0 ? <Text style={body}>{model.findingsLead}</Text> : null}
      <View {...tag("L", { numbering: "None" })}>
        {model.mainFindings.map((finding) => (
          <View key={finding.id} {...tag("LI")} style={ruled}>
            <View {...tag("Lbl")} style={{ width: 19, paddingTop: 1.5 }}>
              <Mark word={finding.severity} size={11} alt={finding.word} />
            </View>
            <View {...tag("LBody")} style={{ flexDirection: "row", flexGrow: 1, flexBasis: 0 }}>
              <Text style={{ ...body, flexGrow: 1, flexBasis: 0 }}>
                {fitted(finding.statement, budget.statement).text}
              </Text>
              <Link
                src={`#${finding.id}`}
                style={{ ...type.note, width: 40, textAlign: "right", textDecoration: "none" }}
              >
                {tied(`page ${pageOf(finding.id)}`)}
              </Link>
            </View>
          </View>
        ))}
      </View>
      {model.moreFindings ? (
        <Text style={type.note}>{tied(`${model.moreFindings}, from page ${pageOf("findings")}.`)}</Text>
      ) : null}
    </Part>
  );
}

function CouldChange({ setting: { model, paper, pageOf }, budget }: { setting: Setting; budget: Budget }) {
  const body = bodyOf(paper);
  return (
    <Part title={reportHeading.couldChange} paper={paper}>
      {model.couldChange.length === 0 ? <Text style={body}>{model.rating.range}</Text> : null}
      <View {...tag("L", { numbering: "None" })}>
        {model.couldChange.map((item) => (
          <View key={item.question} {...tag("LI")} style={ruled}>
            <View {...tag("Lbl")} style={{ width: 19, paddingTop: 1.5 }}>
              <Sign name={item.kind === stateWord.unanswered ? "unanswered" : "unknown"} size={11} alt="Open" />
            </View>
            <View {...tag("LBody")} style={{ flexGrow: 1, flexBasis: 0 }}>
              <Text style={body}>
                {`${fitted(item.question, budget.question).text} `}
                <Text style={quiet}>{`${item.kind}.`}</Text>
              </Text>
            </View>
          </View>
        ))}
      </View>
      {model.moreCouldChange ? (
        <Text style={type.note}>{tied(`${model.moreCouldChange}, page ${pageOf("open")}.`)}</Text>
      ) : null}
    </Part>
  );
}

function Recommendations({ setting: { model, paper, pageOf }, budget }: { setting: Setting; budget: Budget }) {
  const body = bodyOf(paper);
  return (
    <Part title={reportHeading.recommend} paper={paper}>
      {model.recommendations.length === 0 ? (
        <Text style={body}>The checklist has no safeguard to recommend.</Text>
      ) : null}
      <View {...tag("L", { numbering: "Decimal" })}>
        {model.recommendations.map((item, index) => {
          const step = fitted(item.text, budget.step);
          return (
            <View key={item.text} {...tag("LI")} style={ruled}>
              <Text {...tag("Lbl")} style={{ ...body, width: 19, fontFamily: families.serif, fontWeight: 600 }}>
                {String(index + 1)}
              </Text>
              <View {...tag("LBody")} style={{ flexGrow: 1, flexBasis: 0 }}>
                <Text style={body}>
                  {step.text}
                  <Text
                    style={quiet}
                  >{`${step.cut ? `${see(pageOf("safeguards"))}.` : ""} ${withStop(fitted(item.by, budget.owner).text)}`}</Text>
                </Text>
              </View>
            </View>
          );
        })}
      </View>
      {model.moreRecommendations ? (
        <Text style={type.note}>{tied(`${model.moreRecommendations}, page ${pageOf("safeguards")}.`)}</Text>
      ) : null}
    </Part>
  );
}

/** The foot of page one: who has signed and how to check it, or that nobody has. */
function Foot({ setting }: { setting: Setting }) {
  const { signed } = setting.model;
  return signed ? <SignedFoot setting={setting} signed={signed} /> : <DraftFoot setting={setting} />;
}

const footLabel = { ...type.label, ...sized(8.5, 11) } as const;
const foot = {
  borderTopWidth: 0.8,
  borderTopColor: colour.ink,
  paddingTop: 4,
  marginTop: 5,
  marginBottom: 4,
  flexDirection: "row",
} as const;

/** Of the sign-offs as many as page one has room for, the latest last; the others stand in their chapter. */
const mostNames = 3;

function SignedFoot({ setting: { model, pageOf }, signed }: { setting: Setting; signed: SignedPart }) {
  const names = signed.signOffs.slice(0, mostNames);
  const more = signed.signOffs.length - names.length;
  const rest = [
    ...(signed.decision ? [`${reportLabel.decision}: ${fitted(signed.decision.said, 100).text}.`] : []),
    sayOnPageOne(pageOf("check")),
    ...(signed.differentView ? [sayDifferentView(pageOf("sign-off"))] : []),
    ...(signed.replaces ? [sayReplacesShort(signed.version)] : []),
  ].join(" ");
  return (
    <View style={foot}>
      <View style={{ width: firstColumn, marginRight: 20 }}>
        {names.length === 0 ? <Text style={footLabel}>{reportLabel.sealedNotSigned}</Text> : null}
        {names.map((one) => (
          <View key={one.key + one.time} style={{ marginBottom: 2 }}>
            <Text style={footLabel}>{one.by}</Text>
            <Text style={sized(8.5, 11)}>{`${fitted(one.person, 58).text}, ${one.date}`}</Text>
          </View>
        ))}
        {more > 0 ? <Text style={type.note}>{tied(`${sayMore(more)}, page ${pageOf("sign-off")}.`)}</Text> : null}
      </View>
      <View style={{ flexGrow: 1, flexBasis: 0, paddingRight: 10 }}>
        <Text style={footLabel}>{reportLabel.checkWords}</Text>
        <CheckWords words={signed.words} set="small" />
        <Text style={{ ...type.note, lineHeight: 10.5 / 8.5, marginTop: 2 }}>{rest}</Text>
        <NotDrawnHere model={model} pageOf={pageOf} />
      </View>
      <QrCode text={signed.code} size={30 * mm} />
    </View>
  );
}

function NotDrawnHere({ model, pageOf }: Pick<Setting, "model" | "pageOf">) {
  if (model.undrawable.length === 0) return null;
  return (
    <Text
      style={{ ...type.note, ...strong }}
    >{`Printed as a code, as no font has it: ${sayCharacters(model.undrawable, 84)}. Listed on page ${pageOf("not-drawn")}.`}</Text>
  );
}

function DraftFoot({ setting: { model, pageOf } }: { setting: Setting }) {
  const first = grouped(model.dataFingerprint).split(" ").slice(0, 4).join(" ");
  return (
    <View style={foot}>
      <View style={{ width: firstColumn, marginRight: 20 }}>
        <Text style={footLabel}>{reportLabel.nobodySigned}</Text>
        <Text style={sized(8.5, 11)}>{tied(`More on page ${pageOf("about")}.`)}</Text>
      </View>
      <View style={{ flexGrow: 1, flexBasis: 0 }}>
        <Text style={footLabel}>{`${reportLabel.fingerprint}, first half`}</Text>
        <Text style={{ ...type.code, lineHeight: 11 / 8.5 }}>{first}</Text>
        <NotDrawnHere model={model} pageOf={pageOf} />
      </View>
    </View>
  );
}
