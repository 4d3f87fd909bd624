// The map shows every circle whole enough to be pressed, sizes by number, and no name upon another.
import fc from "fast-check";
import { expect, test } from "vitest";
import { mapWidth, project } from "../../src/core/compare/projection.ts";
import { layOut, type Spot } from "../../src/features/comparing/map/layout.ts";
import outlines from "../../src/features/comparing/map/outlines.json" with { type: "json" };

const anySpots = fc.array(
  fc
    .tuple(fc.integer({ min: -55, max: 78 }), fc.integer({ min: -180, max: 179 }), fc.integer({ min: 1, max: 3000 }))
    .map(([north, east, count]): Spot => ({ name: `${north} ${east}`, count, ...project(north, east) })),
  { maxLength: 40 },
);

test("wherever places lie and however wide the window is, each circle's middle is on the map, and none is larger than its number", () => {
  fc.assert(
    fc.property(anySpots, fc.integer({ min: 200, max: 1400 }), (spots, width) => {
      const { height, view, drawn } = layOut(spots, width);
      expect(drawn.length).toBe(spots.length);
      expect(height).toBeGreaterThan(0);
      expect(view.x).toBeGreaterThanOrEqual(0);
      expect(view.x + view.width).toBeLessThanOrEqual(mapWidth + 0.001);
      for (const { at } of drawn) {
        expect([at.x >= -0.001, at.x <= width + 0.001]).toEqual([true, true]);
        expect([at.y >= -0.001, at.y <= height + 0.001]).toEqual([true, true]);
      }
      const free = drawn.filter((one) => one.free);
      expect(free.length > 0 || spots.length === 0).toBe(true);
      for (const [index, one] of free.entries())
        for (const other of free.slice(index + 1))
          expect(Math.max(Math.abs(one.at.x - other.at.x), Math.abs(one.at.y - other.at.y))).toBeGreaterThanOrEqual(24);
      const [first] = drawn;
      for (const { spot, radius } of drawn)
        expect(radius).toBeCloseTo(
          Math.max(4, (first?.radius ?? 0) * Math.sqrt(spot.count / (first?.spot.count ?? 1))),
        );
    }),
  );
});

test("two places far from each other are both named; where many lie on one spot one name stands at most on each side", () => {
  const at = (north: number, east: number, name: string): Spot => ({ name, count: 5, ...project(north, east) });
  expect(layOut([at(26, 106, "Guiyang"), at(39, 116, "Beijing")], 900).drawn.map(({ named }) => named)).not.toContain(
    undefined,
  );
  const crowd = Array.from({ length: 9 }, (_, index) => at(26, 106, `Guiyang ${index}`));
  expect(layOut(crowd, 900).drawn.filter(({ named }) => named).length).toBeLessThanOrEqual(4);
});

test("outlines are numbers and nothing else, and no line runs across the map", () => {
  expect(outlines.path).toMatch(/^(?:M\d+ \d+l-?\d+(?:[ -]\d+)*z)+$/);
  const steps = outlines.path.split(/[Mz]/).flatMap((ring) => (ring.split("l")[1] ?? "").match(/-?\d+/g) ?? []);
  expect(Math.max(...steps.map((step) => Math.abs(Number(step))))).toBeLessThan(mapWidth / 10);
});
