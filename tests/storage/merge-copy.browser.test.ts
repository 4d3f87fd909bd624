// Two computers, one check: it is handed over by file, worked on in both, and becomes one again, with everything of either side.
import { expect, test } from "vitest";
import { fingerprintOf } from "../../src/archive/canonical.ts";
import { checkChain } from "../../src/archive/history-chain.ts";
import { seal } from "../../src/archive/seal.ts";
import { submissionBytes } from "../../src/archive/submission.ts";
import { type Change, versionOf } from "../../src/core/assessment.ts";
import { linesIn } from "../../src/core/history.ts";
import { type Choice, planMerge } from "../../src/core/merge.ts";
import { addCopy, compareCopy } from "../../src/storage/add-copy.ts";
import { changeAssessment, readAssessment, readHistory } from "../../src/storage/assessments.ts";
import type { OpenStorage } from "../../src/storage/database.ts";
import { describeFile, readEvidenceFile, storeEvidenceFile } from "../../src/storage/evidence-files.ts";
import { giveCopy } from "../../src/storage/give-copy.ts";
import { bringTogether, type Meeting, meetCopy } from "../../src/storage/merge-copy.ts";
import { type OpenedCopy, readCopyFile } from "../../src/storage/read-copy-file.ts";
import { listSubmissions } from "../../src/storage/submissions.ts";
import { checklist } from "../fixtures/edition.ts";
import { create, fault, find, freshName, openAs, question, value } from "./fresh.ts";

const one = question("oversight.training");
const two = question("agreement.full-text-held");
let clock = Date.parse("2026-11-02T09:00:00.000Z");
const now = () => {
  clock += 1000;
  return new Date(clock).toISOString();
};

const answer = (about: typeof one, said: string): Change => ({
  kind: "answer",
  question: about,
  answer: { value: said, basis: "document" },
});

async function change(storage: OpenStorage, id: string, who: string, ...what: Change[]): Promise<void> {
  value(await changeAssessment(storage, find, id, what, { at: now(), who }));
}

