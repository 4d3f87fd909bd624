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
const tellingText = 40;
/** Questions about the partner, on which two councils cannot both be right. */
export const partnerFacts = [
  "profile.partner-level",
  "rights.partner-role",
] as readonly string[] as readonly QuestionId[];
const signing = "agreement.signed-on" as QuestionId;

/** Looks for signals across submissions. */
export function signals(editionOf: EditionOf): Fold<Signals> {
  const texts = new Map<string, { readonly councils: Set<string>; readonly fingerprints: string[] }>();
  const partners = new Map<string, Map<string, string[]>>();
  const oldEvidence: OldEvidence[] = [];
  const unshown: UnshownDocuments[] = [];
  return {
    add(summary) {
      const council = foldText(summary.council);
      const claimed: QuestionId[] = [];
      for (const [question, mark] of marksOf(editionOf(summary), summary)) {
        if (mark.basis === "document" && mark.evidence === 0 && !mark.reference) claimed.push(question);
        if (mark.note) note(texts, `${question} note ${mark.note}`, council, summary);
        const [text, length = "0"] = mark.value.startsWith("#") ? mark.value.slice(1).split(".") : [];
        if (text && Number(length) >= tellingText) note(texts, `${question} answer ${text}`, council, summary);
        if (partnerFacts.includes(question) && mark.state === "answered") {
          const key = `${foldText(summary.partnerOwnScript || summary.partner)}\n${question}`;
          const answers = partners.get(key) ?? new Map<string, string[]>();
          answers.set(mark.value, [...(answers.get(mark.value) ?? []), summary.fingerprint]);
          partners.set(key, answers);
        }
      }
      if (claimed.length > 0) unshown.push({ fingerprint: summary.fingerprint, questions: claimed });
      oldEvidence.push(...olderThanAgreement(summary));
    },
    result: () => ({
      identicalTexts: [...texts]
        .filter(([, { councils }]) => councils.size > 1)
        .map(([key, { councils, fingerprints }]): IdenticalText => {
          const [question = "", where = "", mark = ""] = key.split(" ");
          return {
            question: question as QuestionId,
            in: where === "note" ? "note" : "answer",
            mark,
            councils: councils.size,
            fingerprints: [...fingerprints].sort(),
          };
        })
        .sort((a, b) => b.councils - a.councils || (a.question + a.mark < b.question + b.mark ? -1 : 1)),
      contradictions: [...partners]
        .filter(([, answers]) => answers.size > 1)
        .map(([key, answers]): Contradiction => {
          const [partner = "", question = ""] = key.split("\n");
          return {
            partner,
            question: question as QuestionId,
            answers: [...answers]
              .map(([value, fingerprints]) => ({ value, fingerprints: [...fingerprints].sort() }))
              .sort((a, b) => b.fingerprints.length - a.fingerprints.length || (a.value < b.value ? -1 : 1)),
          };
        })
        .sort((a, b) => (a.partner + a.question < b.partner + b.question ? -1 : 1)),
      oldEvidence: [...oldEvidence].sort((a, b) => (a.fingerprint + a.evidence < b.fingerprint + b.evidence ? -1 : 1)),
      unshownDocuments: [...unshown].sort(
        (a, b) => b.questions.length - a.questions.length || (a.fingerprint < b.fingerprint ? -1 : 1),
      ),
    }),
  };
}

function note(
  texts: Map<string, { readonly councils: Set<string>; readonly fingerprints: string[] }>,
  key: string,
  council: string,
  { fingerprint }: SubmissionSummary,
): void {
  const found = texts.get(key);
  if (!found) texts.set(key, { councils: new Set([council]), fingerprints: [fingerprint] });
  else {
    found.councils.add(council);
    found.fingerprints.push(fingerprint);
  }
}

function olderThanAgreement({ dates, evidence, fingerprint }: SubmissionSummary): OldEvidence[] {
  const signedOn = dates.find(({ question }) => question === signing)?.date;
  if (!signedOn) return [];
  return evidence.dated
    .filter(({ date }) => date < signedOn)
    .map(({ id, date, questions }) => ({ fingerprint, evidence: id, date, signedOn, questions }));
}
