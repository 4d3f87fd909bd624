// The report about many submissions as plain JSON: the printed pages and the web page set this, and add nothing.
import type { RangeCount } from "../../core/compare/rating-groups.ts";
import type { RatingWord } from "../../core/evaluate.ts";
import type { MethodPart } from "../../i18n/en/method.ts";
import type { Figure, Part } from "./figure.ts";

export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** A figure with what is drawn beside its rows, one for each. */
export interface DrawnFigure extends Figure {
  readonly ranges?: readonly Pick<RangeCount, "word" | "level" | "highest">[];
  readonly bars?: readonly Pick<Part, "count" | "of">[];
  /** What must stand beside it: rows that are left out, groups held back, lists that differ. */
  readonly aside: readonly string[];
}

export interface ListedSubmission {
  readonly council: string;
  readonly partner: string;
  /** Empty when not given. */
  readonly partnerOwnScript: string;
  readonly word: RatingWord;
  /** "High to Critical" */
  readonly rating: string;
  /** Numbers of the reasons it stands under, as page one counts them; a dash for none. */
  readonly reasons: string;
  readonly checked: string;
  readonly sealed: string;
  /** The first sixteen signs, in two groups. */
  readonly fingerprint: string;
}

export interface ReportChapter {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly DrawnFigure[];
}

export interface ComparisonModel {
  readonly language: string;
  readonly title: string;
  readonly heading: string;
  /** ISO day. */
  readonly madeOn: string;
  /** "Made on 27 November 2026" */
  readonly made: string;
  /** The filter in words, or that there is none. */
  readonly filter: string;
  readonly keyFacts: readonly { readonly value: string; readonly caption: string }[];
  /** What the set is: for whoever reads page one alone. */
  readonly set: readonly Fact[];
  readonly ratings: readonly { readonly word: RatingWord; readonly name: string; readonly count: number }[];
  /** Sentences worked out from the figures, each with the numbers behind it. */
  readonly sentences: readonly { readonly text: string; readonly numbers: string }[];
  /** Every reason that catches some, by the number under which the list names it. */
  readonly reasons: readonly { readonly number: number; readonly words: string; readonly count: number }[];
  readonly noReasons: string;
  readonly chapters: readonly ReportChapter[];
  readonly list: {
    readonly title: string;
    readonly lead: string;
    readonly rows: readonly ListedSubmission[];
  };
  readonly method: readonly MethodPart[];
  readonly about: readonly (Fact & { readonly code?: true })[];
}
