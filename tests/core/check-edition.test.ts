// An unsound edition is never released: each way it can be wrong is found and named.
import { describe, expect, it } from "vitest";
import { readEdition } from "../../src/cli/editions.ts";
import { checkEdition } from "../../src/core/check-edition.ts";
import type { Edition } from "../../src/core/checklist.ts";
import { checkWording, readingGrade } from "../../src/core/wording.ts";
import { checklist } from "../fixtures/edition.ts";

type Writable<T> = { -readonly [K in keyof T]: T[K] };
/** The released edition with one thing changed in a copy of it. */
function changed(change: (edition: Writable<Edition>) => void): Edition {
  const copy = structuredClone(checklist.edition);
  change(copy);
  return copy;
}
const kinds = (edition: Edition) => [
  ...new Set(checkEdition(edition).map((problem) => `${problem.kind} ${problem.path}`)),
];
const question = (edition: Edition, id: string) => {
  const found = edition.questions.find((item) => item.id === id);
  if (!found) throw new Error(id);
  return found;
};
describe("an edition is refused", () => {
  it("for an id used twice", () => {
    const edition = changed((copy) => copy.questions.push(structuredClone(question(copy, "exit.term"))));
    expect(kinds(edition)).toContain("repeated-id questions: exit.term");
  });

  it("for a reference to something that is not there", () => {
    const edition = changed((copy) => {
      question(copy, "exit.term").sources = ["nowhere"];
      const [first] = copy.rules;
      if (first) first.safeguard = "nothing";
    });
    expect(
      checkEdition(edition)
        .filter((problem) => problem.kind === "unknown-reference")
        .map((problem) => problem.facts.id),
    ).toEqual(["nowhere", "nothing"]);
  });

  it("for conditions that lead back to themselves, naming the way", () => {
    const edition = changed((copy) => {
      question(copy, "agreement.type").when = { question: question(copy, "agreement.status").id, is: ["in-force"] };
      question(copy, "agreement.status").when = { question: question(copy, "agreement.type").id, is: ["mou"] };
    });
    const circle = checkEdition(edition).find((problem) => problem.kind === "circular-condition");
    expect(circle?.facts.through).toEqual(["agreement.type", "agreement.status", "agreement.type"]);
  });

  it("for a condition on itself", () => {
    const edition = changed((copy) => {
      const item = question(copy, "exit.term");
      item.when = { question: item.id, is: ["auto"] };
    });
    expect(kinds(edition)).toContain("circular-condition exit.term");
  });

  it("for a test that does not fit the question, or asks for a choice that is not offered", () => {
    const edition = changed((copy) => {
      const first = copy.rules[0];
      if (first)
        first.when = {
          any: [
            { question: question(copy, "exit.term").id, includes: ["auto"] },
            { question: question(copy, "exit.term").id, is: ["sometimes"] },
          ],
        };
    });
    expect(checkEdition(edition).map((problem) => problem.kind)).toEqual(
      expect.arrayContaining(["wrong-test", "not-a-choice"]),
    );
  });

  it("for a question that can never be asked and a finding that can never be raised", () => {
    const edition = changed((copy) => {
      const type = question(copy, "agreement.type").id;
      question(copy, "exit.message").when = {
        all: [
          { question: type, is: ["mou"] },
          { question: type, is: ["sector"] },
        ],
      };
    });
    const found = kinds(edition);
    expect(found).toContain("never-asked exit.message");
    expect(found.some((item) => item.startsWith("never-raised exit.message:"))).toBe(true);
  });

  it("for a source or precedent that nothing uses", () => {
    const edition = changed((copy) => {
      copy.sources.push({
        id: "spare",
        publisher: "Nobody",
        title: "Nothing",
        date: "2020",
        confidence: "unconfirmed",
      });
    });
    expect(kinds(edition)).toEqual(["not-used sources: spare"]);
  });

  it("for a study element that no question serves", () => {
    const edition = changed((copy) => {
      for (const item of copy.questions) item.study = item.study.filter((id) => id !== "2G");
    });
    expect(kinds(edition)).toEqual(["coverage studyElements: 2G"]);
  });
});

