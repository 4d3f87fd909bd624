// The checklist edition a page works with. Opened once when the program starts; a page never fetches it.
import { createContext, type ReactNode, useContext } from "react";
import type { Checklist } from "../core/open-edition.ts";

const ChecklistContext = createContext<Checklist | undefined>(undefined);

export function ChecklistProvider({ checklist, children }: { checklist: Checklist; children: ReactNode }) {
  return <ChecklistContext value={checklist}>{children}</ChecklistContext>;
}

/** @throws outside a ChecklistProvider: that is a mistake in the program, not of a person. */
export function useChecklist(): Checklist {
  const checklist = useContext(ChecklistContext);
  if (!checklist) throw new Error("A page was shown before the checklist was opened.");
  return checklist;
}
