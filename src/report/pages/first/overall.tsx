// What the answers come to at a glance: the rating with its range, and the key facts.
import { Text, View } from "@react-pdf/renderer";
import type { ReactNode } from "react";
import { reportHeading } from "../../../i18n/en/report-words.ts";
import { stateWord } from "../../../i18n/en/words.ts";
import type { ReportModel } from "../../model.ts";
import { families } from "../../pdf/faces.ts";
import { tag } from "../../pdf/tags.ts";
import { breadthOf, fitted } from "../fit.ts";
import { Sign } from "../marks.tsx";
import { colour, type Paper, sized, strong } from "../paper.ts";
import { RatingScale } from "../scale.tsx";
import { overline } from "./part.tsx";

export function Rating({
  model,
  width,
  title = reportHeading.overall,
}: {
  model: Pick<ReportModel, "rating">;
  width: number;
  title?: string;
}) {
  const { name, counts, range } = model.rating;
  const beside = counts.length + range.length > 110 ? sized(9.8, 12.4) : sized(11.5, 14.5);
  return (
    <>
      <Text {...tag("H2")} style={overline}>
        {title}
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

export function KeyFacts({ model, paper, most }: { model: Pick<ReportModel, "keyFacts">; paper: Paper; most: number }) {
  if (model.keyFacts.length === 0) return <View style={{ borderBottomWidth: 1.5, marginTop: paper.first.gap * 0.7 }} />;
  return (
    <FactStrip
      gap={paper.first.gap}
      facts={model.keyFacts.map((fact) => {
        const value = fitted(fact.value, most).text;
        return {
          caption: fact.caption,
          content: (
            <>
              <View style={{ flexDirection: "row", alignItems: "center", gap: 5 }}>
                {fact.known ? null : (
                  <Sign name={fact.value === stateWord.unknown ? "unknown" : "unanswered"} size={12} />
                )}
                <Text style={{ ...factSize(value), fontFamily: families.serif, fontWeight: 600, flexShrink: 1 }}>
                  {value}
                </Text>
              </View>
              <Text style={sized(8.5, 11)}>{fitted(fact.caption, 64).text}</Text>
            </>
          ),
        };
      })}
    />
  );
}

/** Facts side by side, each beside a thin line. @param facts each with a caption of its own */
export function FactStrip({
  gap,
  facts,
}: {
  gap: number;
  facts: readonly { readonly caption: string; readonly content: ReactNode }[];
}) {
  return (
    <View
      {...tag("L", { numbering: "None" })}
      style={{
        flexDirection: "row",
        marginTop: gap * 0.7,
        borderTopWidth: 1.5,
        borderBottomWidth: 1.5,
        borderColor: colour.ink,
        paddingVertical: gap * 0.6,
      }}
    >
      {facts.map(({ caption, content }, index) => (
        <View
          key={caption}
          {...tag("LI")}
          style={{
            flexGrow: 1,
            flexBasis: 0,
            paddingRight: 8,
            ...(index > 0 ? { borderLeftWidth: 0.7, borderColor: colour.line, paddingLeft: 8 } : {}),
          }}
        >
          <View {...tag("LBody")}>{content}</View>
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
