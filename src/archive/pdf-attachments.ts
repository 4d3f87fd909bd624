// Which files travel in a report, and which files of a package are they? Names that no report has are not guessed at.
import { checklistPath, type Files, isOfFormat, submissionPath } from "./bag.ts";
import { type PdfFile, streamOf } from "./pdf-objects.ts";

export interface Attached {
  /** By the path they have in a package. */
  readonly files: Files;
  /** The answers of a draft travel instead of a submission. */
  readonly draft: boolean;
  /** Names that stand twice, and files that cannot be unpacked. */
  readonly damaged: readonly string[];
}

const paths: Readonly<Record<string, string>> = { "submission.json": submissionPath, "checklist.json": checklistPath };

export async function attachedTo({ objects }: PdfFile): Promise<Attached> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const damaged: string[] = [];
  let draft = false;
  for (const { head } of objects.values()) {
    if (!/^\/Type \/Filespec$/m.test(head)) continue;
    const [, name = ""] = /^\/UF \(([!-'*-[\]-~]{1,100})\)$/m.exec(head) ?? [];
    const [, id = ""] = /^\/EF <<\n\/F (\d+) 0 R\n>>$/m.exec(head) ?? [];
    if (name === "answers.json") draft = true;
    const path = paths[name] ?? `signatures/${name}`;
    if (!isOfFormat(path)) continue;
    const holder = objects.get(Number(id));
    const bytes = holder && (await streamOf(holder));
    if (!bytes || files.has(path)) damaged.push(name);
    else files.set(path, bytes);
  }
  return { files, draft, damaged };
}
