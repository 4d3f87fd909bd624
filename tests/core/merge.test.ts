// What becomes of two copies of one assessment that were worked on apart? Laws that hold for whatever people did, and the cases by name.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkChain, settle } from "../../src/archive/history-chain.ts";
import type { Answer } from "../../src/core/answer.ts";
import { type Assessment, type Change, change, type HistoryEntry } from "../../src/core/assessment.ts";
import { type Branch, knownIn, linesNotKnown, relate } from "../../src/core/branches.ts";
import type { QuestionId, SectionId } from "../../src/core/checklist.ts";
import { listEvidence } from "../../src/core/evidence.ts";
import { assessmentAt, differences, linesIn, sameContent } from "../../src/core/history.ts";
import { type Choice, mergeBranches, planMerge } from "../../src/core/merge.ts";

const questions = ["a.one", "a.two", "b.one", "b.two"] as QuestionId[];
const sections = ["a", "b"] as SectionId[];
const start: Assessment = {
  id: "0b54ad3e-4c31-4b8f-9d0e-5b6d5f1a7c11",
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
  startedAt: "2026-05-01T08:00:00.000Z",
  changedAt: "2026-05-01T08:00:00.000Z",
};
const created: HistoryEntry = {
  assessment: start.id,
  revision: 1,
  at: start.startedAt,
  who: "A. Osei",
  field: "created",
  from: null,
  to: {},
};
let clock = Date.parse("2026-05-02T08:00:00.000Z");
const now = () => {
  clock += 1000;
  return new Date(clock).toISOString();
};

async function begun(): Promise<Branch> {
  return { assessment: start, history: await settle([created], undefined) };
}

async function workedOn(branch: Branch, who: string, ...acts: Change[]): Promise<Branch> {
  let { assessment } = branch;
  const lines: HistoryEntry[] = [];
  for (const act of acts) {
    const next = change(assessment, act, { at: now(), who });
    if (!next) continue;
    assessment = next.assessment;
    lines.push(next.entry);
  }
  return { assessment, history: [...branch.history, ...(await settle(lines, branch.history.at(-1)?.hash))] };
}

const answer = (question: string, value: string, note?: string): Change => ({
  kind: "answer",
  question: question as QuestionId,
  answer: { value, ...(note ? { note } : {}) },
});

type ChoiceOf = (subject: string) => Choice;
const mine: ChoiceOf = () => ({ take: "mine" });

async function merged(here: Branch, there: Branch, choose: ChoiceOf = mine, version = 1): Promise<Branch> {
  const relation = relate(here, there);
  if (relation.kind !== "apart") throw new Error(`They are ${relation.kind}.`);
  const { conflicts } = planMerge(here, there, relation.bases);
  const choices = new Map(conflicts.map(({ subject }) => [subject, choose(subject)]));
  const made = { at: now(), who: "M", copyMadeAt: now(), version };
  const { assessment, lines } = mergeBranches(here, there, relation.bases, choices, made);
  return { assessment, history: [...here.history, ...(await settle(lines, here.history.at(-1)?.hash))] };
}

const bases = (here: Branch, there: Branch) => {
  const relation = relate(here, there);
  return relation.kind === "apart" ? relation.bases : [];
};

