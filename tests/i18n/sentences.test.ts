// Sentences made of facts: right in number, exact about what is open, and free of words this product does not use.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { QuestionId } from "../../src/core/checklist.ts";
import { evaluate } from "../../src/core/evaluate.ts";
import { explain } from "../../src/core/explain.ts";
import { readAnswers } from "../../src/core/reading.ts";
import { sayAnswer, sayBasis } from "../../src/i18n/en/answers.ts";
import { sayCount, sayDate } from "../../src/i18n/en/quantities.ts";
import { sayCounts, sayProgress, sayRating } from "../../src/i18n/en/rating.ts";
import { sayContrast, sayOutcome, sayPredicate, sayRule } from "../../src/i18n/en/rules.ts";
import { sayBytes, sayList, sayMoney } from "../../src/i18n/en/sums.ts";
import { checklist, questionOf } from "../fixtures/edition.ts";

const id = (text: string) => text as QuestionId;

describe("quantities", () => {
  it("agree in number and are written as people write them", () => {
    expect([sayCount(1, "answer"), sayCount(3, "answer"), sayCount(0, "answer")]).toEqual([
      "1 answer",
      "3 answers",
      "0 answers",
    ]);
    expect(sayList(["a", "b", "c"])).toBe("a, b and c");
    expect(sayDate("2026-05-04")).toBe("4 May 2026");
    expect(sayMoney("1234567.50", "USD")).toBe("USD 1,234,567.50");
    expect(sayBytes(38_200_000)).toBe("38.2 MB");
  });
});

describe("the rating sentence", () => {
  it("gives the word, the counts and how far it could still go", () => {
    const { rating, tally } = evaluate(checklist, {
      [id("agreement.type")]: { value: "sister-city" },
      [id("agreement.full-text-held")]: { unknown: "not-told" },
      [id("oversight.owner")]: { value: "no" },
    });
    expect(sayRating(rating)).toMatch(
      /^Medium: 1 medium finding\. Could still become Critical: 1 answer not known and \d+ questions not answered could raise it\.$/,
    );
    expect(sayProgress(tally)).toMatch(/^2 answered, 1 not known, \d+ not answered\. Up to \d+ more may appear\.$/);
  });

  it("says “Not known” for nothing, never “None found”", () => {
    expect(sayRating(evaluate(checklist, {}).rating)).toMatch(/^Not known: no findings\. Could still become Critical/);
  });

  it("counts most severe first", () => {
    expect(sayCounts({ low: 1, medium: 5, high: 2, critical: 0 })).toBe("2 high, 5 medium and 1 low findings");
  });
});

describe("an answer in words", () => {
  const say = (question: string, answer: object) => {
    const answers = { [id("agreement.type")]: { value: "sister-city" }, [id(question)]: answer };
    const reading = readAnswers(checklist, answers).get(id(question));
    if (!reading) throw new Error(question);
    return sayAnswer(questionOf(question), reading);
  };
  it("keeps the five states apart", () => {
    expect(say("agreement.full-text-held", { value: "yes" })).toBe("Yes");
    expect(say("agreement.full-text-held", { unknown: "not-told", ask: "The archive" })).toBe(
      "Not known: asked and not told. Could answer: The archive.",
    );
    expect(say("agreement.full-text-held", { notApplicable: "Nothing was signed." })).toBe(
      "Does not apply: Nothing was signed.",
    );
    expect(say("agreement.full-text-held", { note: "Look." })).toBe("Not answered");
    expect(say("political.beyond-national", { value: "yes" })).toBe("May still be asked");
  });
  it("says what it rests on, the weakest where nothing was said", () => {
    expect(sayBasis({ value: "yes", basis: "document", reference: "Minute 12" })).toBe("document seen: Minute 12");
    expect(sayBasis({ value: "yes" })).toBe("own understanding");
    expect(sayBasis({ unknown: "not-told" })).toBeUndefined();
  });
});

describe("rules in words", () => {
  it("are made for every rule and condition, with no id, undefined or NaN in them", () => {
    for (const rule of checklist.rules.values()) {
      const sentence = sayRule(checklist, rule);
      expect(sentence, rule.id).toMatch(/^When .+, this is a (Low|Medium|High|Critical) finding\.$/);
      expect(sentence, rule.id).not.toMatch(/undefined|NaN|\b[a-z]+\.[a-z]+-[a-z]+\b/);
    }
    for (const question of checklist.questions.values()) {
      if (question.when) expect(sayPredicate(checklist, question.when), question.id).not.toMatch(/undefined|NaN/);
    }
  });

  it("name a moved date by what it is counted from", () => {
    const old = [...checklist.rules.values()].find(
      (rule) => rule.id.startsWith("oversight.last-review:") && JSON.stringify(rule.when).includes("plus"),
    );
    if (!old) throw new Error("no rule on the last review");
    expect(sayRule(checklist, old)).toContain("3 years before the date of this check");
  });

  it("say how a more severe rule stands, and what a change would do", () => {
    const answers = {
      [id("agreement.type")]: { value: "mou" },
      [id("political.one-china")]: { value: "prc-principle" },
    };
    const rule = [...checklist.rules.keys()].find((key) => key === "political.one-china:prc-principle");
    if (!rule) throw new Error("rule");
    const { notHigher, changes } = explain(checklist, answers, rule);
    expect(notHigher.map((contrast) => sayContrast(checklist, contrast))[0]).toMatch(
      /^because it is not known whether “.+”: question 31, “Limits on contacts” is open\.$/,
    );
    const [change] = changes;
    if (!change) throw new Error("no change");
    expect(sayOutcome(change, evaluate(checklist, answers).rating)).toMatch(
      /^This finding goes.* The rating becomes Not known, could become Critical\.$/,
    );
  });
});

describe("the tone", () => {
  it("has none of the words this product leaves out", () => {
    const folder = new URL("../../src/i18n/en/", import.meta.url);
    for (const name of ["answers", "problems", "quantities", "rating", "rules", "words"]) {
      const text = readFileSync(new URL(`${name}.ts`, folder), "utf8").replaceAll(/\/\/.*|\/\*\*.*?\*\//gs, "");
      expect(text, name).not.toMatch(
        /\b(invalid|illegal|oops|please|sorry|compliance|stakeholder|leverage|mitigate|robust|submit)\b/i,
      );
    }
  });
});
