// Every number of the report about many submissions as a file inside its PDF, for whoever wants to work out something else from it.
import { figuresFile } from "../../i18n/en/comparison-report.ts";
import type { Attachment } from "../pdf/tagged.ts";
import { type ComparisonSource, figuresInFull } from "./make-comparison.ts";

/** The same source gives the same bytes. */
export const figuresAttachment = (source: ComparisonSource): Attachment => ({
  name: figuresFile,
  bytes: new TextEncoder().encode(`${JSON.stringify(figuresInFull(source), null, 1)}\n`),
  type: "application/json",
  description: "The figures of this report as data",
  relationship: "Data",
});
