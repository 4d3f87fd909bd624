// How are bytes kept small where many submissions are stored? Deflate, by what the platform brings; the same bytes come back.
// Not for packages: compressors differ between platforms, and a package must have the same bytes everywhere.

/** Makes bytes smaller. */
export const packBytes = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  through(bytes, new CompressionStream("deflate-raw"));

/**
 * The bytes as they were.
 * @throws when these are not packed bytes: rows of our own database hold nothing else
 */
export const unpackBytes = (packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  through(packed, new DecompressionStream("deflate-raw"));

/** By hand: a Blob and a Response in between would send the bytes through another process and back. */
async function through(
  bytes: Uint8Array<ArrayBuffer>,
  { writable, readable }: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  // What fails here fails there too, where it is heard.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = (readable as ReadableStream<Uint8Array<ArrayBuffer>>).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  // A copy, also of one part: a part can be a view into more memory than is meant to be kept.
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
