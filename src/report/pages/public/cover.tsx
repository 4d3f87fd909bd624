// The first page of a public edition: whose it is, the rating as it was signed, how much is withheld and on which ground, and what
// nobody can see from it.
import { Text, View } from "@react-pdf/renderer";
import { publicWords, sayMoreGrounds, sayOnPublicPage } from "../../../i18n/en/public-page.ts";
import { partOf } from "../../../i18n/en/publishing.ts";
import { reportHeading, reportLabel } from "../../../i18n/en/report-words.ts";
import { sayDifferentView, sayReplacesShort } from "../../../i18n/en/signed.ts";
import { ratingWord } from "../../../i18n/en/words.ts";
import { grouped } from "../../make/particulars.ts";
import { bookmark, tag } from "../../pdf/tags.ts";
import { SignersAndCode } from "../first/foot.tsx";
import { FrontPage, firstColumnStyle, secondColumn, tightened } from "../first/front-page.tsx";
import { KeyFacts, Rating } from "../first/overall.tsx";
import { bodyOf, overline, Part, ruled, see } from "../first/part.tsx";
import { BothNames, Masthead, nameOnPageOne } from "../first/title.tsx";
import { fitted, tied } from "../fit.ts";
import { type ChapterEntry, ChapterList } from "../how-to-read.tsx";
import { Mark } from "../marks.tsx";
import { quiet, sized, strong, type } from "../paper.ts";
import { Footer } from "../sheet.tsx";
import { type PublicSetting, runningOf } from "./setting.ts";

/** As much of the reason as the first page has room for; where it is cut, all of it stands in the last chapter. */
export const reasonOnCover = ({ model, budget }: PublicSetting) => fitted(model.reason, budget.reason, 45);

export function Cover({ setting: given, chapters }: { setting: PublicSetting; chapters: readonly ChapterEntry[] }) {
  const { model, budget, pageOf } = given;
  const paper = tightened(given.paper, budget.gap);
  const setting = { ...given, paper };
  const { top, bottom, gap } = paper.first;
  const right = secondColumn(paper);
  const body = bodyOf(paper);
  const { signed } = model;
  const reason = reasonOnCover(setting);
  const rest = [
    sayOnPublicPage(pageOf("check")),
    ...(signed.differentViews.length > 0 ? [sayDifferentView(pageOf("sign-off"))] : []),
    ...(signed.replaces ? [sayReplacesShort(signed.version)] : []),
  ].join(" ");
  return (
    <FrontPage paper={paper} name={nameOnPageOne(model)} foot={<Footer model={runningOf(model)} paper={paper} />}>
      <View style={{ minHeight: paper.height - top - bottom - 1 }}>
        <Masthead model={model} />
        <View style={{ flexDirection: "row", marginTop: gap }}>
          <View style={firstColumnStyle}>
            <Text style={overline}>{model.overline}</Text>
            <BothNames model={model} />
            <Text style={{ ...sized(8.5, 11.5), marginTop: 4 }}>{`${model.place}. ${model.status}.`}</Text>
          </View>
          <View style={{ width: right }} {...bookmark(publicWords.ratingSigned)}>
            <Rating model={model} width={right} title={publicWords.ratingSigned} />
          </View>
        </View>
        <KeyFacts model={{ keyFacts: model.facts }} paper={paper} most={40} />
        <View style={{ flexDirection: "row", marginTop: gap }}>
          <View style={firstColumnStyle}>
            {model.reason ? (
              <Part title={partOf.reason} paper={paper} first>
                <Text style={body}>
                  {reason.text}
                  {reason.cut ? <Text style={quiet}>{see(pageOf("check"))}</Text> : null}
                </Text>
              </Part>
            ) : null}
            {signed.decision ? (
              <Part title={reportLabel.decision} paper={paper} first={!model.reason}>
                <Text style={body}>{fitted(signed.decision.said, budget.step).text}</Text>
              </Part>
            ) : null}
            <Part title={publicWords.contents} paper={paper} first={!model.reason && !signed.decision}>
              <ChapterList chapters={chapters} pageOf={pageOf} leading={14} />
            </Part>
          </View>
          <View style={{ width: right }}>
            <Text style={{ ...body, ...strong, marginBottom: 1 }}>{model.about}</Text>
            <Grounds setting={setting} />
            <First setting={setting} />
            <Part title={publicWords.cannotProve} paper={paper}>
              <View {...tag("L", { numbering: "None" })}>
                {model.limits.map((text) => (
                  <View key={text} {...tag("LI")} style={{ marginBottom: 2 }}>
                    <Text {...tag("LBody")} style={body}>
                      {text}
                    </Text>
                  </View>
                ))}
              </View>
            </Part>
          </View>
        </View>
        <View style={{ flexGrow: 1 }} />
        <SignersAndCode signed={signed} pageOf={pageOf} rest={rest}>
          <Fingerprint value={model.fingerprint} />
        </SignersAndCode>
      </View>
    </FrontPage>
  );
}

/** In two lines of four groups. */
function Fingerprint({ value }: { value: string }) {
  const groups = grouped(value).split(" ");
  const code = { ...type.code, ...sized(7.5, 10) };
  return (
    <>
      <Text style={{ ...sized(8.5, 11), ...quiet, marginTop: 2 }}>{publicWords.whole}</Text>
      <Text style={code}>{groups.slice(0, 4).join(" ")}</Text>
      <Text style={code}>{groups.slice(4).join(" ")}</Text>
    </>
  );
}

/** So many rows the first page has room for. */
const mostShown = 3;

function Grounds({ setting: { model, paper, budget, pageOf } }: { setting: PublicSetting }) {
  if (model.grounds.length === 0) return null;
  const more = model.grounds.length - mostShown;
  return (
    <Part title={publicWords.byGround} paper={paper}>
      <View {...tag("L", { numbering: "None" })}>
        {model.grounds.slice(0, mostShown).map(({ ground, count }) => (
          <View key={ground} {...tag("LI")} style={ruled}>
            <Text {...tag("Lbl")} style={{ ...bodyOf(paper), ...strong, width: 36 }}>
              {String(count)}
            </Text>
            <Text {...tag("LBody")} style={{ ...bodyOf(paper), flexGrow: 1, flexBasis: 0 }}>
              {fitted(ground, budget.step).text}
            </Text>
          </View>
        ))}
      </View>
      <Text style={type.note}>
        {tied(`${more > 0 ? `${sayMoreGrounds(more)}. ` : ""}Part by part: page ${pageOf("withheld")}.`)}
      </Text>
    </Part>
  );
}

function First({ setting: { model, paper, budget, pageOf } }: { setting: PublicSetting }) {
  const body = bodyOf(paper);
  return (
    <Part title={reportHeading.findings} paper={paper}>
      <Text style={{ ...body, marginBottom: 2 }}>{model.findingsLead}</Text>
      <View {...tag("L", { numbering: "None" })}>
        {model.findings.slice(0, mostShown).map(({ severity, statement }) => (
          <View key={statement} {...tag("LI")} style={ruled}>
            <View {...tag("Lbl")} style={{ width: 19, paddingTop: 1.5 }}>
              <Mark word={severity} size={11} alt={ratingWord[severity]} />
            </View>
            <Text {...tag("LBody")} style={{ ...body, flexGrow: 1, flexBasis: 0 }}>
              {fitted(statement, budget.statement).text}
            </Text>
          </View>
        ))}
      </View>
      {model.findings.length > mostShown ? (
        <Text style={type.note}>{tied(`All ${model.findings.length}: page ${pageOf("findings")}.`)}</Text>
      ) : null}
    </Part>
  );
}
