// The rule behind a finding, for those who want to check it: its name, why it is there, and the sources it rests on.
import type { Rule } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { sourceConfidence } from "../../i18n/en/report-terms.ts";
import { Disclosure } from "../../ui/lines.tsx";

export function AboutRule({ checklist, rule }: { checklist: Checklist; rule: Rule }) {
  const question = rule.question ? checklist.questions.get(rule.question) : undefined;
  const why = rule.why ?? question?.why;
  const sources = rule.sources.flatMap((id) => checklist.sources.get(id) ?? []);
  const { title, edition, published } = checklist.edition;
  return (
    <Disclosure summary="Read the rule">
      {why && <p>{why}</p>}
      <p>
        Rule <span className="code">{rule.id}</span> of “{title}”, edition {edition} of {sayDate(published)}.
      </p>
      {question?.unverified && <p>Not verified: {question.unverified}</p>}
      {sources.length > 0 && (
        <ul className="rule-sources">
          {sources.map((source) => (
            <li key={source.id}>
              {source.publisher}: {source.title}, {source.date} ({sourceConfidence[source.confidence]})
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
