// What the page of the report says about itself: how long the reason is, how far the PDF is, what was saved, what cannot be drawn.
import { sayCount } from "./quantities.ts";
import { sayBytes, sayList } from "./sums.ts";

/** As many words as page one has room for. */
export const reasonWords = 45;

export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** "12 of 45 words", "52 words. Page one shows the first 45; all of them stand at the end of the report." */
export function sayReasonLength(reason: string): string {
  const words = countWords(reason);
  if (words <= reasonWords) return `${words} of ${reasonWords} words, for page one of the report`;
  return `${words} words. Page one shows the first ${reasonWords}; all of them stand at the end of the report.`;
}

/** How far the PDF is. `page` 0 while the text is being prepared. */
export function sayMaking(page: number, pages: number | undefined): string {
  if (page === 0) return "Making the report…";
  return pages ? `Making the report, page ${page} of ${pages}` : `Making the report, page ${page}`;
}

/** "Saved as Guiyang_2026_draft_report.pdf, 31 pages, 640 kB." */
export function saySavedAs(name: string, bytes: number, pages?: number): string {
  const size = [...(pages ? [sayCount(pages, "page")] : []), sayBytes(bytes)].join(", ");
  return `Saved as ${name}, ${size}.`;
}

/** Characters no font of the report has: what will stand in their place, and where they are. */
export function sayCannotDraw(
  characters: readonly { readonly character: string; readonly places: readonly string[] }[],
): string {
  const places = [...new Set(characters.flatMap((one) => one.places))];
  const many = characters.length > 1;
  return `${sayCount(characters.length, "character")} cannot be drawn in the PDF: it will print ${many ? "their codes" : "its code"} in brackets. ${
    places.length > 0 ? `See ${sayList(places.slice(0, 4))}${places.length > 4 ? " and other places" : ""}. ` : ""
  }The web page and the data file keep ${many ? "them" : "it"}.`;
}
