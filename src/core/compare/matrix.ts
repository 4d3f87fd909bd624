// Submissions side by side as a table that leaves the program: questions down, for each submission its answer, basis and evidence across. What is
// no answer is written in capitals with an underscore, which no choice has, so that the states stay apart in any spreadsheet.
import type { AnswerValue } from "../answer.ts";
import type { Question } from "../checklist.ts";
import type { Cell } from "../csv.ts";
import { valuesIn } from "./distribution.ts";
import type { MarkState } from "./mark.ts";
import type { Column, SideBySide, SideCell } from "./side-by-side.ts";

const stateWord: Readonly<Record<Exclude<MarkState, "answered">, string>> = {
  unknown: "UNKNOWN",
  "not-applicable": "NOT_APPLICABLE",
  // An empty cell is a question that nobody answered, and nothing else.
  unanswered: "",
  "not-asked": "NOT_ASKED",
  maybe: "MAYBE_ASKED",
};
const unknownWord = {
  "not-yet-asked": "UNKNOWN_NOT_YET_ASKED",
  "not-told": "UNKNOWN_NOT_TOLD",
  "nobody-knows": "UNKNOWN_NOBODY_KNOWS",
} as const;
const notComparable = "NOT_COMPARABLE";

/** The name of a submission at the head of its columns. */
export const columnName = ({ summary: { council, partner, year, version } }: Column): string =>
  `${council} – ${partner} ${year}, version ${version}`;

/** The rows of the matrix, header first. The columns must be those that were set side by side. */
export function* matrixRows({ rows }: SideBySide, columns: readonly Column[]): Generator<readonly Cell[]> {
  yield [
    ...["question", "number", "section", "asked", "match", "differs"],
    ...columns.flatMap((column) => {
      const name = columnName(column);
      return [name, `${name}: basis`, `${name}: evidence`];
    }),
  ];
  for (const { question, section, match, in: asked, cells, differs } of rows) {
    const [newest] = asked;
    const own = columns.map(({ checklist }) => checklist.questions.get(question));
    yield [
      question,
      newest?.asked.number ?? "",
      section,
      // Where the wording differs all are there, the newest first.
      [...new Set(asked.map((one) => one.asked.ask))].join(" / "),
      match,
      differs.join(", "),
      ...cells.flatMap((cell, index) => [
        answerCell(cell, own[index]),
        cell.mark?.basis ?? "",
        cell.mark && cell.mark.evidence > 0 ? cell.mark.evidence : "",
      ]),
    ];
  }
}

/** One answer in one cell: the labels of choices, written text where the submission is at hand, or its state. */
export function answerCell({ mark, answer }: Pick<SideCell, "mark" | "answer">, question: Question | undefined): Cell {
  if (!mark || !question) return notComparable;
  if (mark.state !== "answered") return mark.unknown ? unknownWord[mark.unknown] : stateWord[mark.state];
  if (answer && "value" in answer) return valueCell(question, answer.value);
  if (mark.value.startsWith("#")) return question.type === "organisations" ? countOf(mark.value) : "TEXT_NOT_AT_HAND";
  if (question.type === "number") return Number(mark.value);
  return labels(question, valuesIn(mark));
}

const countOf = (value: string): string => `${value.split(".")[1] ?? ""} named`;

function valueCell(question: Question, value: AnswerValue): Cell {
  if (typeof value === "number") return value;
  if (typeof value === "string") return labels(question, [value]);
  if (!Array.isArray(value)) return `${value.currency} ${value.amount}`;
  if (value.length === 0) return labels(question, ["none"]);
  return value.some((one) => typeof one !== "string")
    ? value
        .flatMap((one) => (typeof one === "string" ? [one] : [[one.name, one.nameOwnScript].filter(Boolean).join(" ")]))
        .join("; ")
    : labels(question, value as readonly string[]);
}

function labels({ choices = [], none, type }: Question, values: readonly string[]): string {
  const label = (value: string): string =>
    choices.find((choice) => choice.value === value)?.label ??
    (value === "none" && type !== "text" && none ? none : value);
  return values.map(label).join("; ");
}
