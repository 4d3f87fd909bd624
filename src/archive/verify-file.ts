// What was handed over, a package or the PDF of a report, and is it in order? The one door for whoever is given a file.
import { type Knowledge, type Verified, verifyPackage } from "./verify.ts";
import { looksLikePdf, type MakeAnew, verifyReport } from "./verify-report.ts";

/** Verifies a package or a report. @param make makes PDFs anew, so that one can be compared with its data */
export const verifyFile = (bytes: Uint8Array, knowledge: Knowledge, make?: MakeAnew): Promise<Verified> =>
  looksLikePdf(bytes) ? verifyReport(bytes, knowledge, make) : verifyPackage(bytes, knowledge);
