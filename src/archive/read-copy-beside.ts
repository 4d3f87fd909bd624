// Does what a copy holds beside assessments belong together, and are its files what they are said to be? Knows no database.
import type { Problem } from "../core/problem.ts";
import { pathOf } from "../core/problems-of.ts";
import type { Files } from "./bag.ts";
import type { CopyBeside } from "./copy-beside.ts";
import { openPackedChecklist } from "./packed-checklist.ts";
import { openRegister } from "./register.ts";
import { openReplies, openReview } from "./review.ts";
import { readSubmission } from "./submission.ts";
import { problemsOfSet, setOfView } from "./view-file.ts";

const at = (...parts: readonly PropertyKey[]): string => pathOf(["beside", ...parts]);

/** Every fault with its path. @param signedHere fingerprints of the signed versions in the copy @param files by their SHA-256, which was worked out */
export async function problemsOfBeside(
  beside: CopyBeside,
  signedHere: ReadonlySet<string>,
  files: Files,
): Promise<readonly Problem[]> {
  return [
    ...problemsOfReferences(beside, signedHere),
    ...problemsOfReceived(beside, files),
    ...(await problemsOfSignedFiles(beside, files)),
    ...(await problemsOfRegister(beside, files)),
    ...problemsOfViews(beside),
  ];
}

function problemsOfReferences({ reviews, received, editions, withheld }: CopyBeside, signedHere: ReadonlySet<string>) {
  const known = new Set([...signedHere, ...received.map(({ fingerprint }) => fingerprint)]);
  const unknown = (path: string, to: string, id: string): Problem => ({
    kind: "unknown-reference",
    path,
    facts: { to, id },
  });
  // One review of a submission is written on a computer.
  const names = reviews.map((row) => (row.kind === "own" ? `own ${row.submission}` : row.id));
  const nameOfReplies = (review: string): string => `replies-to.${review}`;
  return [
    ...repeated(names, "reviews"),
    ...repeated(
      received.map(({ fingerprint }) => fingerprint),
      "received",
    ),
    ...repeated(editions, "editions"),
    ...reviews.flatMap((row, index): Problem[] => {
      if (!known.has(row.submission))
        return [unknown(at("reviews", index, "submission"), "submission", row.submission)];
      return row.kind === "own-replies" && row.id !== nameOfReplies(row.review)
        ? [{ kind: "wrong-value", path: at("reviews", index, "id"), facts: {} }]
        : [];
    }),
    ...editions.flatMap((edition, index) =>
      received.some((row) => row.edition === edition) ? [] : [unknown(at("editions", index), "submission", edition)],
    ),
    ...Object.keys(withheld).flatMap((submission) =>
      signedHere.has(submission) ? [] : [unknown(at("withheld", submission), "submission", submission)],
    ),
  ];
}

const repeated = (ids: readonly string[], part: string): Problem[] =>
  ids.flatMap((id, index): Problem[] =>
    ids.indexOf(id) < index ? [{ kind: "repeated-id", path: at(part, index), facts: { id } }] : [],
  );

function problemsOfReceived({ received, editions }: CopyBeside, files: Files): Problem[] {
  return [
    ...received.flatMap(({ fingerprint, edition, verification }, index): Problem[] => {
      const path = at("received", index);
      const bytes = files.get(fingerprint);
      if (!bytes) return [{ kind: "missing", path: `${path}.fingerprint`, facts: {} }];
      const read = readSubmission(bytes);
      if (!read.ok) return read.problems.slice(0, 1).map((one) => ({ ...one, path: `${path}.${one.path}` }));
      const fits =
        read.value.editionFingerprint === edition && (verification.fingerprint ?? fingerprint) === fingerprint;
      return fits ? [] : [{ kind: "wrong-value", path, facts: {} }];
    }),
    ...editions.flatMap((fingerprint, index): Problem[] => {
      const bytes = files.get(fingerprint);
      if (!bytes) return [{ kind: "missing", path: at("editions", index), facts: {} }];
      return openPackedChecklist(bytes) ? [] : [{ kind: "wrong-value", path: at("editions", index), facts: {} }];
    }),
  ];
}

function problemsOfViews({ views = [] }: CopyBeside): Problem[] {
  return [
    ...repeated(
      views.map(({ id }) => id),
      "views",
    ),
    ...views.flatMap(({ set }, index) => problemsOfSet(setOfView(set), at("views", index))),
  ];
}

/** Each signed file is what its signature says, and about what the copy says it is about. */
async function problemsOfSignedFiles({ reviews }: CopyBeside, files: Files): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [index, row] of reviews.entries()) {
    if (row.kind !== "review" && row.kind !== "replies") continue;
    const path = at("reviews", index, "file");
    const bytes = files.get(row.file);
    if (!bytes) {
      problems.push({ kind: "missing", path, facts: {} });
      continue;
    }
    const about = row.kind === "review" ? await reviewIn(bytes) : await repliesIn(bytes);
    if (about?.fingerprint !== row.id || about.submission !== row.submission)
      problems.push({ kind: "altered", path, facts: {} });
  }
  return problems;
}

async function reviewIn(bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openReview(bytes);
  return opened.ok ? { fingerprint: opened.fingerprint, submission: opened.review.submission } : undefined;
}

async function repliesIn(bytes: Uint8Array<ArrayBuffer>) {
  const opened = await openReplies(bytes);
  return opened.ok ? { fingerprint: opened.fingerprint, submission: opened.replies.submission } : undefined;
}

async function problemsOfRegister({ registers }: CopyBeside, files: Files): Promise<readonly Problem[]> {
  if (!registers.inUse) return [];
  const bytes = files.get(registers.inUse);
  const path = at("registers", "inUse");
  if (!bytes) return [{ kind: "missing", path, facts: {} }];
  const opened = await openRegister(bytes);
  return opened.ok ? [] : opened.problems.map((one) => ({ ...one, path }));
}
