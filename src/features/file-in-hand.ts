// A file on its way from the page where it was chosen to the page that deals with its kind. Held in memory alone, and for one taking.

let held: File | undefined;

export function handOver(file: File): void {
  held = file;
}

/** The file that was handed over, once; undefined when none was, or the page was loaded anew in between. */
export function takeOver(): File | undefined {
  const file = held;
  held = undefined;
  return file;
}

/**
 * Is this zip one of our packages, by the name of the first file in it? Enough to know which page to show; what the file is worth, its
 * strict reader says there.
 * @param head the first bytes of the file, 200 are enough
 */
export function looksLikePackage(head: Uint8Array): boolean {
  if (head[0] !== 0x50 || head[1] !== 0x4b) return false;
  const name = new TextDecoder("latin1").decode(head.subarray(30, 200));
  return /^(sister-city-check-[0-9a-f]{12}\/|[A-Za-z0-9._-]+\/)?(README\.txt|bag-info\.txt|bagit\.txt|data\/)/.test(
    name,
  );
}
