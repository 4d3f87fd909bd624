// What kind of file is this? Judged by its bytes and never by its name, from a short list of our own. A kind says how a file is named
// to people; it never decides that a file is opened here, because no foreign file is.

/** The kinds that are recognised; everything else is `application/octet-stream` and kept as it is. */
export type MediaType =
  | "application/pdf"
  | "image/png"
  | "image/jpeg"
  | "image/webp"
  | "image/gif"
  | "image/tiff"
  | "application/zip"
  | "application/vnd.openxmlformats-officedocument"
  | "application/vnd.oasis.opendocument"
  | "text/html"
  | "image/svg+xml"
  | "message/rfc822"
  | "text/plain"
  | "application/octet-stream";

/** How much of the beginning `mediaType` looks at. */
export const mediaTypeHead = 4096;

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const startsWith: readonly (readonly [string, MediaType])[] = [
  ["%PDF-", "application/pdf"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["\xff\xd8\xff", "image/jpeg"],
  ["GIF87a", "image/gif"],
  ["GIF89a", "image/gif"],
  ["II*\0", "image/tiff"],
  ["MM\0*", "image/tiff"],
];

/** @param head the first bytes of a file, `mediaTypeHead` of them or all there are */
export function mediaType(head: Uint8Array): MediaType {
  const begin = ascii(head, 0, 16);
  const known = startsWith.find(([magic]) => begin.startsWith(magic));
  if (known) return known[1];
  if (begin.startsWith("RIFF") && begin.slice(8, 12) === "WEBP") return "image/webp";
  if (begin.startsWith("PK\x03\x04")) return zipType(head);
  return textType(head);
}

/** Office files are zips whose first entries have fixed names. */
function zipType(head: Uint8Array): MediaType {
  const nameLength = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  const first = ascii(head, 30, 30 + nameLength);
  if (first === "[Content_Types].xml" || /^(_rels|word|xl|ppt|docProps)\//.test(first))
    return "application/vnd.openxmlformats-officedocument";
  const extra = (head[28] ?? 0) + 256 * (head[29] ?? 0);
  const inside = ascii(head, 30 + nameLength + extra, 30 + nameLength + extra + 40);
  if (first === "mimetype" && inside.startsWith("application/vnd.oasis.opendocument"))
    return "application/vnd.oasis.opendocument";
  return "application/zip";
}

function textType(head: Uint8Array): MediaType {
  let text: string;
  try {
    // A character cut in two at the end of the head is no fault: "stream" waits for the rest.
    text = new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
  } catch {
    return "application/octet-stream";
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: text has none but tab, line ends and form feed.
  if (text === "" || /[\0-\x08\x0b\x0e-\x1f]/.test(text)) return "application/octet-stream";
  if (/<svg[\s>]/i.test(text)) return "image/svg+xml";
  if (/<(!doctype html|html|head|body|script|iframe|img|a)[\s>/]/i.test(text)) return "text/html";
  if (
    /^(received|return-path|from|date|message-id|mime-version|delivered-to):/im.test(text.slice(0, 400)) &&
    /^subject:/im.test(text)
  )
    return "message/rfc822";
  return "text/plain";
}

const endings: Readonly<Record<MediaType, readonly string[]>> = {
  "application/pdf": ["pdf"],
  "image/png": ["png"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/webp": ["webp"],
  "image/gif": ["gif"],
  "image/tiff": ["tif", "tiff"],
  "application/zip": ["zip"],
  "application/vnd.openxmlformats-officedocument": ["docx", "xlsx", "pptx"],
  "application/vnd.oasis.opendocument": ["odt", "ods", "odp"],
  "text/html": ["html", "htm"],
  "image/svg+xml": ["svg"],
  "message/rfc822": ["eml"],
  "text/plain": ["txt", "csv", "md", "tsv"],
  "application/octet-stream": [],
};

const endingOf = (name: string): string => /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** Does the name claim another kind than the content has? Said in words to the person; never a reason to refuse a file. */
export function nameDisagrees(name: string, type: MediaType): boolean {
  const ending = endingOf(name);
  const claimed = Object.values(endings).some((known) => known.includes(ending));
  return type === "application/octet-stream" ? claimed : ending !== "" && !endings[type].includes(ending);
}

/** The ending a file gets when it is handed out or packed: that of its content, or "bin". The name it came with does not decide. */
export function safeEnding(name: string, type: MediaType): string {
  // A type that a newer program knows has no ending here.
  const known = endings[type] ?? [];
  const own = endingOf(name);
  return known.includes(own) ? own : (known[0] ?? "bin");
}
