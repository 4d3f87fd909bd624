// Where does a council or a partner lie, as far as what the submission says is enough to know it? By city where the name fits one place, else by
// state or province, else by country, else not at all. Between two places of one name nobody guesses.
import type { Gazetteer, KnownPlace } from "./gazetteer.ts";
import { levelOf, liesIn, nowhere, type PlaceId, type PlaceLevel, type Side, withinOf } from "./place-id.ts";
import { charactersOf, endings, partsOf, readName, type Said } from "./place-names.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

export interface Placed {
  readonly place: PlaceId | typeof nowhere;
  /** The name fits several places, or what is said contradicts itself: what they have in common was taken. */
  readonly several?: true;
}

export type Placing = (summary: SubmissionSummary, side: Side) => Placed;

/** Gives the place of a council or partner. Each is worked out once, for it is asked for at every change of a filter. */
export function placingWith(gazetteer: Gazetteer): Placing {
  const known: Readonly<Record<Side, WeakMap<SubmissionSummary, Placed>>> = {
    partner: new WeakMap(),
    council: new WeakMap(),
  };
  return (summary, side) => {
    const before = known[side].get(summary);
    if (before) return before;
    const { partner, partnerOwnScript, country, council, councilCountry, subdivision } = summary;
    const made =
      side === "partner"
        ? placeNamed(gazetteer, country, [partner, partnerOwnScript], "")
        : placeNamed(gazetteer, councilCountry, [council], subdivision);
    known[side].set(summary, made);
    return made;
  };
}

const longest = 300;

/**
 * Places what has these names.
 * @param country as the submission says; nothing is looked for elsewhere
 * @param names in any script; all are held to be names of one place
 * @param area the state or province, where it is said by itself
 */
export function placeNamed(gazetteer: Gazetteer, country: string, names: readonly string[], area: string): Placed {
  if (!gazetteer.has(country)) return { place: nowhere };
  // No name is longer; whoever makes one longer waits no longer for it.
  const found = names.flatMap((written) => {
    const name = written.slice(0, longest);
    const characters = charactersOf(name);
    return [
      latin(gazetteer, country, name, area.slice(0, longest)),
      characters ? chinese(gazetteer, country, characters) : none,
    ];
  });
  const areas = [...new Set(found.flatMap((one) => [...(one.areas ?? [])]))];
  const named = found.map(({ places }) => places).filter((places) => places.length > 0);
  const [one, ...others] = inAll(named);
  if (found.some(({ contradicts }) => contradicts)) return { place: country, several: true };
  if (!one) {
    if (named.length > 0) return { place: inCommon(named.flat(), country), several: true };
    return { place: areas.length === 1 && areas[0] ? areas[0] : country };
  }
  if (others.length > 0) return { place: inCommon([one, ...others], country), several: true };
  const enough = !one.shared || areas.length > 0 || named.length > 1;
  return enough ? { place: one.id } : { place: country, several: true };
}

interface Found {
  readonly places: readonly KnownPlace[];
  /** States or provinces that are said beside the name. */
  readonly areas?: ReadonlySet<PlaceId>;
  readonly contradicts?: true;
}
const none: Found = { places: [] };

/** "Fort Worth, Texas": the first part that is a place, within what the others and `area` say. */
function latin(gazetteer: Gazetteer, country: string, text: string, area: string): Found {
  const parts = partsOf(text.replace(/\p{Script=Han}+/gu, ",")).map((part) => lookUp(gazetteer, country, part));
  const said = [...parts.slice(1), ...partsOf(area).map((part) => lookUp(gazetteer, country, part))]
    .map((places) => new Set(places.flatMap(({ id }) => areaMeant(places, id))))
    .filter(({ size }) => size > 0);
  const areas = said[0] && new Set([...said[0]].filter((one) => said.every((these) => these.has(one))));
  if (areas?.size === 0) return { places: [], contradicts: true };
  const fits = ({ id }: KnownPlace): boolean => !areas || [...areas].some((one) => liesIn(id, one));
  const places = parts.map((some) => some.filter(fits)).find((some) => some.length > 0) ?? [];
  return { places, ...(areas ? { areas } : {}) };
}

