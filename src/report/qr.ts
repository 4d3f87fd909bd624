// The code a camera reads: the same values that are printed beside it, and no address. One drawing for the PDF and for its web page twin.
// By uqr: one small file of MIT licence without dependencies; writing an encoder of our own would be more to get wrong.
import { encode } from "uqr";

export interface QrDrawing {
  /** Width and height in modules, with the quiet zone. */
  readonly size: number;
  /** Black modules as one outline, a run of them at a time. */
  readonly path: string;
}

/** Four modules of white around the code (ISO/IEC 18004). */
const quietZone = 4;

/** Draws the text as a QR code with error correction M. The same text gives the same drawing. Throws on text too long for any code. */
export function qrDrawing(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: "M", border: quietZone });
  const path = data.flatMap((row, y) => runs(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return { size, path: path.join("") };
}

function runs(row: readonly boolean[]): [start: number, length: number][] {
  const found: [number, number][] = [];
  row.forEach((black, x) => {
    const last = found.at(-1);
    if (black && last && last[0] + last[1] === x) last[1] += 1;
    else if (black) found.push([x, 1]);
  });
  return found;
}