// What people do, as fast-check makes it up.
const questionOf = fc.constantFrom(...questions);
const words = fc.constantFrom("yes", "no", "some", "none");
const acts: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant("answer" as const),
    question: questionOf,
    answer: fc.oneof(
      fc.record({ value: words, note: fc.constantFrom("", "seen", "told so") }),
      fc.record({ unknown: fc.constantFrom("not-told" as const, "nobody-knows" as const) }),
      fc.constant(undefined),
    ) as fc.Arbitrary<Answer | undefined>,
  }),
  fc.record({
    kind: fc.constant("complete" as const),
    section: fc.constantFrom(...sections),
    leftOpen: fc.option(fc.subarray(questions), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant("flag" as const), question: questionOf, flagged: fc.boolean() }),
  fc.record({
    kind: fc.constant("safeguards" as const),
    safeguards: fc.uniqueArray(
      fc.record({
        safeguard: fc.constantFrom("s1", "s2", "s3"),
        owner: fc.constantFrom("", "Clerk", "Mayor"),
        due: fc.constant(""),
        proof: fc.constant(""),
      }),
      { selector: (one) => one.safeguard },
    ),
  }),
  fc.record({ kind: fc.constant("reason" as const), reason: words }),
  fc.record({
    kind: fc.constant("partnership" as const),
    partnership: fc.record({ council: words, partner: words, country: fc.constant("CN") }),
  }),
  fc.record({
    kind: fc.constant("evidence" as const),
    act: fc.oneof(
      fc.record({
        act: fc.constant("add" as const),
        source: fc.record({ link: fc.constantFrom("https://a.example/", "https://b.example/", "https://c.example/") }),
        title: words,
        use: fc.record({ question: questionOf, pages: fc.constantFrom("", "2", "4 to 6") }),
      }),
      fc.record({
        act: fc.constant("remove" as const),
        id: fc.constantFrom("E1" as const, "E2" as const),
        reason: words,
      }),
      fc.record({
        act: fc.constant("describe" as const),
        id: fc.constantFrom("E1" as const, "E2" as const),
        description: fc.record({ title: words, date: fc.constant(""), holder: words }),
      }),
      fc.record({ act: fc.constant("stop-using" as const), id: fc.constantFrom("E1" as const), question: questionOf }),
    ),
  }),
) as fc.Arbitrary<Change>;
const some = fc.array(acts, { maxLength: 8 });

const law = (name: string, holds: (before: Change[], ours: Change[], theirs: Change[]) => Promise<void>) =>
  test(name, () => fc.assert(fc.asyncProperty(some, some, some, holds), { numRuns: 150 }));

async function forked(before: Change[], ours: Change[], theirs: Change[]): Promise<[Branch, Branch]> {
  const base = await workedOn(await begun(), "A. Osei", ...before);
  return [await workedOn(base, "A. Osei", ...ours), await workedOn(base, "R. Lind", ...theirs)];
}
const apart = (here: Branch, there: Branch) => relate(here, there).kind === "apart";
/** Evidence by what it is, whatever its number. */
const pieces = ({ evidence = {} }: Assessment) =>
  listEvidence(evidence)
    .map(([, item]) => {
      const { addedAt: _, addedBy: __, uses, ...told } = item;
      return JSON.stringify([told, [...uses].sort((a, b) => a.question.localeCompare(b.question))]);
    })
    .sort();
const content = ({ answers, completed, flagged, safeguards, partnership, reason }: Assessment) => ({
  answers,
  completed: Object.fromEntries(Object.entries(completed).map(([id, open = []]) => [id, [...open].sort()])),
  flagged: [...flagged].sort(),
  safeguards: [...safeguards].sort((a, b) => a.safeguard.localeCompare(b.safeguard)),
  partnership,
  reason,
});

