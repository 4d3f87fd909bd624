// Is a PDF made by a real worker, without holding up the page, and can one change one's mind?
import { expect, it } from "vitest";
import edition from "../../checklists/editions/us-sister-city/1.json";
import type { Assessment } from "../../src/core/assessment.ts";
import type { Edition } from "../../src/core/checklist.ts";
import { openEdition } from "../../src/core/open-edition.ts";
import { answersAttachment } from "../../src/report/answers-attachment.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { makePdf } from "../../src/workers/bridge.ts";
import type { PdfProgress } from "../../src/workers/messages.ts";

const checklist = openEdition(edition as unknown as Edition);
const assessment: Assessment = {
  id: "7f3a2b1c-0000-4000-8000-000000000001",
  v: 1,
  checklist: checklist.edition.id,
  edition: checklist.edition.edition,
  partnership: { council: "Testville", partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
  reason: "Renewal.",
  answers: {},
  completed: {},
  flagged: [],
  safeguards: [],
  suggested: {},
  revision: 1,
  startedAt: "2026-04-28T09:00:00.000Z",
  changedAt: "2026-05-04T11:03:00.000Z",
};
const model = makeReport({
  checklist,
  assessment,
  editionFingerprint: "0".repeat(64),
  dataFingerprint: "1".repeat(64),
});
const attachments = [answersAttachment(new TextEncoder().encode("{}"))];

it("makes the PDF in a worker and tells how far it is", async () => {
  const told: PdfProgress[] = [];
  const made = await makePdf({ model, paper: "a4", attachments }, { onProgress: (progress) => told.push(progress) });
  expect(new TextDecoder().decode(made.bytes.slice(0, 5))).toBe("%PDF-");
  expect(made.problems).toEqual([]);
  expect(made.pages).toBeGreaterThan(10);
  expect([...new Set(told.map((progress) => progress.stage))]).toEqual(["opening", "layout", "drawing", "checking"]);
  const drawn = told.filter((progress) => progress.stage === "drawing");
  expect(drawn.at(-1)).toEqual({ stage: "drawing", page: made.pages, pages: made.pages });
}, 60_000);

it("stops at once when one changes one’s mind", async () => {
  const stop = new AbortController();
  const started = performance.now();
  const making = makePdf({ model, paper: "letter", attachments }, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error("not wanted any more")), 50);
  await expect(making).rejects.toThrow("not wanted any more");
  expect(performance.now() - started).toBeLessThan(2000);
}, 60_000);

it("does not begin when it was stopped before", async () => {
  expect(() => makePdf({ model, paper: "a4", attachments }, { signal: AbortSignal.abort() })).toThrow();
});
