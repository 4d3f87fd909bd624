// The parts of a signed version in the order somebody goes through them: what was said beside the answers, each section, safeguards, evidence.
import { type PartName, type Parts, partsIn } from "../../archive/parts.ts";
import type { EvidenceEntry, Submission } from "../../archive/submission.ts";
import { evaluate } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayAnswer } from "../../i18n/en/answers.ts";
import { partOf, partWord } from "../../i18n/en/publishing.ts";
import { decisionWord } from "../../i18n/en/sign-off.ts";

export interface ShownPart {
  readonly name: PartName;
  /** What it is: "Answer", "Note". */
  readonly label: string;
  /** What it says. */
  readonly says: string;
}
/** A question, a piece of evidence, a safeguard: with its parts, the whole first. */
export interface PartsOfThing {
  readonly title: string;
  readonly parts: readonly ShownPart[];
}
export interface PartsGroup {
  readonly title: string;
  readonly things: readonly PartsOfThing[];
}

/** All parts that can be withheld, each once. Groups without any are left out. */
export function groupsOf(submission: Submission, checklist: Checklist): readonly PartsGroup[] {
  const parts = partsIn(submission);
  const { readings } = evaluate(checklist, submission.answers);
  const beside: PartsOfThing[] = (["reason", "decision", "differentView"] as const).flatMap((name) =>
    parts.has(name) ? [thing(parts, name, partOf[name], partOf[name], sayBeside(submission, name))] : [],
  );
  const sections = checklist.edition.sections.map(({ id, title }) => ({
    title,
    things: (checklist.questionsOf.get(id) ?? []).flatMap((question) => {
      const reading = readings.get(question.id);
      const name = `answers/${question.id}`;
      return reading && parts.has(name)
        ? [thing(parts, name, question.ask, partOf.answer, sayAnswer(question, reading))]
        : [];
    }),
  }));
  const safeguards = submission.safeguards.map(({ safeguard, due }, index) => {
    const words = checklist.safeguards.get(safeguard)?.text ?? safeguard;
    return thing(parts, `safeguards/${index}`, words, "Safeguard", due);
  });
  const evidence = submission.evidence.map((entry) =>
    thing(parts, `evidence/${entry.id}`, `${entry.id} ${entry.title}`, "Entry and file", sayEntry(entry)),
  );
  return [
    { title: "Beside the answers", things: beside },
    ...sections,
    { title: "Safeguards", things: safeguards },
    { title: "Evidence", things: evidence },
  ].filter(({ things }) => things.length > 0);
}

function thing(parts: Parts, name: PartName, title: string, label: string, says: string): PartsOfThing {
  const inner = [...parts].flatMap(([one, value]): ShownPart[] => {
    if (!one.startsWith(`${name}/`)) return [];
    const last = one.slice(name.length + 1);
    return [{ name: one, label: partWord[last] ?? last, says: String(value) }];
  });
  return { title, parts: [{ name, label, says }, ...inner] };
}

function sayBeside({ reason, decision, differentView }: Submission, name: "reason" | "decision" | "differentView") {
  if (name === "reason") return reason;
  if (name === "decision") return decision ? `${decisionWord[decision.decision]}: ${decision.body}` : "";
  return differentView ? `${differentView.name}: ${differentView.text}` : "";
}

const sayEntry = ({ file, link }: EvidenceEntry): string => file?.name ?? link ?? "";
