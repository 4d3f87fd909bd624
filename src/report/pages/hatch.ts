// Diagonal lines that fill a rectangle: react-pdf has no patterns, so they are computed and cut to the edges.

/** Path data of 45° lines through the rectangle, `step` apart. */
export function hatch(x: number, y: number, width: number, height: number, step: number): string {
  const parts: string[] = [];
  for (let offset = step / 2; offset < width + height; offset += step) {
    // The line runs from the bottom edge (or the right) up to the top edge (or the left): x + y is constant along it.
    const from = { x: Math.max(0, offset - height), y: Math.min(height, offset) };
    const to = { x: Math.min(width, offset), y: Math.max(0, offset - width) };
    parts.push(`M${round(x + from.x)} ${round(y + from.y)}L${round(x + to.x)} ${round(y + to.y)}`);
  }
  return parts.join("");
}

const round = (value: number): number => Math.round(value * 100) / 100;
