// What might a council have answered? Plausible answers to any edition: asked questions only, mild ones more often than grave ones, some
// not known, some on weak grounds, and next year much as the year before. Every answer is invented.
import {
  type Answer,
  type Answers,
  type AnswerValue,
  type Basis,
  checkValue,
  isAnswered,
  type UnknownKind,
} from "../../core/answer.ts";
import type { Question, QuestionId } from "../../core/checklist.ts";
import { addToDate } from "../../core/date.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { Known } from "../../core/predicate.ts";
import type { Chance } from "./chance.ts";
import { bodiesOf, type City, type Council, currencies, widelyActive } from "./names.ts";

/** How a council works. Each from 0 to 1. */
export interface Manner {
  /** How rarely it answers what raises a grave finding. */
  readonly care: number;
  /** How often it knows the answer. */
  readonly knows: number;
  /** How often it has seen a document. */
  readonly documented: number;
  /** How much of the checklist it answers at all. */
  readonly finishes: number;
}

export interface Scene {
  readonly council: Council;
  readonly city: City;
  readonly manner: Manner;
  /** Day of the check. */
  readonly day: string;
  /** Day the current text was signed. */
  readonly signedOn: string;
}

/**
 * Answers a checklist.
 * @param before what was answered last time; kept unless something changed
 * @param changes how much changes since then, from 0 to 1
 */
export function answer(checklist: Checklist, scene: Scene, chance: Chance, before: Answers = {}, changes = 1): Answers {
  const answers: Partial<Record<QuestionId, Answer>> = {};
  const found = new Map<QuestionId, Known>();
  const graveness = gravenessOf(checklist);
  for (const { question, asked } of checklist.inOrder) {
    const truth = asked ? asked((id) => found.get(id) ?? "open") : "true";
    if (truth !== "true") {
      found.set(question.id, truth === "false" ? "closed" : "open");
      continue;
    }
    const old = before[question.id];
    // What was not known last time is more often found out than what was known changes.
    const again =
      old &&
      question.id !== "profile.date" &&
      !(isAnswered(old) && checkValue(question, old.value, "").length > 0) &&
      !chance.happens("unknown" in old ? changes * 2 : changes);
    const given = again ? old : fresh(question, scene, chance, graveness.get(question.id));
    if (given) answers[question.id] = given;
    found.set(
      question.id,
      isAnswered(given) ? { value: given.value } : given && "notApplicable" in given ? "closed" : "open",
    );
  }
  return answers;
}

const bases: readonly Basis[] = ["told", "own-view"];
const notKnown: readonly { readonly kind: UnknownKind; readonly weight: number }[] = [
  { kind: "not-yet-asked", weight: 5 },
  { kind: "not-told", weight: 3 },
  { kind: "nobody-knows", weight: 2 },
];

function fresh(question: Question, scene: Scene, chance: Chance, grave: Graveness | undefined): Answer | undefined {
  const { manner } = scene;
  const profile = question.number === undefined;
  if (!profile) {
    if (!chance.happens(manner.finishes)) return undefined;
    if (!chance.happens(manner.knows)) {
      const unknown = chance.weigh(notKnown, ({ weight }) => weight).kind;
      return chance.happens(0.2) ? { unknown, ask: "The officer for international work" } : { unknown };
    }
    if (chance.happens(0.012)) return { notApplicable: chance.pick(reasons) };
  }
  const value = anyValue(question, scene, chance, grave);
  if (profile) return { value };
  const basis = chance.happens(manner.documented) ? "document" : chance.pick(bases);
  return {
    value,
    basis,
    ...(basis === "document" && chance.happens(0.7)
      ? { reference: `File of the city clerk, page ${1 + chance.whole(30)}` }
      : {}),
    ...(chance.happens(0.12) ? { note: chance.pick(notes) } : {}),
  };
}

/** Rank of the gravest finding that an answer raises by itself, by value. */
type Graveness = ReadonlyMap<string, number>;
const known = new WeakMap<Checklist, ReadonlyMap<QuestionId, Graveness>>();

function gravenessOf(checklist: Checklist): ReadonlyMap<QuestionId, Graveness> {
  let found = known.get(checklist);
  if (!found) {
    const rules = [...checklist.rules.values()];
    const rank = (id: QuestionId, value: AnswerValue): number =>
      Math.max(
        0,
        ...rules
          .filter(({ holds }) => holds((other) => (other === id ? { value } : "open")) === "true")
          .map((rule) => rule.rank),
      );
    found = new Map(
      checklist.edition.questions.map(({ id, type, choices = [] }) => [
        id,
        new Map(choices.map(({ value }) => [value, rank(id, type === "multi-choice" ? [value] : value)])),
      ]),
    );
    known.set(checklist, found);
  }
  return found;
}

