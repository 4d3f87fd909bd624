// The types of headers.mjs, which is plain JavaScript so that the local server needs nothing installed.
export const metaPolicy: string;
export const pagePolicy: string;
export const workerPolicy: string;
export const offlineWorkerPolicy: string;
export const commonHeaders: Readonly<Record<string, string>>;
export function headersFor(path: string): Record<string, string>;
