// What a report says, as plain JSON: every fact that is printed, in the order it is printed. The PDF and its HTML twin are two
// ways of setting this one text; neither adds a fact of its own. Fixed headings and labels stand in i18n (report-words.ts).
import type { Level, Severity } from "../core/checklist.ts";
import type { Counts, RatingWord } from "../core/evaluate.ts";
import type { AnswerState } from "../core/reading.ts";

/** A name in Latin letters and, where it has one, in its own script. */
export interface NameText {
  readonly latin: string;
  readonly ownScript?: string;
}

/** What a reviewer says of one answer, finding or gap. */
export interface ReviewLine {
  /** "Auditor R. Lind" */
  readonly by: string;
  /** "Query" */
  readonly view: string;
  readonly comment: string;
  /** "The council replied (A. Osei):", or empty. */
  readonly repliedBy: string;
  readonly reply: string;
}

/** One signed review in the register of reviews. */
export interface ReviewRow {
  /** "Auditor" */
  readonly layer: string;
  /** "R. Lind, State audit office" */
  readonly person: string;
  /** Date and time by the reviewer's own clock. */
  readonly time: string;
  readonly key: string;
  /** SHA-256 in groups. */
  readonly fingerprint: string;
  /** "160 of 170 looked at: 150 agree, 8 queries and 2 disagree." */
  readonly tally: string;
  readonly conclusion: string;
  /** Which other reviews lay before the reviewer, in a sentence; empty for none. */
  readonly considered: string;
}

/** A finding named elsewhere in the report: `id` is its anchor. */
export interface FindingMention {
  readonly id: string;
  readonly number: number;
  readonly severity: Severity;
}

export interface KeyFact {
  readonly value: string;
  readonly caption: string;
  readonly known: boolean;
}

export interface SectionRow {
  readonly number: number;
  readonly title: string;
  readonly short: string;
  readonly word: RatingWord;
  readonly level: Level;
  /** What it could still become; equal to `level` when nothing is open. */
  readonly highest: Level;
  readonly notAsked: boolean;
  /** "Medium, could become High" */
  readonly rating: string;
  /** "7 of 9" */
  readonly answered: string;
  readonly unknown: number;
  readonly notApplicable: number;
  readonly unanswered: number;
  readonly document: number;
  readonly told: number;
  readonly ownView: number;
}

export interface BecauseLine {
  readonly number: string;
  readonly question: string;
  readonly answer: string;
  readonly basis: string;
}

export interface FindingBlock extends FindingMention {
  readonly word: string;
  readonly section: string;
  readonly statement: string;
  /** Full trace for critical and high, a short one for medium, a table row for low. */
  readonly depth: "full" | "short" | "row";
  /** For combined rules: why the answers together matter. */
  readonly why: string;
  readonly because: readonly BecauseLine[];
  readonly rule: string;
  readonly ruleId: string;
  /** Empty for critical findings: nothing is higher. */
  readonly notHigher: readonly { readonly than: string; readonly because: string }[];
  readonly changes: readonly { readonly answer: string; readonly outcome: string; readonly control: string }[];
  readonly safeguard: string;
  readonly safeguardNumber: number;
  readonly adopted: string;
  /** One case of the public record, told in full under `precedents`; `id` is empty where that chapter is left out. */
  readonly precedent?: { readonly id: string; readonly name: string; readonly lesson: string };
  /** Numbers of the sources it rests on: "Sources 3 and 7". */
  readonly sources: string;
  /** Absent where no reviewer says anything of it. */
  readonly reviews?: readonly ReviewLine[];
}

export interface OpenRow {
  readonly number: string;
  readonly question: string;
  readonly kind: string;
  readonly who: string;
  readonly couldRaise: Severity | "none";
  readonly effect: string;
  /** The evidence gap it leaves, in words. */
  readonly gap: string;
  readonly note: string;
}

/** A possible finding or an evidence gap that a reviewer says something of. */
export interface OpenReviewed {
  readonly id: string;
  /** "Possible finding, could be High"; "Evidence gap". */
  readonly about: string;
  readonly section: string;
  readonly statement: string;
  /** The questions it hangs on; the answer that leaves the gap. */
  readonly from: string;
  readonly reviews: readonly ReviewLine[];
}

export interface SafeguardRow {
  readonly number: number;
  readonly text: string;
  readonly adopted: boolean;
  readonly owner: string;
  readonly due: string;
  readonly proof: string;
  readonly findings: readonly FindingMention[];
}

export interface StudyRow {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  /** How far the wording of the element was confirmed. */
  readonly confidence: string;
  /** "8 of 8" */
  readonly answered: string;
  readonly unknown: number;
  readonly counts: Counts;
}

export interface AnswerRow {
  readonly id: string;
  readonly number: string;
  readonly question: string;
  /** "maybe": an open answer decides whether it is asked. */
  readonly state: AnswerState | "maybe";
  readonly answer: readonly string[];
  readonly basis: "document" | "told" | "own-view" | "";
  /** "document seen: Agreement, page 3" */
  readonly restsOn: string;
  readonly note: string;
  /** "E3, page 2": `id` is the anchor of its row in the register, empty where the register is left out. */
  readonly evidence: readonly { readonly id: string; readonly said: string }[];
  readonly findings: readonly FindingMention[];
  readonly unverified: string;
  /** Absent where no reviewer says anything of it. */
  readonly reviews?: readonly ReviewLine[];
}

export interface AnswerSection {
  readonly number: string;
  readonly title: string;
  readonly intro: string;
  readonly word: RatingWord;
  /** The profile has no rating of its own. */
  readonly counted: boolean;
  readonly rows: readonly AnswerRow[];
}

