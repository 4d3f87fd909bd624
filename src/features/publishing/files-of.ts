// The web page and the PDF of a public edition, made from the edition itself, so that they can hold nothing the edition does not.
import { canonicalBytes } from "../../archive/canonical.ts";
import { openPublic } from "../../archive/open-public.ts";
import { type Grounds, publicBytes, publicEdition, readPublic } from "../../archive/public-edition.ts";
import type { Submission } from "../../archive/submission.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { PaperSize } from "../../report/pages/paper.ts";
import { makePublicPage, type PublicModel } from "../../report/public/model.ts";
import { publicPage } from "../../report/public/page.ts";
import { publicAttachments } from "../../report/sealed-attachments.ts";
import type { SubmissionRow } from "../../storage/database.ts";
import { type MadePdf, type MakePdfOptions, makePdf } from "../../workers/bridge.ts";

export interface ToPublish {
  readonly submission: Submission;
  readonly row: Pick<SubmissionRow, "fingerprint" | "signatures">;
  readonly checklist: Checklist;
  readonly grounds: Grounds;
}

/** @throws as `publicEdition` does */
export const pageOf = async (given: ToPublish): Promise<string> => publicPage((await editionOf(given)).published);

/** Rejects as `makePdf` and `publicEdition` do. */
export async function pdfOf(given: ToPublish, paper: PaperSize, options: MakePdfOptions): Promise<MadePdf> {
  const { published, content, signatures } = await editionOf(given);
  const attachments = publicAttachments(content, canonicalBytes(given.checklist.edition), signatures);
  return makePdf({ published, paper, attachments }, options);
}

interface ReadBack {
  readonly published: PublicModel;
  /** The bytes of public.json. */
  readonly content: Uint8Array<ArrayBuffer>;
  readonly signatures: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

async function editionOf({ submission, row, checklist, grounds }: ToPublish): Promise<ReadBack> {
  const content = publicBytes(publicEdition(submission, row.fingerprint, grounds));
  const read = readPublic(content);
  if (!read.ok) throw new Error(`A public edition cannot be read back: ${read.problems[0]?.kind}`);
  const { edition, submission: shown } = read.value;
  const signatures = new Map(row.signatures.map(({ path, bytes }) => [path, bytes]));
  const opened = await openPublic({ shown: shown as Submission, edition }, signatures);
  return { published: makePublicPage({ checklist, ...opened }), content, signatures };
}
