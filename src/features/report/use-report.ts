// The report of an assessment as it stands, made after the page is there, and again when something it says has changed.
// The reason is typed on the same page, so it is laid over the model instead of making everything again at each letter.
import { useEffect, useMemo, useState } from "react";
import { fingerprintOf } from "../../archive/canonical.ts";
import type { Assessment } from "../../core/assessment.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { makeReport } from "../../report/make-report.ts";
import type { ReportModel } from "../../report/model.ts";
import { dataBytes, editionFingerprintOf } from "./data-file.ts";

const made = new WeakMap<Assessment, Promise<ReportModel>>();

/** The whole report, with its fingerprints. Made once for each state of an assessment: the page shows it, and the files say it. */
export function reportOf(checklist: Checklist, assessment: Assessment): Promise<ReportModel> {
  let report = made.get(assessment);
  if (!report) {
    report = reportInTurns(checklist, assessment);
    made.set(assessment, report);
  }
  return report;
}

async function reportInTurns(checklist: Checklist, assessment: Assessment): Promise<ReportModel> {
  const [editionFingerprint, dataFingerprint] = await Promise.all([
    editionFingerprintOf(checklist),
    fingerprintOf(dataBytes(assessment)),
  ]);
  // Each part takes a while, so the page has its turn between them.
  await turnOfThePage();
  return makeReport({ checklist, assessment, editionFingerprint, dataFingerprint });
}

const turnOfThePage = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Undefined while it is made for the first time. */
export function useReport(checklist: Checklist, assessment: Assessment): ReportModel | undefined {
  const [model, setModel] = useState<ReportModel>();
  const said = useMemo(
    () => JSON.stringify([assessment.answers, assessment.safeguards, assessment.partnership, assessment.evidence]),
    [assessment.answers, assessment.safeguards, assessment.partnership, assessment.evidence],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` stands for all of the assessment that the preview shows.
  useEffect(() => {
    let current = true;
    void reportOf(checklist, assessment).then((made) => {
      if (current) setModel(made);
    });
    return () => {
      current = false;
    };
  }, [checklist, said]);
  return useMemo(() => model && { ...model, reason: assessment.reason }, [model, assessment.reason]);
}
