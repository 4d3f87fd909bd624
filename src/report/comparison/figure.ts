// What a figure of a comparison is, wherever it is shown: a sentence, how to read it, and its numbers as a table.

/** The numbers of a figure. */
export interface FigureTable {
  readonly head: readonly string[];
  /** Columns of numbers, from 0: they stand to the right. */
  readonly numbers: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Figure extends FigureTable {
  /** A sentence that is true of these numbers. */
  readonly title: string;
  readonly help: string;
}

/** Part of a whole. */
export interface Part {
  readonly name: string;
  readonly count: number;
  /** What the share is of. */
  readonly of: number;
  /** Belongs to the part above it. */
  readonly within?: boolean;
}
