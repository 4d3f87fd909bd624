// The pages of answering at their addresses, around one stored assessment of an invented partnership.
import { screen, waitFor } from "@testing-library/react";
import { Route, Switch } from "wouter";
import { navigate } from "wouter/use-hash-location";
import type { Answers } from "../../src/core/answer.ts";
import type { Assessment } from "../../src/core/assessment.ts";
import { QuestionPage } from "../../src/features/answering/QuestionPage.tsx";
import { SectionPage } from "../../src/features/answering/SectionPage.tsx";
import { SectionReviewPage } from "../../src/features/answering/SectionReviewPage.tsx";
import { TaskListPage } from "../../src/features/answering/TaskListPage.tsx";
import { createAssessment, readAssessment } from "../../src/storage/assessments.ts";
import { draftOf, freshComputer, made } from "./in-app.tsx";

type ById = { id: string };

export const Pages = () => (
  <Switch>
    <Route path="/a/:id">{({ id }: ById) => <TaskListPage id={id} />}</Route>
    <Route path="/a/:id/q/:question">
      {({ id, question }: ById & { question: string }) => <QuestionPage id={id} question={question} />}
    </Route>
    <Route path="/a/:id/s/:section">
      {({ id, section }: ById & { section: string }) => <SectionPage id={id} section={section} />}
    </Route>
    <Route path="/a/:id/s/:section/review">
      {({ id, section }: ById & { section: string }) => <SectionReviewPage id={id} section={section} />}
    </Route>
  </Switch>
);

/** Opens a page of an assessment that already has these answers. `at` is the address after the assessment's own. */
export async function openAt(at: string, answers: Record<string, unknown> = {}, more: Partial<Assessment> = {}) {
  const computer = await freshComputer();
  const draft = { ...draftOf("Guiyang"), answers: answers as Answers, ...more };
  const created = await createAssessment(computer.storage, computer.editions.find, draft, made);
  if (!created.ok) throw new Error(created.fault.kind);
  const { id } = created.value;
  navigate(`/a/${id}${at}`);
  const shown = computer.show(<Pages />);
  await screen.findByRole("heading", { level: 1 });
  await waitFor(() => {
    if (document.querySelector(".written:empty")) throw new Error("A written field is not fetched yet.");
  });
  return {
    id,
    ...computer,
    ...shown,
    /** What is on the disk by now. */
    stored: async (): Promise<Assessment> => {
      const row = await readAssessment(computer.storage, id);
      if (!row.ok || !row.value) throw new Error("The assessment is not stored.");
      return row.value;
    },
    go: async (to: string) => {
      navigate(`/a/${id}${to}`);
      await waitFor(() => expectAddress(id, to));
    },
    /** The address after the assessment's own. */
    here: () => decodeURIComponent(location.hash.slice(`#/a/${id}`.length)),
  };
}

function expectAddress(id: string, to: string): void {
  if (location.hash !== `#/a/${id}${to}`) throw new Error(`at ${location.hash}`);
}
