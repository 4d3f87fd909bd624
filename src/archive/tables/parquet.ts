// A table as one Parquet file: columns with fixed types, so that files made on other days and machines are read as one table.
import type { SchemaElement } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import type { ColumnType, ColumnValue } from "../../core/compare/columns.ts";
import { type LongTable, longTablesVersion } from "../../core/compare/long-tables.ts";

const elementOf: Readonly<Record<ColumnType, Omit<SchemaElement, "name" | "repetition_type">>> = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  number: { type: "INT32" },
  day: { type: "INT32", converted_type: "DATE" },
  moment: { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
  "yes-no": { type: "BOOLEAN" },
};

/**
 * Writes rows as a Parquet file.
 * @param about what the file says of itself, beside the version of the table
 */
export function parquetOf(
  { name, columns }: Pick<LongTable, "name" | "columns">,
  rows: readonly (readonly ColumnValue[])[],
  about: string,
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map((column, index) => ({
        name: column.name,
        data: rows.map((row) => stored(column.type, row[index])),
      })),
      schema: [
        { name, num_children: columns.length },
        ...columns.map((column) => ({
          name: column.name,
          repetition_type: "OPTIONAL" as const,
          ...elementOf[column.type],
        })),
      ],
      kvMetadata: [
        { key: "table", value: `sister-city-check/${name}@${longTablesVersion}` },
        { key: "about", value: about },
      ],
      createdBy: "sister-city-check",
    }),
  );
}

function stored(type: ColumnType, value: ColumnValue): string | number | boolean | bigint | Date | null {
  if (value === undefined) return null;
  if (type === "day" || type === "moment") return new Date(String(value));
  return value;
}
