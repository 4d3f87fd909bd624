// Where one starts, goes on, or brings work back: the first run, or the list of assessments.
import { Suspense } from "react";
import { useSummaries } from "../../storage/live.tsx";
import { fetched } from "../../ui/fetched.ts";
import { Opening } from "../../ui/notices.tsx";
import { FirstRun } from "./FirstRun.tsx";
import "./library.css";

/** Nobody who comes for the first time has a list. */
const AssessmentList = fetched(() => import("./AssessmentList.tsx"), "AssessmentList");

export function HomePage() {
  const summaries = useSummaries();
  const opening = <Opening>Opening your assessments…</Opening>;
  if (!summaries) return opening;
  if (summaries.length === 0) return <FirstRun />;
  return (
    <Suspense fallback={opening}>
      <AssessmentList summaries={summaries} />
    </Suspense>
  );
}
