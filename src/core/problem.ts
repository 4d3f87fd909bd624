// A fault in something somebody gave us: what kind, where, with which facts. Sentences are made of it in i18n.

export type ProblemKind =
  // the text of a file
  | "too-large"
  | "not-json"
  | "not-yaml"
  | "not-there"
  | "not-a-sound-zip"
  | "altered"
  | "not-a-key-card"
  | "not-a-register"
  | "nested-too-deep"
  | "repeated-key"
  | "forbidden-key"
  | "not-well-formed"
  | "not-canonical"
  // the shape of a file
  | "not-an-object"
  | "missing"
  | "unexpected-key"
  | "wrong-type"
  | "wrong-value"
  | "too-long"
  | "too-many"
  | "unknown-format"
  | "newer-format"
  | "unknown-checklist"
  // an answer
  | "unknown-question"
  | "not-a-choice"
  | "chosen-twice"
  | "not-alone"
  | "none-not-offered"
  | "not-a-date"
  | "not-an-amount"
  | "not-a-currency"
  // a checklist
  | "repeated-id"
  | "unknown-reference"
  | "circular-condition"
  | "never-asked"
  | "wrong-test"
  | "never-raised"
  | "order"
  | "not-used"
  | "coverage"
  | "wording"
  | "example";

export interface Problem {
  readonly kind: ProblemKind;
  /** Where: a path such as `answers.agreement.type.value`, or a file and path. */
  readonly path: string;
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
}

/** The result of reading something foreign: the thing, or everything that is wrong with it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
