// The words of signing on another computer: what is wrong with a file that was opened for it, and what came back.
import { roleWord } from "./sign-off.ts";

/** Why the sign-offs of a file are not taken in. */
export type NotAddedFacts =
  | { readonly kind: "another-check"; readonly partner: string }
  | { readonly kind: "another-version"; readonly version: number }
  | { readonly kind: "other-content" }
  | { readonly kind: "nothing-new" }
  | { readonly kind: "signed-twice"; readonly name: string; readonly role: string };

/** @param version the signed version that is here */
export function sayNotAdded(why: NotAddedFacts, version: number): string {
  switch (why.kind) {
    case "another-check":
      return `This file is about another partnership, with ${why.partner}. Choose the file that belongs to this check.`;
    case "another-version":
      return `This file is about version ${why.version}. Here it is version ${version} that is signed. Ask for a signature on version ${version}.`;
    case "other-content":
      return `This file says it is version ${version} of this check, and its answers are not the ones signed here. Compare both files on the page “Check a report”.`;
    case "nothing-new":
      return "There is no signature in this file that is not here already.";
    case "signed-twice":
      return sayTwice(why);
  }
}

/** "R. Lind has signed as “Reviewed” already." */
export const sayTwice = ({ name, role }: { readonly name: string; readonly role: string }): string =>
  `${name} has signed as “${roleWord[role as keyof typeof roleWord] ?? role}” already. One person signs once in each part.`;
