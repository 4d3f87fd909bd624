// The parts of a submission in words, for whoever decides which of them the public may see.

/** The last word of a part's name: what of the thing it is. */
export const partWord: Readonly<Record<string, string>> = {
  note: "Note",
  reference: "Document and page",
  ask: "Who could answer",
  holder: "Who holds it",
  addedBy: "Who added it",
  owner: "Who looks after it",
  proof: "How it will be shown",
};

export const partOf = {
  reason: "Reason for this check",
  decision: "The decision",
  differentView: "A different view",
  answer: "Answer",
} as const;
