// What travels inside the PDF of a signed version: the bytes that were sealed, the checklist, and the statements with their signatures, so that whoever
// has only the PDF can check them with standard tools.
import type { Attachment } from "./pdf/tagged.ts";

/**
 * @param content the bytes of submission.json
 * @param checklist the bytes of checklist.json: with it the PDF alone can be read, rated and checked where nobody has that edition
 * @param signatures the files of the sign-offs, by path in the package
 */
export function sealedAttachments(
  content: Uint8Array,
  checklist: Uint8Array,
  signatures: Iterable<readonly [path: string, bytes: Uint8Array]>,
): Attachment[] {
  const description = "What was sealed: the answers and everything this report was made from";
  return around({ name: "submission.json", bytes: content, description }, checklist, signatures);
}

/**
 * The same of a public edition: nothing of the whole that it does not show.
 * @param content the bytes of public.json
 */
export function publicAttachments(
  content: Uint8Array,
  checklist: Uint8Array,
  signatures: Iterable<readonly [path: string, bytes: Uint8Array]>,
): Attachment[] {
  const description = "The parts that are shown, each with its salt, and the digests of all parts";
  return around({ name: "public.json", bytes: content, description }, checklist, signatures);
}

function around(
  content: Pick<Attachment, "name" | "bytes" | "description">,
  checklist: Uint8Array,
  signatures: Iterable<readonly [path: string, bytes: Uint8Array]>,
): Attachment[] {
  const others = [...signatures].map(([path, bytes]): Attachment => {
    const name = path.slice(path.lastIndexOf("/") + 1);
    return { name, bytes, ...ofEnding(name.slice(name.lastIndexOf(".") + 1)), relationship: "Supplement" };
  });
  return [
    { ...content, type: "application/json", relationship: "Source" },
    {
      name: "checklist.json",
      bytes: checklist,
      type: "application/json",
      description: "The checklist: every question and rule, as the answers were given on it",
      relationship: "Supplement",
    },
    // By name, so that the order of storing does not change the file.
    ...others.sort((a, b) => (a.name < b.name ? -1 : 1)),
  ];
}

/**
 * The signed reviews a report prints, so that whoever has only the PDF can check what is printed of them.
 * @param files each by the fingerprint of what was signed
 */
export function reviewAttachments(
  files: Iterable<{ readonly fingerprint: string; readonly bytes: Uint8Array }>,
): Attachment[] {
  return [...files]
    .map(
      ({ fingerprint, bytes }): Attachment => ({
        name: `review-${fingerprint.slice(0, 16)}.json`,
        bytes,
        type: "application/json",
        description: "A signed review that is printed in this report",
        relationship: "Supplement",
      }),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function ofEnding(ending: string): Pick<Attachment, "type" | "description"> {
  if (ending === "json") return { type: "application/json", description: "A statement that somebody signed" };
  if (ending === "jws") return { type: "application/jose", description: "The signature of a statement" };
  return { type: "application/x-pem-file", description: "The public key of a signature" };
}
