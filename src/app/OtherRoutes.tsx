// Which page stands at which address, but for those in Routes.tsx? Every page is fetched when it is first opened.
import { Route, Switch } from "wouter";
import { fetched } from "../ui/fetched.ts";

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
const HandOverPage = fetched(() => import("../features/storage-health/HandOverPage.tsx"), "HandOverPage");
const SignPage = fetched(() => import("../features/signing/SignPage.tsx"), "SignPage");
const SignForAnotherPage = fetched(() => import("../features/signing/SignForAnotherPage.tsx"), "SignForAnotherPage");
const ReportPage = fetched(() => import("../features/report/ReportPage.tsx"), "ReportPage");
const CheckPage = fetched(() => import("../features/verifying/CheckPage.tsx"), "CheckPage");
const ReviewedReportPage = fetched(() => import("../features/report/ReviewedReportPage.tsx"), "ReviewedReportPage");
const ReviewPages = fetched(() => import("../features/reviewing/ReviewPages.tsx"), "ReviewPages");
const PublicPage = fetched(() => import("../features/publishing/PublicPage.tsx"), "PublicPage");
const RegisterPage = fetched(() => import("../features/register/RegisterPage.tsx"), "RegisterPage");
const ComparePage = fetched(() => import("../features/comparing/ComparePage.tsx"), "ComparePage");
const NoSuchPage = fetched(() => import("./NoSuchPage.tsx"), "NoSuchPage");
const HelpPage = fetched(() => import("./HelpPage.tsx"), "HelpPage");

export function OtherRoutes() {
  return (
    <Switch>
      <Route path="/open">
        <OpenCopyPage />
      </Route>
      <Route path="/sign">
        <SignForAnotherPage />
      </Route>
      <Route path="/check">
        <CheckPage />
      </Route>
      <Route path="/r/:id/report">{({ id }: ById) => <ReviewedReportPage submission={id} />}</Route>
      <Route path="/r/*?">
        <ReviewPages />
      </Route>
      <Route path="/compare/*?">
        <ComparePage />
      </Route>
      <Route path="/a/:id">{({ id }: ById) => <TaskListPage id={id} />}</Route>
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
      <Route path="/a/:id/hand-over">{({ id }: ById) => <HandOverPage id={id} />}</Route>
      <Route path="/a/:id/sign">{({ id }: ById) => <SignPage id={id} />}</Route>
      <Route path="/a/:id/public">{({ id }: ById) => <PublicPage id={id} />}</Route>
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
  );
}
