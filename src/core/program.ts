// Which program is this? What it makes names it, so that whoever checks a file knows whether the same program made it.

/** As in package.json, which a test compares. */
export const programVersion = "0.1.1";

/** The name a report's PDF gives for what made it. */
export const producer = `Sister City Check ${programVersion}`;
