// Assessments for tests of the report: made up, the same on every run, and as full or as strange as a test wants them.
import { readFileSync } from "node:fs";
import type { Answer, Answers, AnswerValue } from "../../src/core/answer.ts";
import type { Assessment } from "../../src/core/assessment.ts";
import type { Edition, Question, QuestionId } from "../../src/core/checklist.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { type Checklist, openEdition } from "../../src/core/open-edition.ts";
import { probeValues } from "../../src/core/probe.ts";
import { readAnswers } from "../../src/core/reading.ts";

const file = new URL("../../checklists/editions/us-sister-city/1.json", import.meta.url);

/** The checklist the app ships with. */
export const checklist: Checklist = openEdition(JSON.parse(readFileSync(file, "utf8")) as Edition);

export const fingerprints = {
  editionFingerprint: "3ee558bdd95b78603d47aa99c7fcb76e4e1fadf13df31595e4f777849d9f41eb",
  dataFingerprint: "3f9ac1d27be05a4418f6c2093d7ab85e61f40c9b2de7735a90b81c6ed42f7a05",
};

const notes = [
  "The Chinese text was never read by anyone independent of both parties.",
  "Resolution 2014/117, eleven to none, two absent. The annex was not before members.",
  "Первое письмо пришло от управления иностранных дел.",
  "Η επιστολή ήρθε από το γραφείο εξωτερικών υποθέσεων.",
  "First letter came from the Foreign Affairs Office, 贵阳市人民政府外事办公室.",
];
const references = [
  "Agreement of 12 September 2014, page 4",
  "Council file 2014/117",
  "Travel register",
  "贵阳协议书, page 2",
];

/** Pseudo-random numbers from 0 to 1, the same for the same seed. */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state / 2147483648;
  };
}

/** A filled assessment: mostly calm answers, some that raise findings, some not known. `unrest` from 0 to 1 sets how many. */
export function filled(
  options: { unrest?: number; unknown?: number; unanswered?: number; seed?: number } = {},
): Assessment {
  const { unrest = 0.16, unknown = 0.1, unanswered = 0, seed = 7 } = options;
  const next = chance(seed);
  let answers: Answers = {};
  for (const { question } of checklist.inOrder) {
    const [a, b, c, d, e] = [next(), next(), next(), next(), next()] as const;
    if (readAnswers(checklist, answers).get(question.id)?.asked === "false") continue;
    const profile = question.section === "profile";
    const set = question.id in fixed;
    if (!profile && !set && a < unanswered) continue;
    if (!profile && !set && b < unknown) {
      const kinds = ["not-yet-asked", "not-told", "nobody-knows"] as const;
      const kind = kinds[Math.floor(c * 3)] ?? "not-told";
      answers = { ...answers, [question.id]: { unknown: kind, ...(d < 0.6 ? { ask: "City attorney" } : {}) } };
      continue;
    }
    const given: Answer = {
      value: fixed[question.id] ?? valueFor(question, answers, c < unrest, d),
      basis: d < 0.55 ? "document" : d < 0.9 ? "told" : "own-view",
      ...(e < 0.45 ? { reference: references[Math.floor(e * 40) % references.length] ?? "" } : {}),
      ...(e > 0.6 ? { note: notes[Math.floor(e * 40) % notes.length] ?? "" } : {}),
    };
    answers = { ...answers, [question.id]: given };
  }
  return assessmentOf(answers);
}

const fixed: Readonly<Record<string, AnswerValue>> = {
  "profile.date": "2026-05-04",
  "profile.subdivision": "Guizhou twin region of Testland",
  "profile.country": "US",
  "profile.purpose": "renewal",
  "agreement.type": "sister-city",
  "agreement.status": "in-force",
  "exit.term": "auto",
  "agreement.signed-on": "2014-09-12",
  "exit.next-date": "2026-09-12",
};

function valueFor(question: Question, answers: Answers, unrest: boolean, pick: number): AnswerValue {
  if (question.type === "text")
    return "Aerospace suppliers, the regional airport and the university’s transport institute";
  if (question.type === "number") return 7;
  if (question.type === "money") return { amount: "18400.00", currency: "USD" };
  if (question.type === "organisations") {
    return [
      { name: "Guiyang Municipal People’s Government", nameOwnScript: "贵阳市人民政府", role: "party" },
      { name: "Foreign Affairs Office of Guiyang", nameOwnScript: "贵阳市人民政府外事办公室", country: "CN" },
    ];
  }
  const values = probeValues(checklist, readAnswers(checklist, answers), question);
  const weight = (value: AnswerValue) => {
    const { counts } = evaluate(checklist, { ...answers, [question.id]: { value } }).rating;
    return counts.critical * 100 + counts.high * 20 + counts.medium * 3 + counts.low;
  };
  const ordered = values.map((value) => ({ value, weight: weight(value) })).sort((a, b) => a.weight - b.weight);
  const at = unrest ? Math.min(ordered.length - 1, 1 + Math.floor(pick * (ordered.length - 1))) : 0;
  return ordered[at]?.value ?? "";
}

/** An assessment with these answers. */
export function assessmentOf(answers: Answers, rest: Partial<Assessment> = {}): Assessment {
  return {
    id: "7f3a2b1c-0000-4000-8000-000000000001",
    v: 1,
    checklist: checklist.edition.id,
    edition: checklist.edition.edition,
    partnership: { council: "Testville City Council", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
    reason:
      "The agreement renews itself in September 2026 unless notice is given. Council policy asks for a check before each renewal, and a new state act may forbid such ties.",
    answers,
    completed: {},
    flagged: [],
    safeguards: [],
    suggested: {},
    revision: 147,
    startedAt: "2026-04-28T09:00:00.000Z",
    changedAt: "2026-05-04T11:03:00.000Z",
    ...rest,
  };
}

/** The question with this id, or an error that names it. */
export function questionOf(id: string): Question {
  const question = checklist.questions.get(id as QuestionId);
  if (!question) throw new Error(`no question ${id}`);
  return question;
}
