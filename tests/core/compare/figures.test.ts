// Figures over a portfolio: each is the sum of what it says, none depends on the order, and not knowing never looks like a low rating.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../../src/core/answer.ts";
import type { QuestionId } from "../../../src/core/checklist.ts";
import { deadlines } from "../../../src/core/compare/deadlines.ts";
import { distribution, isIn } from "../../../src/core/compare/distribution.ts";
import { type Fold, foldOver } from "../../../src/core/compare/fold.ts";
import { frequentFindings } from "../../../src/core/compare/frequent-findings.ts";
import { recognise, recurringOrganisations } from "../../../src/core/compare/organisations.ts";
import { quality } from "../../../src/core/compare/quality.ts";
import { ratingGroups } from "../../../src/core/compare/rating-groups.ts";
import { type Beside, catches, countCaught, measureOf, usualReasons } from "../../../src/core/compare/reasons.ts";
import { signals } from "../../../src/core/compare/signals.ts";
import { markOf, type SubmissionSummary } from "../../../src/core/compare/submission-summary.ts";
import type { SubmissionContent } from "../../../src/core/compare/summarise-submission.ts";
import { rankOf } from "../../../src/core/open-edition.ts";
import { anyAnswers, questionOf } from "../../fixtures/edition.ts";
import { checklist, summary } from "./summaries.ts";

const runs = { numRuns: 25 };
const editionOf = () => checklist;
const beside: Beside = {
  levelBefore: () => "low",
  sectionOf: (_, question) => checklist.questions.get(question)?.section,
};
const id = (text: string) => text as QuestionId;
const answers = (given: Record<string, unknown>): Answers => given as Answers;
const portfolio = fc
  .array(anyAnswers, { minLength: 1, maxLength: 12 })
  .map((all) => all.map((given, index) => summary(String(index).padStart(3, "0"), given)));
const council = (name: string): Partial<SubmissionContent> => ({
  partnership: { council: name, partner: "Guiyang", partnerOwnScript: "贵阳", country: "CN" },
});

const folds: Readonly<Record<string, () => Fold<unknown>>> = {
  "findings that occur most": () => frequentFindings(editionOf),
  "ratings by group": () => ratingGroups(({ councilCountry }) => councilCountry, 1),
  quality,
  "reasons to look": () => countCaught(usualReasons, beside),
  deadlines: () => deadlines("2026-11-27"),
  "answers to one question": () => distribution(id("agreement.type"), editionOf),
  "recurring organisations": () => recurringOrganisations(1),
  signals: () => signals(editionOf),
};

describe("every figure", () => {
  it.each(Object.entries(folds))("%s: does not depend on the order of submissions", (_, fold) => {
    fc.assert(
      fc.property(portfolio, (rows) => {
        expect(foldOver([...rows].reverse(), fold())).toEqual(foldOver(rows, fold()));
      }),
      runs,
    );
  });
});

