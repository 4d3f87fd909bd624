// What came out for one file: the verdict and its reason, what it does not cover, the checks one by one, who signed, and where two
// things that should be the same differ, both of them.

import { useEffect, useRef } from "react";
import {
  ratingLines,
  sayDeciding,
  sayFound,
  sayMoment,
  saySigner,
  sayWhatMatchShows,
  standingWord,
} from "../../i18n/en/checking.ts";
import { checkWord, sayReason } from "../../i18n/en/verification.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { PartnershipName } from "../../ui/name.tsx";
import { Own } from "../../ui/own.tsx";
import type { CheckedFile } from "../../workers/checking-messages.ts";
import { VerdictMark } from "../VerdictMark.tsx";
import { ReviewIt } from "./ReviewIt.tsx";
import { SameVersion } from "./SameVersion.tsx";
import { Unlock } from "./Unlock.tsx";

export function OneFile({
  checked,
  others,
  files,
  onClose,
  onOpened,
}: {
  checked: CheckedFile;
  others: readonly CheckedFile[];
  files: readonly File[];
  /** Left out where the file is the only one. */
  onClose: (() => void) | undefined;
  /** Called with what was inside a locked file. */
  onOpened: (file: File) => void;
}) {
  const { file, verification, about } = checked;
  const { verdict, checks, limits, signOffs, fingerprint } = verification;
  const locked = checks.flatMap(({ reasons }) => reasons).find(({ kind }) => kind === "file-locked");
  const given = files[checked.index];
  const heading = useRef<HTMLHeadingElement>(null);
  const fromList = onClose !== undefined;
  useEffect(() => {
    if (fromList) heading.current?.focus();
  }, [fromList]);
  return (
    <>
      <h3 className="code file-name" ref={heading} tabIndex={-1}>
        {file}
      </h3>
      {about && (
        <p>
          <PartnershipName partnership={about.partnership} />, version {about.version}
          {about.example && " (an invented example)"}
        </p>
      )}
      <p className="verdict-big">
        <VerdictMark verdict={verdict} />
      </p>
      <p>{sayDeciding(verification)}</p>
      {locked && given && (
        <Unlock file={given} lock={locked.facts.with === "key" ? "key" : "passphrase"} onOpened={onOpened} />
      )}
      <p className="limits">
        <b>Limits.</b> {[...new Set(limits.map(sayReason))].join(" ")} {sayWhatMatchShows(verification)}
      </p>
      <ol className="checks">
        {checks.map((check, index) => (
          <li key={check.check}>
            <span className="line-number" aria-hidden="true">
              {index + 1}
            </span>
            <b>{checkWord[check.check]}</b>
            <VerdictMark verdict={check.outcome}>{check.check === "time" ? "Not proven" : undefined}</VerdictMark>
            <Found lines={sayFound(check, verification)} />
          </li>
        ))}
      </ol>
      <RatingDiffers verification={verification} />
      {about && fingerprint && (
        <SameVersion about={about} fingerprint={fingerprint} checked={checked} others={others} files={files} />
      )}
      {signOffs.length > 0 && (
        <>
          <h4>Who signed</h4>
          <ul className="signers">
            {signOffs.map((one) => (
              <li key={one.path}>
                <span>{saySigner(one)}</span>
                <VerdictMark verdict={one.outcome} />
                <span className="quiet">
                  {standingWord[one.known]}. {sayMoment(one.claimedTime)}, by that computer’s own clock.
                </span>
                <span className="quiet code">{one.kid}</span>
                {one.differentView && (
                  <span>
                    Sees it differently: <Own>{one.differentView}</Own>
                  </span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {fingerprint && (
        <Disclosure summary="The whole fingerprint">
          <p className="code">{fingerprint.replace(/.{8}(?=.)/g, "$& ")}</p>
        </Disclosure>
      )}
      <ReviewIt file={files[checked.index]} checked={checked} />
      {onClose && (
        <Button look="plain" onClick={onClose}>
          Back to the list
        </Button>
      )}
    </>
  );
}

/** Enough to see what is wrong; a wrong file can have a hundred. */
const mostShown = 5;

function Found({ lines }: { lines: readonly string[] }) {
  const all = [...new Set(lines)];
  const list = (some: readonly string[]) => some.map((line) => <p key={line}>{line}</p>);
  return (
    <div className="quiet">
      {list(all.slice(0, mostShown))}
      {all.length > mostShown && (
        <Disclosure summary={`And ${all.length - mostShown} more`}>{list(all.slice(mostShown))}</Disclosure>
      )}
    </div>
  );
}

/** The rating that is stated beside the one that follows from the answers, where they are not the same. */
function RatingDiffers({ verification: { rating, checks } }: Pick<CheckedFile, "verification">) {
  const differs = checks.some(({ check, outcome }) => check === "rating" && outcome !== "matches");
  if (!rating || !differs) return null;
  const [stated, workedOut] = [ratingLines(rating.stated), ratingLines(rating.workedOut)];
  return (
    <table className="two-ratings">
      <caption>The rating, as stated and as worked out again</caption>
      <thead>
        <tr>
          <th scope="col">Stated in the file</th>
          <th scope="col">Worked out again here</th>
        </tr>
      </thead>
      <tbody>
        {stated.map((line, index) => (
          <tr key={line} className={line === workedOut[index] ? undefined : "differs"}>
            <td>{line}</td>
            <td>{workedOut[index]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
