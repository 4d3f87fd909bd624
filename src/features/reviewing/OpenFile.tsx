// The one door for files in reviewing: a package to look at, a review somebody signed, the council's replies.
import { useRef, useState } from "react";
import { useLocation } from "wouter";
import { decidingReason } from "../../core/verification.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayReason } from "../../i18n/en/verification.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { Button } from "../../ui/button.tsx";
import { FileInput } from "../../ui/file-input.tsx";
import { type Took, takeFile } from "./take-file.ts";

export function OpenFile({ here }: { here?: string }) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly words: readonly string[]; readonly fault: boolean }>();
  const take = async (file: File): Promise<void> => {
    setSaid({ words: [`Checking ${file.name}…`], fault: false });
    const took = await takeFile(storage, find, file);
    setSaid(wordsFor(took, file.name));
    if ("submission" in took && took.kind !== "no-submission" && took.submission !== here) go(`/r/${took.submission}`);
  };
  return (
    <div className="stack">
      <div className="bar">
        <Button look={here ? "plain" : "main"} onClick={() => input.current?.click()}>
          Open a file
        </Button>
      </div>
      <FileInput
        ref={input}
        hidden
        aria-label="File to open"
        accept=".zip,.json,application/zip,application/json"
        onFile={(file) => void take(file)}
      />
      <div role="status" className={said?.fault ? "field-error" : "quiet"}>
        {said?.words.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

function wordsFor(took: Took, name: string): { words: readonly string[]; fault: boolean } {
  const fault = (...words: string[]) => ({ words: [`${name}:`, ...words, "Nothing was stored."], fault: true });
  switch (took.kind) {
    case "package":
      return {
        words: [
          "The submission was checked and can be reviewed.",
          ...(took.filesLeftOut > 0
            ? [`${sayCount(took.filesLeftOut, "evidence file")} could not be kept: there is no room on this computer.`]
            : []),
        ],
        fault: false,
      };
    case "review":
      return { words: ["The review was checked and stands beside the others."], fault: false };
    case "replies":
      return { words: ["The council’s replies were checked and stand at their queries."], fault: false };
    case "not-matching": {
      const reason = decidingReason(took.verification);
      return fault(
        `This cannot be reviewed: ${took.verification.verdict === "does-not-match" ? "it does not match" : "it cannot be read"}.`,
        ...(reason ? [sayReason(reason)] : []),
        "“Check a report” shows every check.",
      );
    }
    case "refused":
      return fault(...took.reasons.slice(0, 5).map(sayReason));
    case "no-submission":
      return fault("The submission it is about is not on this computer. Open its package first, then this file again.");
    case "no-such-review":
      return fault("These are replies to another review than those that are here.");
    case "not-read":
      return fault("The browser could not read this file. Choose it again.");
    case "not-stored":
      return fault(sayFault(took.fault.kind));
  }
}