function anyValue(question: Question, scene: Scene, chance: Chance, grave: Graveness | undefined): AnswerValue {
  const { council, city, day, signedOn, manner } = scene;
  const weight = ({ value }: { readonly value: string }): number =>
    (0.8 - 0.75 * manner.care) ** (grave?.get(value) ?? 0);
  const choices = question.choices ?? [];
  switch (question.type) {
    case "yes-no":
    case "single-choice":
      return fixedChoice(question.id, council, chance) ?? chance.weigh(choices, weight).value;
    case "multi-choice": {
      const alone = choices.find(({ exclusive }) => exclusive);
      const several = choices.filter(({ exclusive }) => !exclusive);
      if (alone && chance.happens(0.3 + 0.3 * manner.care)) return [alone.value];
      const picked = new Set(Array.from({ length: 1 + chance.whole(3) }, () => chance.weigh(several, weight).value));
      return choices.map(({ value }) => value).filter((value) => picked.has(value));
    }
    case "date":
      if (question.none && chance.happens(0.15)) return "none";
      return dateOf(question.id, day, signedOn, chance);
    case "number":
      return chance.happens(0.3) ? 0 : 1 + chance.whole(40);
    case "money": {
      const amount = chance.happens(0.4) ? 0 : 500 * (1 + chance.whole(200));
      return { amount: `${amount}.00`, currency: currencies[council.country] ?? "USD" };
    }
    case "organisations": {
      if (question.none && chance.happens(0.4)) return [];
      const own = bodiesOf(city).filter(() => chance.happens(0.4));
      const wide = widelyActive.filter(() => chance.happens(0.15));
      const all = [...own, ...wide];
      return (all.length > 0 ? all : [bodiesOf(city)[0] ?? { name: city.name }]).map((body) => ({
        ...body,
        country: "CN",
      }));
    }
    case "text":
      return question.id === "profile.subdivision" ? council.subdivision : chance.pick(texts)(city, chance);
  }
}

function fixedChoice(id: QuestionId, { country }: Council, chance: Chance): string | undefined {
  switch (id as string) {
    case "profile.country":
      return country;
    case "profile.purpose":
      return chance.pick(["review", "review", "renewal", "new"]);
    case "agreement.type":
      return chance.pick(["sister-city", "sister-city", "sister-city", "friendship-city", "mou", "informal"]);
    case "agreement.status":
      return chance.pick(["in-force", "in-force", "in-force", "in-force", "dormant", "negotiating", "expired"]);
    default:
      return undefined;
  }
}

/** Days ahead lie ahead of the check, all others between the signing and the check. */
function dateOf(id: QuestionId, day: string, signedOn: string, chance: Chance): string {
  switch (id as string) {
    case "profile.date":
      return day;
    case "agreement.signed-on":
      return signedOn;
    case "exit.next-date":
    case "approval.withdrawal-date":
      return addToDate(day, { days: chance.whole(1400) - 60 });
    default: {
      const past = addToDate(day, { days: -chance.whole(1500) });
      return past < signedOn ? signedOn : past;
    }
  }
}

const reasons = [
  "There has been no visit since the agreement was signed.",
  "The association holds these papers, not the council.",
  "n/a",
  "The law of our state has no such duty.",
] as const;

const notes = [
  "The officer for international work and the city clerk looked through the file together.",
  "See minutes.",
  "The association was asked by letter and answered by telephone; its answer is kept with the minutes of May.",
  "Only an English summary is held; the text in Chinese was asked for and has not come yet.",
  "Changed since the last check, after the audit committee asked about it.",
] as const;

const texts: readonly ((city: City, chance: Chance) => string)[] = [
  ({ name }, chance) =>
    `A school exchange with ${name} every ${chance.pick(["spring", "autumn", "second year"])}, and advice between the two water companies.`,
  ({ name }, chance) =>
    `A trade desk for ${name} at the ${chance.pick(["spring", "autumn"])} fair; ${1 + chance.whole(9)} firms took part last time.`,
  () =>
    "The partnership is meant to promote friendship, mutual understanding and cooperation in trade, culture and education.",
  ({ name, ownScript }, chance) =>
    `${name} (${ownScript}) wrote first, in ${1985 + chance.whole(35)}; a visit followed in the year after.`,
  (_, chance) =>
    `${1 + chance.whole(40)} pupils and ${1 + chance.whole(9)} teachers took part; nothing was written down afterwards.`,
  () => "Nothing yet.",
];
