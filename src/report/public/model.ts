// What does a public edition show? Only what is in it, and only numbers that were signed or follow from what is shown. Pure: the same edition
// gives the same page.
import type { Answers } from "../../core/answer.ts";
import type { Level, QuestionId, Severity } from "../../core/checklist.ts";
import { type Counts, evaluate, type RatingWord } from "../../core/evaluate.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { SignedVersion } from "../../core/signed-version.ts";
import { sayBasis, sayValueLines } from "../../i18n/en/answers.ts";
import { publicWords, sayFindingsShown, sayPublicStatus, sayWithheld } from "../../i18n/en/public-page.ts";
import { partOf, partWord } from "../../i18n/en/publishing.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { sayCounts, sayShortRange } from "../../i18n/en/rating.ts";
import { sayReportTitle } from "../../i18n/en/report.ts";
import { sayPerson, sayRoleBy } from "../../i18n/en/signed.ts";
import { stateWord, unknownShort } from "../../i18n/en/words.ts";

/** What is known of a public edition, whoever checked it. */
export interface PublicRequest {
  readonly checklist: Checklist;
  readonly partnership: {
    readonly council: string;
    readonly partner: string;
    readonly partnerOwnScript?: string | undefined;
  };
  readonly reason: string;
  /** Those that are shown. */
  readonly answers: Answers;
  readonly evidence: readonly {
    readonly id: string;
    readonly title: string;
    readonly link?: string | undefined;
    readonly file?: { readonly name: string; readonly fingerprint: string } | undefined;
  }[];
  /** As it was signed. */
  readonly rating: {
    readonly word: RatingWord;
    readonly level: Level;
    readonly highest: Level;
    readonly counts: Counts;
  };
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
  readonly restsOn: string;
  readonly note: string;
  /** Grounds of what is withheld here, with what it is: "Withheld (Note): Act 1, s. 2". */
  readonly withheld: readonly string[];
}
export interface PublicModel {
  readonly title: string;
  readonly status: string;
  readonly council: string;
  readonly partner: string;
  readonly partnerOwnScript: string;
  readonly ratingWord: RatingWord;
  readonly rating: string;
  readonly counts: string;
  readonly withheldLine: string;
  readonly reason: string;
  readonly signers: readonly string[];
  readonly checkWords: string;
  readonly fingerprint: string;
  readonly findingsLead: string;
  readonly findings: readonly { readonly severity: Severity; readonly statement: string }[];
  readonly sections: readonly { readonly title: string; readonly rows: readonly PublicRow[] }[];
  readonly evidence: readonly { readonly id: string; readonly title: string; readonly what: string }[];
  readonly withheld: readonly { readonly part: string; readonly ground: string }[];
}

export function makePublicPage(request: PublicRequest): PublicModel {
  const { checklist, partnership, answers, rating, signed, parts, withheld } = request;
  const evaluation = evaluate(checklist, answers);
  const raised = evaluation.findings.filter(({ state }) => state === "raised");
  return {
    title: sayReportTitle(partnership.council, partnership.partner),
    status: sayPublicStatus(signed.version, signed.sealedAt),
    council: partnership.council,
    partner: partnership.partner,
    partnerOwnScript: partnership.partnerOwnScript ?? "",
    ratingWord: rating.word,
    rating: sayShortRange(rating),
    counts: `${sayCounts(rating.counts)}.`,
    withheldLine: sayWithheld(Object.keys(withheld).length, parts.length),
    reason: request.reason || groundLine(withheld, "reason", ""),
    signers: signed.signOffs.map((one) => `${sayRoleBy(one.role)} ${sayPerson(one)}, ${sayDate(one.claimedTime)}`),
    checkWords: signed.checkWords.join(" "),
    fingerprint: signed.fingerprint,
    findingsLead: sayFindingsShown(rating.counts, evaluation.rating.counts),
    findings: raised.map(({ severity, statement }) => ({ severity, statement })),
    sections: checklist.edition.sections
      .map(({ id, title }) => ({
        title,
        rows: (checklist.questionsOf.get(id) ?? [])
          .filter((question) => parts.includes(`answers/${question.id}`))
          .map((question) => rowOf(request, question.id)),
      }))
      .filter(({ rows }) => rows.length > 0),
    evidence: request.evidence.map(({ id, title, link, file }) => ({
      id,
      title,
      what: file ? `${file.name}, SHA-256 ${file.fingerprint}` : (link ?? ""),
    })),
    withheld: Object.entries(withheld).map(([part, ground]) => ({ part: sayPart(checklist, part), ground })),
  };
}

function rowOf({ checklist, answers, withheld }: PublicRequest, id: QuestionId): PublicRow {
  const question = checklist.questions.get(id);
  if (!question) throw new Error(`The checklist has no question ${id}.`);
  const name = `answers/${id}`;
  const answer = answers[id];
  const inner = ["note", "reference", "ask"].flatMap(
    (part) => groundLine(withheld, `${name}/${part}`, partWord[part] ?? part) || [],
  );
  const whole = groundLine(withheld, name, "");
  return {
    number: String(question.number ?? ""),
    question: question.ask,
    answer: whole ? [] : answerLines(),
    restsOn: whole ? "" : (sayBasis(answer) ?? ""),
    note: answer?.note ?? "",
    withheld: whole ? [whole] : inner,
  };

  function answerLines(): readonly string[] {
    if (answer && "value" in answer && question) return sayValueLines(question, answer.value);
    if (answer && "unknown" in answer) return [`${stateWord.unknown}: ${unknownShort[answer.unknown]}`];
    if (answer && "notApplicable" in answer) return [`${stateWord["not-applicable"]}: ${answer.notApplicable}`];
    return [stateWord.unanswered];
  }
}

/** "Withheld (Note): Act 1, s. 2"; empty where it is not withheld. */
function groundLine(withheld: PublicRequest["withheld"], name: string, what: string): string {
  const ground = Object.hasOwn(withheld, name) ? withheld[name] : undefined;
  return ground === undefined ? "" : `${publicWords.withheldHere}${what ? ` (${what.toLowerCase()})` : ""}: ${ground}`;
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
  if (group === "safeguards") return `Safeguard ${Number(id) + 1}${inner}`;
  return Object.hasOwn(partOf, group) ? `${partOf[group as keyof typeof partOf]}${id ? ": note" : ""}` : name;
}
