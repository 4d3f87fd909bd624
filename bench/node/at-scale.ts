// How long do the questions of docs/oversight-at-scale.md take in DuckDB over a million summaries, with their answers and findings, and how
// much memory do they need? Prints JSON. The rows are those of a sample, many times over, each a submission of its own.
import { readFileSync } from "node:fs";
import { resourceUsage } from "node:process";
import { DuckDBInstance } from "@duckdb/node-api";

const [page = "", folder = "", wanted = "1000000"] = process.argv.slice(2);
const [views = "", ...questions] = [...readFileSync(page, "utf8").matchAll(/```sql\n([\s\S]*?)```/g)].map(
  ([, sql = ""]) => sql.replaceAll("'portfolio/", `'${folder}/`),
);
/** Copies of the sample written at a time: more would be gathered in memory first. */
const atOnce = 50;
const connection = await (await DuckDBInstance.create(":memory:")).connect();
// Without a limit it takes four fifths of the machine; what does not fit goes to the disk.
await connection.run(
  `SET memory_limit = '6GB'; SET temp_directory = '${folder}/spilled'; SET preserve_insertion_order = false`,
);
await connection.run(views);
const first = await connection.runAndReadAll("SELECT count(*)::INTEGER AS rows FROM summaries");
const times = Math.ceil(Number(wanted) / Number(first.getRowObjectsJson()[0]?.rows));
const tables = ["summaries", "sections", "answers", "findings", "organisations"];
for (const name of tables) {
  // Councils too are others each time, so that groups and partnerships stay as large as they are.
  const council = name === "summaries" ? ", council || ' ' || n AS council" : "";
  for (let from = 0; from < times; from += atOnce) {
    const copies = `range(${from}, ${Math.min(times, from + atOnce)}) AS r(n)`;
    const rows = `SELECT * REPLACE (fingerprint || '-' || n AS fingerprint${council}) FROM ${name}, ${copies}`;
    await connection.run(
      `COPY (SELECT * EXCLUDE n FROM (${rows})) TO '${folder}/many-${name}-${from}.parquet' (FORMAT parquet)`,
    );
  }
}
for (const name of tables)
  await connection.run(`CREATE OR REPLACE VIEW ${name} AS SELECT * FROM '${folder}/many-${name}-*.parquet'`);
const [counted] = (
  await connection.runAndReadAll(
    "SELECT (SELECT count(*) FROM summaries)::INTEGER AS summaries, (SELECT count(*) FROM answers)::INTEGER AS answers",
  )
).getRowObjectsJson();
const taken: number[] = [];
for (const sql of questions) {
  const begun = performance.now();
  // Run to the end, and as much read as somebody looks at.
  await connection.runAndReadUntil(sql, 1_000);
  taken.push(performance.now() - begun);
  process.stderr.write(`question ${taken.length}: ${Math.round(taken.at(-1) ?? 0)} ms\n`);
}
connection.closeSync();
process.stdout.write(JSON.stringify({ ...counted, taken, memory: resourceUsage().maxRSS * 1024 }));
