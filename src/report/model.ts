// What a report says, as plain JSON: every word that is printed, in the order it is printed. The PDF and its HTML twin are two
// ways of setting this one text; neither adds a fact of its own.
import type { Severity } from "../core/checklist.ts";
import type { RatingWord } from "../core/evaluate.ts";
import type { AnswerState } from "../core/reading.ts";

/** A name in Latin letters and, where it has one, in its own script. */
export interface NameText {
  readonly latin: string;
  readonly ownScript?: string;
}

export interface KeyFact {
  readonly value: string;
  readonly caption: string;
  readonly known: boolean;
}

export interface SectionRow {
  readonly title: string;
  readonly word: RatingWord;
  /** What it could still become; equal to `word` when nothing is open. */
  readonly highest: RatingWord;
  readonly notAsked: boolean;
  readonly rating: string;
  readonly answered: string;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  readonly weakestBasis: string;
}

export interface BecauseLine {
  readonly number: string;
  readonly question: string;
  readonly answer: string;
  readonly basis: string;
}

export interface FindingBlock {
  /** Anchor inside the document. */
  readonly id: string;
  readonly number: number;
  readonly severity: Severity;
  readonly word: string;
  readonly section: string;
  readonly statement: string;
  readonly because: readonly BecauseLine[];
  readonly rule: string;
  /** "and not …": empty for the most severe and for short blocks. */
  readonly notHigher: readonly { readonly than: string; readonly because: string }[];
  readonly changes: readonly { readonly answer: string; readonly outcome: string; readonly control: string }[];
  readonly safeguard: string;
  readonly adopted: string;
  readonly precedent: string;
}

export interface OpenRow {
  readonly number: string;
  readonly question: string;
  readonly kind: string;
  readonly who: string;
  readonly effect: string;
  readonly gap: string;
}

export interface SafeguardRow {
  readonly number: number;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
  readonly proof: string;
  readonly findings: string;
}

export interface StudyRow {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly confidence: string;
  readonly coverage: string;
  readonly findings: number;
}

export interface AnswerRow {
  readonly id: string;
  readonly number: string;
  readonly question: string;
  readonly state: AnswerState | "maybe";
  readonly stateWord: string;
  readonly answer: readonly string[];
  readonly basis: string;
  readonly note: string;
  readonly findings: string;
  readonly unverified: string;
}

export interface AnswerSection {
  readonly title: string;
  readonly intro: string;
  readonly rows: readonly AnswerRow[];
}

export interface ReportModel {
  readonly format: "sister-city-check/report@1";
  readonly language: string;
  readonly title: string;
  readonly status: string;
  readonly reference: string;
  readonly council: string;
  readonly partner: NameText;
  readonly place: string;
  readonly kind: string;
  readonly date: string;
  /** ISO moment of the last change: the date of the document, so that the same content gives the same bytes. */
  readonly changedAt: string;
  readonly example: string;
  readonly rating: {
    readonly word: RatingWord;
    readonly highest: RatingWord;
    readonly name: string;
    readonly counts: string;
    readonly range: string;
  };
  readonly reason: string;
  readonly keyFacts: readonly KeyFact[];
  readonly found: string;
  readonly basis: {
    readonly document: number;
    readonly told: number;
    readonly ownView: number;
    readonly unknown: number;
    readonly heading: string;
  };
  readonly mainFindings: readonly {
    readonly id: string;
    readonly severity: Severity;
    readonly word: string;
    readonly statement: string;
  }[];
  readonly moreFindings: string;
  readonly couldChange: readonly { readonly question: string; readonly kind: string }[];
  readonly moreCouldChange: string;
  readonly recommendations: readonly { readonly text: string; readonly by: string }[];
  readonly moreRecommendations: string;
  readonly sections: readonly SectionRow[];
  readonly howToRead: readonly string[];
  readonly findings: readonly FindingBlock[];
  readonly open: readonly OpenRow[];
  readonly unanswered: readonly { readonly number: string; readonly question: string }[];
  readonly safeguards: readonly SafeguardRow[];
  readonly study: readonly StudyRow[];
  readonly studyScope: string;
  readonly answers: readonly AnswerSection[];
  readonly notAsked: readonly { readonly number: string; readonly question: string; readonly reason: string }[];
  readonly precedents: readonly {
    readonly parties: string;
    readonly year: string;
    readonly what: string;
    readonly lesson: string;
    readonly sources: string;
    readonly unverified: string;
  }[];
  readonly sources: readonly {
    readonly id: string;
    readonly text: string;
    readonly url: string;
    readonly confidence: string;
  }[];
  readonly glossary: readonly { readonly term: NameText; readonly meaning: string }[];
  readonly method: readonly string[];
  readonly fingerprints: readonly { readonly of: string; readonly value: string }[];
  /** Characters that no font of the report can draw, each with the places it stands in. Filled in by the setter of the pages. */
  readonly undrawable: readonly string[];
}
