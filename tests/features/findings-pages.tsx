// The pages after answering at their addresses, around one stored assessment of an invented partnership.
import { screen } from "@testing-library/react";
import { Route, Switch } from "wouter";
import { navigate } from "wouter/use-hash-location";
import type { Answers } from "../../src/core/answer.ts";
import type { Assessment } from "../../src/core/assessment.ts";
import { FindingsPage } from "../../src/features/findings/FindingsPage.tsx";
import { SafeguardsPage } from "../../src/features/findings/SafeguardsPage.tsx";
import { ReportPage } from "../../src/features/report/ReportPage.tsx";
import { createAssessment, readAssessment } from "../../src/storage/assessments.ts";
import { draftOf, freshComputer, made } from "./in-app.tsx";

type ById = { id: string };

const Pages = () => (
  <Switch>
    <Route path="/a/:id/findings">{({ id }: ById) => <FindingsPage id={id} />}</Route>
    <Route path="/a/:id/safeguards">{({ id }: ById) => <SafeguardsPage id={id} />}</Route>
    <Route path="/a/:id/report">{({ id }: ById) => <ReportPage id={id} />}</Route>
    <Route>
      <h1>Another page</h1>
    </Route>
  </Switch>
);

/** A check half done: findings of several severities, one fact not known, many questions still open. */
export const halfDone = {
  "profile.date": { value: "2026-05-04" },
  "agreement.type": { value: "sister-city", basis: "document", reference: "Agreement, page 1" },
  "agreement.status": { value: "in-force", basis: "document" },
  "agreement.full-text-held": { value: "yes", basis: "document" },
  "agreement.side-documents": { value: "yes", basis: "told" },
  "agreement.council-decision": { value: "no", basis: "told" },
  "political.one-china": { unknown: "not-told", ask: "the city clerk" },
  "political.slogans": { value: "yes", basis: "document", reference: "Agreement, page 2" },
  "economic.bri": { value: "yes" },
} as unknown as Answers;

/** Opens a page of an assessment that already has these answers. */
export async function openPage(
  name: "findings" | "safeguards" | "report",
  answers: Answers = halfDone,
  more: Partial<Pick<Assessment, "partnership" | "reason">> = {},
) {
  const computer = await freshComputer();
  const draft = { ...draftOf("Guiyang"), answers, ...more };
  const created = await createAssessment(computer.storage, computer.editions.find, draft, made);
  if (!created.ok) throw new Error(created.fault.kind);
  const { id } = created.value;
  navigate(`/a/${id}/${name}`);
  computer.show(<Pages />);
  await screen.findByRole("heading", { level: 1 });
  return {
    ...computer,
    id,
    /** What is on the disk by now. */
    stored: async (): Promise<Assessment> => {
      const row = await readAssessment(computer.storage, id);
      if (!row.ok || !row.value) throw new Error("The assessment is not stored.");
      return row.value;
    },
    go: (page: string) => navigate(`/a/${id}/${page}`),
  };
}
