// The report of a submission that is reviewed here, with what reviewers say beside the council's record.
import { useEffect, useState } from "react";
import { sayFault } from "../../i18n/en/faults.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { Back } from "../../ui/button.tsx";
import { NotHere } from "../../ui/not-here.tsx";
import { Opening } from "../../ui/notices.tsx";
import { openSubmission } from "../sealed-submission.ts";
import { ReportView } from "./ReportView.tsx";
import { reviewsAtHand, type Subject } from "./subject.ts";

type State = { readonly subject: Subject } | { readonly why: string };

export function ReviewedReportPage({ submission }: { submission: string }) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [state, setState] = useState<State>();
  useEffect(() => {
    let current = true;
    const open = async (): Promise<State> => {
      const opened = await openSubmission(storage, find, submission);
      if (opened.state === "failed") return { why: sayFault(opened.fault.kind) };
      if (opened.state !== "open") return { why: "This submission is not on this computer." };
      const { checklist, assessment, content, signatures, signed } = opened.sealed;
      const reviews = await reviewsAtHand(storage, submission);
      return { subject: { checklist, assessment, record: { sealed: { content, signatures }, signed }, reviews } };
    };
    void open().then((next) => current && setState(next));
    return () => {
      current = false;
    };
  }, [storage, find, submission]);
  if (!state) return <Opening>Opening the submission…</Opening>;
  if ("why" in state) return <NotHere why={state.why} />;
  const { subject } = state;
  return (
    <ReportView subject={subject} back={<Back href={`/r/${submission}`}>The review</Back>} reviews="all" copies={false}>
      {subject.reviews?.length === 0 && (
        <p className="quiet">No signed review is here, so the report prints none. Sign yours first.</p>
      )}
    </ReportView>
  );
}
