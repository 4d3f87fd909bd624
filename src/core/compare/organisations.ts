// Which organisations recur across councils, under whichever name? A lead for whoever reads on, with every spelling and where it stands;
// never a finding, and never about a person. Only answers that name organisations are looked at.
import type { Fold } from "./fold.ts";
import { type KnownBody, knownBodies, localBodies } from "./known-bodies.ts";
import type { NamedOrganisation, SubmissionSummary } from "./submission-summary.ts";
import { foldText } from "./text-fingerprint.ts";

const sureness = ["characters", "english", "same-name"] as const;
/** What a name was recognised by: surest first. */
export type RecognisedBy = (typeof sureness)[number];

export interface Recognised {
  /** One body, one key; for local bodies with the place. */
  readonly key: string;
  readonly by: RecognisedBy;
  readonly known?: KnownBody;
  /** Present for a local body: the kind of body. */
  readonly local?: string;
}

/** Latin letters and digits with single spaces between, small; accents and signs gone. */
const plain = (name: string): string =>
  foldText(name.normalize("NFKD").replace(/\p{M}/gu, ""))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
/** Characters alone. */
const characters = (name: string): string =>
  [...name.normalize("NFKC")].filter((sign) => /\p{Script=Han}/u.test(sign)).join("");

const byCharacters = new Map(
  knownBodies.flatMap((body) => body.ownScript.map((name) => [characters(name), body] as const)),
);
const byEnglish = new Map(
  knownBodies.flatMap((body) => [body.name, ...body.english].map((name) => [plain(name), body] as const)),
);

/**
 * Recognises a body by its names: by its characters, else by its English name, else it is one with others of exactly the same name.
 * @param partner the partner city, by whose two names a local body is the same in both scripts
 */
export function recognise(
  { name, nameOwnScript = "" }: Pick<NamedOrganisation, "name" | "nameOwnScript">,
  partner: Pick<SubmissionSummary, "partner" | "partnerOwnScript">,
): Recognised {
  const han = characters(nameOwnScript) || characters(name);
  const english = plain(name).replace(/^the /, "");
  const known = byCharacters.get(han);
  if (known) return { key: known.id, by: "characters", known };
  for (const { id, ownScript } of localBodies) {
    const place = ownScript.exec(han)?.[1];
    if (place) return { key: `${id}: ${placeOf(place, partner)}`, by: "characters", local: id };
  }
  const named = byEnglish.get(english);
  if (named) return { key: named.id, by: "english", known: named };
  for (const { id, english: patterns } of localBodies) {
    const place = patterns.map((pattern) => pattern.exec(english)?.[1]).find(Boolean);
    if (place) return { key: `${id}: ${placeOf(place, partner)}`, by: "english", local: id };
  }
  return { key: `name: ${han || english}`, by: "same-name" };
}

/** One place, one name: the partner city by its characters, any other as it is written. */
function placeOf(
  place: string,
  { partner, partnerOwnScript }: Pick<SubmissionSummary, "partner" | "partnerOwnScript">,
): string {
  const own = characters(partnerOwnScript)
    .replace(/^.{2,6}?(?:省|自治区)(?=.)/u, "")
    .replace(/[省市区县]$/u, "");
  return own && (plain(place) === plain(partner) || place === own) ? own : place;
}

interface Place {
  readonly fingerprint: string;
  readonly question: string;
  readonly role: string;
}

export interface RecurringOrganisation extends Recognised {
  /** Every spelling, Latin and Chinese, by how often it is met. */
  readonly names: readonly string[];
  /** Different councils that name it. */
  readonly councils: number;
  /** Where it is named. */
  readonly places: readonly Place[];
}

interface Gathered {
  /** As it was recognised most surely. */
  as: Recognised;
  readonly names: Map<string, number>;
  readonly councils: Set<string>;
  readonly places: Place[];
}

/**
 * Organisations that several councils name, by how many do.
 * @param least councils that must name it
 */
export function recurringOrganisations(least = 2): Fold<readonly RecurringOrganisation[]> {
  const found = new Map<string, Gathered>();
  return {
    add(summary) {
      for (const named of summary.organisations) {
        const as = recognise(named, summary);
        // A name of signs alone is no name by which anything could be found again.
        if (as.key === "name: ") continue;
        const one: Gathered = found.get(as.key) ?? { as, names: new Map(), councils: new Set(), places: [] };
        if (sureness.indexOf(as.by) < sureness.indexOf(one.as.by)) one.as = as;
        for (const name of [named.name, named.nameOwnScript ?? ""].filter(Boolean))
          one.names.set(name, (one.names.get(name) ?? 0) + 1);
        one.councils.add(foldText(summary.council));
        one.places.push({ fingerprint: summary.fingerprint, question: named.question, role: named.role ?? "" });
        found.set(as.key, one);
      }
    },
    result: () =>
      [...found.values()]
        .filter(({ councils }) => councils.size >= least)
        .map(({ as, names, councils, places }) => ({
          ...as,
          names: [...names].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([name]) => name),
          councils: councils.size,
          places: [...places].sort(byPlace),
        }))
        .sort((a, b) => b.councils - a.councils || (a.key < b.key ? -1 : 1)),
  };
}

const byPlace = (a: Place, b: Place): number =>
  a.fingerprint === b.fingerprint
    ? Number(a.question > b.question) - Number(a.question < b.question)
    : a.fingerprint < b.fingerprint
      ? -1
      : 1;
