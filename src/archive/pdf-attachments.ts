// Which files travel in a report, and which files of a package are they? Names that no report has are not guessed at.
import { checklistPath, type Files, isOfFormat, publicPath, submissionPath } from "./bag.ts";
import { type PdfFile, streamOf } from "./pdf-objects.ts";

export interface Attached {
  /** By the path they have in a package. */
  readonly files: Files;
  /** Signed reviews that the report prints, by the name of the file. */
  readonly reviews: Files;
  /** The answers of a draft travel instead of a submission. */
  readonly draft: boolean;
  /** Names that stand twice, and files that cannot be unpacked. */
  readonly damaged: readonly string[];
}

const paths: Readonly<Record<string, string>> = {
  "submission.json": submissionPath,
  "public.json": publicPath,
  "checklist.json": checklistPath,
};

/** A review travels under the first sixteen digits of its fingerprint. */
const isReviewName = (name: string): boolean => /^review-[0-9a-f]{16}\.json$/.test(name);

export async function attachedTo({ objects }: PdfFile): Promise<Attached> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const reviews = new Map<string, Uint8Array<ArrayBuffer>>();
  const damaged: string[] = [];
  let draft = false;
  for (const { head } of objects.values()) {
    if (!/^\/Type \/Filespec$/m.test(head)) continue;
    const [, name = ""] = /^\/UF \(([!-'*-[\]-~]{1,100})\)$/m.exec(head) ?? [];
    const [, id = ""] = /^\/EF <<\n\/F (\d+) 0 R\n>>$/m.exec(head) ?? [];
    if (name === "answers.json") draft = true;
    const review = isReviewName(name);
    const path = review ? name : (paths[name] ?? `signatures/${name}`);
    const there = review ? reviews : files;
    if (!review && !isOfFormat(path)) continue;
    const holder = objects.get(Number(id));
    const bytes = holder && (await streamOf(holder));
    if (!bytes || there.has(path)) damaged.push(name);
    else there.set(path, bytes);
  }
  return { files, reviews, draft, damaged };
}
