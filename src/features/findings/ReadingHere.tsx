// Says why nothing can be changed here: another window does the writing, or the version is signed. Nothing where this window writes.
import { SaveLine } from "../opened.tsx";
import type { Opened } from "./opened.tsx";

export function ReadingHere({ opened }: { opened: Opened }) {
  return opened.writes ? null : <SaveLine id={opened.assessment.id} />;
}
