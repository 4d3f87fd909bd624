// Checks files that somebody handed over, away from the page: reads each strictly, verifies it, and tells what came out. One file after
// another, so that memory holds one at a time. Answers one job and is then sent home.
import { checklistPath, evidencePath, submissionPath } from "../archive/bag.ts";
import { keyWords } from "../archive/key-card.ts";
import { limits, plainName } from "../archive/read-zip.ts";
import { openRegister, type Register } from "../archive/register.ts";
import { seenFiles } from "../archive/seen-files.ts";
import { largestJson } from "../archive/strict-json.ts";
import { type Knowledge, notReadable, tooLarge, type Verified } from "../archive/verify.ts";
import { verifyFile } from "../archive/verify-file.ts";
import type { MakeAnew } from "../archive/verify-report.ts";
import type {
  About,
  CheckedFile,
  CheckingJob,
  EvidenceBytes,
  FromChecking,
  SealedContent,
} from "./checking-messages.ts";
import { editionsOfProgram } from "./editions-of-program.ts";

const say = (message: FromChecking): void => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<CheckingJob>) => {
  act(data).catch((error: unknown) => {
    const fault = error instanceof Error ? error : new Error(String(error));
    say({ kind: "failed", message: fault.message, stack: fault.stack ?? "" });
  });
});

function act(job: CheckingJob): Promise<void> {
  switch (job.kind) {
    case "check":
      return checkAll(job.files, job.register);
    case "read":
      return readOne(job.file);
    case "take":
      return takeOne(job.file);
  }
}

/** Results travel together: a message for each of two thousand files would keep the page busy. Milliseconds. */
const between = 100;

async function checkAll(files: readonly File[], registerFile: File | undefined): Promise<void> {
  const register = registerFile && (await takeRegister(registerFile));
  const knowledge = { checklists: await editionsOfProgram(), seen: seenFiles(), ...(register ? { register } : {}) };
  let waiting: CheckedFile[] = [];
  let told = performance.now();
  for (const [index, file] of files.entries()) {
    const { verification, submission } = await verifyGiven(file, knowledge, make);
    waiting.push({
      index,
      file: plainName(file.name),
      verification,
      ...(submission ? { about: aboutOf(submission) } : {}),
    });
    if (performance.now() - told < between) continue;
    say({ kind: "checked", files: waiting });
    waiting = [];
    told = performance.now();
  }
  say({ kind: "checked", files: waiting });
  say({ kind: "done" });
}

/** Reads a register and says what came of it. */
async function takeRegister(file: File): Promise<Register | undefined> {
  const bytes = file.size > largestJson ? undefined : await bytesOf(file);
  const unread = { kind: "too-large", path: "", facts: { bytes: file.size, most: largestJson } } as const;
  const read = bytes ? await openRegister(bytes) : ({ ok: false, problems: [unread] } as const);
  if (!read.ok) {
    say({ kind: "register", read: { ok: false, problems: read.problems.slice(0, 20) } });
    return undefined;
  }
  const { register, issuerKid } = read.value;
  const { issuer, issuedAt, keys } = register;
  const signedBy = issuerKid ? { issuerWords: keyWords(issuerKid) } : {};
  say({ kind: "register", read: { ok: true, issuer, issuedAt, keys: keys.length, ...signedBy } });
  return register;
}

async function readOne(file: File): Promise<void> {
  // The page knows already what came of the check: no report is made anew only to read its answers.
  const { submission } = await verifyGiven(file, { checklists: await editionsOfProgram() });
  say({ kind: "read", submission });
}

async function takeOne(file: File): Promise<void> {
  const checklists = await editionsOfProgram();
  const { verification, submission, files } = await verifyGiven(file, { checklists }, make);
  const { fingerprint } = verification;
  const [content, checklist] = [files.get(submissionPath), files.get(checklistPath)];
  if (!submission || !content || !fingerprint) return say({ kind: "taken", taken: { verification } });
  const edition = submission.editionFingerprint;
  // Checked just now: a package with evidence that is not as named does not match.
  const evidence = submission.evidence.flatMap(({ file }): EvidenceBytes[] => {
    const bytes = file && files.get(evidencePath(file.fingerprint, file.ending));
    return file && bytes ? [{ fingerprint: file.fingerprint, bytes }] : [];
  });
  const received: SealedContent = {
    fingerprint,
    content,
    signatures: [...files].flatMap(([path, bytes]) => (path.startsWith("signatures/") ? [{ path, bytes }] : [])),
    edition,
    evidence: evidence.map(({ fingerprint }) => fingerprint),
    ...(checklist && !checklists.has(edition) ? { checklist } : {}),
  };
  say({ kind: "taken", taken: { verification, about: aboutOf(submission), received, files: evidence } });
}

/**
 * Too large is refused before it is read; a file that is gone by now is a result like any other.
 * @param making what makes a report anew; without it the pages of one are not compared
 */
async function verifyGiven(file: File, knowledge: Knowledge, making?: MakeAnew): Promise<Verified> {
  if (file.size > limits.fileBytes) return tooLarge(file.size);
  const bytes = await bytesOf(file);
  return bytes ? verifyFile(bytes, knowledge, making) : notReadable({ kind: "file-not-read", path: "", facts: {} });
}

/** Makes PDFs anew, to compare one with its data. Fonts and layout are fetched only once one is met. */
const make: MakeAnew = {
  report: async (report) => {
    const [{ makeSignedReport }, { fontAddresses }] = await Promise.all([
      import("../report/make-signed-report.ts"),
      import("./font-addresses.ts"),
    ]);
    return makeSignedReport(report, fontAddresses);
  },
  publicEdition: async (edition) => {
    const [{ makePublicReport }, { fontAddresses }] = await Promise.all([
      import("../report/make-public-report.ts"),
      import("./font-addresses.ts"),
    ]);
    return makePublicReport(edition, fontAddresses);
  },
};

/** Undefined when the file is gone by now, or the disk it is on. */
const bytesOf = (file: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> =>
  file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );

const aboutOf = ({
  id,
  version,
  checklist,
  edition,
  partnership,
  sealedAt,
  example,
}: NonNullable<Verified["submission"]>): About => ({
  id,
  version,
  checklist,
  edition,
  partnership,
  sealedAt,
  ...(example ? { example } : {}),
});
