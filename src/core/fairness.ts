// Is every printed text of an edition fair to people and careful with facts? Tripwires: they catch slips, a reader judges.
// Must not know how a text is shown. The rules stand in checklists/README.md, "Wording".
import type { Edition } from "./checklist.ts";
import type { Problem } from "./problem.ts";

const unfair: readonly RegExp[] = [
  // A people named where a state body is meant: "the Chinese want …". "The Chinese text" is fair.
  /\bthe chinese\b(?= (?:are|were|have|had|want|ask|did|do|will|would|can|could|may|must|should|say|said|demand|try|tried)|[.,;?!]|$)/i,
  /\bof chinese (origin|descent|heritage)\b/i,
  /\b(?:ethnic|racial|birthplace|surname|family name)/i,
  /\b(?:dis)?loyal(?:ty|ties)?\b/i,
  /\binfiltrat/i,
  /\btrojan\b/i,
  /\bspy city\b/i,
  /\bbrainwash/i,
  /\bpropaganda\b/i,
  /\bpuppet\b|\bstooge|\bfifth column/i,
  /\bchina virus\b/i,
  /\bhostile state\b|\benemy\b|\bregime\b/i,
];

/** Words that say more than an answer can show: that a law was broken, or what somebody meant to do. */
const accusing =
  /\b(?:unlawful(?:ly)?|illegal(?:ly)?|violat\w+|breach(?:es|ed)? |guilty|crime|fail(?:s|ed) to|refuses? to admit|secretly|conceal\w*|lied|covert\w*|colluded?)\b/i;

/** Problems of fairness, each with the words that cause it. */
export function checkFairness(edition: Edition): Problem[] {
  const found = (path: string, text: string, rule: string, pattern: RegExp): Problem[] => {
    const words = pattern.exec(text)?.[0];
    return words ? [{ kind: "wording", path, facts: { rule, found: words } }] : [];
  };
  return [
    ...printedTexts(edition).flatMap(([path, text]) => [
      ...unfair.flatMap((pattern) => found(path, text, "breaks a fairness rule", pattern)),
      ...found(path, text, "has a straight apostrophe or quotation mark", /["']/),
    ]),
    ...[...edition.rules, ...edition.gapRules].flatMap((rule) =>
      found(rule.id, rule.statement, "says more than an answer can show", accusing),
    ),
  ];
}

/** Every text of an edition that is printed in our own words, with its path. Titles of publications are not ours. */
export function printedTexts(edition: Edition): [string, string][] {
  const texts: (readonly [string, string | undefined])[] = [
    ["title", edition.title],
    ["summary", edition.summary],
    ...edition.notice.map((text, at) => [`notice.${at}`, text] as const),
    ...edition.sections.flatMap((item) => [
      [`${item.id}.title`, item.title] as const,
      [`${item.id}.intro`, item.intro] as const,
    ]),
    ...edition.questions.flatMap((item) => [
      [`${item.id}.ask`, item.ask] as const,
      [`${item.id}.hint`, item.hint] as const,
      [`${item.id}.why`, item.why] as const,
      [`${item.id}.look`, item.look] as const,
      [`${item.id}.unverified`, item.unverified] as const,
      [`${item.id}.choices`, (item.choices ?? []).map((choice) => choice.label).join("; ")] as const,
    ]),
    ...edition.rules.map((item) => [item.id, `${item.statement} ${item.why ?? ""}`] as const),
    ...edition.gapRules.map((item) => [item.id, item.statement] as const),
    ...edition.safeguards.map((item) => [`safeguard ${item.id}`, item.text] as const),
    ...edition.precedents.map((item) => [item.id, `${item.what} ${item.lesson} ${item.unverified ?? ""}`] as const),
    ...edition.glossary.map((item) => [item.term, item.meaning] as const),
    ...edition.studyElements.map((item) => [item.id, `${item.text} ${item.unverified ?? ""}`] as const),
  ];
  return texts.flatMap(([path, text]) => (text ? [[path, text] as [string, string]] : []));
}