export interface PrecedentBlock {
  readonly id: string;
  readonly parties: string;
  readonly year: string;
  readonly what: string;
  readonly lesson: string;
  readonly sources: string;
  readonly unverified: string;
}

export interface SourceRow {
  readonly number: number;
  readonly publisher: string;
  readonly title: string;
  /** Number and date. */
  readonly details: string;
  readonly url: string;
  readonly confidence: string;
}

/** One file or link of the register of evidence. */
export interface EvidenceRow {
  readonly id: string;
  /** "E3" */
  readonly number: string;
  readonly title: string;
  /** The name a file came with, or the address of a link. */
  readonly source: string;
  readonly link: boolean;
  /** "PDF, 1.2 MB" */
  readonly kind: string;
  /** Date of the document; empty when it is not said. */
  readonly date: string;
  readonly holder: string;
  readonly added: string;
  /** Questions that rest on it: "18, page 4". */
  readonly uses: readonly string[];
  /** SHA-256 in groups; empty for a link. */
  readonly fingerprint: string;
  /** The same of the file before place, camera and author were taken out; empty where nothing was. */
  readonly before: string;
  /** Empty, or when it was removed and why. */
  readonly removed: string;
}

/** A character no font of the PDF can draw, and where it stands. */
export interface Undrawable {
  readonly character: string;
  /** "U+1F600" */
  readonly codePoint: string;
  readonly places: readonly string[];
}

/** One name under a signed version. */
export interface SignOffRow {
  /** "Prepared" */
  readonly role: string;
  /** "Prepared by" */
  readonly by: string;
  /** "A. Osei, International officer" */
  readonly person: string;
  readonly date: string;
  /** Date and time by the signer's own clock. */
  readonly time: string;
  /** Thumbprint of the key; empty where it cannot be read. */
  readonly key: string;
  readonly declaration: string;
  /** Empty, or that the signature does not fit. */
  readonly doubt: string;
}

/** What a signed version says of itself. */
export interface SignedPart {
  readonly version: number;
  /** Eight words that stand for the fingerprint. */
  readonly words: readonly string[];
  readonly signOffs: readonly SignOffRow[];
  /** Who has not signed, in a sentence; empty when all parts have a name. */
  readonly notSigned: string;
  readonly decision?: { readonly said: string; readonly note: string };
  /** Whoever sees it differently, in the order of signing. */
  readonly differentViews: readonly { readonly text: string; readonly name: string }[];
  /** The version it replaces, in a sentence; empty for the first. */
  readonly replaces: string;
  /** What the QR code holds. */
  readonly code: string;
}

export interface ReportModel {
  readonly format: "sister-city-check/report@1";
  readonly language: string;
  readonly title: string;
  /** "Sister-city check 2026" */
  readonly overline: string;
  readonly status: string;
  readonly reference: string;
  readonly council: string;
  readonly partner: NameText;
  readonly place: string;
  readonly kind: string;
  readonly date: string;
  /** ISO moment of the last change: the date of the document, so that the same content gives the same bytes. */
  readonly changedAt: string;
  /** Empty, or the words that mark an example. */
  readonly example: string;
  readonly rating: {
    readonly word: RatingWord;
    readonly level: Level;
    readonly highest: Level;
    readonly name: string;
    readonly counts: string;
    readonly range: string;
  };
  readonly reason: string;
  readonly keyFacts: readonly KeyFact[];
  readonly found: string;
  readonly basis: {
    readonly heading: string;
    readonly document: number;
    readonly told: number;
    readonly ownView: number;
    readonly unknown: number;
    readonly unanswered: number;
  };
  readonly mainFindings: readonly (FindingMention & { readonly word: string; readonly statement: string })[];
  readonly moreFindings: string;
  readonly couldChange: readonly { readonly question: string; readonly kind: string }[];
  readonly moreCouldChange: string;
  readonly recommendations: readonly { readonly text: string; readonly by: string }[];
  readonly moreRecommendations: string;
  readonly sectionsHeading: string;
  readonly sections: readonly SectionRow[];
  readonly findingsLead: string;
  readonly findings: readonly FindingBlock[];
  readonly safeguards: readonly SafeguardRow[];
  readonly openLead: string;
  readonly open: readonly OpenRow[];
  readonly unanswered: readonly { readonly number: string; readonly question: string }[];
  /** Absent where no reviewer says anything of what is not known. */
  readonly openReviewed?: readonly OpenReviewed[];
  readonly study: readonly StudyRow[];
  readonly studyLead: string;
  readonly studyScope: readonly string[];
  readonly answers: readonly AnswerSection[];
  readonly notAsked: readonly {
    readonly id: string;
    readonly number: string;
    readonly question: string;
    readonly reason: string;
  }[];
  readonly evidence: readonly EvidenceRow[];
  readonly evidenceLead: string;
  readonly precedents: readonly PrecedentBlock[];
  readonly sourcesLead: string;
  readonly sources: readonly SourceRow[];
  readonly glossary: readonly { readonly term: NameText; readonly meaning: string }[];
  readonly method: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
  /** What the report is made from: names and dates in full, and the fingerprints. */
  readonly particulars: readonly { readonly label: string; readonly value: string; readonly code?: true }[];
  readonly dataFingerprint: string;
  /** Absent while nobody has signed. */
  readonly signed?: SignedPart;
  /** The reviews this report prints; absent where it prints none. */
  readonly reviews?: { readonly lead: string; readonly rows: readonly ReviewRow[] };
  /** What this copy leaves out, in a sentence; empty for the whole report. */
  readonly leftOut: string;
  /** What was chosen to be left out, as the PDF names it among its keywords. */
  readonly choices: string;
  readonly undrawable: readonly Undrawable[];
}
