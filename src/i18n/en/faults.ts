// What is wrong with this computer's storage, in one sentence that says what happened and what to do.

const faults = {
  quota: "The browser has no room left for this site. Save a copy, then free some room.",
  "disk-full": "The disk of this computer is full. Free some room, then try again.",
  closed: "The browser closed the store. Try again; if that does not help, open the page again.",
  blocked: "Another window of this program keeps the saved work occupied. Close the other windows, then try again.",
  damaged: "The saved work could not be read or written. The disk may be full or damaged. Nothing was deleted.",
  "newer-data":
    "The saved work was written by a newer version of this program. Open this page again to get that version.",
  cleared:
    "The data of this site was cleared while this window was open, by somebody or because the disk is full. Save a copy from this window before you close it.",
  unavailable:
    "The browser does not let this page store anything. A private window or a rule of your organisation can be the cause.",
  "not-found": "This assessment is no longer on this computer.",
  signed: "This version is signed, so its answers cannot be changed. Make the next version to change them.",
  "changed-meanwhile":
    "The answers were changed while you were about to sign. Nothing was signed. Look at them again, then sign.",
  "in-other-window": "This assessment is open in another window, which does the writing.",
  unexpected: "Something happened that should not happen. Try again.",
} as const;

export type FaultKind = keyof typeof faults;

export const sayFault = (kind: FaultKind): string => faults[kind];