async function copyFrom(storage: OpenStorage): Promise<OpenedCopy> {
  let bytes = new Uint8Array();
  const parts: Promise<void>[] = [];
  const take = (_: string, content: string | Uint8Array<ArrayBuffer>) => {
    parts.push(
      new Blob([content]).arrayBuffer().then((buffer) => {
        bytes = new Uint8Array(buffer);
      }),
    );
  };
  value(await giveCopy(storage, find, take, now()));
  await Promise.all(parts);
  const read = await readCopyFile(bytes, find);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The officer's check, and the colleague who was given a copy of it. */
async function handedOver() {
  const [officer, colleague] = [await openAs(freshName()), await openAs(freshName())];
  const { id } = await create(officer);
  await change(officer, id, "A. Osei", answer(one, "all"));
  value(await addCopy(colleague, find, await copyFrom(officer), [id]));
  return { officer, colleague, id };
}

async function meet(storage: OpenStorage, opened: OpenedCopy): Promise<Meeting | undefined> {
  const [row] = opened.copy.assessments;
  if (!row) throw new Error("The copy is empty.");
  return value(await meetCopy(storage, opened, row));
}

function mergeable(meeting: Meeting | undefined): Extract<Meeting, { kind: "take" | "apart" }> {
  if (meeting?.kind === "take" || meeting?.kind === "apart") return meeting;
  throw new Error(`They are ${JSON.stringify(meeting)}.`);
}

const rowOf = async (storage: OpenStorage, id: string) => {
  const row = value(await readAssessment(storage, id));
  if (!row) throw new Error("It is not here.");
  return row;
};

async function together(storage: OpenStorage, opened: OpenedCopy, choice: Choice = { take: "mine" }) {
  const meeting = mergeable(await meet(storage, opened));
  const bases = meeting.kind === "apart" ? meeting.bases : [meeting.here.assessment];
  const { conflicts } = planMerge(meeting.here, meeting.there, bases);
  const choices = new Map(conflicts.map(({ subject }) => [subject, choice]));
  return bringTogether(storage, find, meeting, opened.files, choices, { at: now(), who: "A. Osei" });
}

async function sign(storage: OpenStorage, id: string, over: object = {}): Promise<void> {
  const row = await rowOf(storage, id);
  const sealing = { version: versionOf(row), sealedAt: now(), ...over };
  const content = submissionBytes(await seal(row, checklist, sealing));
  const signature = { path: "signatures/1-prepared.json", bytes: new TextEncoder().encode("{}") };
  await storage.database.submissions.put({
    fingerprint: await fingerprintOf(content),
    assessment: id,
    version: versionOf(row),
    content,
    signatures: [signature],
  });
}

test("a colleague goes on, and the copy that comes back is simply taken in: same answers, same unbroken history", async () => {
  const { officer, colleague, id } = await handedOver();
  await change(colleague, id, "R. Lind", answer(two, "no"));
  const back = await copyFrom(colleague);
  expect(await meet(officer, back)).toMatchObject({ kind: "take" });
  value(await together(officer, back));
  expect(await rowOf(officer, id)).toEqual(await rowOf(colleague, id));
  expect(value(await readHistory(officer, id))).toEqual(value(await readHistory(colleague, id)));
  expect(await meet(officer, back)).toEqual({ kind: "nothing" });
  expect(value(await compareCopy(officer, back.copy)).get(id)).toBe("same");
});

test("both went on: what each changed stands, what both changed is chosen, and every line of both is in the history", async () => {
  const { officer, colleague, id } = await handedOver();
  await change(officer, id, "A. Osei", answer(one, "some"));
  await change(colleague, id, "R. Lind", answer(one, "none"), answer(two, "no"));
  const lines = value(await readHistory(colleague, id));
  value(await together(officer, await copyFrom(colleague), { take: "theirs", note: "A. Osei: some", flag: true }));
  const row = await rowOf(officer, id);
  expect(row.answers).toMatchObject({ [one]: { value: "none", note: "A. Osei: some" }, [two]: { value: "no" } });
  expect(row.flagged).toEqual([one]);
  const history = value(await readHistory(officer, id));
  expect(await checkChain(history)).toMatchObject({ ok: true, open: 0 });
  expect(history.find(({ field }) => field === "merged")).toMatchObject({ who: "A. Osei" });
  expect(history.flatMap(linesIn)).toHaveLength(lines.length - 2);
  expect(history.flatMap(linesIn).map(({ who }) => who)).toEqual(["R. Lind", "R. Lind"]);

  // Sent back, both hold the same; a copy of it can be made and read as any other.
  const merged = await copyFrom(officer);
  expect(await meet(colleague, merged)).toMatchObject({ kind: "take" });
  value(await together(colleague, merged));
  expect(await rowOf(colleague, id)).toEqual(row);
  expect(value(await readHistory(colleague, id))).toEqual(history);
});

test("a copy from before holds nothing new, and a check that was begun by itself is not the same work", async () => {
  const { officer, id } = await handedOver();
  const before = await copyFrom(officer);
  await change(officer, id, "A. Osei", answer(two, "no"));
  expect(await meet(officer, before)).toEqual({ kind: "nothing" });
  const other = await openAs(freshName());
  await create(other);
  expect(await meet(other, before)).toBeUndefined();
});

test("a note that was still being typed when the copy was made is not a second version of itself", async () => {
  const { officer, colleague, id } = await handedOver();
  const noted = (note: string): Change => ({ kind: "answer", question: two, answer: { value: "no", note } });
  await change(officer, id, "A. Osei", noted("Half a"));
  value(await together(colleague, await copyFrom(officer)));
  await change(officer, id, "A. Osei", noted("Half a sentence."));
  await change(colleague, id, "R. Lind", answer(one, "none"));
  const meeting = mergeable(await meet(officer, await copyFrom(colleague)));
  expect(meeting.kind === "apart" && planMerge(meeting.here, meeting.there, meeting.bases).conflicts).toEqual([]);
});

test("evidence of both comes together with its bytes, numbers here stay", async () => {
  const { officer, colleague, id } = await handedOver();
  const attach = async (storage: OpenStorage, who: string, words: string) => {
    const bytes = new TextEncoder().encode(`%PDF-1.7 ${words}`);
    const file = await describeFile(`${words}.pdf`, bytes);
    value(await storeEvidenceFile(storage, bytes, now()));
    const act = { act: "add", source: { file }, title: words, use: { question: one, pages: "" } } as const;
    await change(storage, id, who, { kind: "evidence", act });
    return { file, bytes };
  };
  const mine = await attach(officer, "A. Osei", "minutes");
  const theirs = await attach(colleague, "R. Lind", "letter");
  value(await together(officer, await copyFrom(colleague)));
  expect((await rowOf(officer, id)).evidence).toMatchObject({
    E1: { title: "minutes", file: { fingerprint: mine.file.fingerprint } },
    E2: { title: "letter", addedBy: "R. Lind", file: { fingerprint: theirs.file.fingerprint } },
  });
  expect(value(await readEvidenceFile(officer, theirs.file.fingerprint))).toEqual(theirs.bytes);
});

test("changed here between the comparison and the last step: nothing of it is written", async () => {
  const { officer, colleague, id } = await handedOver();
  await change(colleague, id, "R. Lind", answer(two, "no"));
  await change(officer, id, "A. Osei", answer(one, "some"));
  const back = await copyFrom(colleague);
  const meeting = mergeable(await meet(officer, back));
  await change(officer, id, "A. Osei", { kind: "reason", reason: "Typed meanwhile." });
  // Lines may be bound to each other meanwhile; that changes nothing they say.
  const state = async () => [
    await rowOf(officer, id),
    value(await readHistory(officer, id)).map(({ hash: _, ...line }) => line),
  ];
  const before = await state();
  const result = await bringTogether(officer, find, meeting, back.files, new Map(), { at: now(), who: "A. Osei" });
  expect(fault(result).kind).toBe("changed-meanwhile");
  expect(await state()).toEqual(before);
});

test("a history that was changed by hand is not built upon", async () => {
  const { officer, colleague, id } = await handedOver();
  await change(colleague, id, "R. Lind", answer(two, "no"), answer(one, "none"));
  const back = await copyFrom(colleague);
  const history = back.copy.history.map((entry) => (entry.who === "R. Lind" ? { ...entry, who: "M. Berg" } : entry));
  expect(await meet(officer, { ...back, copy: { ...back.copy, history } })).toEqual({
    kind: "not",
    why: "history-there",
  });
});

test("what was signed in one of them stays as it was signed: the merged answers are the next version", async () => {
  const { officer, colleague, id } = await handedOver();
  await change(colleague, id, "R. Lind", answer(two, "no"));
  await sign(colleague, id);
  const sealed = value(await listSubmissions(colleague, id));
  await change(officer, id, "A. Osei", answer(one, "some"));
  value(await together(officer, await copyFrom(colleague)));
  const row = await rowOf(officer, id);
  expect(versionOf(row)).toBe(2);
  expect(row.answers).toMatchObject({ [one]: { value: "some" }, [two]: { value: "no" } });
  expect(value(await listSubmissions(officer, id))).toEqual(sealed);
});

test("signed by the colleague as it was handed over: the signed version comes in, and nothing else changes", async () => {
  const { officer, colleague, id } = await handedOver();
  const before = await rowOf(officer, id);
  await sign(colleague, id);
  value(await together(officer, await copyFrom(colleague)));
  expect(await rowOf(officer, id)).toEqual(before);
  expect(value(await listSubmissions(officer, id))).toHaveLength(1);
});

test("signed here while the colleague went on: their work becomes the next version", async () => {
  const { officer, colleague, id } = await handedOver();
  await sign(officer, id);
  await change(colleague, id, "R. Lind", answer(two, "no"));
  value(await together(officer, await copyFrom(colleague)));
  expect(await rowOf(officer, id)).toMatchObject({ version: 2, answers: { [two]: { value: "no" } } });
});

test("the same version signed in both with other answers stays apart", async () => {
  const { officer, colleague, id } = await handedOver();
  await change(colleague, id, "R. Lind", answer(two, "no"));
  await sign(colleague, id);
  await sign(officer, id);
  expect(await meet(officer, await copyFrom(colleague))).toEqual({ kind: "not", why: "signed-apart" });
});

test("a copy that was added beside the one here can be brought together with it later", async () => {
  const { officer, colleague, id } = await handedOver();
  await change(colleague, id, "R. Lind", answer(two, "no"));
  await change(officer, id, "A. Osei", answer(one, "some"));
  value(await addCopy(officer, find, await copyFrom(colleague), [id]));
  const rows = await officer.database.assessments.toArray();
  const beside = rows.find((row) => row.id !== id);
  if (!beside) throw new Error("Nothing was added beside it.");
  await officer.database.assessments.delete(id);
  const meeting = await meet(officer, await copyFrom(colleague));
  expect(meeting).toEqual({ kind: "nothing" });
});

test("lines that came along are read as strictly as all others", async () => {
  const { officer, colleague, id } = await handedOver();
  await change(officer, id, "A. Osei", answer(one, "some"));
  await change(colleague, id, "R. Lind", answer(two, "no"));
  value(await together(officer, await copyFrom(colleague)));
  const { copy } = await copyFrom(officer);
  const read = (act: (merged: { lines: { field: string; to: unknown }[] }) => void) => {
    const changed = JSON.parse(JSON.stringify(copy)) as { history: { field: string; to: { lines: [] } }[] };
    const line = changed.history.find(({ field }) => field === "merged");
    if (!line) throw new Error("Nothing was merged.");
    act(line.to);
    return readCopyFile(new TextEncoder().encode(JSON.stringify(changed)), find);
  };
  expect(await read(() => undefined)).toMatchObject({ ok: true });
  const refused = { ok: false, problems: [{ path: expect.stringMatching(/^history\[\d+\]\.to/) }] };
  expect(await read(({ lines: [line] }) => Object.assign(line ?? {}, { to: { value: "perhaps" } }))).toMatchObject(
    refused,
  );
  expect(await read((merged) => Object.assign(merged, { more: 1 }))).toMatchObject(refused);
  expect(
    await read(({ lines: [line] }) =>
      Object.assign(line ?? {}, { field: "merged", from: null, to: { madeAt: now(), lines: [{ ...line }] } }),
    ),
  ).toMatchObject(refused);
});
