// The report of an assessment as it stands, made after the page is there, and again when something it says has changed.
// The reason is typed on the same page, so it is laid over the model instead of making everything again at each letter.
import { useEffect, useMemo, useState } from "react";
import { fingerprintOf } from "../../archive/canonical.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { ReportChoices } from "../../report/choices.ts";
import { makeReport } from "../../report/make-report.ts";
import type { ReportModel } from "../../report/model.ts";
import { dataBytes, editionFingerprintOf } from "./data-file.ts";
import type { Subject } from "./subject.ts";

const made = new WeakMap<Assessment, Map<string, Promise<ReportModel>>>();

/** The report, with its fingerprints. Made once for each state of an assessment and each choice: the page shows it, and the files say it. */
export function reportOf(subject: Subject, choices: ReportChoices): Promise<ReportModel> {
  const reports = made.get(subject.assessment) ?? new Map<string, Promise<ReportModel>>();
  made.set(subject.assessment, reports);
  const key = JSON.stringify([choices, subject.reviews?.map(({ fingerprint }) => fingerprint)]);
  const report = reports.get(key) ?? reportInTurns(subject, choices);
  reports.set(key, report);
  return report;
}

async function reportInTurns(
  { checklist, assessment, record, reviews = [] }: Subject,
  choices: ReportChoices,
): Promise<ReportModel> {
  const [editionFingerprint, dataFingerprint] = await Promise.all([
    editionFingerprintOf(checklist),
    record?.signed.fingerprint ?? fingerprintOf(dataBytes(assessment)),
  ]);
  // Each part takes a while, so the page has its turn between them.
  await turnOfThePage();
  const signed = record ? { signed: record.signed } : {};
  return makeReport({ checklist, assessment, editionFingerprint, dataFingerprint, choices, reviews, ...signed });
}

const turnOfThePage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Undefined while it is made for the first time. */
export function useReport(subject: Subject | undefined, choices: ReportChoices): ReportModel | undefined {
  const [model, setModel] = useState<ReportModel>();
  const { answers, safeguards, partnership, evidence } = subject?.assessment ?? {};
  const { record, reviews } = subject ?? {};
  const said = useMemo(
    () =>
      JSON.stringify([
        answers,
        safeguards,
        partnership,
        evidence,
        record?.signed,
        reviews?.map(({ fingerprint }) => fingerprint),
      ]),
    [answers, safeguards, partnership, evidence, record, reviews],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` stands for all of the assessment that the preview shows.
  useEffect(() => {
    if (!subject) return;
    let current = true;
    void reportOf(subject, choices).then((made) => {
      if (current) setModel(made);
    });
    return () => {
      current = false;
    };
  }, [subject?.checklist, said, choices]);
  const reason = subject?.assessment.reason ?? "";
  return useMemo(() => {
    // Never the report of another version under the name of this one.
    const same = model?.signed?.version === record?.signed.version;
    return model && same ? { ...model, reason } : undefined;
  }, [model, reason, record]);
}
