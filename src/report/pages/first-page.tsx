// Page one: what a reader with four minutes needs, always on one page. What does not fit is shortened by rule and named in full later.
import { Page, Text, View } from "@react-pdf/renderer";
import { reportHeading } from "../../i18n/en/report-words.ts";
import { families } from "../pdf/faces.ts";
import { bookmark } from "../pdf/tags.ts";
import type { Budget } from "./first/budget.ts";
import { Foot } from "./first/foot.tsx";
import { CouldChange, MainFindings, Recommendations } from "./first/lists.tsx";
import { KeyFacts, Rating } from "./first/overall.tsx";
import { bodyOf, Part } from "./first/part.tsx";
import { RestsOn, SectionList, Why } from "./first/stands-on.tsx";
import { Masthead, nameOnPageOne, PartnerName } from "./first/title.tsx";
import { colour, firstColumn, type Paper, strong, type } from "./paper.ts";
import { Footer, type Setting } from "./parts.tsx";

export function FirstPage({ setting, budget }: { setting: Setting; budget: Budget }) {
  const { model } = setting;
  const paper = tightened(setting.paper, budget.gap);
  const { top, bottom, gap } = paper.first;
  const right = paper.measure - firstColumn - 20;
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
      {...bookmark(nameOnPageOne(model))}
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
        {model.leftOut ? <Text style={{ ...type.note, ...strong, marginTop: 3 }}>{model.leftOut}</Text> : null}
        <Foot setting={setting} />
      </View>
    </Page>
  );
}

/** The same paper with less white between the parts of page one. */
export const tightened = (paper: Paper, share: number): Paper => ({
  ...paper,
  first: { ...paper.first, gap: paper.first.gap * share },
});
