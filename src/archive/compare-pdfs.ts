// Is this the PDF that is made from its data? Two files of this program, object by object: what was packed may be packed otherwise, and
// nothing else may differ. Where something does, says what a reader would see of it.
import type { Reason } from "../core/verification.ts";
import { latin1, type PdfFile, type PdfObject, streamOf } from "./pdf-objects.ts";
import { type PdfPage, pagesOf } from "./pdf-text.ts";

/** @returns the most telling difference; undefined when everything drawn, said, linked and attached is the same */
export async function differenceOf(found: PdfFile, made: PdfFile): Promise<Reason | undefined> {
  if (await isSame(found, made)) return undefined;
  const [shown, due] = [await pagesOf(found), await pagesOf(made)];
  if (!shown || !due) return reason("pdf-parts-differ");
  return wordsThatDiffer(shown, due) ?? pagesThatDiffer(shown, due);
}

const reason = (kind: Reason["kind"], facts: Reason["facts"] = {}): Reason => ({ kind, path: "", facts });

async function isSame(found: PdfFile, made: PdfFile): Promise<boolean> {
  if (found.objects.size !== made.objects.size || found.trailer !== made.trailer) return false;
  for (const [id, due] of made.objects) {
    const one = found.objects.get(id);
    if (!one || !(await isSameObject(one, due))) return false;
  }
  return true;
}

/** How long a stream is once packed depends on who packed it. */
const withoutLength = (head: string): string => head.replace(/^\/Length \d+$/m, "");

async function isSameObject(one: PdfObject, other: PdfObject): Promise<boolean> {
  if (withoutLength(one.head) !== withoutLength(other.head)) return false;
  if (!one.stream || !other.stream) return one.stream === other.stream;
  if (latin1(one.stream) === latin1(other.stream)) return true;
  const [first, second] = [await streamOf(one), await streamOf(other)];
  return first !== undefined && second !== undefined && latin1(first) === latin1(second);
}

/** So many characters are shown of each side. */
const shownAtMost = 90;

function wordsThatDiffer(shown: readonly PdfPage[], due: readonly PdfPage[]): Reason | undefined {
  for (const [index, page] of due.entries()) {
    const other = shown[index];
    if (!other || other.pieces.join("") === page.pieces.join("")) continue;
    // Of the furniture of a page its number differs wherever a page was put in or taken out: that is said as such.
    if (shown.length !== due.length) break;
    const at = page.pieces.findIndex((piece, place) => piece !== other.pieces[place]);
    const from = at < 0 ? page.pieces.length : at;
    const around = ({ pieces }: PdfPage): string =>
      pieces
        .slice(from, from + 3)
        .join(" ")
        .slice(0, shownAtMost)
        // The sentence around it has its own full stop.
        .replace(/[\s.]+$/u, "");
    return reason("pdf-text-differs", { page: index + 1, shows: around(other), follows: around(page) });
  }
  return shown.length === due.length ? undefined : reason("pdf-pages-differ", { pages: shown.length, due: due.length });
}

function pagesThatDiffer(shown: readonly PdfPage[], due: readonly PdfPage[]): Reason {
  const pages = due.flatMap(({ drawing }, index) => (shown[index]?.drawing === drawing ? [] : [index + 1]));
  return pages.length > 0 ? reason("pdf-drawing-differs", { pages: pages.join(", ") }) : reason("pdf-parts-differ");
}
