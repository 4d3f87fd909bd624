// Do packed bytes come back as they were, and are bytes that were never packed refused?
import fc from "fast-check";
import { expect, test } from "vitest";
import { packBytes, unpackBytes } from "../../src/archive/packed-bytes.ts";

test("whatever was packed comes back byte for byte, small or larger than one piece of a stream", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.constantFrom(1, 300), async (some, times) => {
      const bytes = new Uint8Array(some.length * times);
      for (let at = 0; at < times; at += 1) bytes.set(some, at * some.length);
      expect(Buffer.from(await unpackBytes(await packBytes(bytes))).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test("what is cut off or was never packed is an error, and only one", async () => {
  const packed = await packBytes(new TextEncoder().encode("Testville – Guiyang 贵阳 ".repeat(50)));
  await expect(unpackBytes(packed.slice(0, 20))).rejects.toThrow();
  await expect(unpackBytes(new Uint8Array([255, 254, 253]))).rejects.toThrow();
});
