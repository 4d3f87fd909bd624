// The comparison: which of its pages stands at which address. Every page is fetched when it is first opened, and finds its own part of the
// address.
import { type ComponentType, Suspense } from "react";
import { Redirect } from "wouter";
import { fetched } from "../../ui/fetched.ts";
import { Opening } from "../../ui/notices.tsx";
import { addressOf, useView } from "./address.ts";
import { usePortfolio } from "./portfolio.ts";

const IntakePage = fetched<object, "IntakePage">(() => import("./intake/IntakePage.tsx"), "IntakePage");
const LeadsPage = fetched<object, "LeadsPage">(() => import("./leads/LeadsPage.tsx"), "LeadsPage");
const OverviewPage = fetched<object, "OverviewPage">(() => import("./overview/OverviewPage.tsx"), "OverviewPage");
const QuestionsPage = fetched<object, "QuestionsPage">(() => import("./questions/QuestionsPage.tsx"), "QuestionsPage");
const TablePage = fetched<object, "TablePage">(() => import("./table/TablePage.tsx"), "TablePage");

const SideBySidePage = fetched<object, "SideBySidePage">(
  () => import("./side-by-side/SideBySidePage.tsx"),
  "SideBySidePage",
);
const SubmissionPages = fetched<object, "SubmissionPages">(
  () => import("./submission/SubmissionPages.tsx"),
  "SubmissionPages",
);

const TrendPage = fetched<object, "TrendPage">(() => import("./trend/TrendPage.tsx"), "TrendPage");

const pages: Readonly<Record<string, ComponentType>> = {
  "": Entrance,
  add: IntakePage,
  leads: LeadsPage,
  overview: OverviewPage,
  questions: QuestionsPage,
  table: TablePage,
  "side-by-side": SideBySidePage,
  s: SubmissionPages,
  trend: TrendPage,
};

export function ComparePage() {
  const Here = pages[useView()] ?? Entrance;
  return (
    <Suspense fallback={<Opening />}>
      <Here />
    </Suspense>
  );
}

/** Leads to the first view of the portfolio, or to the way to have one. */
function Entrance() {
  const { state, total } = usePortfolio();
  if (state === "reading" && total === 0) return <Opening />;
  return <Redirect to={addressOf(total === 0 ? "add" : "table")} replace />;
}
