// Two files, or a file and what was signed on this computer, that say they are the same version and are not: every answer that differs,
// as it stands in the one and in the other.

import { useEffect, useMemo, useState } from "react";
import { readSubmission, type Submission } from "../../archive/submission.ts";
import type { Assessment } from "../../core/assessment.ts";
import { type Difference, differences } from "../../core/history.ts";
import { nameField } from "../../i18n/en/history.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { useFindChecklist, useStorage } from "../../storage/live.tsx";
import { listSubmissions } from "../../storage/submissions.ts";
import { Disclosure } from "../../ui/lines.tsx";
import { Own } from "../../ui/own.tsx";
import { readSubmissionOf } from "../../workers/check-files.ts";
import type { About, CheckedFile } from "../../workers/checking-messages.ts";
import { BeforeAfter } from "../BeforeAfter.tsx";

/** The same version elsewhere: in another file of the list, or signed on this computer. */
interface Other {
  readonly key: string;
  readonly name: string;
  /** What the side is called where both stand beside each other. */
  readonly side: string;
  readonly same: boolean;
  readonly read: () => Promise<Submission | undefined>;
}

/** Two thousand copies of one version are told apart one by one, not all at once. */
const mostOthers = 3;

export function SameVersion({
  about,
  fingerprint,
  checked,
  others,
  files,
}: {
  about: About;
  fingerprint: string;
  checked: CheckedFile;
  others: readonly CheckedFile[];
  files: readonly File[];
}) {
  const here = useSignedHere(about, fingerprint);
  const file = files[checked.index];
  // Read once, whatever it is compared with, and only when there is something to compare it with.
  const own = useMemo(() => once(() => (file ? readSubmissionOf(file) : Promise.resolve(undefined))), [file]);
  // Copies of one and the same are one.
  const told = new Set<string | undefined>([fingerprint]);
  const inList = others.flatMap((one): Other[] => {
    const source = files[one.index];
    const rival =
      one.about?.id === about.id &&
      one.about.version === about.version &&
      !told.has(one.verification.fingerprint) &&
      source;
    if (rival) told.add(one.verification.fingerprint);
    return rival
      ? [{ key: `${one.index}`, name: one.file, side: one.file, same: false, read: () => readSubmissionOf(rival) }]
      : [];
  });
  return (
    <>
      {[...here, ...inList.slice(0, mostOthers)].map((other) =>
        other.same ? (
          <p key={other.key}>This is the version that was signed on this computer.</p>
        ) : (
          <TwoOfOne key={other.key} about={about} own={own} other={other} />
        ),
      )}
      {inList.length > mostOthers && (
        <p>{sayCount(inList.length - mostOthers, "more file says it is", "more files say they are")} this version.</p>
      )}
    </>
  );
}

/** The version with this number, if it was signed here. */
function useSignedHere({ id, version }: About, fingerprint: string): readonly Other[] {
  const storage = useStorage();
  const [found, setFound] = useState<readonly Other[]>([]);
  useEffect(() => {
    let current = true;
    void listSubmissions(storage, id).then((rows) => {
      if (!current || !rows.ok) return;
      const row = rows.value.find((one) => one.version === version);
      if (!row) return;
      const read = async (): Promise<Submission | undefined> => {
        const content = readSubmission(row.content);
        return content.ok ? (content.value as Submission) : undefined;
      };
      const same = row.fingerprint === fingerprint;
      const name = "what was signed on this computer";
      setFound([{ key: "here", name, side: "Signed on this computer", same, read }]);
    });
    return () => {
      current = false;
    };
  }, [storage, id, version, fingerprint]);
  return found;
}

function TwoOfOne({ about, own, other }: { about: About; own: Other["read"]; other: Other }) {
  const find = useFindChecklist();
  const checklist = find(about.checklist, about.edition);
  const [found, setFound] = useState<readonly Difference[] | "gone">();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the other is known by its key; what reads it is made anew at each drawing.
  useEffect(() => {
    let current = true;
    Promise.all([other.read(), own()]).then(
      ([one, two]) => current && setFound(one && two ? differences(partsOf(one), partsOf(two)) : "gone"),
      () => current && setFound("gone"),
    );
    return () => {
      current = false;
    };
  }, [own, other.key]);
  if (!found) return null;
  if (found === "gone")
    return (
      <p className="two-of-one">
        This file and <Own>{other.name}</Own> say they are the same version and are not. One of them can no longer be
        read, so what differs cannot be shown. Choose the files again.
      </p>
    );
  const answers = found.filter(({ field }) => field.startsWith("answers.")).length;
  return (
    <div className="two-of-one">
      <p>
        This file and <Own>{other.name}</Own> say they are the same version{" "}
        {answers > 0 ? `and differ in ${sayCount(answers, "answer")}.` : "and are not."}
      </p>
      {checklist && found.length > 0 && (
        <Disclosure summary={found.length === 1 ? "Show what differs" : `Show all ${found.length} differences`} open>
          <ol>
            {found.map((difference) => (
              <li key={difference.field}>
                <h4>{nameField(checklist, difference.field)}</h4>
                <BeforeAfter checklist={checklist} difference={difference} names={[other.side, "In this file"]} />
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

/** Asks at the first call only. */
function once<Value>(ask: () => Value): () => Value {
  let asked: { readonly value: Value } | undefined;
  return () => {
    asked ??= { value: ask() };
    return asked.value;
  };
}

/** What somebody put into a submission, in the form of an assessment. */
const partsOf = ({
  answers,
  partnership,
  reason,
  completed,
  safeguards,
  evidence,
}: Submission): Partial<Assessment> => ({
  answers,
  partnership,
  reason,
  completed,
  safeguards,
  evidence: Object.fromEntries(evidence.map((entry) => [entry.id, entry])) as NonNullable<Assessment["evidence"]>,
});
