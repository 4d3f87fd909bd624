// What happened elsewhere on the same subject, for those who ask. Cases from published sources; none is about this partnership.
import type { Precedent, QuestionId, Rule } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { Disclosure } from "../../ui/lines.tsx";

/** Those of the question the rule is about first, then those of the questions that decided it. */
export function precedentsOf(checklist: Checklist, rule: Rule, deciding: readonly QuestionId[]): Precedent[] {
  const questions = [...(rule.question ? [rule.question] : []), ...deciding];
  const ids = new Set(questions.flatMap((id) => checklist.questions.get(id)?.precedents ?? []));
  return [...ids].flatMap((id) => checklist.precedents.get(id) ?? []);
}

export function Precedents({ checklist, precedents }: { checklist: Checklist; precedents: readonly Precedent[] }) {
  return (
    <Disclosure summary={`${sayCount(precedents.length, "case")} from other places`}>
      {precedents.map((precedent) => (
        <div className="precedent" key={precedent.id}>
          <p className="precedent-name">
            {precedent.parties}, {precedent.year}
          </p>
          <p>{precedent.what}</p>
          <p>
            <b>{precedent.lesson}</b>
          </p>
          {precedent.unverified && <p>Not verified: {precedent.unverified}</p>}
          <p className="precedent-sources">
            {precedent.sources.flatMap((id) => checklist.sources.get(id)?.publisher ?? []).join(" · ")}
          </p>
        </div>
      ))}
    </Disclosure>
  );
}
