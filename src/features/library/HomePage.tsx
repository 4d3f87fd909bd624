// Where one starts, goes on, or brings work back: the first run, or the list of assessments.
import { useSummaries } from "../../storage/live.tsx";
import { Opening } from "../../ui/notices.tsx";
import { AssessmentList } from "./AssessmentList.tsx";
import { FirstRun } from "./FirstRun.tsx";
import "./library.css";

export function HomePage() {
  const summaries = useSummaries();
  if (!summaries) return <Opening>Opening your assessments…</Opening>;
  return summaries.length === 0 ? <FirstRun /> : <AssessmentList summaries={summaries} />;
}
