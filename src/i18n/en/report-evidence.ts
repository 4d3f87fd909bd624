// The register of evidence in words.
import { sayCount } from "./quantities.ts";

/** "E3, page 2", "18, page 4 to 6": pages in the officer's own words. */
export const sayEvidenceUse = (name: string, pages: string): string =>
  pages.trim() ? `${name}, page ${pages.trim()}` : name;

const by = (who: string): string => (who.trim() ? ` by ${who.trim()}` : "");

export const sayAdded = (day: string, who: string): string => `Added ${day}${by(who)}`;
export const sayRemoved = (day: string, who: string, reason: string): string => `Removed ${day}${by(who)}: ${reason}`;

export const sayEvidenceLead = (count: number, signed: boolean): string =>
  `${sayCount(count, "file or link", "files and links")} that answers rest on. The fingerprint (SHA-256) is worked out from the bytes of a file: if one byte changes, so does the fingerprint. ${
    signed
      ? "Numbers that are missing were removed before signing."
      : "What was removed stays listed with the reason; its number is not given again."
  }`;

export const heldBy = "Held by";
export const beforeStripping = "Before place, camera and author were taken out";
export const noFile = "No file: the page may change";
