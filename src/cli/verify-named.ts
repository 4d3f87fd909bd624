// Verifies files on the command line, packages and reports. What makes a report anew is loaded only once a report is met.
import { knownChecklists } from "../archive/packed-checklist.ts";
import type { Register } from "../archive/register.ts";
import { seenFiles } from "../archive/seen-files.ts";
import type { Verified } from "../archive/verify.ts";
import { verifyFile } from "../archive/verify-file.ts";
import type { MakeAnew } from "../archive/verify-report.ts";
import { loadChecklists } from "./editions.ts";

const make: MakeAnew = {
  report: async (report) => {
    const [{ makeSignedReport }, { installedFonts }] = await Promise.all([
      import("../report/make-signed-report.ts"),
      import("./installed-fonts.ts"),
    ]);
    return makeSignedReport(report, installedFonts());
  },
  publicEdition: async (edition) => {
    const [{ makePublicReport }, { installedFonts }] = await Promise.all([
      import("../report/make-public-report.ts"),
      import("./installed-fonts.ts"),
    ]);
    return makePublicReport(edition, installedFonts());
  },
};

/** Gives what verifies one file after another. */
export async function verifierHere(register?: Register): Promise<(bytes: Uint8Array) => Promise<Verified>> {
  const checklists = await knownChecklists((await loadChecklists()).all);
  const knowledge = { checklists, seen: seenFiles(), ...(register ? { register } : {}) };
  return (bytes) => verifyFile(bytes, knowledge, make);
}
