// By what is a place called in an address and a table, and what does it lie in? Knows no list of places.

/** "CN", "CN/Guizhou", "CN/Guizhou/Guiyang"; "FR//Paris" where no states or provinces are known. */
export type PlaceId = string;

export type PlaceLevel = "city" | "area" | "country";

/** In place of a place: none could be found. */
export const nowhere = "none";

export const sides = ["partner", "council"] as const;
/** Whose place. */
export type Side = (typeof sides)[number];

export const levelOf = (id: PlaceId): PlaceLevel => {
  const [, area, city] = id.split("/");
  if (city !== undefined) return "city";
  return area === undefined ? "country" : "area";
};

/** What the place lies in; undefined for a country. */
export function withinOf(id: PlaceId): PlaceId | undefined {
  const cut = id.lastIndexOf("/");
  return cut < 0 ? undefined : id.slice(0, cut).replace(/\/$/, "");
}

/** Its own name; a country's is its code. */
export const nameOf = (id: PlaceId): string => id.slice(id.lastIndexOf("/") + 1);

/** Does the first lie in the second, or is it the second? */
export const liesIn = (id: PlaceId, other: PlaceId): boolean => id === other || id.startsWith(`${other}/`);