describe("ratings by group", () => {
  const inCountry = (fingerprint: string, country: string) =>
    summary(fingerprint, answers({ "profile.country": { value: country } }));

  it("count every submission once, in a group or among those held back", () => {
    fc.assert(
      fc.property(portfolio, (rows) => {
        const { groups, heldBack } = foldOver(
          rows,
          ratingGroups(({ councilCountry }) => councilCountry),
        );
        const inGroups = groups.reduce((sum, { count }) => sum + count, 0);
        expect(inGroups + heldBack.submissions).toBe(rows.length);
        for (const { ranges, count } of groups) expect(ranges.reduce((sum, range) => sum + range.count, 0)).toBe(count);
      }),
      runs,
    );
  });

  it("hold back groups of fewer than five unless they are asked for", () => {
    const rows = [...["1", "2", "3", "4", "5"].map((one) => inCountry(one, "US")), inCountry("6", "AU")];
    const byCountry = ({ councilCountry }: SubmissionSummary) => councilCountry;
    const usual = foldOver(rows, ratingGroups(byCountry));
    expect(usual.groups.map(({ group }) => group)).toEqual(["US"]);
    expect(usual.heldBack).toEqual({ groups: 1, submissions: 1 });
    expect(foldOver(rows, ratingGroups(byCountry, 1)).groups.map(({ group }) => group)).toEqual(["AU", "US"]);
  });

  it("never move towards low when an answer becomes unknown where nothing was known before", () => {
    const question = fc.constantFrom(...checklist.counted);
    fc.assert(
      fc.property(anyAnswers, question, (given, at) => {
        const { [at]: _, ...without } = given;
        const [before, after] = [summary("1", without), summary("1", { ...without, [at]: { unknown: "not-told" } })];
        expect(rankOf[after.rating.level]).toBeGreaterThanOrEqual(rankOf[before.rating.level]);
        expect(rankOf[after.rating.highest]).toBeGreaterThanOrEqual(rankOf[before.rating.highest]);
        expect(after.rating.word === "none" && before.rating.word === "not-known").toBe(false);
        for (const reason of usualReasons.filter(({ measure }) => measure.of !== "unanswered")) {
          if (catches(reason, before, beside)) expect(catches(reason, after, beside)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("findings that occur most", () => {
  it("say how many raise them, on what ground, and how many have no safeguard", () => {
    const informal = (fingerprint: string, basis: string, safeguards: readonly string[] = []) =>
      summary(fingerprint, answers({ "agreement.type": { value: "informal", basis } }), {
        safeguards: safeguards.map((safeguard) => ({ safeguard })),
      });
    const rows = [
      informal("1", "document"),
      informal("2", "told"),
      informal("3", "told", ["agreement.type"]),
      summary("4"),
    ];
    const [first] = foldOver(rows, frequentFindings(editionOf));
    expect(first).toMatchObject({
      rule: "agreement.type:no-document",
      section: "agreement",
      count: 3,
      outOf: 4,
      weak: 2,
      withoutSafeguard: 2,
      possible: 1,
    });
  });
});

describe("reasons to look", () => {
  it("say how many any threshold would catch, and fewer the higher it is", () => {
    fc.assert(
      fc.property(portfolio, (rows) => {
        for (const { reason, count, at, outOf } of foldOver(rows, countCaught(usualReasons, beside))) {
          expect(count).toBe(rows.filter((row) => catches(reason, row, beside)).length);
          expect(outOf).toBeLessThanOrEqual(rows.length);
          for (const { threshold, count: caught } of at)
            expect(caught).toBe(rows.filter((row) => catches({ ...reason, threshold }, row, beside)).length);
          const counts = at.map((one) => one.count);
          expect(counts).toEqual([...counts].sort((a, b) => b - a));
        }
      }),
      runs,
    );
  });

  it("measure nothing where there is nothing to measure", () => {
    expect(measureOf({ of: "change" }, summary("1"), { ...beside, levelBefore: () => undefined })).toBeUndefined();
    expect(measureOf({ of: "weak-basis" }, summary("1"), beside)).toBeUndefined();
  });

  it("tell not being told about money from not being told", () => {
    const row = summary(
      "1",
      answers({ "economic.own-costs": { unknown: "not-told" }, "oversight.owner": { unknown: "not-told" } }),
    );
    expect(measureOf({ of: "unknown", kinds: ["not-told"] }, row, beside)).toBe(2);
    const money = usualReasons.find(({ id: name }) => name === "not-told-on-money");
    expect(money && measureOf(money.measure, row, beside)).toBe(1);
  });
});

describe("the answers to one question", () => {
  it("are counted by state, by way of not knowing and by what they rest on, and every count opens into its submissions", () => {
    const question = fc.constantFrom(...checklist.counted);
    fc.assert(
      fc.property(portfolio, question, (rows, at) => {
        const found = foldOver(rows, distribution(at, editionOf));
        const sum = (counts: object) => Object.values(counts).reduce((all: number, one: number) => all + one, 0);
        expect(sum(found.states) + found.notComparable).toBe(rows.length);
        expect(sum(found.unknown)).toBe(found.states.unknown);
        expect(sum(found.bases)).toBe(found.states.answered);
        const behind = (part: Parameters<typeof isIn>[0]) =>
          rows.filter((row) => isIn(part, markOf(checklist, row, at))).length;
        for (const { value, count, bases } of found.values) {
          expect(behind({ value })).toBe(count);
          expect(sum(bases)).toBe(count);
        }
        expect(behind({ state: "unanswered" })).toBe(found.states.unanswered);
        expect(behind({ unknown: "nobody-knows" })).toBe(found.unknown["nobody-knows"]);
        if (questionOf(at).type === "yes-no")
          expect(sum(found.values.map(({ count }) => count))).toBe(found.states.answered);
      }),
      runs,
    );
  });

  it("say which submissions were not asked it in a way that can be compared", () => {
    const rows = [summary("1"), summary("2")];
    const found = foldOver(
      rows,
      distribution(id("agreement.type"), editionOf, ({ fingerprint }) => fingerprint === "1"),
    );
    expect(found).toMatchObject({ total: 2, notComparable: 1, states: { unanswered: 1 } });
  });
});

describe("deadlines", () => {
  it("are counted in days from today, what has passed first", () => {
    const until = (fingerprint: string, date: string) =>
      summary(
        fingerprint,
        answers({
          "agreement.type": { value: "mou" },
          "agreement.status": { value: "in-force" },
          "exit.term": { value: "fixed" },
          "exit.next-date": { value: date },
        }),
      );
    const rows = [until("1", "2026-12-01"), until("2", "2026-11-20"), until("3", "2030-01-01"), summary("4")];
    const found = foldOver(rows, deadlines("2026-11-27", 90));
    expect(found.map(({ fingerprint, days }) => [fingerprint, days])).toEqual([
      ["2", -7],
      ["1", 4],
    ]);
  });
});

describe("organisations", () => {
  const guiyang = { partner: "Guiyang", partnerOwnScript: "贵阳" };
  const key = (name: string, nameOwnScript?: string) =>
    recognise({ name, ...(nameOwnScript ? { nameOwnScript } : {}) }, guiyang).key;

  it("are recognised by characters first, then by English and short forms", () => {
    expect(key("A friendship body", "中国人民对外友好协会")).toBe("cpaffc");
    expect(key("CPAFFC")).toBe("cpaffc");
    expect(key("the Chinese People’s Association for Friendship with Foreign Countries")).toBe("cpaffc");
    expect(key("对外友协")).toBe("cpaffc");
    expect(key("CCPIT", "中国贸促会")).toBe("ccpit");
  });

  it("of one place are one body in both scripts, and those of another place are another", () => {
    const office = key("Guiyang Foreign Affairs Office", "贵阳市人民政府外事办公室");
    expect(key("Waiban", "贵阳市外办")).toBe(office);
    expect(key("Foreign Affairs Office of Guiyang Municipal People's Government")).toBe(office);
    expect(key("Guiyang Foreign Affairs Office")).toBe(office);
    expect(key("Zunyi Foreign Affairs Office", "遵义市外办")).not.toBe(office);
    expect(key("Guiyang People's Association for Friendship with Foreign Countries")).toBe(
      key("Youxie", "贵阳市人民对外友好协会"),
    );
    expect(key("Guiyang University")).not.toBe(key("Guiyang Port Group"));
    // Also where the partner is written with its province.
    const withProvince = { partner: "Guiyang", partnerOwnScript: "贵州省贵阳市" };
    expect(recognise({ name: "Guiyang Foreign Affairs Office" }, withProvince).key).toBe(office);
    expect(recognise({ name: "Waiban", nameOwnScript: "贵阳市外办" }, withProvince).key).toBe(office);
  });

  it("recur when several councils name them, however they are spelled", () => {
    const naming = (fingerprint: string, who: string, organisations: unknown[]) =>
      summary(fingerprint, answers({ "agreement.partner-bodies": { value: organisations } }), council(who));
    const rows = [
      naming("1", "Aldermoor", [{ name: "CPAFFC", role: "co-host" }]),
      naming("2", "Velograd", [{ name: "Friendship body", nameOwnScript: "中国人民对外友好协会" }]),
      naming("3", "Velograd", [{ name: "Velograd Choir" }]),
      naming("4", "Velograd", [{ name: "Velograd Choir" }]),
    ];
    expect(foldOver(rows, recurringOrganisations())).toMatchObject([
      { key: "cpaffc", councils: 2, places: [{ fingerprint: "1", role: "co-host" }, { fingerprint: "2" }] },
    ]);
  });
});

describe("signals", () => {
  const text = "The partnership is meant to promote friendship, trade and culture.";
  const told = (
    fingerprint: string,
    who: string,
    given: Record<string, unknown>,
    more: Partial<SubmissionContent> = {},
  ) => summary(fingerprint, answers(given), { ...council(who), ...more });
  const found = (...rows: readonly SubmissionSummary[]) => foldOver(rows, signals(editionOf));

  it("show a text that two councils wrote alike, and not one that a council wrote twice or that is short", () => {
    const why = (fingerprint: string, who: string, value: string) =>
      told(fingerprint, who, { "agreement.why-us": { value } });
    const { identicalTexts } = found(
      why("1", "Aldermoor", text),
      why("2", "Velograd", ` ${text.toUpperCase()}`),
      why("3", "Aldermoor", `${text} And sport.`),
      why("4", "Aldermoor", `${text} And sport.`),
      why("5", "Aldermoor", "Nothing."),
      why("6", "Velograd", "Nothing."),
    );
    expect(identicalTexts).toMatchObject([{ question: "agreement.why-us", councils: 2, fingerprints: ["1", "2"] }]);
  });

  it("show where councils with one partner contradict each other about it", () => {
    const level = (fingerprint: string, who: string, value: string) =>
      told(fingerprint, who, { "profile.partner-level": { value } });
    const { contradictions } = found(level("1", "Aldermoor", "city"), level("2", "Velograd", "district"));
    expect(contradictions).toMatchObject([
      { partner: "贵阳", answers: [{ value: "city", fingerprints: ["1"] }, { value: "district" }] },
    ]);
    expect(found(level("1", "Aldermoor", "city"), level("2", "Velograd", "city")).contradictions).toEqual([]);
  });

  it("show no contradiction where one council answers otherwise in another year", () => {
    const level = (fingerprint: string, who: string, value: string) =>
      told(fingerprint, who, { "profile.partner-level": { value } });
    const own = [level("1", "Aldermoor", "city"), level("2", "ALDERMOOR", "district")];
    expect(found(...own).contradictions).toEqual([]);
    expect(found(...own, level("3", "Velograd", "city")).contradictions).toHaveLength(1);
  });

  it("show evidence older than the agreement, and documents that are claimed and not shown", () => {
    const row = told(
      "1",
      "Aldermoor",
      {
        "agreement.type": { value: "mou", basis: "document", reference: "Page 1" },
        "agreement.status": { value: "in-force", basis: "document" },
        "agreement.signed-on": { value: "2019-05-04", basis: "told" },
      },
      { evidence: [{ id: "E1", date: "2018-01-01", uses: [{ question: id("agreement.type") }] }] },
    );
    const { oldEvidence, unshownDocuments } = found(row);
    expect(oldEvidence).toMatchObject([{ evidence: "E1", date: "2018-01-01", signedOn: "2019-05-04" }]);
    expect(unshownDocuments).toEqual([{ fingerprint: "1", questions: ["agreement.status"] }]);
  });
});
