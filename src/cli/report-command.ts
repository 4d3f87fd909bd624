// report: the PDF and its web page twin, the same as the app makes.

import { parseArgs } from "node:util";
import { canonicalBytes, fingerprintOf } from "../archive/canonical.ts";
import type { AnswersFile } from "../core/answers-file.ts";
import type { Assessment } from "../core/assessment.ts";
import type { QuestionId } from "../core/checklist.ts";
import { currentOf } from "../core/review.ts";
import { sayList } from "../i18n/en/sums.ts";
import { answersAttachment } from "../report/answers-attachment.ts";
import { optionalChapters, type ReportChoices, type ReviewLayers, reviewLayers } from "../report/choices.ts";
import { htmlTwin } from "../report/html/twin.ts";
import { isPrinted } from "../report/make/reviews.ts";
import { makeReport } from "../report/make-report.ts";
import type { ReportModel } from "../report/model.ts";
import type { Attachment } from "../report/pdf/tagged.ts";
import { renderReport } from "../report/render-report.ts";
import { reviewAttachments, sealedAttachments } from "../report/sealed-attachments.ts";
import { type Command, UsageError, writeNamed } from "./command.ts";
import { installedFonts } from "./installed-fonts.ts";
import { type ReadRecord, readRecord, type SealedRecord } from "./read-record.ts";
import { type ReadReview, readReviews } from "./read-reviews.ts";

export const reportCommand: Command = {
  usage:
    "report <answers.json, package.zip or report.pdf> -o out.pdf [--html out.html] [--paper a4|letter] [--without chapters] [--names both|latin] [--review review.json]… [--layer all|auditor|oversight]",
  does: "makes the report as PDF, and as a web page",
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        output: { type: "string", short: "o" },
        html: { type: "string" },
        paper: { type: "string", default: "a4" },
        without: { type: "string", default: "" },
        names: { type: "string", default: "both" },
        review: { type: "string", multiple: true, default: [] },
        layer: { type: "string", default: "all" },
      },
      allowPositionals: true,
    });
    const [path] = positionals;
    if (!path || positionals.length > 1) throw new UsageError("Name one file: report <answers.json> -o out.pdf.");
    if (!values.output && !values.html)
      throw new UsageError("Name where the report goes: -o out.pdf, --html out.html, or both.");
    const { paper } = values;
    if (paper !== "a4" && paper !== "letter")
      throw new UsageError(`“${paper}” is not a paper this report is set for. Write a4 or letter.`);
    const { layer } = values;
    if (!isLayers(layer)) throw new UsageError(`“${layer}” is no layer of reviews. Write all, auditor or oversight.`);
    const choices = { ...choicesFrom(values.without, values.names), reviews: layer };
    const read = await readRecord(path, output);
    if (!read) return 2;
    if (values.review.length > 0 && !read.record)
      throw new UsageError(`${path} is not signed, and a review stands beside a signed package. Name the package.`);
    const fingerprint = read.record?.signed.fingerprint ?? "";
    const reviews = await readReviews(values.review, { fingerprint, checklist: read.checklist }, output);
    if (!reviews) return 2;
    const { model, attachments } = read.record
      ? await ofRecord(read, read.record, choices, reviews)
      : await ofAnswers(read, choices);
    for (const { character, codePoint } of model.undrawable) {
      output.complain(
        `${path}: no font of the report can draw ${codePoint} (${character}); it is printed as [${codePoint}].`,
      );
    }
    const made: string[] = [];
    if (values.output) {
      await writeNamed(values.output, await renderReport(model, { fonts: installedFonts(), paper, attachments }));
      made.push(values.output);
    }
    if (values.html) {
      await writeNamed(values.html, htmlTwin(model));
      made.push(values.html);
    }
    output.print(`Made ${sayList(made)}.`);
    return 0;
  },
};

/** Chapters by their names, with commas between. */
function choicesFrom(list: string, names: string): ReportChoices {
  const named = list
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
  const without = optionalChapters.filter((chapter) => named.includes(chapter));
  const other = named.find((name) => !optionalChapters.some((chapter) => chapter === name));
  if (other !== undefined)
    throw new UsageError(`“${other}” cannot be left out of a report. Only these can: ${optionalChapters.join(", ")}.`);
  if (names !== "both" && names !== "latin")
    throw new UsageError(`“${names}” is no way to print names. Write both or latin.`);
  return { without, names };
}

interface Made {
  readonly model: ReportModel;
  readonly attachments: readonly Attachment[];
}

async function ofAnswers({ file, checklist }: ReadRecord, choices: ReportChoices): Promise<Made> {
  const data = canonicalBytes(file);
  const dataFingerprint = await fingerprintOf(data);
  const model = makeReport({
    checklist,
    assessment: assessmentOf(file, dataFingerprint),
    editionFingerprint: await fingerprintOf(canonicalBytes(checklist.edition)),
    dataFingerprint,
    undated: true,
    choices,
  });
  return { model, attachments: [answersAttachment(data)] };
}

/** From what was sealed: the same report as in the app on the day it was signed. */
async function ofRecord(
  { checklist }: ReadRecord,
  { sealed, assessment, signed }: SealedRecord,
  choices: ReportChoices,
  reviews: readonly ReadReview[],
): Promise<Made> {
  const edition = canonicalBytes(checklist.edition);
  const counting = currentOf(reviews);
  const model = makeReport({
    checklist,
    assessment,
    editionFingerprint: await fingerprintOf(edition),
    dataFingerprint: signed.fingerprint,
    signed,
    choices,
    reviews: counting,
  });
  const printed = counting.filter(({ review }) => isPrinted(review, choices.reviews));
  return {
    model,
    attachments: [...sealedAttachments(sealed.content, edition, sealed.signatures), ...reviewAttachments(printed)],
  };
}

const isLayers = (text: string): text is ReviewLayers => (reviewLayers as readonly string[]).includes(text);

/** An answers file has no history: its id is taken from its content and its date from the answers, so the report is always the same. Without a date of the check the moments stand for nothing, and the report prints none. */
function assessmentOf(file: AnswersFile, fingerprint: string): Assessment {
  const date = file.answers["profile.date" as QuestionId];
  const day = date && "value" in date && typeof date.value === "string" ? date.value : "2000-01-01";
  const at = `${day}T00:00:00.000Z`;
  return {
    ...file,
    id: fingerprint,
    v: 1,
    reason: "",
    completed: {},
    flagged: [],
    safeguards: [],
    suggested: {},
    revision: 1,
    startedAt: at,
    changedAt: at,
  };
}
