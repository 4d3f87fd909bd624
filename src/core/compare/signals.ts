// What might a reader want to look at twice? The same words from two councils, contradictions about one partner, evidence older than the
// agreement, documents claimed and not shown. Each is a lead with its place: there may be a good reason, and only a person can say.
import type { QuestionId } from "../checklist.ts";
import type { EditionOf, Fold } from "./fold.ts";
import { marksOf, type SubmissionSummary } from "./submission-summary.ts";
import { foldText } from "./text-fingerprint.ts";

/** One text, a few words at least, that stands in submissions of different councils. */
export interface IdenticalText {
  readonly question: QuestionId;
  readonly in: "answer" | "note";
  readonly mark: string;
  readonly councils: number;
  readonly fingerprints: readonly string[];
}

/** Councils with one partner that answer a question about the partner itself differently. */
export interface Contradiction {
  readonly partner: string;
  readonly question: QuestionId;
  readonly answers: readonly { readonly value: string; readonly fingerprints: readonly string[] }[];
}

export interface OldEvidence {
  readonly fingerprint: string;
  readonly evidence: string;
  readonly date: string;
  readonly signedOn: string;
  readonly questions: readonly QuestionId[];
}

/** Answers said to rest on a document, without a piece of evidence or a page. */
export interface UnshownDocuments {
  readonly fingerprint: string;
  readonly questions: readonly QuestionId[];
}

export interface Signals {
  readonly identicalTexts: readonly IdenticalText[];
  readonly contradictions: readonly Contradiction[];
  readonly oldEvidence: readonly OldEvidence[];
  readonly unshownDocuments: readonly UnshownDocuments[];
}

/** Shorter texts are alike by chance. In characters. */
export const tellingText = 40;
/** Questions about the partner, on which two councils cannot both be right. */
export const partnerFacts = [
  "profile.partner-level",
  "rights.partner-role",
] as readonly string[] as readonly QuestionId[];
const signing = "agreement.signed-on" as QuestionId;

/** Where one thing stands, and in how many councils. Both grow while submissions are looked at. */
interface Standing {
  readonly councils: Set<string>;
  readonly fingerprints: string[];
}
interface AboutPartner {
  readonly councils: Set<string>;
  readonly answers: Map<string, string[]>;
}

/** Looks for signals across submissions. What is found is put aside as it is met, so that the end costs no more than what there is. */
export function signals(editionOf: EditionOf): Fold<Signals> {
  const texts = new Map<string, Standing>();
  const identical = new Set<string>();
  const partners = new Map<string, AboutPartner>();
  const contradicted = new Set<string>();
  const oldEvidence: OldEvidence[] = [];
  const unshown: UnshownDocuments[] = [];
  return {
    add(summary) {
      const { fingerprint } = summary;
      const council = foldText(summary.council);
      const claimed: QuestionId[] = [];
      const found = (key: string): void => {
        const one = texts.get(key) ?? { councils: new Set(), fingerprints: [] };
        one.councils.add(council);
        one.fingerprints.push(fingerprint);
        texts.set(key, one);
        if (one.councils.size > 1) identical.add(key);
      };
      for (const [question, mark] of marksOf(editionOf(summary), summary)) {
        if (mark.basis === "document" && mark.evidence === 0 && !mark.reference) claimed.push(question);
        if (mark.note) found(`${question} note ${mark.note}`);
        const [text, length = "0"] = mark.value.startsWith("#") ? mark.value.slice(1).split(".") : [];
        if (text && Number(length) >= tellingText) found(`${question} answer ${text}`);
        if (!partnerFacts.includes(question) || mark.state !== "answered") continue;
        const key = `${foldText(summary.partnerOwnScript || summary.partner)}\n${question}`;
        const about = partners.get(key) ?? { councils: new Set(), answers: new Map() };
        about.councils.add(council);
        const alike = about.answers.get(mark.value);
        if (alike) alike.push(fingerprint);
        else about.answers.set(mark.value, [fingerprint]);
        partners.set(key, about);
        // A council that answers otherwise in another year contradicts nobody.
        if (about.answers.size > 1 && about.councils.size > 1) contradicted.add(key);
      }
      if (claimed.length > 0) unshown.push({ fingerprint, questions: claimed });
      oldEvidence.push(...olderThanAgreement(summary));
    },
    result: () => ({
      identicalTexts: [...identical]
        .map((key) => identicalText(key, texts.get(key)))
        .sort((a, b) => b.councils - a.councils || (a.question + a.mark < b.question + b.mark ? -1 : 1)),
      contradictions: [...contradicted]
        .map((key) => contradiction(key, partners.get(key)))
        .sort((a, b) => (a.partner + a.question < b.partner + b.question ? -1 : 1)),
      oldEvidence: [...oldEvidence].sort((a, b) => (a.fingerprint + a.evidence < b.fingerprint + b.evidence ? -1 : 1)),
      unshownDocuments: [...unshown].sort(
        (a, b) => b.questions.length - a.questions.length || (a.fingerprint < b.fingerprint ? -1 : 1),
      ),
    }),
  };
}

function identicalText(key: string, standing: Standing | undefined): IdenticalText {
  const [question = "", where = "", mark = ""] = key.split(" ");
  return {
    question: question as QuestionId,
    in: where === "note" ? "note" : "answer",
    mark,
    councils: standing?.councils.size ?? 0,
    fingerprints: [...(standing?.fingerprints ?? [])].sort(),
  };
}

function contradiction(key: string, about: AboutPartner | undefined): Contradiction {
  const [partner = "", question = ""] = key.split("\n");
  return {
    partner,
    question: question as QuestionId,
    answers: [...(about?.answers ?? [])]
      .map(([value, fingerprints]) => ({ value, fingerprints: [...fingerprints].sort() }))
      .sort((a, b) => b.fingerprints.length - a.fingerprints.length || (a.value < b.value ? -1 : 1)),
  };
}

function olderThanAgreement({ dates, evidence, fingerprint }: SubmissionSummary): OldEvidence[] {
  const signedOn = dates.find(({ question }) => question === signing)?.date;
  if (!signedOn) return [];
  return evidence.dated
    .filter(({ date }) => date < signedOn)
    .map(({ id, date, questions }) => ({ fingerprint, evidence: id, date, signedOn, questions }));
}
