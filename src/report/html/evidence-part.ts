// The register of evidence, as in the PDF.
import { beforeStripping, heldBy, noFile } from "../../i18n/en/report-evidence.ts";
import { reportColumn, reportHeading } from "../../i18n/en/report-words.ts";
import type { EvidenceRow, ReportModel } from "../model.ts";
import { isSafeLink } from "../safe-link.ts";
import { attribute, html, type Markup, own } from "./markup.ts";
import { chapter, table } from "./parts.ts";

export const evidencePart = ({ evidence, evidenceLead }: ReportModel): Markup =>
  chapter(
    "evidence",
    reportHeading.evidence,
    evidenceLead,
    table(
      reportHeading.evidence,
      [
        reportColumn.number,
        reportColumn.titleAndSource,
        reportColumn.dateAndKind,
        reportColumn.forQuestions,
        reportColumn.fingerprint,
      ],
      evidence.map(item),
    ),
  );

const item = (row: EvidenceRow): Markup =>
  html`<tr id="${attribute(row.id)}"><td><strong>${row.number}</strong></td><th scope="row"><p><strong>${own(row.title || "–")}</strong></p><p class="note">${source(row)}</p>${row.holder ? html`<p class="note">${heldBy} ${own(row.holder)}</p>` : ""}<p class="note">${own(row.added)}</p>${row.removed ? html`<p><strong>${own(row.removed)}</strong></p>` : ""}</th><td>${row.date || "–"}<p class="note">${row.kind}</p></td><td>${row.uses.length > 0 ? row.uses.map((use) => html`<p>${own(use)}</p>`) : "–"}</td><td>${row.fingerprint ? html`<code>${row.fingerprint}</code>` : html`<span class="note">${noFile}</span>`}${row.before ? html`<p class="note">${beforeStripping}</p><code>${row.before}</code>` : ""}</td></tr>`;

const source = ({ link, source: where }: EvidenceRow): Markup =>
  link && isSafeLink(where) ? html`<a href="${attribute(where)}" rel="noreferrer">${where}</a>` : own(where || "–");
