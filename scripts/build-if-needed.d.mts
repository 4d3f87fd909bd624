// The types of build-if-needed.mjs, which is plain JavaScript so that `npm start` needs no compiler.
export const root: string;
export function buildIfNeeded(): string;
