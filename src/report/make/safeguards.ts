// Safeguards in the order in which they want attention: adopted ones first, then those for the most severe findings.
import type { AdoptedSafeguard } from "../../core/assessment.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { notYetAdopted, sayMore, sayOwner } from "../../i18n/en/report.ts";
import { reportLabel } from "../../i18n/en/report-words.ts";
import type { FindingMention, ReportModel, SafeguardRow } from "../model.ts";
import { type Grounds, ruleOf } from "./grounds.ts";

const shownFirst = 3;

/** Rows by safeguard id. An adopted safeguard stays even when the finding it was for is gone. */
export function safeguardRows(grounds: Grounds): ReadonlyMap<string, SafeguardRow> {
  const { checklist, assessment, raised, mention } = grounds;
  const findings = new Map<string, FindingMention[]>();
  for (const { rule } of raised) {
    const named = mention.get(rule);
    const { safeguard } = ruleOf(checklist, rule);
    if (named) findings.set(safeguard, [...(findings.get(safeguard) ?? []), named]);
  }
  const adopted = new Map(assessment.safeguards.map((item) => [item.safeguard, item]));
  const order = [...new Set([...adopted.keys(), ...findings.keys()])];
  return new Map(
    order.map((id, index) => [
      id,
      {
        number: index + 1,
        text: checklist.safeguards.get(id)?.text ?? id,
        ...taken(adopted.get(id)),
        findings: findings.get(id) ?? [],
      },
    ]),
  );
}

function taken(item: AdoptedSafeguard | undefined): Pick<SafeguardRow, "adopted" | "owner" | "due" | "proof"> {
  if (!item) return { adopted: false, owner: notYetAdopted, due: "", proof: "" };
  return {
    adopted: true,
    owner: item.owner.trim() || reportLabel.noOwner,
    due: item.due ? sayDate(item.due) : reportLabel.notSet,
    proof: item.proof,
  };
}

/** What page one recommends. */
export function recommendations(
  grounds: Grounds,
  rows: ReadonlyMap<string, SafeguardRow>,
): Pick<ReportModel, "recommendations" | "moreRecommendations"> {
  const first = [...rows].slice(0, shownFirst);
  return {
    recommendations: first.map(([id, row]) => {
      const item = grounds.assessment.safeguards.find((adopted) => adopted.safeguard === id);
      return { text: row.text, by: item ? sayOwner(item.owner, item.due) : notYetAdopted };
    }),
    moreRecommendations: sayMore(rows.size - first.length),
  };
}
