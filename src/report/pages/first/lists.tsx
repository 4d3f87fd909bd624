// What to know first: the main findings, what could still change the rating, and what is recommended.
import { Link, Text, View } from "@react-pdf/renderer";
import { reportHeading } from "../../../i18n/en/report-words.ts";
import { stateWord } from "../../../i18n/en/words.ts";
import { families } from "../../pdf/faces.ts";
import { tag } from "../../pdf/tags.ts";
import { fitted, tied } from "../fit.ts";
import { Mark, Sign } from "../marks.tsx";
import { quiet, type } from "../paper.ts";
import type { Setting } from "../parts.tsx";
import type { Budget } from "./budget.ts";
import { bodyOf, Part, ruled, see } from "./part.tsx";

const withStop = (text: string): string => (text.endsWith("…") ? text : `${text}.`);

export function MainFindings({ setting: { model, paper, pageOf }, budget }: { setting: Setting; budget: Budget }) {
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

export function CouldChange({ setting: { model, paper, pageOf }, budget }: { setting: Setting; budget: Budget }) {
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

export function Recommendations({ setting: { model, paper, pageOf }, budget }: { setting: Setting; budget: Budget }) {
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
