// Evidence is numbered once, recognised when it comes again, and never leaves without a reason and a record.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Assessment, change } from "../../src/core/assessment.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { type EvidenceAct, type EvidenceFile, listEvidence } from "../../src/core/evidence.ts";
import { beyondLimits, evidenceFor, evidenceLimits, evidenceSize, readLink } from "../../src/core/evidence-limits.ts";
import { assessmentAt } from "../../src/core/history.ts";

const made = { at: "2026-05-04T14:14:00.000Z", who: "A. Osei" };
const agreement = "agreement.type" as QuestionId;
const gifts = "money.gifts" as QuestionId;
const row: Assessment = {
  id: "0",
  v: 1,
  checklist: "us-sister-city",
  edition: 1,
  partnership: { council: "Testville", partner: "Guiyang", country: "CN" },
  reason: "",
  answers: {},
  completed: {},
  flagged: [],
  safeguards: [],
  suggested: {},
  revision: 1,
  startedAt: "2026-05-01T09:00:00.000Z",
  changedAt: "2026-05-01T09:00:00.000Z",
};

const file = (letter: string, bytes = 1000): EvidenceFile => ({
  fingerprint: letter.repeat(64),
  name: `${letter}.pdf`,
  type: "application/pdf",
  bytes,
});
const add = (letter: string, question = agreement, pages = ""): EvidenceAct => ({
  act: "add",
  source: { file: file(letter) },
  title: `Document ${letter}`,
  use: { question, pages },
});

function having(...acts: readonly EvidenceAct[]) {
  let assessment = row;
  const history = [];
  for (const act of acts) {
    const changed = change(assessment, { kind: "evidence", act }, made);
    if (!changed) continue;
    assessment = changed.assessment;
    history.push(changed.entry);
  }
  return { assessment, history, evidence: assessment.evidence ?? {} };
}

describe("evidence", () => {
  it("is numbered in the order of adding, with who added it and when", () => {
    const { evidence, history } = having(add("a"), add("b"));
    expect(listEvidence(evidence).map(([id, item]) => [id, item.title, item.addedBy, item.addedAt])).toEqual([
      ["E1", "Document a", "A. Osei", made.at],
      ["E2", "Document b", "A. Osei", made.at],
    ]);
    expect(history.map((entry) => [entry.field, entry.from])).toEqual([
      ["evidence.E1", null],
      ["evidence.E2", null],
    ]);
  });

  it("that comes a second time is recognised: one item, two questions, its bytes counted once", () => {
    const { evidence } = having(add("a", agreement, "2"), add("a", gifts));
    expect(evidenceSize(evidence)).toEqual({ items: 1, bytes: 1000 });
    expect(evidenceFor(evidence, gifts).map(([id]) => id)).toEqual(["E1"]);
    expect(evidenceFor(evidence, agreement)[0]?.[2].pages).toBe("2");
  });

  it("added again to the same question changes nothing and keeps the page", () => {
    const { history } = having(add("a", agreement, "2"), add("a", agreement, ""));
    expect(history).toHaveLength(1);
  });

  it("is not removed without a reason", () => {
    const { evidence, history } = having(add("a"), { act: "remove", id: "E1", reason: " " });
    expect(evidence.E1?.removed).toBeUndefined();
    expect(history).toHaveLength(1);
  });

  it("that was removed stays listed with who, when and why, rests under no answer, and changes no more", () => {
    const { evidence, history } = having(
      add("a"),
      { act: "remove", id: "E1", reason: "Wrong city" },
      { act: "describe", id: "E1", description: { title: "x", date: "", holder: "" } },
      { act: "use", id: "E1", use: { question: gifts, pages: "" } },
    );
    expect(evidence.E1).toMatchObject({ title: "Document a", removed: { ...made, reason: "Wrong city" } });
    expect(evidenceFor(evidence, agreement)).toEqual([]);
    expect(evidenceSize(evidence)).toEqual({ items: 0, bytes: 0 });
    expect(history).toHaveLength(2);
  });

  it("added again after its removal gets a new number; the old one is never given twice", () => {
    const { evidence } = having(add("a"), { act: "remove", id: "E1", reason: "Wrong city" }, add("a"));
    expect(listEvidence(evidence).map(([id, item]) => [id, item.removed !== undefined])).toEqual([
      ["E1", true],
      ["E2", false],
    ]);
  });

  it("is listed by number, E10 after E9", () => {
    const { evidence } = having(..."abcdefghijk".split("").map((letter) => add(letter)));
    expect(
      listEvidence(evidence)
        .map(([id]) => id)
        .slice(-3),
    ).toEqual(["E9", "E10", "E11"]);
  });

  it("is part of what the history can take back", () => {
    const { assessment, history } = having(add("a"), { act: "stop-using", id: "E1", question: agreement });
    expect(assessmentAt(assessment, history, 2).evidence?.E1?.uses).toEqual([{ question: agreement, pages: "" }]);
    expect(assessmentAt(assessment, history, 1).evidence?.E1).toBeUndefined();
  });

  it("keeps its numbers, whatever acts come in whatever order", () => {
    const letters = fc.constantFrom("a", "b", "c");
    const ids = fc.constantFrom("E1" as const, "E2" as const, "E3" as const);
    const acts = fc.oneof(
      letters.map((letter) => add(letter)),
      ids.map((id): EvidenceAct => ({ act: "remove", id, reason: "No longer needed" })),
      ids.map((id): EvidenceAct => ({ act: "use", id, use: { question: gifts, pages: "1" } })),
    );
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 20 }), acts, (before, next) => {
        const old = listEvidence(having(...before).evidence);
        const now = listEvidence(having(...before, next).evidence);
        const source = ([id, item]: (typeof old)[number]) => [id, "file" in item ? item.file.fingerprint : item.link];
        expect(now.slice(0, old.length).map(source)).toEqual(old.map(source));
        expect(now.map(([id]) => id)).toEqual(now.map((_, index) => `E${index + 1}`));
      }),
    );
  });
});

describe("limits are said before anything is read", () => {
  it("an empty file, one that is too big, and one that no longer fits", () => {
    const { evidence } = having({ ...add("a"), source: { file: file("a", evidenceLimits.bytes) } } as EvidenceAct);
    expect(beyondLimits({}, 0)).toBe("empty");
    expect(beyondLimits({}, evidenceLimits.file + 1)).toBe("file");
    expect(beyondLimits(evidence, 1)).toBe("bytes");
    expect(beyondLimits({}, evidenceLimits.file)).toBeUndefined();
  });
});

describe("a link", () => {
  it.each(["https://example.org/a?b#c", "http://example.org", " https://例え.jp/路 "])("is kept: %s", (text) => {
    expect(readLink(text)).toBe(text.trim());
  });
  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "https://",
    "https://a:b@example.org/",
    "https://x.org/ y",
    "file:///x",
  ])("is not kept: %s", (text) => expect(readLink(text)).toBeUndefined());
});
