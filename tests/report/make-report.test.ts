// Does a report say what the answers say: everything once, nothing more severe, nothing milder, and plainly what is not known?
import { describe, expect, it } from "vitest";
import type { Answers } from "../../src/core/answer.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { undrawableIn } from "../../src/report/make/undrawable.ts";
import { makeReport } from "../../src/report/make-report.ts";
import type { ReportModel } from "../../src/report/model.ts";
import { assessmentOf, checklist, filled, fingerprints } from "./assessments.ts";

const reportOf = (assessment: ReturnType<typeof filled>): ReportModel =>
  makeReport({ checklist, assessment, ...fingerprints });
const words = (text: string): number => text.split(/\s+/u).length;
const seeds = [1, 2, 3, 4, 5, 6];

describe("a report", () => {
  it("is plain JSON and the same each time", () => {
    const model = reportOf(filled());
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(reportOf(filled())).toEqual(model);
  });

  it("names every question of the checklist exactly once, asked or not", () => {
    for (const seed of seeds) {
      const model = reportOf(filled({ seed, unanswered: 0.2 }));
      const named = [...model.answers.flatMap((section) => section.rows), ...model.notAsked].map((row) => row.id);
      expect(new Set(named).size).toBe(named.length);
      expect(named).toHaveLength(checklist.edition.questions.length);
    }
  });

  it("names every finding raised, most severe first, and no other", () => {
    for (const seed of seeds) {
      const assessment = filled({ seed, unrest: 0.4 });
      const raised = evaluate(checklist, assessment.answers).findings.filter((finding) => finding.state === "raised");
      const model = reportOf(assessment);
      expect(model.findings.map((finding) => finding.ruleId)).toEqual(raised.map((finding) => finding.rule));
      expect(model.mainFindings).toHaveLength(Math.min(3, raised.length));
      for (const finding of model.findings) expect(finding.because.length).toBeGreaterThan(0);
    }
  });

  it("says why a finding is not higher, except for critical ones", () => {
    for (const finding of reportOf(filled({ unrest: 0.6, seed: 3 })).findings) {
      expect(finding.notHigher.length > 0).toBe(finding.severity !== "critical");
    }
  });

  it("says in at most 60 words what was found", () => {
    for (const seed of seeds) {
      for (const unrest of [0, 0.2, 0.9]) {
        const { found } = reportOf(filled({ seed, unrest, unanswered: 0.1 }));
        expect(words(found), found).toBeLessThanOrEqual(60);
        expect(found).toMatch(/^[A-Z].*\.$/u);
      }
    }
  });

  it("counts what is open the same on page one and in its chapter, and says what the list holds besides", () => {
    const profile = checklist.edition.questions.filter((question) => question.number === undefined);
    const [first, second] = profile.map((question) => question.id) as [QuestionId, QuestionId];
    const { answers } = filled({ unanswered: 0.2, seed: 5 });
    const without = (...ids: QuestionId[]) =>
      reportOf(assessmentOf(Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.includes(id as never)))));
    for (const [model, apart] of [
      [without(), 0],
      [without(first), 1],
      [without(first, second), 2],
    ] as const) {
      const numbered = model.unanswered.filter((row) => row.number !== "").length;
      expect(numbered).toBe(model.basis.unanswered);
      expect(model.unanswered.length - numbered).toBe(apart);
      expect(model.openLead).toContain(`${numbered} questions are not answered`);
      expect(model.found).toContain(`${numbered} questions are not answered`);
      expect(/(?:One|2) open questions? more/u.test(model.openLead)).toBe(apart > 0);
    }
  });

  it("of an assessment without answers says that nothing is answered, not that nothing was found", () => {
    const model = reportOf(assessmentOf({}));
    expect(model.rating.name).toBe("Not known");
    expect(model.found).toContain("No question has been answered yet.");
    expect(model.unanswered.length).toBeGreaterThan(50);
    expect(model.findings).toEqual([]);
    expect(model.recommendations).toEqual([]);
  });

  it("is a draft that nobody has signed", () => {
    const model = reportOf(filled());
    expect(model.status).toBe("Draft, not signed");
    expect(JSON.stringify(model.particulars)).toContain("Nobody has put their name to it yet.");
  });

  it("made from a file that says nothing of its date prints none", () => {
    const undated = { checklist, assessment: assessmentOf({}), ...fingerprints, undated: true };
    const model = makeReport(undated);
    expect(model.date).toBe("not written down");
    expect(model.overline).toBe("Sister-city check");
    expect(JSON.stringify(model.particulars)).not.toContain("Answers as of");
    const dated = { ...undated, assessment: assessmentOf({ ["profile.date" as QuestionId]: { value: "2026-05-04" } }) };
    expect(makeReport(dated)).toMatchObject({ date: "4 May 2026", overline: "Sister-city check 2026" });
  });

  it("puts adopted safeguards first, with owner and date, and marks the others as not adopted", () => {
    const assessment = filled({ unrest: 0.5 });
    const last = checklist.rules.get(reportOf(assessment).findings.at(-1)?.ruleId as never)?.safeguard ?? "";
    const adopted = { safeguard: last, owner: "City clerk", due: "2026-06-30", proof: "Minutes" };
    const model = reportOf({ ...assessment, safeguards: [adopted] });
    expect(model.safeguards[0]).toMatchObject({ number: 1, adopted: true, owner: "City clerk", due: "30 June 2026" });
    expect(model.recommendations.map((item) => item.by)).toEqual([
      "City clerk, 30 June 2026",
      "Not yet adopted",
      "Not yet adopted",
    ]);
    expect(model.findings.at(-1)?.adopted).toBe("Adopted as safeguard 1: City clerk, 30 June 2026.");
  });

  it("keeps a safeguard that was adopted for a finding that is gone", () => {
    const id = checklist.edition.safeguards[0]?.id ?? "";
    const model = reportOf(assessmentOf({}, { safeguards: [{ safeguard: id, owner: "", due: "", proof: "" }] }));
    expect(model.safeguards).toMatchObject([{ adopted: true, owner: "No owner named", due: "not set", findings: [] }]);
  });

  it("keeps the five states of an answer apart", () => {
    const model = reportOf(filled({ unknown: 0.2, unanswered: 0.2, seed: 5 }));
    const rows = model.answers.flatMap((section) => section.rows);
    const { tally } = evaluate(checklist, filled({ unknown: 0.2, unanswered: 0.2, seed: 5 }).answers);
    const counted = (state: string) => rows.filter((row) => row.state === state && row.number !== "").length;
    expect(counted("answered")).toBe(tally.answered);
    expect(counted("unknown")).toBe(tally.unknown);
    expect(counted("unanswered")).toBe(tally.unanswered);
    expect(counted("maybe")).toBe(tally.maybe);
    expect(model.open).toHaveLength(tally.unknown);
  });

  it("says why a question was not asked, from the answers that decide it", () => {
    const model = reportOf(filled());
    for (const row of model.notAsked) expect(row.reason).toMatch(/^Because (?:question \d+|“)/u);
  });

  it("says whether the study would cover the partnership", () => {
    const inChina = reportOf(filled()).studyScope.join(" ");
    expect(inChina).toContain("China scored 41, so this partnership would be within its scope.");
    const assessment = filled();
    const elsewhere = reportOf({ ...assessment, partnership: { ...assessment.partnership, country: "FR" } });
    expect(elsewhere.studyScope.join(" ")).toContain(
      "holds no score for France, so whether this partnership is in scope is not known",
    );
  });

  it("marks an example as one", () => {
    expect(reportOf(assessmentOf({}, { example: true })).example).toBe("Example, not a council’s own report");
    expect(reportOf(assessmentOf({})).example).toBe("");
  });

  it("names each character no font can draw, with every place it stands in", () => {
    const answers: Answers = { ["profile.subdivision" as QuestionId]: { value: "Tēxas 😀 سلام" } };
    const model = reportOf(assessmentOf(answers, { reason: "Because 😀" }));
    expect(model.undrawable).toEqual(undrawableIn(model));
    const face = model.undrawable.find((item) => item.character === "😀");
    expect(face).toEqual({
      character: "😀",
      codePoint: "U+1F600",
      places: ["reason for the check", expect.stringContaining("state")],
    });
    expect(model.undrawable.map((item) => item.character)).toContain("س");
    expect(model.undrawable.map((item) => item.character)).not.toContain("ē");
  });

  it("of the checklist itself finds nothing that cannot be drawn", () => {
    for (const seed of seeds) expect(reportOf(filled({ seed, unrest: 0.9 })).undrawable).toEqual([]);
  });
});
