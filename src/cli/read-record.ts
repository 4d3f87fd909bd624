// From a file named on the command line to what can be rated and reported: answers somebody wrote, or what somebody sealed, as a package or
// in the PDF of its report. What does not hold together is refused: nothing is made of it that would look like a record.
import { submissionPath } from "../archive/bag.ts";
import { lockedWith } from "../archive/locked-with.ts";
import { openSealed, type SealedBytes } from "../archive/signed-version.ts";
import { looksLikeZip } from "../archive/verify.ts";
import { looksLikePdf } from "../archive/verify-report.ts";
import { type AnswersFile, answersFormat } from "../core/answers-file.ts";
import type { Assessment } from "../core/assessment.ts";
import type { Checklist } from "../core/open-edition.ts";
import type { SignedVersion } from "../core/signed-version.ts";
import { decidingReason } from "../core/verification.ts";
import { sayReason, verdictWord } from "../i18n/en/verification.ts";
import { complainAbout, type Output, readNamed } from "./command.ts";
import { readAnswers } from "./read-answers.ts";
import { verifierHere } from "./verify-named.ts";

export interface SealedRecord {
  readonly sealed: SealedBytes;
  readonly assessment: Assessment;
  readonly signed: SignedVersion;
}

export interface ReadRecord {
  readonly file: AnswersFile;
  readonly checklist: Checklist;
  /** Present when the file is a package or a report. */
  readonly record?: SealedRecord;
}

/** Reads the file, or says on standard error what is wrong with it and gives undefined. */
export async function readRecord(path: string, output: Output): Promise<ReadRecord | undefined> {
  const bytes = await readNamed(path);
  if (looksLikeZip(bytes) || looksLikePdf(bytes)) return readSealed(path, bytes, output);
  if (lockedWith(bytes)) {
    output.complain(`${path} is locked. Open it first, such as with “age -d -o package.zip ${path}”.`);
    return undefined;
  }
  const read = await readAnswers(path, bytes);
  if (read.ok) return read.value;
  complainAbout(path, read.problems, output);
  return undefined;
}

async function readSealed(path: string, bytes: Uint8Array, output: Output): Promise<ReadRecord | undefined> {
  const { verification, submission, published, checklist, files } = await (await verifierHere())(bytes);
  if (published)
    output.complain(
      looksLikePdf(bytes)
        ? `${path}: this is the PDF of a public edition, which shows parts of a submission. Ask for the whole package.`
        : `${path}: this is a public edition, which shows parts of a submission. “publish ${path} --html page.html --pdf page.pdf” makes a page and a PDF of them.`,
    );
  const reason = decidingReason(verification);
  if (reason)
    output.complain(
      `${path}: ${verdictWord[verification.verdict]}. ${sayReason(reason)} See “verify” for every check.`,
    );
  const content = files.get(submissionPath);
  if (verification.verdict === "does-not-match" || !submission || !checklist || !content) return undefined;
  const signatures = new Map([...files].filter(([name]) => name.startsWith("signatures/")));
  const opened = await openSealed({ content, signatures }, checklist);
  // Verification has read all of it just now.
  if (!opened.ok) throw new Error(`A package that was verified cannot be read: ${opened.problems[0]?.kind}`);
  const { partnership, answers } = submission;
  const file: AnswersFile = {
    format: answersFormat,
    checklist: submission.checklist,
    edition: submission.edition,
    partnership,
    answers,
  };
  return { file, checklist, record: { sealed: { content, signatures }, ...opened.value } };
}