/** The state or province that a name beside the first one means: itself, or, for a city that is one too, what it lies in. */
function areaMeant(places: readonly KnownPlace[], id: PlaceId): readonly PlaceId[] {
  if (levelOf(id) === "area") return [id];
  const within = withinOf(id);
  return places.length === 1 && within?.endsWith(`/${id.split("/")[2]}`) ? [within] : [];
}

/** Places whose name this is: exactly as it stands, else without what it says to be, else like a place whose name says so and this does not. */
function lookUp(gazetteer: Gazetteer, country: string, text: string): readonly KnownPlace[] {
  const { whole, bare, said } = readName(text);
  if (whole === "") return [];
  const tries = [
    () => gazetteer.named(country, "whole", whole),
    () => gazetteer.named(country, "whole", bare).filter(is(said)),
    () => gazetteer.named(country, "bare", bare).filter(is(said)),
  ];
  for (const one of tries) {
    const places = one();
    if (places.length > 0) return places;
  }
  return [];
}

/** What says to be a part of something is no city of that name. */
const is =
  (said: Said | undefined) =>
  ({ id }: KnownPlace): boolean =>
    !said || (said === "city" ? levelOf(id) === "city" : levelOf(id) === "area");

/** 四川省成都市…: from the largest to the smallest. What says what it is may be followed by anything; a bare name must be all there is. */
function chinese(gazetteer: Gazetteer, country: string, characters: string): Found {
  const within = (places: readonly KnownPlace[], areas: readonly KnownPlace[]): readonly KnownPlace[] =>
    areas.length === 0
      ? places
      : places.filter(({ id }) => areas.some((area) => liesIn(id, area.id) || liesIn(area.id, id)));
  const read = (rest: string, areas: readonly KnownPlace[]): readonly KnownPlace[] => {
    for (let length = Math.min(rest.length, 16); length >= 2; length -= 1) {
      const [first, after] = [rest.slice(0, length), rest.slice(length)];
      for (const [ending, says] of endings) {
        const name = first.endsWith(ending) ? first.slice(0, -ending.length) : "";
        if (name.length < 2) continue;
        const places = within(gazetteer.named(country, "whole", name).filter(is(says)), areas);
        if (places.length === 0) continue;
        const deeper = after ? read(after, places) : [];
        return deeper.length > 0 ? deeper : places;
      }
      const bare = within(gazetteer.named(country, "whole", first), areas);
      if (bare.length === 0) continue;
      if (!after) return bare;
      const deeper = read(after, bare);
      if (deeper.length > 0) return deeper;
    }
    return [];
  };
  return { places: read(characters.slice(0, 60), []) };
}

/** What several names leave over: places that all mean, the narrower where one lies in the other. None where two contradict each other. */
function inAll([first = [], ...others]: readonly (readonly KnownPlace[])[]): readonly KnownPlace[] {
  let left = first;
  for (const places of others)
    left = left.flatMap((one) =>
      places.flatMap((other) => (liesIn(one.id, other.id) ? [one] : liesIn(other.id, one.id) ? [other] : [])),
    );
  return [...new Set(left)];
}

/** The narrowest place that all lie in. */
function inCommon(places: readonly KnownPlace[], country: string): PlaceId {
  let common: PlaceId | undefined = places[0]?.id;
  while (common !== undefined && !places.every(({ id }) => liesIn(id, common ?? ""))) common = withinOf(common);
  return common ?? country;
}

/** How closely a submission is placed. */
export const placedBy = ({ place }: Placed): PlaceLevel | typeof nowhere =>
  place === nowhere ? nowhere : levelOf(place);
