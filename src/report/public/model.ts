// What does a public edition show? Only what is in it, and only numbers that were signed or follow from what is shown. Pure: the same edition
// gives the same words, on paper and as a web page.
import { type Answer, type Answers, isAnswered } from "../../core/answer.ts";
import type { AdoptedSafeguard } from "../../core/assessment.ts";
import type { Question, QuestionId, Severity } from "../../core/checklist.ts";
import { type Evaluation, evaluate } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { SignedVersion } from "../../core/signed-version.ts";
import { traceOf } from "../../core/trace.ts";
import { sayBasis, sayValueLines } from "../../i18n/en/answers.ts";
import { sayCountry } from "../../i18n/en/countries.ts";
import {
  publicFact,
  publicLimits,
  publicWords,
  sayBecauseOf,
  sayFindingsShown,
  sayPublicEdition,
  sayPublicShort,
  sayPublicStatus,
  sayRangeSigned,
} from "../../i18n/en/public-page.ts";
import { partOf, partWord } from "../../i18n/en/publishing.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { exampleWords, sayOverline, sayReportTitle } from "../../i18n/en/report.ts";
import { heldBy, sayAdded, sayEvidenceUse } from "../../i18n/en/report-evidence.ts";
import { reportLabel } from "../../i18n/en/report-words.ts";
import { stateWord, unknownShort } from "../../i18n/en/words.ts";
import { ruleOf } from "../make/grounds.ts";
import { grouped, referenceOf } from "../make/particulars.ts";
import { type Rated, ratingPart } from "../make/rating.ts";
import { signedPart } from "../make/signed.ts";
import { codesIn } from "../make/undrawable.ts";
import type { KeyFact, NameText, ReportModel, SignedPart } from "../model.ts";

/** What is known of a public edition, whoever checked it. */
export interface PublicRequest {
  readonly checklist: Checklist;
  readonly id: string;
  readonly partnership: {
    readonly council: string;
    readonly partner: string;
    readonly partnerOwnScript?: string | undefined;
    readonly country: string;
  };
  readonly reason: string;
  /** Those that are shown, as of evidence and safeguards. */
  readonly answers: Answers;
  readonly evidence: readonly {
    readonly id: string;
    readonly title: string;
    readonly link?: string | undefined;
    readonly file?: { readonly name: string; readonly fingerprint: string } | undefined;
    readonly date?: string | undefined;
    readonly holder?: string | undefined;
    readonly addedAt: string;
    readonly addedBy: string;
    readonly uses: readonly { readonly question: string; readonly pages: string }[];
  }[];
  readonly safeguards: readonly AdoptedSafeguard[];
  /** As it was signed. */
  readonly rating: Rated;
  readonly example?: true | undefined;
  readonly signed: SignedVersion;
  /** Names of all parts, and of those withheld the ground. */
  readonly parts: readonly string[];
  readonly withheld: Readonly<Record<string, string>>;
}

