// A table as a spreadsheet (Office Open XML, ECMA-376): texts are texts, numbers are numbers, and nothing in a cell is ever a formula.
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js/lib/zip-core-native.js";
import type { Cell } from "../../core/csv.ts";

export interface Sheet {
  /** At most 31 signs, none of []:*?/\ */
  readonly name: string;
  /** The first row is the header and stays in sight. */
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns stay in sight. */
  readonly pinned?: number;
}

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const partType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Writes sheets as one spreadsheet file, packed by the platform's own compression. */
export async function xlsxOf(sheets: readonly Sheet[]): Promise<Blob> {
  const texts = new Texts();
  const parts = new Map([
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relationsOf([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbook(sheets)],
    [
      "xl/_rels/workbook.xml.rels",
      relationsOf([
        ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ],
    ["xl/styles.xml", styles],
    ...sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet, texts)] as const),
  ]);
  parts.set("xl/sharedStrings.xml", texts.part());
  const writer = new ZipWriter(new BlobWriter(mediaType), { useWebWorkers: false, extendedTimestamp: false });
  for (const [path, text] of parts) await writer.add(path, new TextReader(text));
  return writer.close();
}

/** Every text of a spreadsheet, once: cells name it by its number. */
class Texts {
  readonly #numbers = new Map<string, number>();
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }
  part(): string {
    const items = [...this.#numbers.keys()].map((text) => `<si>${textElement(text)}</si>`);
    return `${xml}<sst xmlns="${main}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

/** A cell of a spreadsheet holds no more. In UTF-16 units. */
const longestCell = 32_767;
/** Signs that XML 1.0 cannot hold. */
const notInXml = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
/** Readers take this for a sign by its number. */
const escapeLike = /_(?=x[\da-f]{4}_)/gi;

function textElement(text: string): string {
  const kept = text.slice(0, longestCell).replace(notInXml, "\ufffd").replace(escapeLike, "_x005F_");
  const space = kept.trim() === kept ? "" : ' xml:space="preserve"';
  return `<t${space}>${escaped(kept)}</t>`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

function worksheet({ rows, pinned = 0 }: Sheet, texts: Texts): string {
  const letters = (rows[0] ?? []).map((_, index) => columnLetters(index));
  const lines = rows.map((row, index) => {
    // Cells that say nothing are left out.
    const cells = row.map((cell, column) => {
      if (cell === "") return "";
      const place = `r="${letters[column] ?? columnLetters(column)}${index + 1}"${index === 0 ? ' s="1"' : ""}`;
      if (typeof cell === "number") return `<c ${place}><v>${cell}</v></c>`;
      return `<c ${place} t="s"><v>${texts.numberOf(cell)}</v></c>`;
    });
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  const widths = (rows[0] ?? []).map((head, index) => {
    const width = Math.min(40, Math.max(10, String(head).length + 2));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return [
    `${xml}<worksheet xmlns="${main}">`,
    `<sheetViews><sheetView workbookViewId="0">${pane(pinned)}</sheetView></sheetViews>`,
    widths.length > 0 ? `<cols>${widths.join("")}</cols>` : "",
    `<sheetData>${lines.join("")}</sheetData></worksheet>`,
  ].join("");
}

/** The header, and the columns that are pinned, stay where they are. */
function pane(pinned: number): string {
  const across = pinned > 0 ? ` xSplit="${pinned}"` : "";
  const free = pinned > 0 ? "bottomRight" : "bottomLeft";
  return `<pane${across} ySplit="1" topLeftCell="${columnLetters(pinned)}2" activePane="${free}" state="frozen"/>`;
}

/** A, B … Z, AA … @param index from 0 */
function columnLetters(index: number): string {
  const before = Math.floor(index / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + (index % 26));
}

function workbook(sheets: readonly Sheet[]): string {
  const named = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${named.join("")}</sheets></workbook>`;
}

function relationsOf(all: readonly (readonly [kind: string, target: string])[]): string {
  const items = all.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
  );
  return `${xml}<Relationships xmlns="${packageRelations}">${items.join("")}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const part = (path: string, kind: string) =>
    `<Override PartName="/xl/${path}" ContentType="${partType}.${kind}+xml"/>`;
  return [
    `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part("workbook.xml", "sheet.main"),
    ...Array.from({ length: sheets }, (_, index) => part(`worksheets/sheet${index + 1}.xml`, "worksheet")),
    part("styles.xml", "styles"),
    part("sharedStrings.xml", "sharedStrings"),
    "</Types>",
  ].join("");
}

/** Two: as it is, and bold for the header. */
const styles = [
  `${xml}<styleSheet xmlns="${main}">`,
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join("");
