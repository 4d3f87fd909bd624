// Page one of the report about many submissions stands alone: what was compared, what was left out and why, what the numbers say, where to look.
import { Text, View } from "@react-pdf/renderer";
import {
  comparisonHeading,
  comparisonTitle,
  ratingsNote,
  readWithCare,
  reasonsNote,
  setLabel,
} from "../../../i18n/en/comparison-report.ts";
import { sayNumber } from "../../../i18n/en/quantities.ts";
import type { ComparisonModel, Fact } from "../../comparison/comparison-model.ts";
import { families } from "../../pdf/faces.ts";
import type { PageOf } from "../../pdf/tagged.ts";
import { tag } from "../../pdf/tags.ts";
import { FrontPage, firstColumnStyle, secondColumn, tightened } from "../first/front-page.tsx";
import { FactStrip } from "../first/overall.tsx";
import { bodyOf, Part } from "../first/part.tsx";
import { MastLine } from "../first/title.tsx";
import { fitted, tied } from "../fit.ts";
import { Mark } from "../marks.tsx";
import { colour, type Paper, sized, strong, type } from "../paper.ts";
import { ComparisonFooter } from "./furniture.tsx";

/** How much page one may say, so that it is always one page: from generous to sparing. */
export interface ComparisonBudget {
  readonly gap: number;
  readonly filter: number;
  readonly reasons: number;
  /** Lines of each fact about the set. */
  readonly lines: number;
  readonly sentence: number;
}
export const comparisonBudgets: readonly [ComparisonBudget, ...ComparisonBudget[]] = [
  { gap: 1.6, filter: 260, reasons: 11, lines: 8, sentence: 240 },
  { gap: 1, filter: 260, reasons: 11, lines: 8, sentence: 240 },
  { gap: 0.6, filter: 200, reasons: 11, lines: 6, sentence: 200 },
  { gap: 0.6, filter: 150, reasons: 7, lines: 4, sentence: 130 },
  { gap: 0.5, filter: 110, reasons: 4, lines: 3, sentence: 100 },
];

interface FirstPageProps {
  readonly model: ComparisonModel;
  readonly paper: Paper;
  readonly budget: ComparisonBudget;
  readonly pageOf: PageOf;
}

export function ComparisonFirstPage({ model, paper: whole, budget, pageOf }: FirstPageProps) {
  const paper = tightened(whole, budget.gap);
  const { gap } = paper.first;
  const right = secondColumn(paper);
  return (
    <FrontPage paper={paper} name={model.heading} foot={<ComparisonFooter model={model} paper={paper} />}>
      <MastLine aside={model.made}>{comparisonTitle}</MastLine>
      <View style={{ marginTop: gap }}>
        <Text {...tag("H1")} style={{ fontFamily: families.serif, fontWeight: 600, ...sized(26, 31) }}>
          {model.heading}
        </Text>
        <Text style={{ ...sized(10.5, 14), marginTop: 2 }}>
          <Text style={{ ...strong, color: colour.petrol }}>{`${setLabel.filter}  `}</Text>
          {fitted(model.filter, budget.filter).text}
        </Text>
      </View>
      <FactStrip
        gap={gap}
        facts={model.keyFacts.map(({ value, caption }) => ({
          caption,
          content: (
            <>
              <Text style={{ ...sized(15, 19), fontFamily: families.serif, fontWeight: 600 }}>{value}</Text>
              <Text style={sized(8.5, 11.5)}>{fitted(caption, 90).text}</Text>
            </>
          ),
        }))}
      />
      <View style={{ flexDirection: "row", marginTop: gap }}>
        <View style={firstColumnStyle}>
          <Part title={comparisonHeading.set} paper={paper} first>
            {model.set.map((fact) => (
              <SetFact key={fact.label} fact={fact} most={budget.lines} />
            ))}
          </Part>
          <Ratings model={model} paper={paper} />
        </View>
        <View style={{ width: right }}>
          <Part title={comparisonHeading.sentences} paper={paper} first>
            {model.sentences.map(({ text, numbers }) => (
              <View
                key={text}
                style={{ borderTopWidth: 0.8, borderTopColor: colour.line, paddingTop: 3, paddingBottom: gap * 0.35 }}
              >
                <Text style={{ ...bodyOf(paper), ...strong }}>{fitted(text, budget.sentence).text}</Text>
                {numbers ? <Text style={type.note}>{fitted(numbers, budget.sentence + 60).text}</Text> : null}
              </View>
            ))}
          </Part>
          <Reasons model={model} paper={paper} most={budget.reasons} pageOf={pageOf} />
        </View>
      </View>
      <Text style={{ ...type.note, borderTopWidth: 0.8, borderTopColor: colour.ink, paddingTop: 4, marginTop: gap }}>
        {tied(`${readWithCare} More: page ${pageOf("method")}.`)}
      </Text>
    </FrontPage>
  );
}

