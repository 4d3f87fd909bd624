// Which files make a package, and what stands in its tag files: a BagIt 1.0 bag (RFC 8493). Everything here follows from the content
// alone, so that the same submission always gives the same bytes. Knows nothing of zip.
import { fingerprintOf } from "./canonical.ts";
import { publicFormat, publicReadme } from "./public-readme.ts";
import { readme } from "./readme.ts";
import { type SignOffRole, signOffRoles } from "./statement.ts";
import type { Submission } from "./submission.ts";

export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

export const submissionPath = "data/submission.json";
/** Instead of it in a public edition. */
export const publicPath = "data/public.json";
export const checklistPath = "data/checklist.json";
/** Files that every package has, beside its content. */
const requiredFiles = [
  "README.txt",
  "bag-info.txt",
  "bagit.txt",
  checklistPath,
  "manifest-sha256.txt",
  "tagmanifest-sha256.txt",
] as const;
/** The files that must be among these: those of a public edition, or of a whole submission. */
export const requiredOf = (files: Files): readonly string[] => [
  ...requiredFiles,
  files.has(publicPath) && !files.has(submissionPath) ? publicPath : submissionPath,
];
/** Folders that other tools may list on their own. */
export const folders: ReadonlySet<string> = new Set(["data/", "data/evidence/", "signatures/"]);

const evidenceName = /^data\/evidence\/([0-9a-f]{64})\.([a-z0-9]{1,8})$/;
const signatureName = new RegExp(`^signatures/([1-9]\\d?)-(${signOffRoles.join("|")})\\.(json|jws|pem)$`);

/** Is this the name of a file that the format knows? */
export const isOfFormat = (path: string): boolean =>
  (requiredFiles as readonly string[]).includes(path) ||
  path === submissionPath ||
  path === publicPath ||
  evidenceName.test(path) ||
  signatureName.test(path);

export const evidencePath = (fingerprint: string, ending: string): string => `data/evidence/${fingerprint}.${ending}`;
export const isEvidence = (path: string): boolean => evidenceName.test(path);
export const signOffPath = (number: number, role: SignOffRole, ending: "json" | "jws" | "pem"): string =>
  `signatures/${number}-${role}.${ending}`;

/** Number and role of the sign-offs whose files are here, in order; each once. */
export function signOffsIn(paths: Iterable<string>): { readonly number: number; readonly role: SignOffRole }[] {
  const found = new Map<string, { number: number; role: SignOffRole }>();
  for (const path of paths) {
    const [, number, role] = signatureName.exec(path) ?? [];
    if (number && role) found.set(`${number}-${role}`, { number: Number(number), role: role as SignOffRole });
  }
  return [...found.values()].sort((a, b) => a.number - b.number);
}

const text = (value: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(value);
/** One line of a tag file: nothing in it may look like the next line. */
const oneLine = (value: string): string => value.replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

/**
 * The tag files that follow from the content alone.
 * @param fingerprint of the whole submission, also where `submission` is what a public edition shows of it
 * @param payload the files under data/
 */
export function fixedTags(submission: Submission, fingerprint: string, payload: Files): Files {
  const isPublic = payload.has(publicPath);
  const bytes = [...payload.values()].reduce((sum, one) => sum + one.length, 0);
  const { council, partner } = submission.partnership;
  const about = [
    ["Source-Organization", oneLine(council)],
    [
      "External-Description",
      oneLine(`${isPublic ? "Public edition of the check" : "Check"} of the partnership of ${council} with ${partner}`),
    ],
    ["External-Identifier", `${submission.id}/${submission.version}`],
    ["Bagging-Date", submission.sealedAt.slice(0, 10)],
    ["Payload-Oxum", `${bytes}.${payload.size}`],
    ["Submission-Format", isPublic ? publicFormat : submission.format],
    ["Submission-SHA256", fingerprint],
  ];
  return new Map([
    ["bagit.txt", text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")],
    ["bag-info.txt", text(about.map(([label, value]) => `${label}: ${value}\n`).join(""))],
    ["README.txt", text(isPublic ? publicReadme : readme)],
  ]);
}

/**
 * One line per file, sorted by name, as `sha256sum` writes and reads them.
 * @param known fingerprints worked out already, by path
 */
export async function manifestOf(
  files: Files,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Uint8Array<ArrayBuffer>> {
  const lines: string[] = [];
  for (const [path, bytes] of [...files].sort(byName))
    lines.push(`${known.get(path) ?? (await fingerprintOf(bytes))}  ${path}\n`);
  return text(lines.join(""));
}

/** Reads such a list; undefined when a line is anything else, or names a file twice. */
export function readManifest(bytes: Uint8Array): ReadonlyMap<string, string> | undefined {
  const listed = new Map<string, string>();
  for (const row of new TextDecoder().decode(bytes).split("\n").filter(Boolean)) {
    const [, fingerprint, path] = /^([0-9a-f]{64}) [ *]([\x21-\x7e]{1,200})$/.exec(row) ?? [];
    if (!fingerprint || !path || listed.has(path)) return undefined;
    listed.set(path, fingerprint);
  }
  return listed;
}

// By code unit, which is what a machine anywhere does: names of the format are plain ASCII.
export const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : Number(a > b);
