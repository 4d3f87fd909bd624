// Is the web page twin accessible and inert, as a browser sees it?
import axe from "axe-core";
import { afterEach, expect, it } from "vitest";
import edition from "../../checklists/editions/us-sister-city/1.json";
import type { Answers } from "../../src/core/answer.ts";
import type { Assessment } from "../../src/core/assessment.ts";
import type { Edition } from "../../src/core/checklist.ts";
import { openEdition } from "../../src/core/open-edition.ts";
import { htmlTwin } from "../../src/report/html/twin.ts";
import { makeReport } from "../../src/report/make-report.ts";

const checklist = openEdition(edition as unknown as Edition);
const hostile =
  "</td><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\"> \u202egnp.exe 贵阳 سلام";

const assessment: Assessment = {
  id: "7f3a2b1c-0000-4000-8000-000000000001",
  v: 1,
  checklist: checklist.edition.id,
  edition: checklist.edition.edition,
  partnership: { council: `Łódź ${hostile}`, partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
  reason: hostile,
  answers: Object.fromEntries(
    checklist.edition.questions.map((question, index) => {
      if (question.type === "text") return [question.id, { value: hostile, note: hostile, basis: "told" }];
      if (question.type === "yes-no")
        return [question.id, { value: index % 3 === 0 ? "yes" : "no", basis: "document" }];
      return [question.id, { unknown: "not-told", ask: hostile, note: hostile }];
    }),
  ) as Answers,
  completed: {},
  flagged: [],
  safeguards: [
    { safeguard: checklist.edition.safeguards[0]?.id ?? "", owner: hostile, due: "2026-06-30", proof: hostile },
  ],
  suggested: {},
  revision: 3,
  startedAt: "2026-04-28T09:00:00.000Z",
  changedAt: "2026-05-04T11:03:00.000Z",
  example: true,
};
const html = htmlTwin(
  makeReport({ checklist, assessment, editionFingerprint: "0".repeat(64), dataFingerprint: "1".repeat(64) }),
);

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

async function open(width: number): Promise<Document> {
  const frame = document.createElement("iframe");
  frame.width = String(width);
  frame.height = "900";
  const address = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  frame.src = address;
  document.body.append(frame);
  frames.push(frame);
  await new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }));
  URL.revokeObjectURL(address);
  const inside = frame.contentDocument;
  if (!inside) throw new Error("the page did not open");
  return inside;
}

it("has no accessibility violations that a machine can find", async () => {
  // The page forbids scripts, so its content is judged inside this one.
  const page = new DOMParser().parseFromString(html, "text/html");
  const place = document.createElement("div");
  const style = document.createElement("style");
  style.textContent = page.querySelector("style")?.textContent ?? "";
  place.append(style, ...page.body.childNodes);
  document.body.append(place);
  const { violations } = await axe.run(place, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  });
  place.remove();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}, 120_000);

it("runs nothing and loads nothing, whatever was typed", async () => {
  const page = await open(1000);
  expect(page.title).toContain("Sister-city check");
  expect(page.querySelectorAll("script, img, link, iframe, [onerror], [onclick]")).toHaveLength(0);
  expect(page.body.textContent).toContain("<script>document.title='taken'</script>");
  expect(page.body.textContent).toContain("[U+202E]gnp.exe");
  const addresses = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  for (const address of addresses) expect(address).toMatch(/^(?:#|https?:\/\/)/u);
});

it("has an element for each place its links lead to", async () => {
  const page = await open(1000);
  const missing = [...page.querySelectorAll('a[href^="#"]')]
    .map((link) => link.getAttribute("href")?.slice(1) ?? "")
    .filter((id) => !page.getElementById(id));
  expect(missing).toEqual([]);
});

it("marks Chinese as Chinese, and never scrolls sideways on a narrow screen", async () => {
  const page = await open(320);
  expect(page.querySelector("h1 [lang='zh-Hans']")?.textContent).toBe("贵阳");
  expect(page.querySelectorAll("td [lang='zh']").length).toBeGreaterThan(0);
  expect(page.documentElement.scrollWidth).toBeLessThanOrEqual(320);
});
