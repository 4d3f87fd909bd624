// How does a report written in react-pdf's JSX become the bytes of an accessible, archivable PDF?
// Runs in Node and in a worker alike: it touches no file, no page and no clock. Fonts must have been registered.

import layoutDocument from "@react-pdf/layout";
import renderPdf from "@react-pdf/render";
import { Font, pdf } from "@react-pdf/renderer";
import type { ReactElement } from "react";
import { producer } from "../../core/program.ts";
import type { DocumentInfo } from "./conformance.ts";
import { TaggedDocument, type TaggingProblem } from "./document.ts";
import type { DocumentProps, PdfNode } from "./nodes.ts";
import { prepare } from "./prepare.ts";
import { hasRender, heldStill, runningSheets, withRunning } from "./running.ts";
import { Structure } from "./structure.ts";

/** A file that travels inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly description: string;
  /** `Source` if the report was made from the file, `Data` if the file holds what the report shows. */
  readonly relationship: "Source" | "Data" | "Supplement";
}

/** How far the work is. */
export type Progress =
  | { readonly stage: "layout"; readonly round: number }
  | { readonly stage: "drawing"; readonly page: number; readonly pages: number };

/** What to put into the file and whom to tell. */
export interface RenderOptions {
  readonly attachments?: readonly Attachment[];
  readonly onProgress?: (progress: Progress) => void;
  /** Told of each reason why the file does not claim PDF/A and PDF/UA. A correct report gives none. */
  readonly onProblem?: (problem: TaggingProblem) => void;
  /** What the file says it was made by; this program where nothing is said. */
  readonly producer?: string;
  /** Looked at between layouts and pages; when aborted, the promise is rejected with its reason. */
  readonly signal?: AbortSignal;
}

/** The number of the page on which the element with that `id` begins; two zeros until it is known. */
export type PageOf = (id: string) => string;

/** A Document element, or a function that makes one and may print page numbers in it. */
export type ReportElement = ReactElement | ((pageOf: PageOf) => ReactElement);

const UNKNOWN_PAGE = "00";
/** Page numbers can move pages only while their count of digits changes, so a third layout is already rare. */
const MOST_LAYOUTS = 4;

/**
 * Makes the PDF. The same element, attachments and dates give the same bytes on the same platform; Node and browsers
 * compress differently.
 *
 * The Document must carry `title`, `language` and `creationDate`. Given a function, it lays the report out once to
 * learn the page numbers and again to print them.
 *
 * Throws if the element is no Document, has no creation date, or asks for the page of an id that does not exist.
 */
export async function renderTagged(report: ReportElement, options: RenderOptions = {}): Promise<Uint8Array> {
  const { signal, onProgress } = options;
  let before: Laid | undefined;
  for (let round = 1; round <= MOST_LAYOUTS; round += 1) {
    onProgress?.({ stage: "layout", round });
    const known = before?.pageOf ?? new Map<string, number>();
    const element = typeof report === "function" ? report((id) => pageText(known, id, round)) : report;
    const laid: Laid = await layOut(element, before);
    signal?.throwIfAborted();
    const settled = typeof report !== "function" || (before !== undefined && sameEntries(laid.pageOf, known));
    if (settled) return draw(await withPageNumbers(laid), options);
    before = laid;
  }
  throw new Error(`page numbers still moved after ${MOST_LAYOUTS} layouts`);
}

/** How many pages a Document element takes: a layout without the drawing. */
export async function countPages(element: ReactElement, signal?: AbortSignal): Promise<number> {
  const { document } = await layOut(element);
  signal?.throwIfAborted();
  return document.children?.length ?? 0;
}

/** A laid-out report, with what is needed to lay out no more of it again than has changed. */
interface Laid {
  /** Laid out, with furniture that still says "page 1 of 1". */
  readonly document: PdfNode;
  readonly pageOf: ReadonlyMap<string, number>;
  /** The Page elements before layout. */
  readonly sheets: readonly PdfNode[];
  /** What each sheet says. */
  readonly said: readonly string[];
}

/**
 * Given the layout before, lays out the sheets up to the last one that now says something else, and keeps the pages of
 * those after it.
 */
async function layOut(element: ReactElement, before?: Laid): Promise<Laid> {
  const tree = treeOf(element);
  prepare(tree);
  const sheets = tree.children ?? [];
  const said = sheets.map(saidIn);
  const still = sheets.map(heldStill);
  // What is written in the flow may move content on any page once page numbers move.
  const first = before === undefined || still.some(hasRender);
  const changed = first ? sheets.length : said.findLastIndex((text, sheet) => text !== before.said[sheet]) + 1;
  const laid = await layOutTree({ ...tree, children: still.slice(0, changed) });
  const kept = (before?.document.children ?? []).filter((page) => (page.props?.sheet ?? 0) >= changed);
  const document = { ...laid, children: [...(laid.children ?? []), ...kept] };
  return { document, pageOf: pagesOf(document), sheets, said };
}

