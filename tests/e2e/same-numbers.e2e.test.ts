// Are the numbers of one portfolio the same wherever one meets them? On the screen, in the table beside each figure, in what is exported, on the
// command line, and in a data engine that knows nothing of this program. With not knowing, forgeries, replaced versions and two editions.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { BlobReader, TextWriter, Uint8ArrayWriter, ZipReader } from "@zip.js/zip.js";
import { parquetMetadata } from "hyparquet";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import edition from "../../checklists/editions/us-sister-city/1.json" with { type: "json" };
import { root } from "../../scripts/build-if-needed.mjs";
import { checkPackages } from "../../src/cli/compare/check-packages.ts";
import { gather } from "../../src/cli/compare/gather.ts";
import { packagesIn } from "../../src/cli/compare/packages-in.ts";
import { openSpool } from "../../src/cli/compare/spool.ts";
import { openParquetFolder } from "../../src/cli/compare/write-parquet.ts";
import { makeSample } from "../../src/cli/sample/make-sample.ts";
import { trialEdition } from "../../src/cli/sample/trial-edition.ts";
import { bases, unknownKinds } from "../../src/core/answer.ts";
import type { Edition, QuestionId } from "../../src/core/checklist.ts";
import { newestFirst } from "../../src/core/compare/compatibility.ts";
import { deadlinesInOrder } from "../../src/core/compare/deadlines.ts";
import { daysAhead, type Overview } from "../../src/core/compare/overview.ts";
import { nowhere, type Side } from "../../src/core/compare/place-id.ts";
import type { Places } from "../../src/core/compare/places.ts";
import { type Checklist, openEdition } from "../../src/core/open-edition.ts";
import { sayDays } from "../../src/i18n/en/compare-figures.ts";
import { sayValueOf } from "../../src/i18n/en/compare-filter.ts";
import { sayCount, sayDate, sayNumber } from "../../src/i18n/en/quantities.ts";
import { stateWord } from "../../src/i18n/en/words.ts";
import type { Figure } from "../../src/report/comparison/figure.ts";
import {
  basisFigure,
  deadlinesFigure,
  findingsFigure,
  knownFigure,
  placesFigure,
  ratingsFigure,
  reasonsFigure,
  studyFigure,
} from "../../src/report/comparison/figures.ts";
import { type Person, person } from "./profiles.ts";
import { launch, type Site, serve } from "./site.ts";

type Rows = readonly (readonly string[])[];
type Found = Readonly<Record<string, unknown>>;

const folder = mkdtempSync(join(tmpdir(), "sister-city-check-same-numbers-"));
const at = (name: string): string => join(folder, name);
const first = openEdition(edition as unknown as Edition);
const second = openEdition(trialEdition(first.edition));
const editions: readonly Checklist[] = [first, second].sort(newestFirst);
const files = 60;

let browser: Browser;
let site: Site;
let body: Person;
/** As the command line has it. */
let told: {
  readonly figures: Overview;
  readonly places: Readonly<Record<Side, Places>>;
  readonly portfolio: {
    readonly total: number;
    readonly shown: number;
    readonly hidden: Readonly<Record<string, number>>;
  };
};
let today: string;
let ask: (sql: string) => Promise<readonly Found[]>;

beforeAll(async () => {
  browser = await launch();
  site = await serve(inject("builtSite"));
  mkdirSync(at("submissions"));
  for await (const one of makeSample({ count: files, seed: 7, forgeries: 6, checklist: first, second }))
    writeFileSync(join(at("submissions"), one.name), one.bytes);
  body = await person(browser, site.address);
  await body.go("#/compare/add");
  await body.page.getByLabel("Folder to take in").setInputFiles(at("submissions"));
  await body.page.getByText(/^Done: /).waitFor({ timeout: 120_000 });
  today = await body.page.evaluate(() => new Date().toISOString().slice(0, 10));
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/main.ts", "compare", at("submissions"), "--today", today].concat([
      "--csv",
      at("told.csv"),
      "--parquet",
      at("portfolio"),
      "--json",
    ]),
    { cwd: root, encoding: "utf8", maxBuffer: 1e8 },
  );
  told = JSON.parse(run.stdout);
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  for (const table of readdirSync(at("portfolio")))
    await connection.run(
      `CREATE VIEW ${table} AS SELECT * FROM read_parquet('${at("portfolio")}/${table}/*/*.parquet', hive_partitioning = true)`,
    );
  ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson() as Found[];
}, 300_000);