describe("wording", () => {
  const slips = (change: (edition: Writable<Edition>) => void) =>
    checkWording(changed(change)).map((problem) => String(problem.facts.rule));
  it("fails for a long question, two sentences, “and/or”, a full stop in a hint, a long “why” and an unfair phrase", () => {
    const ask = (text: string) => slips((copy) => (question(copy, "exit.term").ask = text));
    expect(ask(`Is ${"it and ".repeat(14)}so?`).join()).toMatch(/words; at most 25/);
    expect(ask("Is it so? Or is it not?").join()).toMatch(/not one sentence/);
    expect(ask("Is it a letter and/or a call?").join()).toMatch(/and\/or/);
    expect(ask("Do the Chinese want this?").join()).toMatch(/fairness/);
    expect(slips((copy) => (question(copy, "exit.term").hint = "Look at the text.")).join()).toMatch(
      /without a full stop/,
    );
    expect(slips((copy) => (question(copy, "exit.term").why = "word ".repeat(41))).join()).toMatch(
      /41 words; at most 40/,
    );
  });

  it("fails for a leading question, for asking the worst of several answers, and for a state of an answer offered as a choice", () => {
    const ask = (text: string) => slips((copy) => (question(copy, "exit.term").ask = text)).join();
    expect(ask("Shouldn’t the agreement have an end date?")).toMatch(/leads to an answer/);
    expect(ask("Is there of course an end date?")).toMatch(/leads to an answer/);
    expect(
      slips(
        (copy) => (question(copy, "exit.term").hint = "If there are several, choose the least open outcome"),
      ).join(),
    ).toMatch(/worst answer/);
    const choice = (value: string, label: string, id = "exit.term") =>
      slips((copy) => question(copy, id).choices?.push({ value, label })).join();
    expect(choice("unknown", "Nobody knows")).toMatch(/state of an answer/);
    expect(choice("rolling", "It rolls on.")).toMatch(/ends with a mark/);
    expect(
      slips((copy) => {
        for (const item of question(copy, "data.kinds").choices ?? [])
          delete (item as { exclusive?: boolean }).exclusive;
      }).join(),
    ).toMatch(/can be chosen with others/);
  });

  it("fails for a statement that cannot stand alone, claims a breach of law or a motive, or a gap that states a fact", () => {
    const state = (statement: string) =>
      slips((copy) => {
        const [rule] = copy.rules;
        if (rule) rule.statement = statement;
      }).join();
    expect(state("No vote was held. Nobody asked for one.")).toMatch(/one sentence/);
    expect(state("No vote was held")).toMatch(/full stop/);
    expect(state("The council failed to hold a vote.")).toMatch(/more than an answer can show/);
    expect(state("The agreement was unlawful when it was signed.")).toMatch(/more than an answer can show/);
    const gap = slips((copy) => {
      const [first] = copy.gapRules;
      if (first) first.statement = "The agreement is kept from members.";
    });
    expect(gap.join()).toMatch(/does not say what is not known/);
  });

  it("is fair in every printed text: guidance, introductions, notes on what is unverified and study elements too", () => {
    const texts: ((copy: Writable<Edition>, text: string) => unknown)[] = [
      (copy, text) => (question(copy, "exit.term").look = text),
      (copy, text) => (question(copy, "exit.term").unverified = text),
      (copy, text) => copy.notice.push(text),
      (copy, text) => Object.assign(copy.sections[1] ?? {}, { intro: text }),
      (copy, text) => Object.assign(copy.studyElements[0] ?? {}, { text }),
      (copy, text) => Object.assign(copy.safeguards[0] ?? {}, { text }),
    ];
    for (const write of texts)
      for (const text of ["Ask about the ethnic background of members", "Ask whether members are loyal"])
        expect(slips((copy) => void write(copy, text)).join()).toMatch(/fairness/);
    expect(slips((copy) => (question(copy, "exit.term").look = "The partner's letter")).join()).toMatch(/straight/);
  });

  it("is graded by length of sentence and word", () => {
    expect(readingGrade(["Is there a plan?"])).toBeLessThan(4);
    expect(
      readingGrade([
        "Notwithstanding aforementioned considerations, does administrative documentation substantiate extraterritorial applicability?",
      ]),
    ).toBeGreaterThan(15);
  });
});

describe("a file that claims to be an edition is refused", () => {
  const faults = (text: string) => {
    const read = readEdition(new TextEncoder().encode(text));
    return read.ok ? [] : read.problems.map((problem) => problem.kind);
  };
  const released = JSON.stringify(checklist.edition);
  it("when it is cut off, too large, or not JSON", () => {
    expect(faults(released.slice(0, 100_000))).toEqual(["not-json"]);
    expect(faults(`"${"a".repeat(20_000_001)}"`)).toEqual(["too-large"]);
    expect(faults("checklist: yes")).toEqual(["not-json"]);
  });
  it("when it has a key that reaches a prototype, or one that is not known", () => {
    expect(faults(released.replace('"language"', '"__proto__":{},"language"'))).toEqual(["forbidden-key"]);
    expect(faults(released.replace('"language"', '"surprise":1,"language"'))).toEqual(["unexpected-key"]);
  });
  it("when a type is wrong, with the path", () => {
    const read = readEdition(new TextEncoder().encode(released.replace('"edition":1', '"edition":"one"')));
    expect(read).toMatchObject({ ok: false, problems: [{ kind: "wrong-type", path: "edition" }] });
  });
});
