// Many kinds of harmful text, each in every field of a check that somebody hands over: does any run, ask for anything, or get lost on its way
// through the pages and into the report?
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { patient, roundsOf, times } from "../setup/size.ts";
import { completeCopy, manyAnswers } from "./complete-copy.ts";
import { complaintsOf, launch } from "./site.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const payloads = [
  "<script>harmed=1</script>",
  '<img src="https://example.org/x.png" onerror="harmed=1">',
  "<svg/onload=harmed=1><a href='javascript:harmed=1'>x</a>",
  '"><iframe srcdoc="<script>parent.harmed=1</script>">',
  "'-harmed=1-'\"-harmed=1-\"`",
  "javascript:harmed=1",
  "data:text/html,<script>harmed=1</script>",
  '<link rel=stylesheet href="https://example.org/x.css"><style>@import"https://example.org/y.css"</style>',
  "</textarea></title></script><base href=https://example.org/>",
  "{{constructor.constructor('harmed=1')()}} #{harmed=1} <%= harmed %>",
  "<math><mtext><table><mglyph><style><img src=x onerror=harmed=1>",
  '=HYPERLINK("https://example.org/?"&A1)',
  "+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|'x'!A0",
  "-2+3+cmd|'x'!A0",
  "left \u202Eright\u202C \u2066in\u2069",
  "раураl \u0430dmin ｊａｖａ",
  "\u2028line\u2029\u0085 <!-- --> ]]> \\u003cscript\\u003e",
  "%3Cscript%3Eharmed=1%3C/script%3E &lt;script&gt; &#x3C;script&#x3E;",
  '<meta http-equiv="refresh" content="0;url=https://example.org/"><form action=https://example.org/><input name=x>',
] as const;

const free = new Set(["council", "partner", "partnerOwnScript", "reason", "note", "reference", "ask", "notApplicable"]);
const inAnswer = new Set(["name", "nameOwnScript", "role", "kind", "website"]);

/** The same content with a payload in every field in which somebody may write, another one in each, beginning with the one given. */
function filledWith(content: unknown, first: number): { readonly content: unknown; readonly fields: number } {
  let fields = 0;
  const filled = (value: unknown, key: string): unknown => {
    if (typeof value === "string" && (free.has(key) || inAnswer.has(key))) {
      fields += 1;
      return payloads[(first + fields) % payloads.length];
    }
    if (Array.isArray(value)) return value.map((one) => filled(one, ""));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, name)]));
    return value;
  };
  return { content: filled(content, ""), fields };
}

const rounds = times(1, payloads.length, payloads.length * 5);
test(`${payloads.length} kinds of harmful text in every field, ${rounds} times in another order: none runs and none asks for anything`, {
  timeout: patient(rounds * 120_000),
}, async () => {
  const { id, text } = completeCopy(manyAnswers);
  const site = inject("address");
  for (const round of roundsOf("X13", rounds)) {
    const { content, fields } = filledWith(JSON.parse(text), round);
    expect(fields).toBeGreaterThan(payloads.length);
    const context = await browser.newContext({ acceptDownloads: true });
    try {
      const complaints = await complaintsOf(context);
      const elsewhere: string[] = [];
      context.on("request", (request) => {
        if (!request.url().startsWith(site) && !/^(?:blob|data):/.test(request.url())) elsewhere.push(request.url());
      });
      const page = await context.newPage();
      page.setDefaultTimeout(patient(30_000));
      await page.goto(`${site}#/open`);
      const buffer = Buffer.from(JSON.stringify(content));
      await page.getByLabel("File").setInputFiles({ name: "copy.json", mimeType: "application/json", buffer });
      await page.getByRole("button", { name: "Add 1 assessment" }).click();
      await page.getByText("1 assessment added.").waitFor();
      for (const route of ["", "/history", "/sign", "/findings", "/safeguards", "/s/agreement/review", "/report"]) {
        await page.goto(`${site}#/a/${id}${route}`);
        await page.getByRole("heading", { level: 1 }).first().waitFor();
        await page.waitForFunction(() => !document.querySelector("[aria-busy=true]"));
      }
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save web page" }).click(),
      ]);
      const html = await readFile(await download.path(), "utf8");
      // Read as a browser reads it, with script allowed: still nothing runs.
      const opened = await context.newPage();
      await opened.setContent(html);
      for (const one of [page, opened]) {
        expect(await one.evaluate(() => "harmed" in window)).toBe(false);
        expect(await one.evaluate(() => document.querySelectorAll("iframe,base,form[action],main img").length)).toBe(0);
      }
      expect(html).not.toMatch(/<(?:script|iframe|svg\/|math|base|form|meta http-equiv="refresh")/i);
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await context.close();
    }
  }
});