afterAll(async () => {
  await body?.close();
  await browser.close();
  await site.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** One number from the data engine. */
const count = async (sql: string): Promise<number> => Number(Object.values((await ask(sql))[0] ?? {})[0]);
const saves = (name: string): Promise<string> =>
  body.saves(async () => {
    const { page } = body;
    await page.getByText("Save or print this view").waitFor();
    if (!(await page.getByRole("button", { name, exact: true }).isVisible()))
      await page.getByText("Save or print this view").click();
    await page.getByRole("button", { name, exact: true }).click();
  });

interface OnScreen {
  readonly title: string;
  readonly drawn: Rows;
  readonly twin: Rows;
}

/** Every figure of the page: what is drawn, opened to its last row, and the table that stands in its place when asked for. */
async function figuresOnScreen(): Promise<readonly OnScreen[]> {
  const { page } = body;
  for (const button of await page.getByRole("button", { name: /^Show all/ }).all()) await button.click();
  const read = () =>
    page.locator(".chart").evaluateAll((charts) =>
      charts.map((chart) => ({
        title: chart.querySelector("h2")?.textContent ?? "",
        rows: [...chart.querySelectorAll("tbody tr, .reasons li")].map((row) =>
          row instanceof HTMLTableRowElement
            ? [...row.cells].map(({ textContent }) => textContent?.trim() ?? "")
            : [
                row.querySelector(".reason-words")?.firstChild?.textContent ?? "",
                row.querySelector("b")?.textContent ?? "",
              ],
        ),
      })),
    );
  const drawn = await read();
  for (const button of await page.getByRole("button", { name: "Show as table" }).all()) await button.click();
  const twins = await read();
  return drawn.map(({ title, rows }, index) => ({ title, drawn: rows, twin: twins[index]?.rows ?? [] }));
}

const inWords = ({ rows }: Figure): Rows =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? sayNumber(cell) : cell)));
const figureNamed = (all: readonly OnScreen[], { title }: Figure): OnScreen => {
  const found = all.find((one) => one.title === title);
  if (!found)
    throw new Error(`No figure on the page says: ${title}. There are: ${all.map((one) => one.title).join(" | ")}`);
  return found;
};

/** The tables of a saved web page, by the heading above each. */
function tablesIn(path: string): ReadonlyMap<string, Rows> {
  const plain = (markup: string): string =>
    markup
      .replace(/<[^>]+>/gu, "")
      .replaceAll("&#39;", "'")
      .replaceAll("&quot;", '"')
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&amp;", "&");
  const sections = readFileSync(path, "utf8").split("<section>").slice(1);
  return new Map(
    sections.map((section) => {
      const title = plain(/<h2[^>]*>(.*?)<\/h2>/su.exec(section)?.[1] ?? "");
      const body = /<tbody>(.*?)<\/tbody>/su.exec(section)?.[1] ?? "";
      const rows = [...body.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = ""]) =>
        [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gsu)].map(([, cell = ""]) => plain(cell)),
      );
      return [title, rows] as const;
    }),
  );
}

const filesUnder = (place: string): readonly string[] =>
  readdirSync(place, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".parquet"))
    .sort();

