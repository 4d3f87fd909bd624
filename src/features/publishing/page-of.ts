// The web page of a public edition, made from the edition itself, so that it can hold nothing the edition does not.
import { openPublic } from "../../archive/open-public.ts";
import { type Grounds, publicBytes, publicEdition, readPublic } from "../../archive/public-edition.ts";
import type { Submission } from "../../archive/submission.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { makePublicPage } from "../../report/public/model.ts";
import { publicPage } from "../../report/public/page.ts";
import type { SubmissionRow } from "../../storage/database.ts";

/** @throws as `publicEdition` does */
export async function pageOf(
  submission: Submission,
  { fingerprint, signatures }: SubmissionRow,
  checklist: Checklist,
  grounds: Grounds,
): Promise<string> {
  const read = readPublic(publicBytes(publicEdition(submission, fingerprint, grounds)));
  if (!read.ok) throw new Error(`A public edition cannot be read back: ${read.problems[0]?.kind}`);
  const { edition, submission: shown } = read.value;
  const files = new Map(signatures.map(({ path, bytes }) => [path, bytes]));
  const opened = await openPublic({ shown: shown as Submission, edition }, files);
  return publicPage(makePublicPage({ checklist, ...opened }));
}
