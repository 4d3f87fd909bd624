// Which version has the database on this computer, before anything opens it for work?
// Asked natively: Dexie opens a newer database without complaint and adds to it what it misses there.

/** Dexie multiplies version numbers by ten, and counts up the last digit when it patches a schema. */
export const isNewer = (nativeVersion: number, ours: number): boolean => Math.floor(nativeVersion / 10) > ours;

/** Undefined when there is no such database. Nothing is created and nothing is changed. */
export async function nativeVersion(name: string): Promise<number | undefined> {
  if (typeof indexedDB.databases === "function") {
    return (await indexedDB.databases()).find((one) => one.name === name)?.version;
  }
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let found: number | undefined;
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      found = request.result.version;
      request.result.close();
      resolve(found);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (request.error?.name === "AbortError") resolve(undefined);
      else reject(request.error);
    };
  });
}