describe("the overview", () => {
  let screen: readonly OnScreen[];
  let page: ReadonlyMap<string, Rows>;
  let figures: Overview;

  beforeAll(async () => {
    await body.go("#/compare/overview");
    await body.page.getByRole("heading", { name: "Reasons to look" }).waitFor();
    await body.page.locator(".chart-foot").last().waitFor();
    page = tablesIn(await saves("Web page (HTML)"));
    screen = await figuresOnScreen();
    ({ figures } = told);
  }, 120_000);

  /** The table on the screen and the one in the saved page are what the command line says. */
  const isTold = (figure: Figure): OnScreen => {
    const found = figureNamed(screen, figure);
    expect(found.twin).toEqual(inWords(figure));
    expect(page.get(figure.title)).toEqual(inWords(figure));
    return found;
  };

  it("counts as many submissions everywhere, and leaves as many out", async () => {
    const { total, shown, hidden } = told.portfolio;
    await body.page.getByText(`${sayNumber(shown)} of ${sayCount(total, "submission")}`, { exact: true }).waitFor();
    expect(figures.submissions).toBe(shown);
    const stood = await ask("SELECT standing, count(*) AS n FROM summaries GROUP BY standing");
    const counted = Object.fromEntries(stood.map(({ standing, n }) => [String(standing), Number(n)]));
    expect(counted).toEqual(
      Object.fromEntries(Object.entries({ current: shown, ...hidden }).filter(([, number]) => number > 0)),
    );
    // What the sample is about is in it.
    expect(hidden.replaced).toBeGreaterThan(0);
    expect(Object.keys(figures.quality.editions)).toHaveLength(2);
    for (const kind of unknownKinds) expect(figures.quality.unknown[kind]).toBeGreaterThan(0);
    const verdicts = await ask(
      "SELECT verdict, count(*) AS n FROM summaries WHERE standing = 'current' GROUP BY verdict",
    );
    expect(Object.fromEntries(verdicts.map(({ verdict, n }) => [String(verdict), Number(n)]))).toEqual(
      figures.quality.verdicts,
    );
    const said = await body.page.getByRole("list", { name: "How the files were checked" }).textContent();
    for (const [verdict, words] of [
      ["matches", "Matches"],
      ["cannot-be-checked", "Cannot be checked"],
    ] as const)
      expect(said).toContain(`${words} ${sayNumber(figures.quality.verdicts[verdict] ?? 0)}`);
  });

  it("has the same reasons to look, each caught as often in the data engine", async () => {
    const figure = reasonsFigure(figures.reasons);
    expect(page.get(figure.title)).toEqual(inWords(figure));
    const drawn = figureNamed(screen, figure).drawn;
    expect([...drawn].sort()).toEqual(
      inWords(figure)
        .map(([words, number]) => [words, number])
        .sort(),
    );
    const raised = "SELECT count(DISTINCT fingerprint) FROM findings WHERE standing = 'current' AND kind = 'raised'";
    const current = "SELECT count(*) FROM summaries WHERE standing = 'current'";
    const all = "basis_document + basis_told + basis_own_view";
    const level = (name: string) => `list_position(['none', 'low', 'medium', 'high', 'critical'], ${name})`;
    const queries: Readonly<Record<string, string>> = {
      "critical-without-safeguard": `${raised} AND severity = 'critical' AND NOT safeguarded`,
      "signed-despite": `${raised} AND severity IN ('high', 'critical') AND NOT safeguarded
        AND fingerprint IN (SELECT fingerprint FROM summaries WHERE decision = 'sign')`,
      "not-told-on-money": `SELECT count(DISTINCT fingerprint) FROM answers WHERE standing = 'current'
        AND unknown_kind = 'not-told' AND number IS NOT NULL AND section IN ('economic', 'proxy')`,
      "not-told": `${current} AND unknown_not_told >= 5`,
      "wide-range": `${current} AND ${level("rating_at_most")} - ${level("rating_at_least")} >= 2`,
      changed: `WITH steps AS (SELECT ${level("rating_at_least")} - lag(${level("rating_at_least")}) OVER (
          PARTITION BY lower(council), coalesce(partner_own_script, lower(partner)), partner_country
          ORDER BY sealed_at, fingerprint) AS moved FROM summaries WHERE standing = 'current')
        SELECT count(*) FROM steps WHERE abs(moved) >= 2`,
      "weak-findings": `${raised} AND severity IN ('high', 'critical') AND weak_basis`,
      unanswered: `${current} AND questions_asked > 0 AND floor(unanswered * 100 / questions_asked) >= 20`,
      "weak-basis": `${current} AND ${all} > 0 AND floor((basis_told + basis_own_view) * 100 / (${all})) >= 60`,
      "missing-files": `${current} AND evidence_files_missing >= 1`,
      "not-checked": `${current} AND verdict <> 'matches'`,
    };
    const asked = await Promise.all(
      figures.reasons.map(async ({ reason: { id } }) => [id, await count(queries[id] ?? "")] as const),
    );
    expect(asked).toEqual(figures.reasons.map(({ reason: { id }, count: caught }) => [id, caught]));
  });

  it("has the same ranges by country, drawn, in the table and in the data engine", async () => {
    const { byCountry } = figures;
    const found = isTold(ratingsFigure(byCountry, "country", (group) => sayValueOf("country", group, first)));
    expect(found.drawn.map((row) => row.at(-1))).toEqual(found.twin.map((row) => row[3]));
    const ranges =
      await ask(`SELECT coalesce(council_country, '') AS country, rating_at_least, rating_at_most, rating, count(*) AS n
      FROM summaries WHERE standing = 'current'
      GROUP BY coalesce(council_country, ''), rating_at_least, rating_at_most, rating
      QUALIFY sum(count(*)) OVER (PARTITION BY coalesce(council_country, '')) >= 5`);
    const flat = byCountry.groups.flatMap(({ group, ranges: some }) =>
      some.map(({ level, highest, word, count: n }) => [group, level, highest, word, n].join(" ")),
    );
    expect(
      ranges
        .map((one) => [one.country, one.rating_at_least, one.rating_at_most, one.rating, one.n].map(String).join(" "))
        .sort(),
    ).toEqual(flat.sort());
    const words = await ask("SELECT rating, count(*) AS n FROM summaries WHERE standing = 'current' GROUP BY rating");
    expect(Object.fromEntries(words.map(({ rating, n }) => [String(rating), Number(n)]))).toEqual(figures.ratings);
  });

  it("has the same findings with every number beside them", async () => {
    const found = isTold(findingsFigure(figures.findings, editions));
    // Drawn are the statement, its section, a silent bar, submissions, share and the share on a weak basis.
    expect(found.drawn.map(([statement, section, , number, share]) => [statement, section, number, share])).toEqual(
      found.twin.map((row) => [row[0], row[1], row[2], row[4]]),
    );
    const rules = await ask(`SELECT rule, count(*) FILTER (kind = 'raised') AS n,
        count(*) FILTER (kind = 'raised' AND weak_basis) AS weak,
        count(*) FILTER (kind = 'raised' AND NOT safeguarded) AS open, count(*) FILTER (kind = 'possible') AS possible
      FROM findings WHERE standing = 'current' AND kind <> 'evidence-gap' GROUP BY rule HAVING n > 0`);
    const having = (rule: string) =>
      count(
        `SELECT count(*) FROM summaries WHERE standing = 'current' AND edition IN (${[
          ...editions
            .filter(({ rules: own }) => own.has(rule as never))
            .map(({ edition: { edition: number } }) => number),
          -1,
        ].join(", ")})`,
      );
    const asked = await Promise.all(
      rules.map(async ({ rule, ...numbers }) =>
        [rule, ...Object.values(numbers).map(Number), await having(String(rule))].join(" "),
      ),
    );
    expect(asked.sort()).toEqual(
      figures.findings
        .map((one) => [one.rule, one.count, one.weak, one.withoutSafeguard, one.possible, one.outOf].join(" "))
        .sort(),
    );
  });

  it("has the same states of answers, grounds and evidence", async () => {
    for (const figure of [knownFigure(figures.quality), basisFigure(figures.quality)]) {
      const found = isTold(figure);
      expect(found.drawn.map(([name, , number, share]) => [name, number, share])).toEqual(
        found.twin.map(([name, number, , share]) => [name, number, share]),
      );
    }
    const { tally, unknown, bases: grounds, evidence, gaps } = figures.quality;
    const states = await ask(`SELECT state, count(*) AS n FROM answers
      WHERE standing = 'current' AND number IS NOT NULL GROUP BY state`);
    expect(Object.fromEntries(states.map(({ state, n }) => [String(state), Number(n)]))).toEqual(
      Object.fromEntries(Object.entries(tally).filter(([, number]) => number > 0)),
    );
    const kinds = await ask(`SELECT unknown_kind, count(*) AS n FROM answers
      WHERE standing = 'current' AND number IS NOT NULL AND state = 'unknown' GROUP BY unknown_kind`);
    expect(Object.fromEntries(kinds.map((one) => [String(one.unknown_kind), Number(one.n)]))).toEqual(unknown);
    const [sums = {}] = await ask(`SELECT sum(basis_document) AS document, sum(basis_told) AS told,
      sum(basis_own_view) AS own, sum(evidence_pieces) AS pieces, sum(evidence_files_missing) AS missing,
      sum(answers_with_evidence) AS evidenced, sum(evidence_gaps) AS gaps FROM summaries WHERE standing = 'current'`);
    expect(Object.values(sums).map(Number)).toEqual([
      ...bases.map((basis) => grounds[basis]),
      evidence.pieces,
      evidence.filesMissing,
      evidence.answers,
      gaps,
    ]);
    const rests = await ask(`SELECT basis, count(*) AS n FROM answers
      WHERE standing = 'current' AND number IS NOT NULL AND state = 'answered' GROUP BY basis`);
    expect(Object.fromEntries(rests.map(({ basis, n }) => [String(basis), Number(n)]))).toEqual(grounds);
  });

  it("has the same study elements, by the questions that serve them", async () => {
    const found = isTold(studyFigure(figures.quality.study, editions));
    expect(found.drawn.map((row) => row.at(-1))).toEqual(found.twin.map((row) => row.at(-1)));
    const serves = editions.flatMap(({ edition: { edition: number }, edition: own }) =>
      own.questions.flatMap((question) =>
        question.number === undefined
          ? []
          : (question.study ?? []).map((element) => `(${number}, '${question.id}', '${element}')`),
      ),
    );
    const rows = await ask(`WITH serves(edition, question, element) AS (VALUES ${serves.join(", ")})
      SELECT element, state, count(*) AS n FROM answers JOIN summaries USING (fingerprint, standing, year)
      JOIN serves ON serves.edition = summaries.edition AND serves.question = answers.question
      WHERE standing = 'current' GROUP BY element, state`);
    expect(rows.map(({ element, state, n }) => `${element} ${state} ${n}`).sort()).toEqual(
      Object.entries(figures.quality.study)
        .flatMap(([element, tally]) =>
          Object.entries(tally).flatMap(([state, number]) => (number > 0 ? [`${element} ${state} ${number}`] : [])),
        )
        .sort(),
    );
  });

  it("has the same places on the map, and every submission in one of them, held back or not placed", async () => {
    const { partner } = told.places;
    isTold(placesFigure(partner));
    const counted = partner.circles.reduce((sum, circle) => sum + circle.count, 0);
    const current = "SELECT count(*) FROM summaries WHERE standing = 'current'";
    expect(counted + partner.heldBack.submissions).toBe(await count(`${current} AND partner_country = 'CN'`));
    expect(counted + partner.heldBack.submissions + partner.placedBy[nowhere]).toBe(await count(current));
  });

  it("has the same days to watch", async () => {
    const figure = deadlinesFigure(figures.deadlines, daysAhead, editions);
    expect(page.get(figure.title)).toEqual(inWords(figure));
    // What is drawn is a table already.
    expect(figureNamed(screen, figure).drawn).toEqual(
      deadlinesInOrder(figures.deadlines).map(({ date, days, council, partner }, index) => [
        `${sayDate(date)}, ${sayDays(days)}`,
        figure.rows[index]?.[1],
        `${council} – ${partner}`,
      ]),
    );
    const rows = await ask(`SELECT fingerprint, question, value AS due, CAST(value AS DATE) - DATE '${today}' AS days
      FROM answers WHERE standing = 'current' AND question IN ('exit.next-date', 'approval.withdrawal-date')
      AND state = 'answered' AND value <> 'none' AND CAST(value AS DATE) - DATE '${today}' <= ${daysAhead}`);
    expect(rows.map((one) => [one.fingerprint, one.question, one.due, one.days].join(" ")).sort()).toEqual(
      figures.deadlines
        .map(({ fingerprint, question, date, days }) => [fingerprint, question, date, days].join(" "))
        .sort(),
    );
  });
});

