// The answers as they travel inside the PDF. Apart from the pages, so that a page of the app can name the file without loading them.
import type { Attachment } from "./pdf/tagged.ts";

/** The answers as a file that travels inside the PDF. The fingerprint printed in the report is that of these bytes. */
export const answersAttachment = (bytes: Uint8Array): Attachment => ({
  name: "answers.json",
  bytes,
  type: "application/json",
  description: "The answers this report was made from",
  relationship: "Source",
});
