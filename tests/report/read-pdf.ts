// Reads a finished PDF back, with a library that had no part in making it.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface TreeNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TreeNode[];
}
interface OutlineEntry {
  readonly title: string;
  readonly items: readonly OutlineEntry[];
}

export interface ReadPdf {
  /** Text of each page without white space: line ends and letter spacing are the page's business, not the report's. */
  readonly pages: readonly string[];
  /** Headings in the order of the structure, as `1 Title`. */
  readonly headings: readonly string[];
  readonly outline: readonly string[];
  readonly attachments: Readonly<Record<string, Uint8Array>>;
  readonly title: string;
}

export const squeeze = (text: string): string => text.replace(/\s+/gu, "");

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
  const pages: string[] = [];
  const headings: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const marked = new Map<string, string>();
    const open: string[] = [];
    let text = "";
    for (const item of items) {
      if ("str" in item) {
        text += item.str;
        for (const id of open) marked.set(id, (marked.get(id) ?? "") + item.str + (item.hasEOL ? " " : ""));
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push((item as { id?: string | null }).id ?? "");
    }
    pages.push(squeeze(text));
    const visit = (node: TreeNode): void => {
      if (/^H\d$/u.test(node.role ?? "")) headings.push(`${node.role?.slice(1)} ${textOf(node, marked)}`);
      else node.children?.forEach(visit);
    };
    const tree = (await page.getStructTree()) as TreeNode | null;
    if (tree) visit(tree);
  }
  const files = ((await pdf.getAttachments()) ?? {}) as Record<string, { content: Uint8Array }>;
  const flat = (entries: readonly OutlineEntry[]): string[] =>
    entries.flatMap((entry) => [entry.title, ...flat(entry.items)]);
  const { info } = (await pdf.getMetadata()) as unknown as { info: { Title?: string } };
  const read = {
    pages,
    headings,
    outline: flat(((await pdf.getOutline()) ?? []) as unknown as OutlineEntry[]),
    attachments: Object.fromEntries(Object.entries(files).map(([name, file]) => [name, file.content])),
    title: info.Title ?? "",
  };
  await pdf.destroy();
  return read;
}

const textOf = (node: TreeNode, marked: ReadonlyMap<string, string>): string =>
  node.type === "content"
    ? (marked.get(node.id ?? "") ?? "")
    : (node.children ?? []).map((child) => textOf(child, marked)).join("");

/** How often one text stands in another, white space aside. */
export const countOf = (text: string, wanted: string): number => text.split(squeeze(wanted)).length - 1;
