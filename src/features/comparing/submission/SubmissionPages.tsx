// Pages about one submission of the portfolio: what it comes to, one of its sections, one of its answers. Read only.
import { type ReactNode, Suspense } from "react";
import { sayFault } from "../../../i18n/en/faults.ts";
import { LinkButton } from "../../../ui/button.tsx";
import { fetched } from "../../../ui/fetched.ts";
import { Opening } from "../../../ui/notices.tsx";
import { Heading, Page } from "../../../ui/page.tsx";
import { addressOf, usePlace } from "../address.ts";
import { type Submitted, useSubmitted } from "./open-submission.ts";
import "../comparing.css";
import "./submission.css";

type Of = { submitted: Submitted };
const SubmissionPage = fetched<Of, "SubmissionPage">(() => import("./SubmissionPage.tsx"), "SubmissionPage");
const AnswersPage = fetched<Of & { section: string }, "AnswersPage">(() => import("./AnswersPage.tsx"), "AnswersPage");
const AnswerSheetPage = fetched<Of & { question: string }, "AnswerSheetPage">(
  () => import("./AnswerSheetPage.tsx"),
  "AnswerSheetPage",
);

export function SubmissionPages() {
  const [fingerprint = "", what, question] = usePlace().parts;
  const found = useSubmitted(fingerprint);
  switch (found.state) {
    case "opening":
      return <Opening />;
    case "missing":
      return <Absent why="It may have been taken out of this computer. Add its package again." />;
    case "no-checklist":
      return <Absent why="The checklist it was answered on is not here. Add its package again." />;
    case "failed":
      return <Absent why={sayFault(found.fault.kind)} />;
    case "open": {
      const { submitted } = found;
      const page: ReactNode =
        what === "q" && question ? (
          <AnswerSheetPage submitted={submitted} question={question} />
        ) : what ? (
          <AnswersPage submitted={submitted} section={what} />
        ) : (
          <SubmissionPage submitted={submitted} />
        );
      return <Suspense fallback={<Opening />}>{page}</Suspense>;
    }
  }
}

function Absent({ why }: { why: string }) {
  return (
    <Page title="This submission is not in the portfolio" hub error>
      <div className="text stack">
        <Heading>This submission is not in the portfolio</Heading>
        <p className="lead">{why}</p>
        <LinkButton href={addressOf("table")}>The table</LinkButton>
      </div>
    </Page>
  );
}
