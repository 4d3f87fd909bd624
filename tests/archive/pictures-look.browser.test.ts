// A picture without what it told besides looks exactly as before, to the last point, and stands the same way up.
import { expect, test } from "vitest";
import { mediaType } from "../../src/archive/media-type.ts";
import { lookInto } from "../../src/archive/pictures/take-apart.ts";

async function points(bytes: Uint8Array<ArrayBuffer>) {
  const picture = await createImageBitmap(new Blob([bytes], { type: mediaType(bytes) }), {
    imageOrientation: "from-image",
  });
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext("2d");
  context?.drawImage(picture, 0, 0);
  const drawn = context?.getImageData(0, 0, picture.width, picture.height);
  return { width: picture.width, height: picture.height, points: drawn && [...drawn.data] };
}

test.each(["photo.jpg", "progressive.jpg", "drawing.png", "shot.webp"])("%s", async (name) => {
  const answer = await fetch(new URL(`../fixtures/pictures/${name}`, import.meta.url));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const { without } = lookInto(bytes, mediaType(bytes));
  if (!without) throw new Error("not taken out");
  const before = await points(bytes);
  expect(await points(without)).toEqual(before);
  // Turned by what the camera wrote: a picture that is lying shows that this was kept.
  if (name === "photo.jpg") expect([before.width, before.height]).toEqual([32, 48]);
});
