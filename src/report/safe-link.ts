// Which addresses may a report let its reader follow? On paper and in the web page alike; the others are printed as text.

const SAFE_LINK = /^(?:https:\/\/|mailto:)\S+$/iu;

/** Whether this is an address of a page over https or of a mailbox. */
export const isSafeLink = (address: string): boolean => SAFE_LINK.test(address);
