// What reviewers think, as on paper: beside an answer, at a finding, and as a register of the signed reviews.
import { reviewMeans } from "../../i18n/en/report-reviews.ts";
import { reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { ReportModel, ReviewLine, ReviewRow } from "../model.ts";
import { html, type Markup, own, type Part, paragraphs } from "./markup.ts";
import { chapter } from "./parts.ts";

/** Each reviewer's view with its words, and the council's reply. */
export const reviewNotes = (lines: readonly ReviewLine[] | undefined): Markup[] =>
  (lines ?? []).map(
    ({ by, view, comment, repliedBy, reply }) =>
      html`<div class="review"><p><strong>${own(by)}: ${view}.</strong></p>${paragraphs(comment)}${reply ? html`<p><strong>${own(repliedBy)}</strong></p>${paragraphs(reply)}` : ""}</div>`,
  );

export function reviewsPart({ lead, rows }: NonNullable<ReportModel["reviews"]>): Markup {
  return chapter(
    "reviews",
    reportHeading.reviews,
    lead,
    html`<dl class="about">${rows.map((row) => entry(row.layer, reviewer(row)))}
${entry(
  reportLabel.reviewProves,
  reviewMeans.map((text) => html`<p>${text}</p>`),
)}</dl>`,
  );
}

const entry = (label: string, content: Part): Markup => html`<dt>${label}</dt><dd>${content}</dd>`;

const reviewer = (row: ReviewRow): Markup =>
  html`<p><strong>${own(row.person)}</strong></p><p class="note">${row.time} (${reportLabel.ownClock})</p><p class="note">${reportLabel.key} <code>${row.key}</code></p><p>${row.tally}</p>${paragraphs(row.conclusion)}${row.considered ? html`<p>${own(row.considered)}</p>` : ""}<p class="note">${reportLabel.reviewFile}</p><p><code>${row.fingerprint}</code></p>`;
