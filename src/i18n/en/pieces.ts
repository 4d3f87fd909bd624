// What lies beside assessments, named and counted where somebody asks what is in a copy or what is lost.
import { sayCount } from "./quantities.ts";
import { sayList } from "./sums.ts";

/** Kinds of pieces, as the storage names them. */
type Kind = "reviews" | "register" | "kept-register" | "views" | "withheld";

const about = ({ council = "", partner = "" }: { readonly council?: string; readonly partner?: string }): string =>
  [council, partner].filter(Boolean).join(" – ");

/** "Review of Fort Worth – Guiyang" @param who of a review: whom the submission is about */
export function sayPiece(kind: Kind, who: { readonly council?: string; readonly partner?: string } = {}): string {
  const names = about(who);
  switch (kind) {
    case "reviews":
      return names ? `Reviews: ${names}` : "Reviews of a version signed here";
    case "register":
      return "The register of keys in use";
    case "kept-register":
      return "The register of keys that is kept here";
    case "views":
      return "Saved views of “Compare”";
    case "withheld":
      return "What is withheld from a public edition";
  }
}

export interface PieceCounts {
  readonly assessments?: number;
  readonly reviews: number;
  readonly registers: number;
  readonly views: number;
  readonly withheld: number;
}

/** "1 assessment, 2 reviews and 1 register"; empty when there is nothing. */
export const sayPieces = ({ assessments = 0, reviews, registers, views, withheld }: PieceCounts): string =>
  sayList([
    ...(assessments > 0 ? [sayCount(assessments, "assessment")] : []),
    ...(reviews > 0 ? [sayCount(reviews, "review")] : []),
    ...(registers > 0 ? [sayCount(registers, "register")] : []),
    ...(views > 0 ? [sayCount(views, "saved view")] : []),
    ...(withheld > 0 ? [sayCount(withheld, "list of what is withheld", "lists of what is withheld")] : []),
  ]);

/** The same as a sentence: "1 assessment is back". */
export function sayPiecesBack(counts: PieceCounts): string {
  const { assessments = 0, reviews, registers, views, withheld } = counts;
  const sum = assessments + reviews + registers + views + withheld;
  return sum === 0 ? "Nothing was missing any more" : `${sayPieces(counts)} ${sum === 1 ? "is" : "are"} back`;
}