export interface PublicRow {
  readonly number: string;
  readonly question: string;
  /** Lines; empty where the answer is withheld. */
  readonly answer: readonly string[];
  readonly basis: "document" | "told" | "own-view" | "";
  readonly restsOn: string;
  readonly note: string;
  /** Grounds of what is withheld here, with what it is: "Withheld (note): Act 1, s. 2". */
  readonly withheld: readonly string[];
}
/** A piece of evidence or a safeguard: what it is, what else is said of it, and what is withheld of it. */
export interface PublicThing {
  readonly number: string;
  /** Empty where all of it is withheld. */
  readonly title: string;
  readonly says: readonly string[];
  /** A fingerprint in groups; empty where there is no file. */
  readonly fingerprint: string;
  readonly withheld: readonly string[];
}
export interface PublicModel {
  readonly language: string;
  readonly title: string;
  /** "Sister-city check 2026" */
  readonly overline: string;
  readonly status: string;
  /** The same for the head of each page. */
  readonly short: string;
  readonly reference: string;
  readonly council: string;
  readonly partner: NameText;
  readonly place: string;
  /** ISO moment: dates the file, so that the same edition gives the same bytes. */
  readonly sealedAt: string;
  /** Empty, or the words that mark an example. */
  readonly example: string;
  /** As it was signed, never worked out from what is shown. */
  readonly rating: ReportModel["rating"];
  /** Which version, and how much of it is withheld. */
  readonly about: string;
  readonly facts: readonly KeyFact[];
  /** Each ground once, with how many parts it withholds; the most first. */
  readonly grounds: readonly { readonly ground: string; readonly count: number }[];
  readonly reason: string;
  /** Who signed; decision and different view as far as they are shown. */
  readonly signed: SignedPart;
  readonly fingerprint: string;
  readonly findingsLead: string;
  readonly findings: readonly { readonly severity: Severity; readonly statement: string; readonly because: string }[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly PublicRow[] }[];
  /** Questions of which nothing was signed: those perhaps asked, and those that did not apply. */
  readonly noAnswer: readonly PublicQuestion[];
  readonly notAsked: readonly PublicQuestion[];
  readonly safeguards: readonly PublicThing[];
  readonly evidence: readonly PublicThing[];
  readonly withheld: readonly { readonly part: string; readonly ground: string }[];
  readonly limits: readonly string[];
  /** Codes of characters that no font of the PDF can draw. */
  readonly codes: readonly string[];
}
export interface PublicQuestion {
  readonly number: string;
  readonly question: string;
}

export function makePublicPage(request: PublicRequest): PublicModel {
  const { checklist, partnership, answers, rating, signed, parts, withheld } = request;
  const evaluation = evaluate(checklist, answers);
  const { council, partner, partnerOwnScript } = partnership;
  const reference = referenceOf(request);
  const grounds = groundsIn(withheld);
  const isAnswer = (name: string): boolean => /^answers\/[^/]+$/.test(name);
  const withheldAnswers = Object.keys(withheld).filter(isAnswer).length;
  const allAnswers = parts.filter(isAnswer).length;
  const has = new Set(parts);
  const open = checklist.edition.questions.filter(({ id }) => !has.has(`answers/${id}`));
  const notAsked = ({ id }: Question): boolean => evaluation.readings.get(id)?.asked === "false";
  const model = {
    language: "en",
    title: sayReportTitle(council, partner),
    overline: sayOverline(signed.sealedAt),
    status: sayPublicStatus(signed.version, signed.sealedAt),
    short: sayPublicShort(signed.version),
    reference,
    council,
    partner: partnerOwnScript ? { latin: partner, ownScript: partnerOwnScript } : { latin: partner },
    place: sayCountry(partnership.country),
    sealedAt: signed.sealedAt,
    example: request.example ? exampleWords : "",
    rating: ratingPart(rating, sayRangeSigned(rating)),
    about: sayPublicEdition(signed.version, Object.keys(withheld).length, parts.length),
    facts: [
      { value: String(parts.length), caption: publicFact.parts },
      { value: String(Object.keys(withheld).length), caption: publicFact.withheld(grounds.length) },
      { value: `${allAnswers - withheldAnswers} of ${allAnswers}`, caption: publicFact.answers },
      {
        value: `${signed.signOffs.filter(({ fits }) => fits).length} of ${signed.signOffs.length}`,
        caption: publicFact.signOffs,
      },
    ].map((fact) => ({ ...fact, known: true })),
    grounds,
    reason: request.reason || groundLine(withheld, "reason", ""),
    signed: { ...signedPart(signed, reference), ...withheldOfSigned(request) },
    fingerprint: signed.fingerprint,
    findingsLead: sayFindingsShown(rating.counts, evaluation.rating.counts),
    findings: findingsIn(request, evaluation),
    sections: checklist.edition.sections
      .map(({ id, title }) => ({
        title,
        rows: (checklist.questionsOf.get(id) ?? [])
          .filter((question) => has.has(`answers/${question.id}`))
          .map((question) => rowOf(request, question)),
      }))
      .filter(({ rows }) => rows.length > 0),
    noAnswer: open.filter((question) => !notAsked(question)).map(nameOf),
    notAsked: open.filter(notAsked).map(nameOf),
    safeguards: safeguardsIn(request),
    evidence: evidenceIn(request),
    withheld: inOrder(checklist, Object.entries(withheld)).map(([part, ground]) => ({
      part: sayPart(checklist, part),
      ground,
    })),
    limits: publicLimits(withheldAnswers),
  };
  return { ...model, codes: codesIn(model) };
}

