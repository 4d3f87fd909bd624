// Which version has the database on this computer, before anything opens it for work?
// Asked natively: Dexie opens a newer database without complaint and adds to it what it misses there.

/** Dexie multiplies version numbers by ten, and counts up the last digit when it patches a schema. */
export const isNewer = (nativeVersion: number, ours: number): boolean => Math.floor(nativeVersion / 10) > ours;

/** Undefined when there is no such database. Nothing is created and nothing is changed. */
export async function nativeVersion(name: string): Promise<number | undefined> {
  if (typeof indexedDB.databases === "function") {
    return (await listed()).find((one) => one.name === name)?.version;
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

/** Chromium never answers a question that is asked while the site's data is being cleared. Asked again, it answers. Milliseconds, tries. */
const patience = 1_500;
const tries = 3;

async function listed(): Promise<IDBDatabaseInfo[]> {
  for (let asked = 0; asked < tries; asked += 1) {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
    const answer = await Promise.race([indexedDB.databases(), late]);
    if (answer) return answer;
  }
  throw new Error("the browser does not say which databases there are");
}
