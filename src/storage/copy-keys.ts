// Under which keys of the table of settings work lies that belongs into a copy of everything, and what a piece of work beside assessments is
// called: all that is said about one submission by its fingerprint, everything else by its key.

/** The file of the register of keys in use, and the register that is kept here. */
export const registerInUseKey = "register";
export const keptRegisterKey = "register-draft";
export const registerKeys = [registerInUseKey, keptRegisterKey] as const;

/** What is withheld from the public edition of a signed version. */
export const withheldStart = "withheld:";
export const withheldKey = (fingerprint: string): string => `${withheldStart}${fingerprint}`;

/** Saved views of the portfolio. */
export const viewsKey = "compare-views";

/** Whether what lies under a key of settings is somebody's work. */
export const isWorkKey = (key: string): boolean =>
  key === registerInUseKey || key === keptRegisterKey || key === viewsKey || key.startsWith(withheldStart);

/** A colon stands in no name of a file. */
export const pieceOfKey = (key: string): string => key.replace(":", ".");
const isWithheldPiece = (piece: string): boolean => piece.startsWith(pieceOfKey(withheldStart));
/** What a piece of this name is: each kind has its own words. */
export type PieceKind = "reviews" | "register" | "kept-register" | "views" | "withheld";
export function kindOfPiece(piece: string): PieceKind {
  if (piece === registerInUseKey) return "register";
  if (piece === keptRegisterKey) return "kept-register";
  if (piece === viewsKey) return "views";
  return isWithheldPiece(piece) ? "withheld" : "reviews";
}
