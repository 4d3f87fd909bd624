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

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array>);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
