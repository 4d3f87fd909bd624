// How long do the ten questions of docs/oversight-at-scale.md take in DuckDB over a million summaries, with their answers and findings? Prints
// JSON. The rows are those of a sample, many times over, each a submission of its own.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [page = "", folder = "", wanted = "1000000"] = process.argv.slice(2);
const [views = "", ...questions] = [...readFileSync(page, "utf8").matchAll(/```sql\n([\s\S]*?)```/g)].map(
  ([, sql = ""]) => sql.replaceAll("'portfolio/", `'${folder}/`),
);
const connection = await (await DuckDBInstance.create(":memory:")).connect();
await connection.run(views);
const first = await connection.runAndReadAll("SELECT count(*)::INTEGER AS rows FROM summaries");
const times = Math.ceil(Number(wanted) / Number(first.getRowObjectsJson()[0]?.rows));
for (const name of ["summaries", "sections", "answers", "findings", "organisations"]) {
  // Councils too are others each time, so that groups and partnerships stay as large as they are.
  const council = name === "summaries" ? ", council || ' ' || n AS council" : "";
  const rows = `SELECT * REPLACE (fingerprint || '-' || n AS fingerprint${council}) FROM ${name}, range(${times}) AS r(n)`;
  await connection.run(`COPY (SELECT * EXCLUDE n FROM (${rows})) TO '${folder}/many-${name}.parquet' (FORMAT parquet)`);
}
for (const name of ["summaries", "sections", "answers", "findings", "organisations"])
  await connection.run(`CREATE OR REPLACE VIEW ${name} AS SELECT * FROM '${folder}/many-${name}.parquet'`);
const [counted] = (
  await connection.runAndReadAll(
    "SELECT (SELECT count(*) FROM summaries)::INTEGER AS summaries, (SELECT count(*) FROM answers)::INTEGER AS answers",
  )
).getRowObjectsJson();
const taken: number[] = [];
for (const sql of questions) {
  const begun = performance.now();
  await connection.runAndReadAll(sql);
  taken.push(performance.now() - begun);
}
connection.closeSync();
process.stdout.write(JSON.stringify({ ...counted, taken }));