describe("one question", () => {
  /** Of each type one, and one that the editions do not ask alike. */
  const asked = (): readonly QuestionId[] => {
    const types = new Map(first.edition.questions.filter(({ number }) => number).map(({ type, id }) => [type, id]));
    return [
      ...new Set([...types.values(), "approval.national-advice" as QuestionId, "expression.venue" as QuestionId]),
    ];
  };

  it("is answered as often in each way on the screen, in its table, in the saved page and in the data engine", async () => {
    for (const question of asked()) {
      await body.go(`#/compare/questions/question=${question}`);
      await body.page.locator(".question-words").waitFor();
      const page = tablesIn(await saves("Web page (HTML)"));
      const [shown] = await figuresOnScreen();
      if (!shown) throw new Error("no figure");
      expect(page.get(shown.title), question).toEqual(shown.twin);
      expect(
        shown.drawn.map((row) => row.slice(2)),
        question,
      ).toEqual(shown.twin.map(([, ...rest]) => rest));
      const counted = new Map(shown.twin.map(([name = "", number]) => [name, Number(number)]));
      const states = new Map(
        (
          await ask(`SELECT coalesce(unknown_kind, state) AS state, count(*) AS n FROM answers
            WHERE standing = 'current' AND question = '${question}' GROUP BY ALL`)
        ).map(({ state, n }) => [String(state), Number(n)]),
      );
      const inState = (state: string) => states.get(state) ?? 0;
      const named = (words: string) => [...counted].find(([name]) => name === words)?.[1] ?? 0;
      expect(named(stateWord["not-applicable"]), question).toBe(inState("not-applicable"));
      expect(named(stateWord.unanswered), question).toBe(inState("unanswered"));
      expect(named(stateWord["not-asked"]), question).toBe(inState("not-asked"));
      const unknown = [...counted].filter(([name]) => name.startsWith(`${stateWord.unknown}: `));
      expect(
        unknown.map(([, number]) => number),
        question,
      ).toEqual(unknownKinds.map(inState));
      const values = await ask(`SELECT value, count(*) AS n FROM (
          SELECT unnest(string_split(value, ',')) AS value FROM answers
          WHERE standing = 'current' AND question = '${question}' AND state = 'answered') GROUP BY value`);
      const choices = editions.flatMap(({ questions }) => questions.get(question)?.choices ?? []);
      for (const { value, n } of values) {
        const label = choices.find((choice) => choice.value === value)?.label;
        if (label) expect(named(label), `${question}: ${value}`).toBe(Number(n));
      }
      if (choices.length === 0 && first.questions.get(question)?.type !== "yes-no")
        expect(shown.twin[0]?.[1], question).toBe(String(inState("answered")));
    }
  }, 180_000);
});

