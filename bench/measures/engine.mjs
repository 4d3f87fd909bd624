// Evaluation in Node, beside SurveyJS for the same conditions and rules.

import { median, ms, row, seconds } from "../measuring.mjs";
import { versionOf } from "../peers.mjs";
import { runJson } from "../run-node.mjs";

const repeats = 5;

/** @returns rows of the table */
export async function measureEngine({ edition }) {
  const results = [];
  for (let count = 0; count < repeats; count += 1) results.push(await runJson("engine", [edition], { peers: true }));
  const [first] = results;
  const of = (pick) => median(results.map(pick));
  const times = (name) => `median ${ms(of((one) => one[name].p50))}, p95 ${ms(of((one) => one[name].p95))}`;
  const peer = `survey-core ${versionOf("survey-core")}`;
  const agree = first.differing.length === 0 ? "says the same" : `differs on ${first.differing.join(", ")}`;
  const what = `${first.conditions} visibleIf`;
  return [
    row(
      `evaluate(), ${first.answered} of ${first.questions} questions answered (all that can be asked together)`,
      "median ≤ 0.2 ms",
      times("full"),
      `${peer}: ${what} and ${first.rules} rules as expressions (${agree})`,
      times("peerConditionsAndRules"),
    ),
    row("evaluate(), nothing answered", "median ≤ 0.2 ms", times("empty")),
    row(
      "10,000 evaluations of the full checklist",
      "≤ 2 s",
      seconds(of((one) => one.tenThousand)),
      `${peer}: the same expressions 10,000 times`,
      `${seconds(of((one) => one.peerConditionsAndRules.p50) * 10_000)} (computed)`,
    ),
    row(
      "Which questions are asked (conditions only)",
      "–",
      times("conditionsOnly"),
      `${peer}: ${what}`,
      times("peerConditions"),
    ),
    row(
      "One answer changed, everything evaluated again",
      "–",
      times("full"),
      `${peer}: survey.setValue of agreement.status`,
      times("peerOneChange"),
    ),
  ];
}