describe("whatever was done in either copy", () => {
  law("a copy merged with itself changes nothing", async (before, ours) => {
    const [here] = await forked(before, ours, []);
    expect(relate(here, here)).toEqual({ kind: "same" });
    const plan = planMerge(here, here, [here.assessment]);
    expect([plan.taken, plan.kept, plan.conflicts]).toEqual([[], [], []]);
  });

  law("a side that was not touched never conflicts: the other is simply ahead", async (before, ours) => {
    const [here, there] = await forked(before, ours, []);
    const kinds = [relate(here, there).kind, relate(there, here).kind];
    expect(kinds).toEqual(
      here.history.length > there.history.length ? ["ahead-here", "ahead-there"] : ["same", "same"],
    );
    const { conflicts, taken } = planMerge(here, there, [there.assessment]);
    expect([conflicts, taken]).toEqual([[], []]);
    expect(planMerge(there, here, [there.assessment]).conflicts).toEqual([]);
  });

  law("what only one side changed is never asked about, and stands", async (before, ours, theirs) => {
    const [here, there] = await forked(before, ours, theirs);
    if (!apart(here, there)) return;
    const [base] = bases(here, there);
    const result = (await merged(here, there)).assessment;
    const asked = planMerge(here, there, base ? [base] : []).conflicts.map(({ subject }) => subject);
    for (const id of questions) {
      const [was, one, other] = [base, here.assessment, there.assessment].map((row) => row?.answers[id]);
      if (sameContent(one, was) || sameContent(other, was)) {
        expect(asked).not.toContain(`answers.${id}`);
        expect(sameContent(result.answers[id], sameContent(one, was) ? other : one)).toBe(true);
      }
    }
  });

  law("A into B and B into A are the same once the same is chosen", async (before, ours, theirs) => {
    const [here, there] = await forked(before, ours, theirs);
    if (!apart(here, there)) return;
    const one = await merged(here, there, () => ({ take: "mine", note: "the other" }));
    const other = await merged(there, here, () => ({ take: "theirs", note: "the other" }));
    expect(content(other.assessment)).toEqual(content(one.assessment));
    expect(pieces(other.assessment)).toEqual(pieces(one.assessment));
  });

  law("no line of either history is lost, and the chain holds", async (before, ours, theirs) => {
    const [here, there] = await forked(before, ours, theirs);
    if (!apart(here, there)) return;
    const result = await merged(here, there, () => ({ take: "theirs" }));
    const known = knownIn(result.history);
    for (const { hash = "" } of [...here.history, ...there.history]) expect(known.has(hash)).toBe(true);
    expect(await checkChain(result.history)).toMatchObject({ ok: true, open: 0 });
    const revisions = result.history.map(({ revision }) => revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });

  law("every answer, piece of evidence and safeguard stands or was decided on", async (before, ours, theirs) => {
    const [here, there] = await forked(before, ours, theirs);
    if (!apart(here, there)) return;
    const result = (await merged(here, there)).assessment;
    const links = (row: Assessment) =>
      new Set(listEvidence(row.evidence ?? {}).map(([, one]) => "link" in one && one.link));
    expect(links(result)).toEqual(new Set([...links(here.assessment), ...links(there.assessment)]));
    // Numbers here stay what they were.
    for (const [id, item] of listEvidence(here.assessment.evidence ?? {}))
      expect(result.evidence?.[id]).toMatchObject("link" in item ? { link: item.link } : {});
  });

  law("the history leads back from the merged state to the one before", async (before, ours, theirs) => {
    const [here, there] = await forked(before, ours, theirs);
    if (!apart(here, there)) return;
    const result = await merged(here, there, () => ({ take: "theirs", note: "the other" }));
    const back = assessmentAt(result.assessment, result.history, here.assessment.revision);
    expect(differences({ ...back, version: 1 }, { ...here.assessment, version: 1 })).toEqual([]);
  });

  law(
    "sent back, the merged copy is simply ahead; and going on from there asks only about what is new",
    async (before, ours, theirs) => {
      const [here, there] = await forked(before, ours, theirs);
      if (!apart(here, there)) return;
      const result = await merged(here, there);
      expect(relate(there, result)).toEqual({ kind: "ahead-there" });
      expect(relate(here, result)).toEqual({ kind: "ahead-there" });
      const wenton = await workedOn(there, "R. Lind", answer("b.two", "after the merge"));
      expect(
        planMerge(result, wenton, bases(result, wenton)).conflicts.filter(({ subject }) => subject !== "answers.b.two"),
      ).toEqual([]);
    },
  );

  law(
    "when each side took in the other and chose differently, the choice is asked again and never undone in silence",
    async (before, ours, theirs) => {
      const [here, there] = await forked(before, ours, theirs);
      if (!apart(here, there)) return;
      const [one, other] = [await merged(here, there), await merged(there, here)];
      const open = planMerge(here, there, bases(here, there)).conflicts.map(({ subject }) => subject);
      const again = planMerge(one, other, bases(one, other));
      const answers = (subjects: readonly string[]) =>
        subjects.filter((subject) => subject.startsWith("answers.")).sort();
      expect(answers(again.conflicts.map(({ subject }) => subject))).toEqual(answers(open));
      const last = await merged(one, other);
      expect(relate(last, one).kind).toBe("ahead-here");
      expect(relate(last, other).kind).toBe("ahead-here");
      // Each line came in once, by whatever way.
      const hashes = last.history.flatMap((entry) => [entry, ...linesIn(entry)]).map(({ hash }) => hash);
      expect(new Set(hashes).size).toBe(hashes.length);
    },
  );
});

describe("by name", () => {
  test("an answer both changed is asked about once, with who and when; the other one can be kept as a note", async () => {
    const base = await workedOn(await begun(), "A. Osei", answer("a.one", "yes"));
    const here = await workedOn(base, "A. Osei", answer("a.one", "some", "Clerk said."));
    const there = await workedOn(base, "R. Lind", answer("a.one", "no"), answer("a.two", "yes"));
    const plan = planMerge(here, there, bases(here, there));
    expect(plan.conflicts).toMatchObject([
      {
        subject: "answers.a.one",
        mine: { value: "some" },
        theirs: { value: "no" },
        mineMade: { who: "A. Osei" },
        theirsMade: { who: "R. Lind" },
      },
    ]);
    expect(plan.taken).toMatchObject([{ field: "answers.a.two", from: null, to: { value: "yes" } }]);
    const { assessment } = await merged(here, there, () => ({ take: "mine", note: "R. Lind: no", flag: true }));
    expect(assessment.answers).toEqual({
      "a.one": { value: "some", note: "Clerk said.\n\nR. Lind: no" },
      "a.two": { value: "yes" },
    });
    expect(assessment.flagged).toEqual(["a.one"]);
  });

  test("the same answer given in both is no conflict", async () => {
    const base = await begun();
    const here = await workedOn(base, "A. Osei", answer("a.one", "yes"));
    const there = await workedOn(base, "R. Lind", answer("a.one", "yes"));
    const plan = planMerge(here, there, bases(here, there));
    expect(plan).toMatchObject({ same: 1, taken: [], kept: [], conflicts: [] });
  });

  test("a file both added is one piece with both its uses; another file under a number taken here gets a new one", async () => {
    const add = (link: string, question: string, pages = ""): Change => ({
      kind: "evidence",
      act: { act: "add", source: { link }, title: "Minutes", use: { question: question as QuestionId, pages } },
    });
    const base = await begun();
    const here = await workedOn(base, "A. Osei", add("https://a.example/", "a.one"));
    const there = await workedOn(
      base,
      "R. Lind",
      add("https://b.example/", "b.one"),
      add("https://a.example/", "a.two", "2"),
    );
    const { evidence } = (await merged(here, there)).assessment;
    expect(evidence).toMatchObject({
      E1: { link: "https://a.example/", uses: [{ question: "a.one" }, { question: "a.two", pages: "2" }] },
      E2: { link: "https://b.example/" },
    });
  });

  test("what one removed while the other put it to another use is asked about", async () => {
    const link = "https://a.example/";
    const use = (question: string) => ({ question: question as QuestionId, pages: "" });
    const base = await workedOn(await begun(), "A. Osei", {
      kind: "evidence",
      act: { act: "add", source: { link }, title: "Minutes", use: use("a.one") },
    });
    const here = await workedOn(base, "A. Osei", {
      kind: "evidence",
      act: { act: "remove", id: "E1", reason: "Not ours." },
    });
    const there = await workedOn(base, "R. Lind", {
      kind: "evidence",
      act: { act: "use", id: "E1", use: use("b.one") },
    });
    const { conflicts } = planMerge(here, there, bases(here, there));
    expect(conflicts).toMatchObject([{ subject: "evidence.E1", mine: { removed: {} }, theirs: { uses: [{}, {}] } }]);
    expect((await merged(here, there, () => ({ take: "theirs" }))).assessment.evidence?.E1?.removed).toBeUndefined();
  });

  test("two checks of the same city that were begun apart are not the same work", async () => {
    const other = { assessment: start, history: await settle([{ ...created, at: now() }], undefined) };
    expect(relate(await begun(), other)).toEqual({ kind: "unrelated" });
  });

  test("a version signed meanwhile makes the merged answers the next version", async () => {
    const base = await begun();
    const here = await workedOn(base, "A. Osei", answer("a.one", "yes"));
    const there = await workedOn(base, "R. Lind", answer("a.two", "yes"));
    const result = await merged(here, there, mine, 2);
    expect(result.assessment.version).toBe(2);
    expect(result.history.at(-1)).toMatchObject({ field: "version", from: 1, to: 2 });
  });

  test("lines that came in with a merge elsewhere come in once", async () => {
    const base = await begun();
    const [a, b, c] = [
      await workedOn(base, "A", answer("a.one", "yes")),
      await workedOn(base, "B", answer("a.two", "yes")),
      await workedOn(base, "C", answer("b.one", "yes")),
    ];
    const bc = await merged(b, c);
    const abc = await merged(a, bc);
    expect(abc.assessment.answers).toMatchObject({ "a.one": {}, "a.two": {}, "b.one": {} });
    expect(linesNotKnown(bc.history, knownIn(abc.history))).toEqual([]);
    expect(relate(abc, c)).toEqual({ kind: "ahead-here" });
  });
});
