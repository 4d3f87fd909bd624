// Which page stands at which address. Every page is fetched when it is first opened.
import { Suspense, useEffect } from "react";
import { Route, Switch, useLocation } from "wouter";
import { QuestionPage } from "../features/answering/QuestionPage.tsx";
import { HomePage } from "../features/library/HomePage.tsx";
import { NewAssessmentPage } from "../features/library/NewAssessmentPage.tsx";
import { useSettings } from "../storage/live.tsx";
import { fetched } from "../ui/fetched.ts";
import { Opening } from "../ui/notices.tsx";

type ById = { id: string };

const DeleteAssessmentPage = fetched(
  () => import("../features/library/DeleteAssessmentPage.tsx"),
  "DeleteAssessmentPage",
);
const StorageHealthPage = fetched(
  () => import("../features/storage-health/StorageHealthPage.tsx"),
  "StorageHealthPage",
);
const OpenCopyPage = fetched(() => import("../features/storage-health/OpenCopyPage.tsx"), "OpenCopyPage");
const DeleteEverythingPage = fetched(
  () => import("../features/storage-health/DeleteEverythingPage.tsx"),
  "DeleteEverythingPage",
);
const TaskListPage = fetched(() => import("../features/answering/TaskListPage.tsx"), "TaskListPage");
const EvidencePage = fetched(() => import("../features/answering/evidence/EvidencePage.tsx"), "EvidencePage");
const SectionPage = fetched(() => import("../features/answering/SectionPage.tsx"), "SectionPage");
const SectionReviewPage = fetched(() => import("../features/answering/SectionReviewPage.tsx"), "SectionReviewPage");
const FindingsPage = fetched(() => import("../features/findings/FindingsPage.tsx"), "FindingsPage");
const SafeguardsPage = fetched(() => import("../features/findings/SafeguardsPage.tsx"), "SafeguardsPage");
const HistoryPage = fetched(() => import("../features/history/HistoryPage.tsx"), "HistoryPage");
const SignPage = fetched(() => import("../features/signing/SignPage.tsx"), "SignPage");
const SignForAnotherPage = fetched(() => import("../features/signing/SignForAnotherPage.tsx"), "SignForAnotherPage");
const ReportPage = fetched(() => import("../features/report/ReportPage.tsx"), "ReportPage");
const CheckPage = fetched(() => import("../features/verifying/CheckPage.tsx"), "CheckPage");
const ReviewPages = fetched(() => import("../features/reviewing/ReviewPages.tsx"), "ReviewPages");
const RegisterPage = fetched(() => import("../features/register/RegisterPage.tsx"), "RegisterPage");
const NoSuchPage = fetched(() => import("./NoSuchPage.tsx"), "NoSuchPage");
const HelpPage = fetched(() => import("./HelpPage.tsx"), "HelpPage");

export function Routes() {
  useHelpKey();
  return (
    <Suspense fallback={<Opening />}>
      <Switch>
        <Route path="/">
          <HomePage />
        </Route>
        <Route path="/new">
          <NewAssessmentPage />
        </Route>
        <Route path="/open">
          <OpenCopyPage />
        </Route>
        <Route path="/sign">
          <SignForAnotherPage />
        </Route>
        <Route path="/check">
          <CheckPage />
        </Route>
        <Route path="/r/*?">
          <ReviewPages />
        </Route>
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
        <Route path="/a/:id/evidence">{({ id }: ById) => <EvidencePage id={id} />}</Route>
        <Route path="/a/:id/findings">{({ id }: ById) => <FindingsPage id={id} />}</Route>
        <Route path="/a/:id/safeguards">{({ id }: ById) => <SafeguardsPage id={id} />}</Route>
        <Route path="/a/:id/history/:question?">{(of: ById & { question?: string }) => <HistoryPage {...of} />}</Route>
        <Route path="/a/:id/sign">{({ id }: ById) => <SignPage id={id} />}</Route>
        <Route path="/a/:id/report">{({ id }: ById) => <ReportPage id={id} />}</Route>
        <Route path="/a/:id/delete">{({ id }: ById) => <DeleteAssessmentPage id={id} />}</Route>
        <Route path="/settings">
          <StorageHealthPage />
        </Route>
        <Route path="/settings/register">
          <RegisterPage />
        </Route>
        <Route path="/settings/delete">
          <DeleteEverythingPage />
        </Route>
        <Route path="/help">
          <HelpPage />
        </Route>
        <Route>
          <NoSuchPage />
        </Route>
      </Switch>
    </Suspense>
  );
}

/** The one single-key shortcut that works everywhere, and only when it was switched on (WCAG 2.1.4). */
function useHelpKey(): void {
  const [{ singleKeys }] = useSettings();
  const [, go] = useLocation();
  useEffect(() => {
    if (!singleKeys) return;
    const press = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key === "?" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) go("/help");
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [singleKeys, go]);
}
