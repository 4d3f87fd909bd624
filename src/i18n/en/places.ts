// Places in words, and the sentence over the map. Names of places are those of the list; a country's is said as everywhere.
import type { Narrowing } from "../../core/compare/narrow.ts";
import {
  levelOf,
  nameOf,
  nowhere,
  type PlaceId,
  type PlaceLevel,
  type Side,
  withinOf,
} from "../../core/compare/place-id.ts";
import type { Circle, Places } from "../../core/compare/places.ts";
import { sayCountry } from "./countries.ts";
import { sayCount, sayNumber } from "./quantities.ts";

/** "Guiyang", "Guizhou", "China" */
export const sayPlace = (place: PlaceId): string => (levelOf(place) === "country" ? sayCountry(place) : nameOf(place));

/** What each circle is called: "China", and "China, others" where other circles lie within it. */
export function sayCircles(circles: readonly Circle[]): ReadonlyMap<PlaceId, string> {
  const around = new Set<PlaceId>();
  for (const { place } of circles)
    for (let within = withinOf(place); within !== undefined; within = withinOf(within)) around.add(within);
  return new Map(
    circles.map(({ place }) => [place, around.has(place) ? `${sayPlace(place)}, others` : sayPlace(place)]),
  );
}

/** "Guizhou, China" for Guiyang; empty for a country. */
export function sayWithin(place: PlaceId): string {
  const within = withinOf(place);
  return within === undefined ? "" : [sayPlace(within), sayWithin(within)].filter(Boolean).join(", ");
}

export const levelWord: Readonly<Record<PlaceLevel, string>> = {
  city: "City",
  area: "State or province",
  country: "Country",
};

export const sideWord: Readonly<Record<Side, string>> = { partner: "Partner", council: "Council" };

/** What a circle counts, after its name and number: "submissions by state or province, 7 of them in places of fewer than 5" */
export function sayCircle({ level, count, fromSmaller }: Circle, least: number): string {
  const smaller =
    fromSmaller === 0 ? "" : `, ${sayNumber(fromSmaller)} of them in places of fewer than ${sayNumber(least)}`;
  return `${count === 1 ? "submission" : "submissions"} by ${levelWord[level].toLowerCase()}${smaller}`;
}

/** A place in the address: "Partner in Guizhou and 3 smaller places there" */
export function sayPlaces({ side, places }: NonNullable<Narrowing["place"]>): string {
  const [first = nowhere, ...others] = places;
  if (first === nowhere) return `${sideWord[side]} not placed on the map`;
  const besides = others.length === 0 ? "" : ` and ${sayCount(others.length, "smaller place")} there`;
  return `${sideWord[side]} in ${sayPlace(first)}${besides}`;
}

/** In how few of the places does half of it lie? */
export function sayMap({ side, circles }: Places): string {
  const total = circles.reduce((sum, { count }) => sum + count, 0);
  const [first] = circles;
  if (!first) return side === "partner" ? "No partner can be shown on the map" : "No council can be shown on the map";
  const verb = (count: number): string => {
    if (side === "partner") return count === 1 ? "has its partner in" : "have their partner in";
    return count === 1 ? "comes from" : "come from";
  };
  if (circles.length === 1) {
    const all = total === 1 ? "The one submission on the map" : `All ${sayNumber(total)} submissions on the map`;
    return `${all} ${verb(total)} ${sayPlace(first.place)}`;
  }
  let [places, reached] = [0, 0];
  for (const count of circles.map((one) => one.count).sort((a, b) => b - a)) {
    if (reached * 2 >= total) break;
    places += 1;
    reached += count;
  }
  return `At least half of ${sayCount(total, "submission")} ${verb(total)} ${sayNumber(places)} of the ${sayNumber(circles.length)} places on the map`;
}

/** How closely they could be placed: the parts are together all of them. */
export function sayPlacedBy({ placedBy, several }: Places): string {
  const parts = [
    `${sayNumber(placedBy.city)} placed by city`,
    `${sayNumber(placedBy.area)} by state or province`,
    `${sayNumber(placedBy.country)} by country`,
    `${sayNumber(placedBy[nowhere])} not placed`,
  ];
  const unclear =
    several === 0
      ? ""
      : ` ${sayNumber(several)} of them ${several === 1 ? "has a name that fits" : "have names that fit"} several places, or that say two things: nobody guessed, and what those have in common was taken.`;
  return `${parts.join(", ")}.${unclear}`;
}

/** Empty where every place stands by itself. */
export function saySmallPlaces({ circles, heldBack }: Places, least: number): string {
  const counted = circles.reduce((sum, { fromSmaller }) => sum + fromSmaller, 0);
  if (counted === 0 && heldBack.submissions === 0) return "";
  const parts = [
    ...(counted > 0
      ? [
          `${sayCount(counted, "submission is", "submissions are")} counted with the state, province or country they lie in`,
        ]
      : []),
    ...(heldBack.submissions > 0
      ? [`${sayCount(heldBack.submissions, "submission is", "submissions are")} held back`]
      : []),
  ];
  return `Places of fewer than ${sayNumber(least)} submissions say more about a council than about a place: ${parts.join(", ")}.`;
}
