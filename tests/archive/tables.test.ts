// Tables that leave the program: do other programs read in them what was written, whatever was written?
import { BlobReader, TextWriter, ZipReader } from "@zip.js/zip.js";
import { parquetMetadata, parquetReadObjects, parquetSchema } from "hyparquet";
import { describe, expect, it } from "vitest";
import { parquetOf } from "../../src/archive/tables/parquet.ts";
import { xlsxOf } from "../../src/archive/tables/xlsx.ts";
import { longTables } from "../../src/core/compare/long-tables.ts";
import { checklist, summary } from "../core/compare/summaries.ts";

const row = summary("1", {
  "agreement.type": { value: "informal", basis: "told" },
  "agreement.partner-bodies": { value: [{ name: "CPAFFC" }] },
} as never);

describe("a Parquet file", () => {
  it.each(longTables.map((table) => [table.name, table] as const))(
    "of %s is read back as it was written",
    async (_, table) => {
      const rows = [...table.rowsOf(row, "current", checklist)];
      const file = parquetOf(table, rows, "a test").buffer;
      const read = await parquetReadObjects({ file });
      expect(read).toHaveLength(rows.length);
      const plain = (value: unknown) =>
        value instanceof Date ? value.toISOString() : typeof value === "bigint" ? Number(value) : (value ?? undefined);
      expect(read.map((one) => table.columns.map(({ name }) => plain(one[name])))).toEqual(rows);
    },
  );

  it("has its columns with their types also where nothing was said, and says what it is", () => {
    const [summaries] = longTables;
    if (!summaries) throw new Error("There are no tables.");
    const file = parquetOf(summaries, [], "nothing").buffer;
    const metadata = parquetMetadata(file);
    const types = new Map(parquetSchema(metadata).children.map(({ element }) => [element.name, element]));
    expect(types.get("decision_date")).toMatchObject({ type: "INT32", converted_type: "DATE" });
    expect(types.get("council")).toMatchObject({ converted_type: "UTF8" });
    expect(types.size).toBe(summaries.columns.length);
    expect(metadata.key_value_metadata).toContainEqual({ key: "table", value: "sister-city-check/summaries@1" });
  });
});

describe("a spreadsheet", () => {
  const hostile = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "\u0001\u0000", "]]><x/>&\"'", "云泽", "x".repeat(40_000)];

  async function partsOf(rows: (string | number)[][]): Promise<ReadonlyMap<string, string>> {
    const reader = new ZipReader(new BlobReader(await xlsxOf([{ name: "Submissions", rows, pinned: 1 }])));
    const parts = new Map<string, string>();
    for (const entry of await reader.getEntries())
      if (!entry.directory) parts.set(entry.filename, await entry.getData(new TextWriter()));
    return parts;
  }

  it("holds texts as texts and numbers as numbers, and nothing that could be worked out", async () => {
    const parts = await partsOf([["name", "count"], ...hostile.map((text, index) => [text, index])]);
    const sheet = [...parts].find(([path]) => path.endsWith("worksheets/sheet1.xml"))?.[1] ?? "";
    expect(sheet.match(/<row /g)).toHaveLength(hostile.length + 1);
    expect(sheet).not.toMatch(/<f[ >]/);
    // Every text is a shared string, every number is plain.
    expect(sheet.match(/<c r="A\d+"[^>]* t="s"/g)).toHaveLength(hostile.length + 1);
    expect(sheet.match(/<c r="B\d+"><v>\d+<\/v>/g)).toHaveLength(hostile.length);
    expect(sheet).toContain('state="frozen"');
    const strings = parts.get("xl/sharedStrings.xml") ?? "";
    expect(strings).toContain("<t>=HYPERLINK(1)</t>");
    expect(strings).toContain("<t>云泽</t>");
    expect(strings).toContain("]]&gt;&lt;x/&gt;&amp;");
    expect(strings).not.toMatch(/[^\P{Cc}\t\n\r]/u);
    expect(strings).not.toContain("x".repeat(32_768));
  });
});
