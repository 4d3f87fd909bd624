// Which places have a name? A list of countries, of their states or provinces, and of cities, each with where it lies, packed small and opened
// once. Knows no submission.
import { nameOf, type PlaceId } from "./place-id.ts";
import { readName } from "./place-names.ts";

export interface KnownPlace {
  readonly id: PlaceId;
  /** Degrees. A state or country lies in its middle, at the place that is nearest to it. */
  readonly north: number;
  readonly east: number;
  /** The country has other places of this name: the name alone is not enough. */
  readonly shared?: true;
}

/**
 * The list as it is kept. A place is "Latin names|…|characters|…" and eight digits: tenths of degrees north of the south pole and east of
 * 180° west. A "~" before it: see `shared`. Its first name is the one to show.
 */
export interface PackedGazetteer {
  readonly source: string;
  readonly countries: Readonly<
    Record<
      string,
      {
        readonly at: string;
        /** Countries whose places are looked for where it has none of a name: some submissions give one code and some the other. */
        readonly also?: readonly string[];
        /** Places of the areas joined with ";". An area without a name: the list has none here. */
        readonly areas: readonly {
          readonly names: string;
          readonly places: string;
          /** Area and city are one: a name of the area means the city. */
          readonly city?: boolean;
        }[];
      }
    >
  >;
}

interface Names {
  readonly whole: Map<string, KnownPlace[]>;
  readonly bare: Map<string, KnownPlace[]>;
}

export interface Gazetteer {
  readonly place: (id: PlaceId) => KnownPlace | undefined;
  readonly has: (country: string) => boolean;
  /** Places of a country whose name is exactly this, as `readName` or characters give it. */
  readonly named: (country: string, how: "whole" | "bare", key: string) => readonly KnownPlace[];
}

const isLatin = (name: string): boolean => !/\p{Script=Han}/u.test(name);

/** Opens the list. Names of a country are sorted out when they are first asked for. */
export function openGazetteer({ countries }: PackedGazetteer): Gazetteer {
  const places = new Map<PlaceId, KnownPlace>();
  const opened = new Map<string, Names>();
  const open = (country: string): Names | undefined => {
    const known = opened.get(country);
    const packed = countries[country];
    if (known || !packed) return known;
    const names: Names = { whole: new Map(), bare: new Map() };
    opened.set(country, names);
    const put = (place: KnownPlace, called: readonly string[]): void => {
      for (const name of called) {
        const { whole, bare } = isLatin(name) ? readName(name) : { whole: name, bare: name };
        add(names.whole, whole, place);
        if (bare !== whole) add(names.bare, bare, place);
      }
    };
    places.set(country, { id: country, ...readAt(packed.at) });
    for (const area of packed.areas) {
      const [called, at] = split(area.names);
      const id = called[0] ? `${country}/${called[0]}` : country;
      if (called[0]) places.set(id, { id, ...at });
      const cities = area.places
        .split(";")
        .filter(Boolean)
        .map((one) => readPlace(id === country ? `${country}/` : id, one));
      for (const [city, cityCalled] of cities) {
        places.set(city.id, city);
        put(city, cityCalled);
      }
      const meant = area.city ? cities.find(([city]) => nameOf(city.id) === called[0])?.[0] : places.get(id);
      if (meant && called[0]) put(meant, called);
    }
    return names;
  };
  return {
    has: (country) => Object.hasOwn(countries, country),
    place(id) {
      const country = id.slice(0, 2);
      if (Object.hasOwn(countries, country)) open(country);
      return places.get(id);
    },
    named(country, how, key) {
      if (!Object.hasOwn(countries, country)) return [];
      const own = open(country)?.[how].get(key);
      return own ?? countries[country]?.also?.flatMap((one) => open(one)?.[how].get(key) ?? []) ?? [];
    },
  };
}

function add(names: Map<string, KnownPlace[]>, key: string, place: KnownPlace): void {
  const known = names.get(key);
  if (!known) names.set(key, [place]);
  else if (!known.includes(place)) known.push(place);
}

function readAt(digits: string): Pick<KnownPlace, "north" | "east"> {
  return { north: Number(digits.slice(0, 4)) / 10 - 90, east: Number(digits.slice(4)) / 10 - 180 };
}

/** Names, and where. */
const split = (packed: string): readonly [readonly string[], Pick<KnownPlace, "north" | "east">] => [
  packed.slice(0, -8).split("|"),
  readAt(packed.slice(-8)),
];

function readPlace(within: string, packed: string): readonly [KnownPlace, readonly string[]] {
  const shared = packed.startsWith("~");
  const [called, at] = split(shared ? packed.slice(1) : packed);
  return [{ id: `${within}/${called[0]}`, ...at, ...(shared ? { shared } : {}) }, called];
}
