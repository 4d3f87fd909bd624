// What is said about evidence: limits, kinds of files by their content, and why a file was not added.
import type { EvidenceItem } from "../../core/evidence.ts";
import { type beyondLimits, evidenceLimits } from "../../core/evidence-limits.ts";
import { sayBytes, sayList } from "./sums.ts";

const kindWord: Readonly<Record<string, string>> = {
  "application/pdf": "PDF",
  "image/png": "PNG picture",
  "image/jpeg": "JPEG picture",
  "image/webp": "WebP picture",
  "image/gif": "GIF picture",
  "image/tiff": "TIFF picture",
  "application/zip": "Zip file",
  "application/vnd.openxmlformats-officedocument": "Office document",
  "application/vnd.oasis.opendocument": "OpenDocument file",
  "text/html": "Web page",
  "image/svg+xml": "SVG drawing",
  "message/rfc822": "E-mail",
  "text/plain": "Text",
};

/** What a file is by its content. */
export const sayKind = (type: string): string => kindWord[type] ?? "File of unknown kind";

export const limitsSentence = `Any kind of file, up to ${sayBytes(evidenceLimits.file)} each; ${evidenceLimits.items} files and links, ${sayBytes(evidenceLimits.bytes)} together. Files stay on this computer and are never opened here. A JPEG, PNG or WebP picture that also tells the place or the camera is asked about first; PDF, office and other files keep what they tell, such as a name.`;

export type NotAdded = NonNullable<ReturnType<typeof beyondLimits>> | "cannot-be-read";

const reasons: Readonly<Record<NotAdded, string>> = {
  empty: "it is empty.",
  file: `it is larger than ${sayBytes(evidenceLimits.file)}. Add a smaller copy, or a link to it.`,
  items: `there are ${evidenceLimits.items} files and links already.`,
  bytes: `all files together would be larger than ${sayBytes(evidenceLimits.bytes)}.`,
  "cannot-be-read": "it cannot be read. Is it still where it was?",
};

export const sayNotAdded = (name: string, why: NotAdded): string => `“${name}” was not added: ${reasons[why]}`;

/** "minutes.pdf, PDF, 1.2 MB" or the address. */
export const saySource = (item: EvidenceItem): string =>
  "file" in item ? `${item.file.name}, ${sayKind(item.file.type)}, ${sayBytes(item.file.bytes)}` : item.link;

const hiddenWord: Readonly<Record<string, string>> = {
  place: "the place",
  date: "the date",
  camera: "the camera",
  author: "a name",
  program: "the program used",
  words: "words about it",
  preview: "a small picture of how it was before",
  other: "parts that are not read here",
};

/** "the place, the date and the camera" */
export const sayHidden = (facts: readonly string[]): string => sayList(facts.map((fact) => hiddenWord[fact] ?? fact));

export const takenOutSentence = "Place, camera and the like taken out";
