// Under which keys of the table of settings work lies that belongs into a copy of everything.

/** The file of the register of keys in use, and the register that is kept here. */
export const registerInUseKey = "register";
export const keptRegisterKey = "register-draft";
export const registerKeys = [registerInUseKey, keptRegisterKey] as const;

/** What is withheld from the public edition of a signed version. */
export const withheldStart = "withheld:";
export const withheldKey = (fingerprint: string): string => `${withheldStart}${fingerprint}`;

/** Saved views of the portfolio. */
export const viewsKey = "compare-views";
