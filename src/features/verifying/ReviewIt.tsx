// From a file that was checked to a review of it. What does not match is not reviewed, and why is said.
import { useState } from "react";
import { useLocation } from "wouter";
import { sayFault } from "../../i18n/en/faults.ts";
import { useStorage } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import type { CheckedFile } from "../../workers/checking-messages.ts";

export function ReviewIt({ file, checked: { verification, about } }: { file: File | undefined; checked: CheckedFile }) {
  const storage = useStorage();
  const [, go] = useLocation();
  const [said, setSaid] = useState("");
  if (!file || !about) return null;
  if (verification.verdict === "does-not-match")
    return <p className="quiet">It cannot be reviewed here: a review is of what was signed, and this is not it.</p>;
  const review = async (): Promise<void> => {
    setSaid("Opening…");
    const { takeSubmission } = await import("../take-submission.ts");
    const took = await takeSubmission(storage, file);
    if (took.kind === "package") go(`/r/${took.submission}`);
    else setSaid(took.kind === "not-stored" ? sayFault(took.fault.kind) : notTaken);
  };
  return (
    <div className="bar">
      <Button look="plain" onClick={() => void review()}>
        Review this submission
      </Button>
      <span className="quiet" role="status">
        {said}
      </span>
    </div>
  );
}

const notTaken =
  "It could not be opened for a review: the file has changed since it was checked, or it does not hold the whole submission.";
