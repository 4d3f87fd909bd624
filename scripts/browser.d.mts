// The types of browser.mjs, which is plain JavaScript so that it runs before a build.
export const launchArgs: readonly string[];
export function findChromium(): Promise<string | undefined>;
export function chromiumPath(): Promise<string>;
