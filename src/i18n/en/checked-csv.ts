// The verdicts of many files as a table for a spreadsheet, in the words of the page: one file a row, one check a column.
import { type Cell, csvOf } from "../../core/csv.ts";
import { type CheckName, checkNames, type Verification } from "../../core/verification.ts";
import { sayDeciding } from "./checking.ts";
import { sayShortRange } from "./rating.ts";
import { checkWord, sayReason, verdictWord } from "./verification.ts";

/** One checked file; what it says of itself only where it could be read. */
export interface CheckedRow {
  readonly file: string;
  readonly verification: Verification;
  readonly about?: {
    readonly partnership: {
      readonly council: string;
      readonly partner: string;
      readonly partnerOwnScript?: string | undefined;
    };
    readonly version: number;
    readonly checklist: string;
    readonly edition: number;
    readonly sealedAt: string;
  };
}

const head = [
  "File",
  "Verdict",
  "What decides it",
  "Council",
  "Partner",
  "Partner, own script",
  "Version",
  "Checklist",
  "Sealed at, by that computer’s clock",
  "Rating stated",
  "Rating worked out",
  ...checkNames.filter((name) => name !== "time").map((name) => checkWord[name]),
  "Signed by",
  "Limits",
  "Check words",
  "Fingerprint",
];

/** The file in pieces, a row each. */
export function* csvOfChecked(rows: Iterable<CheckedRow>): Generator<string, void, undefined> {
  yield* csvOf(
    (function* () {
      yield head;
      for (const row of rows) yield cellsOf(row);
    })(),
  );
}

function cellsOf({ file, verification, about }: CheckedRow): readonly Cell[] {
  const { verdict, checks, rating, signOffs, limits, words, fingerprint } = verification;
  const outcome = (name: CheckName): string => {
    const found = checks.find(({ check }) => check === name);
    return found ? verdictWord[found.outcome] : "";
  };
  return [
    file,
    verdictWord[verdict],
    sayDeciding(verification),
    about?.partnership.council ?? "",
    about?.partnership.partner ?? "",
    about?.partnership.partnerOwnScript ?? "",
    about?.version ?? "",
    about ? `${about.checklist}, edition ${about.edition}` : "",
    about?.sealedAt ?? "",
    rating ? sayShortRange(rating.stated) : "",
    rating ? sayShortRange(rating.workedOut) : "",
    ...checkNames.filter((name) => name !== "time").map(outcome),
    signOffs.map(({ name, office }) => [name, office].filter(Boolean).join(", ")).join("; "),
    [...new Set(limits.map(sayReason))].join(" "),
    words?.join(" ") ?? "",
    fingerprint ?? "",
  ];
}
