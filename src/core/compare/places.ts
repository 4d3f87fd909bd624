// How many submissions lie where? Circles for a map, and the same numbers for a table. Places of fewer than five say more about a council than
// about a place: they are counted with the state or province they lie in, then with the country, and held back where even that is small. Every
// submission is in one circle, held back, or not placed.
import { type Fold, Tallies } from "./fold.ts";
import { levelOf, nowhere, type PlaceId, type PlaceLevel, type Side, withinOf } from "./place-id.ts";
import { type Placing, placedBy } from "./placing.ts";
import { smallestGroup } from "./rating-groups.ts";

export interface Circle {
  readonly place: PlaceId;
  readonly level: PlaceLevel;
  readonly count: number;
  /** Of these: in smaller places within, each of too few to stand by itself. */
  readonly fromSmaller: number;
  /** All places whose submissions it counts, its own first. */
  readonly places: readonly PlaceId[];
}

export interface Places {
  readonly side: Side;
  readonly submissions: number;
  /** By country, state or province, and name. */
  readonly circles: readonly Circle[];
  /** How closely each could be placed; together all submissions. */
  readonly placedBy: Readonly<Record<PlaceLevel | typeof nowhere, number>>;
  /** Of these: placed less closely than their name would allow, because it fits several places or contradicts itself. */
  readonly several: number;
  readonly heldBack: { readonly places: readonly PlaceId[]; readonly submissions: number };
}

const order: readonly PlaceLevel[] = ["city", "area", "country"];

/**
 * Counts submissions by place.
 * @param least places with fewer are counted with what they lie in; 1 shows each by itself
 */
export function countPlaces(side: Side, placing: Placing, least = smallestGroup): Fold<Places> {
  const counts = new Tallies<PlaceId>();
  const by = { city: 0, area: 0, country: 0, [nowhere]: 0 };
  let several = 0;
  return {
    add(summary) {
      const placed = placing(summary, side);
      counts.add(placed.place);
      by[placedBy(placed)] += 1;
      if (placed.several) several += 1;
    },
    result() {
      const open = new Map<PlaceId, { count: number; fromSmaller: number; readonly places: PlaceId[] }>();
      for (const [place, count] of counts.counts)
        if (place !== nowhere) open.set(place, { count, fromSmaller: 0, places: [place] });
      const held: { places: PlaceId[]; submissions: number } = { places: [], submissions: 0 };
      for (const level of order)
        for (const [place, { count, places }] of [...open]) {
          if (levelOf(place) !== level || count >= least) continue;
          open.delete(place);
          const within = withinOf(place);
          if (within === undefined) {
            held.places.push(...places);
            held.submissions += count;
            continue;
          }
          const larger = open.get(within) ?? { count: 0, fromSmaller: 0, places: [within] };
          larger.count += count;
          larger.fromSmaller += count;
          larger.places.push(...places.filter((one) => one !== within));
          open.set(within, larger);
        }
      return {
        side,
        submissions: Object.values(by).reduce((sum, count) => sum + count, 0),
        circles: [...open]
          .map(([place, { places, ...numbers }]) => ({
            place,
            level: levelOf(place),
            ...numbers,
            places: [place, ...places.filter((one) => one !== place).sort()],
          }))
          .sort((a, b) => (a.place < b.place ? -1 : 1)),
        placedBy: { ...by },
        several,
        heldBack: { places: held.places.sort(), submissions: held.submissions },
      };
    },
  };
}
