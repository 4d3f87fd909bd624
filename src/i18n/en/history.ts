// What a line of the history says: which field, and what stood in it. Content is shown as it was, never as it would read today.
import { type Answer, isAnswered } from "../../core/answer.ts";
import type { AdoptedSafeguard, Partnership } from "../../core/assessment.ts";
import type { Question, QuestionId, SectionId } from "../../core/checklist.ts";
import type { EvidenceItem } from "../../core/evidence.ts";
import { questionOfField } from "../../core/history.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { sayAnswer, sayBasis } from "./answers.ts";
import { mergedName } from "./merging.ts";
import { sayDate } from "./quantities.ts";
import { stateWord } from "./words.ts";

const fieldWord: Readonly<Record<string, string>> = {
  created: "The check was begun",
  partnership: "The partnership",
  reason: "Why this check is done",
  flagged: "Flagged for review",
  safeguards: "Adopted safeguards",
  version: "Version of the record",
  merged: mergedName,
};

/** "12 Who approved it", "Section Money: complete", "Why this check is done". */
export function nameField(checklist: Checklist, field: string): string {
  const question = questionOf(checklist, field);
  if (question) return question.number ? `${question.number} ${question.short}` : question.short;
  const section = /^completed\.(.+)$/.exec(field)?.[1];
  const safeguard = /^safeguards\.(.+)$/.exec(field)?.[1];
  if (safeguard) return `Safeguard: ${checklist.safeguards.get(safeguard)?.text ?? safeguard}`;
  if (section) return `Complete: ${checklist.sections.get(section as SectionId)?.short ?? section}`;
  const evidence = /^evidence\.(E\d+)$/.exec(field)?.[1];
  if (evidence) return `Evidence ${evidence}`;
  return fieldWord[field] ?? field;
}

const questionOf = (checklist: Checklist, field: string): Question | undefined => {
  const id = questionOfField(field);
  return id && checklist.questions.get(id);
};

/** What stood in a field, in lines of plain text. Nothing stood there: one line that says so. */
export function sayContent(checklist: Checklist, field: string, value: unknown): string[] {
  const question = questionOf(checklist, field);
  if (question) return sayStoredAnswer(question, value as Answer | null);
  if (field.startsWith("completed.")) return [value === null ? "Not complete" : "Complete"];
  if (field.startsWith("evidence.")) return sayEvidence(value as EvidenceItem | null);
  if (field.startsWith("safeguards.")) return saySafeguards(checklist, value ? [value as AdoptedSafeguard] : []);
  switch (field) {
    case "version":
      return [`Version ${value}`];
    case "reason":
      return [String(value) || "Nothing written"];
    case "partnership":
      return sayPartnership(value as Partnership);
    case "flagged":
      return sayNames(value as readonly string[], (id) => checklist.questions.get(id as QuestionId)?.short);
    case "safeguards":
      return saySafeguards(checklist, value as readonly AdoptedSafeguard[]);
    default:
      return [value === null ? "Nothing" : JSON.stringify(value)];
  }
}

function sayEvidence(item: EvidenceItem | null): string[] {
  if (!item) return ["Nothing"];
  return [
    item.title,
    "file" in item ? item.file.name : item.link,
    ...(item.date ? [`Dated ${sayDate(item.date)}`] : []),
    ...(item.holder ? [`Held by ${item.holder}`] : []),
    ...item.uses.map((use) => (use.pages ? `For ${use.question}, page ${use.pages}` : `For ${use.question}`)),
    ...(item.removed ? [`Removed: ${item.removed.reason}`] : []),
  ];
}

function sayStoredAnswer(question: Question, answer: Answer | null): string[] {
  if (!answer) return [stateWord.unanswered];
  const state = isAnswered(answer)
    ? "answered"
    : "unknown" in answer
      ? "unknown"
      : "notApplicable" in answer
        ? "not-applicable"
        : "unanswered";
  const said = sayAnswer(question, { asked: "true", state, answer, known: "open" });
  const basis = sayBasis(answer);
  return [basis ? `${said} (${basis})` : said, ...(answer.note ? [`Note: ${answer.note}`] : [])];
}

const sayPartnership = ({ council, partner, partnerOwnScript, country }: Partnership): string[] => [
  `${council} – ${partnerOwnScript ? `${partner} (${partnerOwnScript})` : partner}, ${country}`,
];

const sayNames = (ids: readonly string[], name: (id: string) => string | undefined): string[] =>
  ids.length === 0 ? ["None"] : ids.map((id) => name(id) ?? id);

function saySafeguards(checklist: Checklist, adopted: readonly AdoptedSafeguard[]): string[] {
  if (adopted.length === 0) return ["None"];
  return adopted.map(({ safeguard, owner, due, proof }) =>
    [
      checklist.safeguards.get(safeguard)?.text ?? safeguard,
      owner || "no owner yet",
      due ? `by ${sayDate(due)}` : "no date yet",
      proof,
    ]
      .filter(Boolean)
      .join(", "),
  );
}
