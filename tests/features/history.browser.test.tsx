// The history page: every line there, an old answer put back as a new line, two moments compared, and a history that was tampered with.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Route, Switch } from "wouter";
import { navigate } from "wouter/use-hash-location";
import type { QuestionId } from "../../src/core/checklist.ts";
import { HistoryPage } from "../../src/features/history/HistoryPage.tsx";
import { changeAssessment, createAssessment, readAssessment, readHistory } from "../../src/storage/assessments.ts";
import { settleHistory } from "../../src/storage/settle-history.ts";
import { draftOf, freshComputer } from "./in-app.tsx";

type ById = { id: string; question: string };
const Pages = () => (
  <Switch>
    <Route path="/a/:id/history">{({ id }: ById) => <HistoryPage id={id} />}</Route>
    <Route path="/a/:id/history/:question">{(at: ById) => <HistoryPage id={at.id} question={at.question} />}</Route>
  </Switch>
);
const question = "agreement.full-text-held" as QuestionId;
const other = "agreement.council-decision" as QuestionId;

/** A check with three acts on two days, and its history page. */
async function opened(page = "history") {
  const computer = await freshComputer();
  const { storage, editions } = computer;
  const created = await createAssessment(storage, editions.find, draftOf("Guiyang"), {
    at: "2026-05-04T09:00:00.000Z",
    who: "A. Osei",
  });
  if (!created.ok) throw new Error(created.fault.kind);
  const { id } = created.value;
  const act = (at: string, who: string, ...answer: Parameters<typeof answerTo>) =>
    changeAssessment(storage, editions.find, id, [answerTo(...answer)], { at, who });
  await act("2026-05-04T09:10:00.000Z", "A. Osei", question, { value: "no", note: "Asked the clerk in May." });
  await act("2026-05-06T10:00:00.000Z", "R. Lind", question, { value: "yes", note: "Asked the archive in May." });
  await act("2026-05-06T10:05:00.000Z", "R. Lind", other, { unknown: "not-told" });
  const answers = async () => {
    const row = await readAssessment(storage, id);
    return row.ok ? row.value?.answers : undefined;
  };
  navigate(`/a/${id}/${page}`);
  computer.show(<Pages />);
  await screen.findByRole("heading", { level: 1 });
  return { ...computer, id, answers };
}

const answerTo = (asked: QuestionId, answer: { value: string; note?: string } | { unknown: "not-told" }) =>
  ({ kind: "answer", question: asked, answer }) as const;

test("every line says when, who, and what stood there before and after, with the changed words marked", async () => {
  await opened();
  const line = (await screen.findAllByRole("listitem")).find(
    (item) => item.textContent?.includes("R. Lind") && item.textContent.includes("archive"),
  );
  if (!line) throw new Error("There is no such line.");
  expect([...line.querySelectorAll("del")].map((mark) => mark.textContent)).toContain("clerk");
  expect([...line.querySelectorAll("ins")].map((mark) => mark.textContent)).toContain("archive");
});

test("an old answer is put back with its basis and note, and that is a new line", async () => {
  const { answers, storage, id } = await opened();
  const user = userEvent.setup();
  const before = await readHistory(storage, id);
  const buttons = await screen.findAllByRole("button", { name: /Put the answer before this back/ });
  const [restore] = buttons.filter((button) => button.closest("li")?.textContent?.includes("archive"));
  if (!restore) throw new Error("There is nothing to put back.");
  await user.click(restore);
  await waitFor(async () =>
    expect((await answers())?.[question]).toEqual({ value: "no", note: "Asked the clerk in May." }),
  );
  const after = await readHistory(storage, id);
  expect(after.ok && before.ok && after.value.length - before.value.length).toBe(1);
  expect(await screen.findByText(/the earlier answer is back/)).toBeVisible();
});

test("two moments are compared field by field, and the same moment with itself differs in nothing", async () => {
  await opened();
  const user = userEvent.setup();
  const two = await screen.findByRole("region", { name: "Two moments" });
  expect(within(two).getByText("2 things differ between these two.")).toBeVisible();
  const [first, , now] = [...within(two).getByLabelText<HTMLSelectElement>("To").options];
  await user.selectOptions(within(two).getByLabelText("From"), now?.value ?? "");
  expect(within(two).getByText("Nothing differs between these two.")).toBeVisible();
  await user.selectOptions(within(two).getByLabelText("From"), first?.value ?? "");
  await user.selectOptions(
    within(two).getByLabelText("To"),
    within(two).getByLabelText<HTMLSelectElement>("To").options[1]?.value ?? "",
  );
  expect(within(two).getByText("1 thing differs between these two.")).toBeVisible();
});

test("the history of one question shows its lines only", async () => {
  await opened(`history/${question}`);
  expect(await screen.findByText(/^2 lines, the first of 4 May 2026/)).toBeVisible();
  expect(screen.queryByText(/Two moments/)).toBeNull();
});

test("a line that was changed behind the program's back is named", async () => {
  const { storage, id } = await opened();
  const settled = await settleHistory(storage, id);
  expect(settled.ok).toBe(true);
  expect(await screen.findByText(/4 lines follow from each other/)).toBeVisible();
  await storage.database.history.where("[assessment+revision]").equals([id, 2]).modify({ who: "Somebody else" });
  navigate("/");
  await waitFor(() => expect(screen.queryByRole("heading", { level: 1 })).toBeNull());
  navigate(`/a/${id}/history/${other}`);
  expect(await screen.findByText("The history is not as it was written.")).toBeVisible();
});

test("typing goes on in the same line until it is settled, and never changes it after", async () => {
  const { storage, editions, id } = await opened();
  const type = (second: number, note: string) =>
    changeAssessment(storage, editions.find, id, [answerTo(question, { value: "yes", note })], {
      at: `2026-05-07T08:00:0${second}.000Z`,
      who: "R. Lind",
    });
  const lines = async () => {
    const found = await readHistory(storage, id);
    return found.ok ? found.value.length : 0;
  };
  await type(1, "T");
  const count = await lines();
  await type(2, "Th");
  expect(await lines()).toBe(count);
  await settleHistory(storage, id);
  await type(3, "The");
  expect(await lines()).toBe(count + 1);
});
