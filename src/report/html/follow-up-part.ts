// Safeguards, what is not known, and the study elements, as in the PDF.
import { severities } from "../../core/checklist.ts";
import { reportColumn, reportHeading } from "../../i18n/en/report-words.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { ReportModel, SafeguardRow, StudyRow } from "../model.ts";
import { html, type Markup, own, paragraphs } from "./markup.ts";
import { chapter, findingLink, heading, mark, table } from "./parts.ts";
import { reviewNotes } from "./reviews-part.ts";

export function safeguardsPart({ safeguards }: ReportModel): Markup {
  const adopted = safeguards.filter((row) => row.adopted);
  const others = safeguards.filter((row) => !row.adopted);
  const findings = (row: SafeguardRow) => (row.findings.length > 0 ? row.findings.map(findingLink) : "None now");
  return chapter(
    "safeguards",
    reportHeading.safeguards,
    "Steps that lower a risk: those the council has taken on, with owner and date, and those the checklist recommends.",
    heading(2, reportHeading.adopted),
    adopted.length === 0
      ? html`<p>None so far.</p>`
      : table(
          reportHeading.adopted,
          [reportColumn.number, reportColumn.safeguard, reportColumn.owner, reportColumn.proof, reportColumn.findings],
          adopted.map(
            (row) =>
              html`<tr><td>${row.number}</td><th scope="row">${row.text}</th><td>${own(row.owner)}<br>${row.due}</td><td>${own(row.proof || "–")}</td><td>${findings(row)}</td></tr>`,
          ),
        ),
    heading(2, reportHeading.notAdopted),
    others.length === 0
      ? html`<p>None: nothing was raised that a further safeguard would answer.</p>`
      : table(
          reportHeading.notAdopted,
          [reportColumn.number, reportColumn.safeguard, reportColumn.findings],
          others.map(
            (row) => html`<tr><td>${row.number}</td><th scope="row">${row.text}</th><td>${findings(row)}</td></tr>`,
          ),
        ),
  );
}

export function openPart({ open, openLead, unanswered, openReviewed }: ReportModel): Markup {
  return chapter(
    "open",
    reportHeading.open,
    openLead,
    open.length > 0 && [
      heading(2, reportHeading.unknown),
      table(
        reportHeading.unknown,
        [reportColumn.number, reportColumn.question, reportColumn.kind, reportColumn.who, reportColumn.could],
        open.map(
          (row) =>
            html`<tr><td>${row.number || "–"}</td><th scope="row">${row.question}${[row.gap].filter(Boolean).map((gap) => html`<p class="note">${gap}</p>`)}${paragraphs(row.note, "note")}</th><td>${row.kind}</td><td>${own(row.who || "–")}</td><td>${row.couldRaise === "none" ? "No finding" : html`${mark(row.couldRaise, true)} ${ratingWord[row.couldRaise]}`}<p class="note">${row.effect}</p></td></tr>`,
        ),
      ),
    ],
    unanswered.length > 0 && [
      heading(2, reportHeading.unanswered),
      html`<ul class="rows">${unanswered.map((item) => html`<li><span>${item.number || "–"}</span><span>${item.question}</span></li>`)}</ul>`,
    ],
    openReviewed && [
      heading(2, reportHeading.openReviewed),
      openReviewed.map(
        (row) =>
          html`<section><p class="label">${row.about} · ${row.section}</p><p><strong>${row.statement}</strong></p><p class="note">${row.from}</p>${reviewNotes(row.reviews)}</section>`,
      ),
    ],
  );
}

export function studyPart({ study, studyLead, studyScope }: ReportModel): Markup {
  return chapter(
    "study",
    reportHeading.study,
    studyLead,
    studyScope.map((text) => html`<p>${text}</p>`),
    table(
      reportHeading.study,
      [reportColumn.element, reportColumn.looksAt, reportColumn.answered, reportColumn.notKnown, reportColumn.findings],
      study.map(
        (row) =>
          html`<tr><th scope="row">${row.id}</th><td><strong>${row.kind}:</strong> ${row.text}<p class="note">${row.confidence}</p></td><td>${row.answered}</td><td>${row.unknown > 0 ? row.unknown : "–"}</td><td>${counts(row)}</td></tr>`,
      ),
    ),
  );
}

function counts(row: StudyRow): Markup[] | string {
  const present = [...severities].reverse().filter((severity) => row.counts[severity] > 0);
  if (present.length === 0) return "–";
  return present.map((severity) => html`<p>${mark(severity)} ${row.counts[severity]} ${ratingWord[severity]}</p>`);
}