const nameOf = ({ number, ask }: Question): PublicQuestion => ({ number: String(number ?? ""), question: ask });

function groundsIn(withheld: PublicRequest["withheld"]): PublicModel["grounds"] {
  const counts = new Map<string, number>();
  for (const ground of Object.values(withheld)) counts.set(ground, (counts.get(ground) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([ground, count]) => ({ ground, count }));
}

/** Findings that follow from the answers shown alone, each with the numbers of those it follows from. */
function findingsIn(
  { checklist, answers }: PublicRequest,
  { findings, readings }: Evaluation,
): PublicModel["findings"] {
  return findings
    .filter(({ state }) => state === "raised")
    .map(({ rule, severity, statement }) => {
      const deciding = traceOf(checklist, readings, ruleOf(checklist, rule).when).filter(
        ({ question, role }) => role === "decides" && answers[question],
      );
      const numbers = deciding.flatMap(({ question }) => checklist.questions.get(question)?.number ?? []);
      return { severity, statement, because: sayBecauseOf(numbers.toSorted((a, b) => a - b).map(String)) };
    });
}

function rowOf({ answers, withheld }: PublicRequest, question: Question): PublicRow {
  const name = `answers/${question.id}`;
  const answer = answers[question.id];
  const whole = groundLine(withheld, name, "");
  return {
    ...nameOf(question),
    answer: whole ? [] : answerLines(question, answer),
    basis: whole || !isAnswered(answer) ? "" : (answer.basis ?? "own-view"),
    restsOn: whole ? "" : (sayBasis(answer) ?? ""),
    note: answer?.note ?? "",
    withheld: whole ? [whole] : innerGrounds(withheld, name, ["note", "reference", "ask"]),
  };
}

function answerLines(question: Question, answer: Answer | undefined): readonly string[] {
  if (answer && "value" in answer) return sayValueLines(question, answer.value);
  if (answer && "unknown" in answer) {
    const said = `${stateWord.unknown}: ${unknownShort[answer.unknown]}`;
    return answer.ask ? [said, `${partWord.ask}: ${answer.ask}`] : [said];
  }
  if (answer && "notApplicable" in answer) return [`${stateWord["not-applicable"]}: ${answer.notApplicable}`];
  return [stateWord.unanswered];
}

/** Decision and different view where they are withheld, or a part of them is. */
function withheldOfSigned({ signed, withheld }: PublicRequest): Partial<SignedPart> {
  const [decision, note, view] = ["decision", "decision/note", "differentView"].map((name) =>
    groundLine(withheld, name, name === "decision/note" ? "note" : ""),
  );
  const { decision: shown, differentViews } = signedPart(signed, "");
  return {
    ...(decision ? { decision: { said: decision, note: "" } } : {}),
    ...(!decision && shown && note ? { decision: { ...shown, note } } : {}),
    ...(view ? { differentViews: [{ name: view, text: "" }, ...differentViews] } : {}),
  };
}

function safeguardsIn({ checklist, safeguards, parts, withheld }: PublicRequest): readonly PublicThing[] {
  const shown = [...safeguards];
  return numbersOf(parts, /^safeguards\/(\d+)$/).map((index) => {
    const name = `safeguards/${index}`;
    const whole = groundLine(withheld, name, "");
    // What is shown of them stands in the order of their numbers.
    const one = whole ? undefined : shown.shift();
    const says = one
      ? [
          [one.owner && `${partWord.owner}: ${one.owner}`, one.due && sayDate(one.due)].filter(Boolean).join(", "),
          one.proof && `${partWord.proof}: ${one.proof}`,
        ].filter(Boolean)
      : [];
    return {
      number: String(index + 1),
      title: one ? (checklist.safeguards.get(one.safeguard)?.text ?? one.safeguard) : "",
      says,
      fingerprint: "",
      withheld: whole ? [whole] : innerGrounds(withheld, name, ["owner", "proof"]),
    };
  });
}

function evidenceIn({ checklist, evidence, parts, withheld }: PublicRequest): readonly PublicThing[] {
  return numbersOf(parts, /^evidence\/E(\d+)$/).map((number) => {
    const id = `E${number}`;
    const whole = groundLine(withheld, `evidence/${id}`, "");
    const entry = evidence.find((one) => one.id === id);
    if (whole || !entry) return { number: id, title: "", says: [], fingerprint: "", withheld: [whole].filter(Boolean) };
    const { title, link, file, date, holder, addedAt, addedBy, uses } = entry;
    const questions = uses.map(({ question, pages }) =>
      sayEvidenceUse(String(checklist.questions.get(question as QuestionId)?.number ?? question), pages),
    );
    return {
      number: id,
      title,
      says: [
        file?.name ?? link ?? "",
        date ? sayDate(date) : "",
        holder ? `${heldBy} ${holder}` : "",
        sayAdded(sayDate(addedAt), addedBy),
        questions.length > 0 ? `${questions.length === 1 ? "Question" : "Questions"} ${questions.join("; ")}` : "",
      ].filter(Boolean),
      fingerprint: file ? grouped(file.fingerprint) : "",
      withheld: innerGrounds(withheld, `evidence/${id}`, ["holder", "addedBy"]),
    };
  });
}

/** The numbers in the names of parts that have such a name, ascending. */
const numbersOf = (parts: readonly string[], form: RegExp): readonly number[] =>
  parts
    .flatMap((name) => form.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b);

const innerGrounds = (withheld: PublicRequest["withheld"], name: string, inner: readonly string[]): readonly string[] =>
  inner.flatMap((part) => groundLine(withheld, `${name}/${part}`, partWord[part] ?? part) || []);

/** "Withheld (note): Act 1, s. 2"; empty where it is not withheld. */
function groundLine(withheld: PublicRequest["withheld"], name: string, what: string): string {
  const ground = Object.hasOwn(withheld, name) ? withheld[name] : undefined;
  return ground === undefined ? "" : `${publicWords.withheldHere}${what ? ` (${what.toLowerCase()})` : ""}: ${ground}`;
}

/** What is said beside the answers first, then answers in the order of the checklist, safeguards and evidence by number. */
function inOrder(checklist: Checklist, parts: readonly [name: string, ground: string][]) {
  const places = new Map(checklist.inOrder.map(({ question }, place) => [question.id as string, place]));
  const placeOf = (name: string): number => {
    const [group = "", id = ""] = name.split("/");
    const groups = ["answers", "safeguards", "evidence"];
    return groups.indexOf(group) * 1_000_000 + (places.get(id) ?? Number(id.replace(/^\D+/, "")));
  };
  // Sorting keeps the order of equals: a thing stands before what belongs to it.
  return parts.toSorted(([a], [b]) => placeOf(a) - placeOf(b));
}

/** A part by the number and words of its question, or by what it is. */
function sayPart(checklist: Checklist, name: string): string {
  const [group = "", id = "", last = ""] = name.split("/");
  const inner = partWord[last] ? `: ${partWord[last]?.toLowerCase()}` : "";
  if (group === "answers") {
    const question = checklist.questions.get(id as QuestionId);
    return `${question?.number ? `${question.number} ` : ""}${question?.ask ?? id}${inner}`;
  }
  if (group === "evidence") return `Evidence ${id}${inner}`;
  if (group === "safeguards") return `${reportLabel.safeguard} ${Number(id) + 1}${inner}`;
  return Object.hasOwn(partOf, group) ? `${partOf[group as keyof typeof partOf]}${id ? ": note" : ""}` : name;
}
