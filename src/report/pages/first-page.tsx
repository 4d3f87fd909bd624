// Page one: what a reader with four minutes needs, always on one page. What does not fit is shortened by rule and named in full later.
import { Text, View } from "@react-pdf/renderer";
import { reportHeading } from "../../i18n/en/report-words.ts";
import { bookmark } from "../pdf/tags.ts";
import type { Budget } from "./first/budget.ts";
import { Foot } from "./first/foot.tsx";
import { FrontPage, firstColumnStyle, secondColumn, tightened } from "./first/front-page.tsx";
import { CouldChange, MainFindings, Recommendations } from "./first/lists.tsx";
import { KeyFacts, Rating } from "./first/overall.tsx";
import { bodyOf, Part } from "./first/part.tsx";
import { RestsOn, SectionList, Why } from "./first/stands-on.tsx";
import { Masthead, nameOnPageOne, PartnerName } from "./first/title.tsx";
import { strong, type } from "./paper.ts";
import type { Setting } from "./parts.tsx";
import { Footer } from "./sheet.tsx";

export function FirstPage({ setting, budget }: { setting: Setting; budget: Budget }) {
  const { model } = setting;
  const paper = tightened(setting.paper, budget.gap);
  const { top, bottom, gap } = paper.first;
  const right = secondColumn(paper);
  return (
    <FrontPage paper={paper} name={nameOnPageOne(model)} foot={<Footer model={model} paper={paper} />}>
      <View style={{ minHeight: paper.height - top - bottom - 1 }}>
        <Masthead model={model} />
        <View style={{ flexDirection: "row", marginTop: gap }}>
          <View style={firstColumnStyle}>
            <PartnerName model={model} />
          </View>
          <View style={{ width: right }} {...bookmark(reportHeading.overall)}>
            <Rating model={model} width={right} />
          </View>
        </View>
        <KeyFacts model={model} paper={paper} most={budget.fact} />
        <View style={{ flexDirection: "row", marginTop: gap }}>
          <View style={firstColumnStyle}>
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
    </FrontPage>
  );
}
