// What does a picture tell beside what one sees in it, and how does it look without that? For the kinds whose parts are known; a PDF or
// an office document is not one of them. Pure: bytes in, bytes out. The picture itself is not packed again and stays as it was.
import type { MediaType } from "../media-type.ts";
import type { HiddenFact } from "./exif.ts";
import { takeJpegApart } from "./jpeg.ts";
import { takePngApart } from "./png.ts";
import { takeWebpApart } from "./webp.ts";

export type { HiddenFact };

export interface TakenApart {
  readonly facts: ReadonlySet<HiddenFact>;
  /** The parts that are the picture, in order. */
  readonly kept: readonly Uint8Array[];
}

export interface Looked {
  /** Empty when the picture tells nothing more, or when its kind is not one of those that are read here. */
  readonly hidden: readonly HiddenFact[];
  /** The picture without them; absent when they cannot be taken out. */
  readonly without?: Uint8Array<ArrayBuffer>;
}

const kinds: Partial<Readonly<Record<MediaType, (bytes: Uint8Array) => TakenApart | undefined>>> = {
  "image/jpeg": takeJpegApart,
  "image/png": takePngApart,
  "image/webp": takeWebpApart,
};

/** In the order in which they are said. */
const order: readonly HiddenFact[] = ["place", "date", "camera", "author", "program", "words", "preview", "other"];

/** @param type judged by content */
export function lookInto(bytes: Uint8Array, type: string): Looked {
  const take = kinds[type as MediaType];
  if (!take) return { hidden: [] };
  const parts = take(bytes);
  // A picture that does not hold together may hold anything.
  if (!parts) return { hidden: ["other"] };
  const hidden = order.filter((fact) => parts.facts.has(fact));
  if (hidden.length === 0) return { hidden };
  const without = joined(parts.kept);
  // Looked at again: what was promised to be gone is gone, or nothing is promised.
  const left = take(without);
  return left && left.facts.size === 0 ? { hidden, without } : { hidden };
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
