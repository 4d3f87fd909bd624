// publish: from a signed package to its public edition, with what may not be shown withheld on a named ground.
import { parseArgs } from "node:util";
import * as z from "zod/mini";
import { checklistPath, isEvidence, publicPath, submissionPath } from "../archive/bag.ts";
import { openPublic } from "../archive/open-public.ts";
import { canBeWithheld, groundsSchema } from "../archive/public-edition.ts";
import { readStrictJson } from "../archive/strict-json.ts";
import { looksLikeZip, type Verified } from "../archive/verify.ts";
import { writePublicPackage } from "../archive/write-package.ts";
import type { Problem, Read } from "../core/problem.ts";
import { readBy } from "../core/problems-of.ts";
import { decidingReason } from "../core/verification.ts";
import { sayReason, verdictWord } from "../i18n/en/verification.ts";
import type { PaperSize } from "../report/pages/paper.ts";
import { makePublicPage } from "../report/public/model.ts";
import { publicPage } from "../report/public/page.ts";
import { type Command, complainAbout, type Output, readNamed, UsageError } from "./command.ts";
import { writeNew } from "./key-files.ts";
import { verifierHere } from "./verify-named.ts";

const usage =
  "publish <package.zip> --withhold withheld.json -o public.zip [--html page.html] [--pdf report.pdf] [--paper a4|letter] | publish <package.zip> --list | publish <public.zip> --html page.html --pdf report.pdf";
const format = "sister-city-check/withheld@1";
const fileSchema = z.strictObject({ format: z.literal(format), withheld: groundsSchema });

export const publishCommand: Command = {
  usage,
  does: "makes the public edition of a signed package, lists the parts that can be withheld, or makes a page or a PDF of a public edition",
  async run(args, output) {
    const options = {
      withhold: { type: "string" },
      list: { type: "boolean" },
      output: { type: "string", short: "o" },
      html: { type: "string" },
      pdf: { type: "string" },
      paper: { type: "string", default: "a4" },
    } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [path, ...others] = positionals;
    if (!path || others.length > 0 || (!values.list && !values.output && !values.html && !values.pdf))
      throw new UsageError(`Name one package and where the public edition goes: ${usage}.`);
    const { html, pdf, paper } = values;
    if (paper !== "a4" && paper !== "letter")
      throw new UsageError(`“${paper}” is not a paper this report is set for. Write a4 or letter.`);
    const bytes = await readNamed(path);
    if (!looksLikeZip(bytes)) throw new UsageError(`${path} is not a package. Name the zip file that was sealed.`);
    const verify = await verifierHere();
    const verified = await verify(bytes);
    const { verification, submission, checklist, files } = verified;
    const reason = decidingReason(verification);
    if (reason) output.complain(`${path}: ${verdictWord[verification.verdict]}. ${sayReason(reason)}`);
    if (verification.verdict === "does-not-match") return 2;
    if (verified.published && (html || pdf) && !values.output)
      return writeShown(verified, { html, pdf, paper }, output);
    if (!submission || !checklist || !files.has(submissionPath)) return 2;
    if (submission.seed === undefined) {
      output.complain(`${path}: it was signed before single parts could be vouched for. Sign the next version.`);
      return 2;
    }
    if (values.list) {
      output.print(canBeWithheld(submission).join("\n"));
      return 0;
    }
    const grounds = values.withhold
      ? readGrounds(await readNamed(values.withhold), canBeWithheld(submission))
      : ({ ok: true, value: {} } as const);
    if (!grounds.ok) {
      complainAbout(values.withhold ?? "", grounds.problems, output);
      return 2;
    }
    const of = (test: (path: string) => boolean) => new Map([...files].filter(([name]) => test(name)));
    const made = await writePublicPackage(
      {
        submission,
        edition: checklist.edition,
        evidence: of(isEvidence),
        signatures: of((name) => name.startsWith("signatures/")),
      },
      grounds.value,
    );
    if (values.output) await writeNew(values.output, made);
    if (values.output) output.print(`Made ${values.output}. ${Object.keys(grounds.value).length} parts are withheld.`);
    return html || pdf ? writeShown(await verify(made), { html, pdf, paper }, output) : 0;
  },
};

/** What a public edition shows, as a web page, as a PDF, or both; the exit code. */
async function writeShown(
  { published, checklist, files }: Verified,
  { html, pdf, paper }: { html: string | undefined; pdf: string | undefined; paper: PaperSize },
  output: Output,
): Promise<number> {
  const [content, edition] = [files.get(publicPath), files.get(checklistPath)];
  // Verification has read all of it just now.
  if (!published || !checklist || !content || !edition)
    throw new Error("A public edition that was verified cannot be read.");
  const shown = { checklist, ...(await openPublic(published, files)) };
  if (html) {
    await writeNew(html, publicPage(makePublicPage(shown)));
    output.print(`Made ${html}.`);
  }
  if (pdf) {
    const [{ makePublicReport }, { installedFonts }] = await Promise.all([
      import("../report/make-public-report.ts"),
      import("./installed-fonts.ts"),
    ]);
    const signatures = [...files].filter(([name]) => name.startsWith("signatures/"));
    await writeNew(
      pdf,
      await makePublicReport({ shown, sealed: { content, checklist: edition, signatures }, paper }, installedFonts()),
    );
    output.print(`Made ${pdf}.`);
  }
  return 0;
}

/** Which parts are withheld, on which ground: `{ "format": …, "withheld": { "answers/exit.losses": "Act 1, s. 2" } }`. */
function readGrounds(bytes: Uint8Array, parts: readonly string[]): Read<Readonly<Record<string, string>>> {
  const json = readStrictJson(bytes);
  if (!json.ok) return json;
  const read = readBy(fileSchema, json.value);
  if (!read.ok) return read;
  const problems = Object.keys(read.value.withheld).flatMap((name): readonly Problem[] =>
    parts.includes(name)
      ? []
      : [
          {
            kind: "unknown-reference",
            path: `withheld.${name}`,
            facts: { to: "part that can be withheld named", id: name },
          },
        ],
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: read.value.withheld };
}
