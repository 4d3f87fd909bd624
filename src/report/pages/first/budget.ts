// How much may page one say? From generous to sparing, so that it is always one page. Knows no report.

/** How many letters each kind of text may have on page one. */
export interface Budget {
  /** Share of the white space between the parts. */
  readonly gap: number;
  readonly statement: number;
  readonly question: number;
  readonly step: number;
  readonly owner: number;
  readonly reason: number;
  readonly fact: number;
}

/** From generous to sparing: the first with which page one is one page is taken. */
export const budgets: readonly [Budget, ...Budget[]] = [
  { gap: 1.8, statement: 180, question: 130, step: 180, owner: 60, reason: 320, fact: 52 },
  { gap: 1, statement: 180, question: 130, step: 180, owner: 60, reason: 320, fact: 52 },
  { gap: 0.6, statement: 180, question: 130, step: 180, owner: 60, reason: 320, fact: 52 },
  { gap: 0.6, statement: 170, question: 120, step: 125, owner: 50, reason: 320, fact: 52 },
  { gap: 0.6, statement: 118, question: 110, step: 100, owner: 36, reason: 300, fact: 40 },
  { gap: 0.6, statement: 116, question: 100, step: 58, owner: 36, reason: 280, fact: 36 },
  { gap: 0.6, statement: 116, question: 48, step: 48, owner: 24, reason: 250, fact: 30 },
  { gap: 0.6, statement: 54, question: 46, step: 48, owner: 22, reason: 220, fact: 30 },
  { gap: 0.6, statement: 48, question: 36, step: 36, owner: 14, reason: 110, fact: 14 },
];