describe("the table", () => {
  const cells = (path: string): Rows =>
    readFileSync(path, "utf8")
      .replace(/^\uFEFF/u, "")
      .trimEnd()
      .split("\r\n")
      .map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)].map(([, cell = ""]) => cell));

  it("is the same as CSV from the screen, CSV from the command line and as a spreadsheet, cell by cell", async () => {
    await body.go("#/compare/table");
    await body.page.getByRole("region", { name: "Submissions by section" }).waitFor();
    const csv = cells(await saves("Table (CSV)"));
    const byCli = cells(at("told.csv"));
    expect(csv[0]).toEqual(byCli[0]);
    expect(csv.slice(1).map(String).sort()).toEqual(byCli.slice(1).map(String).sort());
    expect(csv).toHaveLength(told.portfolio.shown + 1);
    const reader = new ZipReader(new BlobReader(new Blob([readFileSync(await saves("Spreadsheet (XLSX)"))])));
    const parts = new Map<string, string>();
    for (const entry of await reader.getEntries())
      if (!entry.directory) parts.set(entry.filename, await entry.getData(new TextWriter()));
    const plain = (text: string) =>
      text
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&quot;", '"')
        .replaceAll("&apos;", "'")
        .replaceAll("&amp;", "&");
    const strings = [
      ...(parts.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gsu),
    ].map(([, text = ""]) => plain(text));
    const sheet = [...(parts.get("xl/worksheets/sheet1.xml") ?? "").matchAll(/<row .*?<\/row>/gsu)].map(([row]) =>
      [...row.matchAll(/<c r="[A-Z]+\d+"([^>]*?)(?:\/>|>(?:<v>(.*?)<\/v>)?<\/c>)/gsu)].map(
        ([, kind = "", value = ""]) => (kind.includes('t="s"') ? (strings[Number(value)] ?? "") : value),
      ),
    );
    const unquoted = csv.map((row) => row.map((cell) => cell.replace(/^"(.*)"$/su, "$1").replaceAll('""', '"')));
    // Cells that say nothing may be left out of a spreadsheet.
    const said = (rows: Rows) => rows.map((row) => row.filter((cell) => cell !== ""));
    expect(said(sheet)).toEqual(said(unquoted));
  }, 60_000);

  it("becomes a spreadsheet also with ten thousand rows, under the policy that the site is served with", async () => {
    const [worker] = readdirSync(join(inject("builtSite"), "workers")).filter((name) =>
      name.startsWith("sheet.worker"),
    );
    const bytes = await body.page.evaluate(async (path) => {
      const rows = Array.from({ length: 10_000 }, (_, row) =>
        Array.from({ length: 20 }, (_, column) => `${row} ${column}`),
      );
      const worker = new Worker(new URL(path, document.baseURI), { type: "module" });
      const answer = await new Promise<MessageEvent>((resolve, reject) => {
        worker.onmessage = resolve;
        worker.onerror = reject;
        worker.postMessage({ kind: "sheets", sheets: [{ name: "Many", rows }] });
      });
      worker.terminate();
      return [...new Uint8Array(await (answer.data as { file: Blob }).file.slice(0, 4).arrayBuffer())];
    }, `workers/${worker}`);
    expect(bytes).toEqual([0x50, 0x4b, 3, 4]);
  }, 60_000);

  it("is the same as Parquet from the screen and from the command line, byte by byte for the same rows", async () => {
    await body.go("#/compare/table/standing=current%2Creplaced%2Cconflicting%2Cunsigned%2Cexample");
    await body.page.getByText(new RegExp(`^${told.portfolio.total} of`)).waitFor();
    const reader = new ZipReader(new BlobReader(new Blob([readFileSync(await saves("For data engines (Parquet)"))])));
    for (const entry of await reader.getEntries()) {
      if (entry.directory) continue;
      const path = at(`screen/${entry.filename.replace(/^portfolio\//u, "")}`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, await entry.getData(new Uint8ArrayWriter()));
    }
    const names = filesUnder(at("screen"));
    expect(names).toEqual(filesUnder(at("portfolio")));
    // A file also says what it is about, and that differs: here every submission was asked for by its standing.
    const aboutIn = (place: string): string => {
      const bytes = readFileSync(at(`${place}/${names[0]}`));
      const { key_value_metadata: facts = [] } = parquetMetadata(new Uint8Array(bytes).buffer);
      return facts.find(({ key }) => key === "about")?.value ?? "";
    };
    const about = aboutIn("screen");
    expect(about).toContain(`${told.portfolio.total} of ${told.portfolio.total} submissions`);
    const butFilter = (words: string): string => words.replace(/; [^;]*(?=; checklists)/u, "");
    expect(butFilter(aboutIn("portfolio"))).toBe(butFilter(about));
    const spool = openSpool();
    const brought = { editions: [first.edition] };
    const { packages } = await packagesIn([at("submissions")]);
    const {
      kept,
      portfolio,
      editions: known,
    } = await gather(checkPackages(packages, brought, 1), spool, brought.editions, () => {});
    const byCli = openParquetFolder(at("again"), about);
    for (const { place, fingerprint } of kept) {
      const summary = spool.get(place);
      const checklist = known.get(summary.editionFingerprint);
      if (checklist) byCli.add(summary, portfolio.standingOf.get(fingerprint) ?? "current", checklist);
    }
    byCli.close();
    spool.close();
    for (const name of names)
      expect(readFileSync(at(`again/${name}`)).equals(readFileSync(at(`screen/${name}`))), name).toBe(true);
    for (const table of readdirSync(at("portfolio"))) {
      const rows = (place: string) =>
        `SELECT * FROM read_parquet('${at(place)}/${table}/*/*.parquet', hive_partitioning = true)`;
      expect(await count(`SELECT count(*) FROM (${rows("screen")} EXCEPT ALL ${rows("portfolio")})`), table).toBe(0);
      expect(await count(`SELECT count(*) FROM (${rows("portfolio")} EXCEPT ALL ${rows("screen")})`), table).toBe(0);
    }
  }, 60_000);
});
