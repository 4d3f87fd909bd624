// Where on a flat map does a point of the earth lie? Cylindrical and equal in area: no place is drawn larger than it is. The map begins in the
// Atlantic and has the Pacific in its middle, so that a partnership across it does not fall apart at the edge. Whoever makes the outlines
// and whoever draws circles ask here.

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The meridian at both edges of the map: in the Atlantic, where it cuts no land but Greenland. Degrees east. */
export const edgeMeridian = -30;
/** Units of the map for a degree of longitude. */
export const perDegree = 20;
const perRadian = (perDegree * 180) / Math.PI;

/** The whole way round, and from pole to pole. */
export const mapWidth = 360 * perDegree;
export const mapHeight = 2 * perRadian;

/** Degrees north and east to units of the map, from its upper left corner. */
export const project = (north: number, east: number): Point => ({
  x: ((((east - edgeMeridian) % 360) + 360) % 360) * perDegree,
  y: (1 - Math.sin((north * Math.PI) / 180)) * perRadian,
});

/**
 * By how much heights must be stretched against widths for shapes to be true at a height of the map. Areas keep their proportions whatever the
 * stretch.
 */
export function stretchAt(y: number): number {
  const sine = 1 - y / perRadian;
  // Nothing is looked at so near a pole that it would have to be stretched further.
  return 1 / Math.max(0.1, 1 - sine * sine);
}
