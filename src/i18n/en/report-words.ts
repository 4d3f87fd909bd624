// The fixed headings and labels of the report, the same in the PDF and in its HTML twin.
import type { Severity } from "../../core/checklist.ts";

export const reportHeading = {
  overall: "Overall rating",
  facts: "Key facts",
  why: "Why this check was done",
  found: "What we found",
  main: "Main findings",
  couldChange: "What could still change the rating",
  recommend: "What we recommend",
  notDrawn: "Characters not shown",
  howToRead: "How to read this report",
  findings: "Findings",
  safeguards: "Safeguards",
  adopted: "Adopted by the council",
  notAdopted: "Recommended by the checklist, not yet adopted",
  open: "What we do not know",
  unknown: "Answers that are not known",
  unanswered: "Questions not answered",
  study: "Coverage of the study elements",
  answers: "All questions and answers",
  notAsked: "Questions that were not asked",
  precedents: "Cases referred to",
  sources: "Sources",
  glossary: "Words explained",
  method: "Method and limits",
  about: "About this report",
  signOff: "Sign-off",
  check: "How to check this report",
} as const;

/** Running titles of the pages that hold several chapters. */
export const reportRunning = {
  followUp: "Safeguards and open questions",
  answers: "Questions and answers",
  references: "Cases, sources, words",
  method: "Method and particulars",
  check: "How to check",
} as const;

export const reportLabel = {
  contents: "In this report",
  because: "Because",
  rule: "so rule",
  change: "What would change it",
  safeguard: "Safeguard",
  elsewhere: "Elsewhere",
  restsOn: "Rests on",
  notHigher: "and not higher",
  goneIf: "Gone if",
  lesson: "What it teaches",
  notConfirmed: "Not confirmed",
  now: "now",
  possible: "possible",
  rightDashed: "Right, dashed: what it could become.",
  noOutsider: "No outsider has checked the answers.",
  nobodySigned: "Nobody has signed this report.",
  reference: "Reference",
  date: "Date of this check",
  fingerprint: "Fingerprint of the answers",
  sealedNotSigned: "Sealed. Nobody has signed it.",
  checkWords: "Check words",
  decision: "Decision of the council",
  differentView: "A different view",
  hasNotSigned: "Has not signed",
  doesNotProve: "What signatures prove, and what they do not",
  replaces: "Earlier version",
  dataFile: "Data file, SHA-256",
  checklistFile: "Checklist, SHA-256",
  byHand: "By hand",
  matchProves: "What a match proves",
  key: "key",
  ownClock: "the signer’s own clock",
  notSet: "not set",
  noOwner: "No owner named",
} as const;

/** What each severity means and how soon it wants attention. */
export const severityMeaning: Readonly<Record<Severity, { readonly means: string; readonly asks: string }>> = {
  critical: {
    means: "Unlawful, or serious harm likely, or the check cannot be trusted without it.",
    asks: "Stop the activity; decide at the next meeting.",
  },
  high: {
    means: "A gap or condition a member would want to know before voting.",
    asks: "Settle before renewal or new activity.",
  },
  medium: { means: "A weakness in control or knowledge.", asks: "Settle within six months." },
  low: { means: "Good practice missing.", asks: "Settle when convenient." },
};

export const howToRead = {
  lead: "This report answers a fixed list of questions. Published rules turn answers into findings, and findings into a word: the rating. There is no score. Nothing is added, weighed or averaged, so every finding can be traced to its answers.",
  none: "The rules found nothing to raise. It does not mean that nothing is there.",
  range: {
    title: "The range",
    text: "The rating is where the answers put it today. The hatched bar runs to the highest level still possible if every open answer turned out badly. It is not a probability, and its ends are hard.",
  },
  unknown: {
    title: "Not known is not low",
    text: "An unknown answer never lowers a rating. It is listed with the person who could answer. A gap in knowledge says nothing against anyone.",
  },
  basis: {
    title: "What answers rest on",
    text: "Each answer says whether a document was seen, somebody told us, or it is the council’s own understanding. Only the first can be checked from documents.",
  },
} as const;

/** Column heads of the report's tables. */
export const reportColumn = {
  number: "No.",
  question: "Question",
  answer: "Answer",
  rests: "Rests on, raised",
  section: "Section",
  range: "Range",
  rating: "Rating",
  answered: "Answered",
  notKnown: "Not known",
  seen: "Seen",
  told: "Told",
  own: "Own",
  finding: "Finding",
  kind: "Kind",
  who: "Who could answer",
  could: "Could help raise",
  safeguard: "Safeguard",
  owner: "Owner, by when",
  proof: "How we will know",
  findings: "Findings",
  element: "Element",
  looksAt: "What the study would look at",
  why: "Why not",
  character: "Character",
  printed: "Printed as",
  places: "Where",
  publication: "Publisher and title",
  confidence: "How far read",
} as const;