async function withPageNumbers({ document, sheets }: Laid): Promise<PdfNode> {
  const pages = document.children ?? [];
  const running = runningSheets(sheets, pages);
  if (running === undefined) return document;
  const furniture = (await layOutTree({ ...document, children: running })).children ?? [];
  return { ...document, children: pages.map((page, index) => withRunning(page, furniture[index])) };
}

function treeOf(element: ReactElement): PdfNode {
  // react-pdf does not publish the shape of its container; nodes.ts holds the part of it that is used here.
  const container = pdf(element as Parameters<typeof pdf>[0]).container as unknown as { document: PdfNode | null };
  const document = container.document;
  if (document?.type !== "DOCUMENT") throw new TypeError("the report is not a Document element");
  return document;
}

function layOutTree(document: PdfNode): Promise<PdfNode> {
  const lay = layoutDocument as unknown as (document: PdfNode, fonts: typeof Font) => Promise<PdfNode>;
  return lay(document, Font);
}

/** Page numbers are printed as text and change nothing else, so a sheet with the same texts is the same sheet. */
function saidIn(sheet: PdfNode): string {
  const texts = (node: PdfNode): string[] => [node.value ?? "", ...(node.children ?? []).flatMap(texts)];
  return texts(sheet).join("\n");
}

function pageText(pages: ReadonlyMap<string, number>, id: string, round: number): string {
  if (round === 1) return UNKNOWN_PAGE;
  const page = pages.get(id);
  if (page === undefined) throw new Error(`no element of the report has the id "${id}"`);
  return String(page);
}

function pagesOf(layout: PdfNode): Map<string, number> {
  const pages = new Map<string, number>();
  const enter = (node: PdfNode, page: number) => {
    const id = node.props?.id;
    if (id !== undefined && !pages.has(id)) pages.set(id, page);
    for (const child of node.children ?? []) enter(child, page);
  };
  for (const [index, page] of (layout.children ?? []).entries()) enter(page, index + 1);
  return pages;
}

function sameEntries(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([id, page]) => b.get(id) === page);
}

function draw(layout: PdfNode, options: RenderOptions): Promise<Uint8Array> {
  const about = (layout.props ?? {}) as DocumentProps;
  const pages = layout.children ?? [];
  const info = infoOf(about, options.producer);
  const document = new TaggedDocument(info, about.language, (page) => {
    options.signal?.throwIfAborted();
    options.onProgress?.({ stage: "drawing", page, pages: pages.length });
  });
  if (!about.title?.trim()) document.problems.push({ kind: "no-title", detail: "Document" });
  if (!about.language?.trim()) document.problems.push({ kind: "no-language", detail: "Document" });
  attach(document, options.attachments ?? [], info.CreationDate);
  const structure = new Structure(document);
  for (const page of pages) structure.tagPage(page);
  const finish = document.end.bind(document);
  document.end = () => {
    structure.check();
    finish();
    for (const problem of document.problems) options.onProblem?.(problem);
  };
  const bytes = collect(document);
  // The renderer wants pdfkit's own class, which has no types; TaggedDocument is one.
  const render = renderPdf as unknown as (document: TaggedDocument, layout: PdfNode) => unknown;
  render(document, layout);
  return bytes;
}

function infoOf(about: DocumentProps, madeBy: string = producer): DocumentInfo {
  const { creationDate } = about;
  if (creationDate === undefined) throw new TypeError("the Document needs a creationDate");
  return {
    ...(about.title === undefined ? {} : { Title: about.title }),
    ...(about.author === undefined ? {} : { Author: about.author }),
    ...(about.subject === undefined ? {} : { Subject: about.subject }),
    ...(about.keywords === undefined ? {} : { Keywords: about.keywords }),
    Creator: about.creator ?? "Sister City Check",
    Producer: about.producer ?? madeBy,
    CreationDate: creationDate,
    ModDate: about.modificationDate ?? creationDate,
  };
}

function attach(document: TaggedDocument, attachments: readonly Attachment[], date: Date): void {
  for (const { bytes, name, type, description, relationship } of attachments) {
    document.file(bytes, { name, type, description, relationship, creationDate: date, modifiedDate: date });
  }
}

function collect(document: TaggedDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk) => chunks.push(chunk));
    document.on("error", reject);
    document.on("end", () => {
      const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
      let offset = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
      }
      resolve(bytes);
    });
  });
}
