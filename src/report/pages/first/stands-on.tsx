// What the rating stands on: why the check was done, every section with its mark, and what the answers rest on.
import { Text, View } from "@react-pdf/renderer";
import { reportHeading, reportLabel } from "../../../i18n/en/report-words.ts";
import { ratingWord, stateWord } from "../../../i18n/en/words.ts";
import type { ReportModel } from "../../model.ts";
import { tag } from "../../pdf/tags.ts";
import { fitted } from "../fit.ts";
import { Mark, Sign, type SignName } from "../marks.tsx";
import { firstColumn, type Paper, quiet, sized, type } from "../paper.ts";
import type { Setting } from "../parts.tsx";
import { BasisBar } from "../scale.tsx";
import type { Budget } from "./budget.ts";
import { bodyOf, Part, see } from "./part.tsx";

export function Why({ setting: { model, paper, pageOf }, budget }: { setting: Setting; budget: Budget }) {
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

export function SectionList({ model, paper }: { model: ReportModel; paper: Paper }) {
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

export function RestsOn({ model, paper }: { model: ReportModel; paper: Paper }) {
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
      <Text style={{ ...type.note, marginTop: 2 }}>
        {model.reviews ? reportLabel.outsiders : reportLabel.noOutsider}
      </Text>
    </Part>
  );
}
