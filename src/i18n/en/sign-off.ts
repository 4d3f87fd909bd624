// The words of sign-off: the part somebody plays, what a council can decide, and what somebody says by signing.

export const roleWord = {
  prepared: "Prepared",
  reviewed: "Reviewed",
  approved: "Approved",
  received: "Received",
  audited: "Audited",
} as const;

/** As a choice: "The person who prepared it". */
export const roleChoice = {
  prepared: "The person who prepared it",
  reviewed: "The reviewer",
  approved: "The approver",
} as const;

export const decisionWord = {
  sign: "Sign the agreement",
  "sign-with-changes": "Sign with changes",
  "continue-with-conditions": "Continue with conditions",
  pause: "Pause the partnership",
  "let-lapse": "Let the agreement lapse",
  end: "End the partnership",
} as const;

/** The declaration beside the button. It becomes part of what is signed, word for word. */
export const declarations = {
  prepared: "These answers are what I know today, and the evidence listed is what I used.",
  reviewed: "I have read these answers and the evidence listed, and I have said where I see it differently.",
  approved: "I have seen this check and take it as the council’s record.",
} as const;
