// What part of the map is shown, how large are its circles and which names have room beside them? Works in pixels of a drawing whose width is
// known. Knows no submission and draws nothing.
import { mapWidth, type Point, project, stretchAt } from "../../../core/compare/projection.ts";

export interface Spot extends Point {
  readonly name: string;
  readonly count: number;
}

type Beside = "right" | "left" | "above" | "below";

export interface Drawn<Of extends Spot> {
  readonly spot: Of;
  /** The middle, in pixels, and the radius. */
  readonly at: Point;
  readonly radius: number;
  /** No other lies so close that one could press the wrong one. */
  readonly free: boolean;
  /** On which side its name stands; absent where there is no room for it. */
  readonly named?: Beside;
}

export interface Layout<Of extends Spot> {
  readonly height: number;
  /** The part that is shown, in units of the map. */
  readonly view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Large ones first, so that small ones lie upon them. */
  readonly drawn: readonly Drawn<Of>[];
}

/** Not nearer than this: about the width of a large country, so that coasts still tell where one is. Units of the map. */
const nearest = 1200;
/** What is shown of the world at most: without the ice at both ends. */
const [north, south] = [project(80, 0).y, project(-56, 0).y];
/** Of what the circles take up: room around them. */
const margin = 0.14;
const [lowest, highest] = [0.5, 0.66];
const smallestRadius = 4;
/** Half of the least that can be pressed, in pixels, with a little between two of them. */
const smallestReach = 12.5;

/** Lays out a map of this width. Circles have areas in proportion to their counts, but none is too small to be seen. */
export function layOut<Of extends Spot>(spots: readonly Of[], width: number): Layout<Of> {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  const [left, right] = spots.length > 0 ? [Math.min(...xs), Math.max(...xs)] : [0, mapWidth];
  const [top, bottom] = spots.length > 0 ? [Math.min(...ys), Math.max(...ys)] : [north, south];
  // Shapes are true where most circles lie.
  const stretch = Math.min(2.5, stretchAt(ys.reduce((sum, y) => sum + y, 0) / Math.max(1, ys.length)));
  const across = Math.min(mapWidth, Math.max(nearest, (right - left) * (1 + 2 * margin)));
  const down = Math.max(nearest / 2 / stretch, (bottom - top) * (1 + 2 * margin));
  const tall = width < 480 ? 1.1 : highest;
  const wanted = Math.max(width < 480 ? 0.8 : lowest, Math.min(tall, (down * stretch) / across));
  const scale = Math.min(width / across, (width * wanted) / (down * stretch));
  const seen = {
    width: Math.min(mapWidth, width / scale),
    height: Math.min(south - north, (width * wanted) / (scale * stretch)),
  };
  const height = Math.round((seen.height * stretch * width) / seen.width);
  const view = {
    x: between(0, (left + right - seen.width) / 2, mapWidth - seen.width),
    y: between(north, (top + bottom - seen.height) / 2, south - seen.height),
    ...seen,
  };
  const largest = Math.max(10, Math.min(28, width / 32));
  const highestCount = Math.max(1, ...spots.map(({ count }) => count));
  const circles = spots
    .map((spot) => ({
      spot,
      at: { x: ((spot.x - view.x) / view.width) * width, y: ((spot.y - view.y) / view.height) * height },
      radius: Math.max(smallestRadius, largest * Math.sqrt(spot.count / highestCount)),
    }))
    .sort((a, b) => b.spot.count - a.spot.count || (a.spot.name < b.spot.name ? -1 : 1));
  return { height, view, drawn: withNames(withFree(circles), width, height) };
}

const between = (least: number, wanted: number, most: number): number => Math.min(most, Math.max(least, wanted));

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Circle<Of extends Spot> = Omit<Drawn<Of>, "named" | "free">;

const reachOf = ({ at, radius }: Circle<Spot>): Box => {
  const reach = Math.max(radius, smallestReach);
  return around(at, reach, reach);
};

/** Of those that lie too close to each other the one with the highest number is free. */
function withFree<Of extends Spot>(circles: readonly Circle<Of>[]): readonly Omit<Drawn<Of>, "named">[] {
  const taken: Box[] = [];
  return circles.map((circle) => {
    const reach = reachOf(circle);
    const free = !taken.some((other) => overlap(reach, other));
    if (free) taken.push(reach);
    return { ...circle, free };
  });
}

/** Pixels: a line of names, and room for a letter at its widest usual. */
const [line, letter, gap] = [20, 8, 3];
const order: readonly Beside[] = ["right", "left", "above", "below"];

function withNames<Of extends Spot>(
  circles: readonly Omit<Drawn<Of>, "named">[],
  width: number,
  height: number,
): readonly Drawn<Of>[] {
  const taken: Box[] = circles.map(reachOf);
  return circles.map((circle) => {
    const named = order.find((side) => {
      const box = nameBox(circle, side);
      const inside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
      return inside && !taken.some((other) => overlap(box, other));
    });
    if (!named) return circle;
    taken.push(nameBox(circle, named));
    return { ...circle, named };
  });
}

function nameBox<Of extends Spot>({ spot, at, radius }: Omit<Drawn<Of>, "named">, side: Beside): Box {
  const half = ((spot.name.length + String(spot.count).length + 1) * letter) / 2;
  const reach = Math.max(radius, smallestReach) + gap;
  const [dx, dy] = [reach + half, reach + line / 2];
  const middle: Readonly<Record<Beside, Point>> = {
    right: { x: at.x + dx, y: at.y },
    left: { x: at.x - dx, y: at.y },
    above: { x: at.x, y: at.y - dy },
    below: { x: at.x, y: at.y + dy },
  };
  return around(middle[side], half, line / 2);
}

const around = ({ x, y }: Point, across: number, down: number): Box => ({
  left: x - across,
  right: x + across,
  top: y - down,
  bottom: y + down,
});

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