function SetFact({ fact: { label, lines }, most }: { fact: Fact; most: number }) {
  const more = lines.length - most;
  return (
    <View style={{ marginBottom: 4 }}>
      <Text style={{ ...type.label, ...sized(8.5, 11.5) }}>{label}</Text>
      {lines.slice(0, most).map((line) => (
        <Text key={line} style={sized(9, 12)}>
          {fitted(line, 120).text}
        </Text>
      ))}
      {more > 0 ? <Text style={type.note}>{`and ${sayNumber(more)} more`}</Text> : null}
    </View>
  );
}

function Ratings({ model, paper }: { model: ComparisonModel; paper: Paper }) {
  return (
    <Part title={comparisonHeading.ratings} paper={paper}>
      <View {...tag("L", { numbering: "None" })}>
        {model.ratings.map(({ word, name, count }) => (
          <View
            key={word}
            {...tag("LI")}
            style={{ flexDirection: "row", borderTopWidth: 0.5, borderTopColor: colour.line, paddingVertical: 1.75 }}
          >
            <View {...tag("LBody")} style={{ flexDirection: "row", flexGrow: 1, gap: 6 }}>
              <Mark word={word} size={11} />
              <Text style={{ ...sized(9, 12), flexGrow: 1, flexBasis: 0 }}>{name}</Text>
              <Text style={{ ...sized(9, 12), ...strong, width: 40, textAlign: "right" }}>{sayNumber(count)}</Text>
            </View>
          </View>
        ))}
      </View>
      <Text style={{ ...type.note, marginTop: 2 }}>{ratingsNote}</Text>
    </Part>
  );
}

interface ReasonsProps {
  readonly model: ComparisonModel;
  readonly paper: Paper;
  readonly most: number;
  readonly pageOf: PageOf;
}

function Reasons({ model, paper, most, pageOf }: ReasonsProps) {
  const more = model.reasons.length - most;
  return (
    <Part title={comparisonHeading.reasons} paper={paper}>
      {model.reasons.length === 0 ? (
        <Text style={bodyOf(paper)}>{model.noReasons}</Text>
      ) : (
        <View {...tag("L", { numbering: "Decimal" })}>
          {model.reasons.slice(0, most).map(({ number, words, count }) => (
            <View
              key={number}
              {...tag("LI")}
              style={{ flexDirection: "row", borderTopWidth: 0.8, borderTopColor: colour.line, paddingVertical: 2.25 }}
            >
              <Text {...tag("Lbl")} style={{ ...sized(9, 12), ...strong, width: 20 }}>
                {String(number)}
              </Text>
              <View {...tag("LBody")} style={{ flexDirection: "row", flexGrow: 1, flexBasis: 0 }}>
                <Text style={{ ...sized(9.5, 12), flexGrow: 1, flexBasis: 0, paddingRight: 8 }}>{words}</Text>
                <Text style={{ ...sized(9.5, 12), ...strong, width: 44, textAlign: "right" }}>{sayNumber(count)}</Text>
              </View>
            </View>
          ))}
        </View>
      )}
      <Text style={{ ...type.note, marginTop: 2 }}>
        {tied(
          `${more > 0 ? `And ${sayNumber(more)} more. ` : ""}${reasonsNote} Thresholds: page ${pageOf("reasons")}. Submissions by name: page ${pageOf("list")}.`,
        )}
      </Text>
    </Part>
  );
}
