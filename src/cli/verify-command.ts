// verify: is a package or a report whole, unaltered, from whom it says, and does its rating follow from its answers?
import { parseArgs } from "node:util";
import { keyWords } from "../archive/key-card.ts";
import { plainName } from "../archive/read-zip.ts";
import { type OpenedRegister, openRegister } from "../archive/register.ts";
import type { Submission } from "../archive/submission.ts";
import { looksLikeZip } from "../archive/verify.ts";
import { looksLikePdf } from "../archive/verify-report.ts";
import { jsonOf, type Verification } from "../core/verification.ts";
import { type CheckedRow, csvOfChecked } from "../i18n/en/checked-csv.ts";
import { sayVerification } from "../i18n/en/verification.ts";
import { type CheckedReview, checkReview, sayCheckedReview } from "./check-review.ts";
import { type Command, complainAbout, readNamed, UsageError, writeNamed } from "./command.ts";
import { readSecret, unlocked } from "./unlock.ts";
import { verifierHere } from "./verify-named.ts";

export const verifyCommand: Command = {
  usage:
    "verify <package.zip or report.pdf…> [--register r.json] [--review review.json]… [--csv list.csv] [--passphrase-file p.txt | --key-file k.txt] [--json]",
  does: "checks packages and reports: 0 matches, 1 does not match, 3 cannot be checked, 2 not readable",
  async run(args, output) {
    const options = {
      json: { type: "boolean" },
      csv: { type: "string" },
      review: { type: "string", multiple: true },
      register: { type: "string" },
      "passphrase-file": { type: "string" },
      "key-file": { type: "string" },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) throw new UsageError("Name at least one file: verify <package…>.");
    const reviewFiles = values.review ?? [];
    if (reviewFiles.length > 0 && positionals.length > 1)
      throw new UsageError("A review is checked beside the one package it is about: name one package.");
    const register = values.register ? await openRegister(new Uint8Array(await readNamed(values.register))) : undefined;
    if (register && !register.ok) {
      complainAbout(values.register ?? "", register.problems, output);
      return 2;
    }
    const secret = await readSecret(values["passphrase-file"], values["key-file"]);
    const verify = await verifierHere(register?.value.register);
    const results: CheckedRow[] = [];
    const reviews: CheckedReview[] = [];
    for (const file of positionals) {
      const given = await readNamed(file);
      const opened = await unlocked(file, given, secret, output);
      const readable = opened && (looksLikeZip(opened) || looksLikePdf(opened));
      if (opened && !readable)
        output.complain(`${file} is neither a package nor a report. Name the zip file that was sealed, or the PDF.`);
      if (!readable && positionals.length === 1) return 2;
      const { verification, submission, checklist } = await verify(opened ?? given);
      for (const name of reviewFiles)
        reviews.push(await checkReview(name, verification.fingerprint, checklist, register?.value.register));
      results.push({ file, verification, ...(submission ? { about: aboutOf(submission) } : {}) });
    }
    if (values.csv) await writeNamed(values.csv, [...csvOfChecked(results.map(named))].join(""));
    if (register && !values.json) output.print(`${saySigned(values.register ?? "", register.value)}\n`);
    if (values.json && reviews.length > 0)
      output.print(JSON.stringify({ ...results[0]?.verification, reviews }, null, 2));
    else if (values.json) output.print([...jsonOf(results)].join(""));
    else for (const { file, verification } of results) output.print(`${file}\n${sayVerification(verification)}\n`);
    if (!values.json) for (const one of reviews) output.print(`${sayCheckedReview(one)}\n`);
    if (reviews.some(({ verdict }) => verdict === "does-not-match")) return 1;
    const has = (verdict: Verification["verdict"]) => results.some((one) => one.verification.verdict === verdict);
    if (has("does-not-match")) return 1;
    if (results.some((one) => one.verification.kind === "other")) return 2;
    return has("cannot-be-checked") ? 3 : 0;
  },
};

/** The submission itself would be kept for each of thousands. */
const aboutOf = ({
  partnership,
  version,
  checklist,
  edition,
  sealedAt,
}: Submission): NonNullable<CheckedRow["about"]> => ({
  partnership,
  version,
  checklist,
  edition,
  sealedAt,
});

/** A table is read by people, whatever signs a path holds. */
const named = (row: CheckedRow): CheckedRow => ({ ...row, file: plainName(row.file) });

/** Who vouches for the register itself. */
const saySigned = (path: string, { register, issuerKid }: OpenedRegister): string =>
  issuerKid
    ? `${path}: register of ${register.issuer}, signed with the key ${keyWords(issuerKid).join(" ")}. Compare these words with those the body has made public.`
    : `${path}: register of ${register.issuer}, not signed. Take it only from the body itself.`;
