// Every question and answer once, then cases, sources, words, method and particulars, as in the PDF.

import { sayUndrawable } from "../../i18n/en/report.ts";
import { reportColumn, reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { AnswerRow, ReportModel } from "../model.ts";
import { isSafeLink } from "../safe-link.ts";
import { attribute, html, Markup, own, paragraphs } from "./markup.ts";
import { chapter, findingLink, heading, rated, table } from "./parts.ts";
import { reviewNotes } from "./reviews-part.ts";

export function answersPart({ answers, notAsked }: ReportModel): Markup {
  return chapter(
    "answers",
    reportHeading.answers,
    "Every question as it was asked, with the answer, what it rests on, and the findings it had a part in.",
    answers.map((section) => [
      heading(2, section.title),
      section.counted && html`<p>${section.number} · ${rated(section.word)}</p>`,
      table(
        section.title,
        [reportColumn.number, reportColumn.question, reportColumn.answer, reportColumn.rests],
        section.rows.map(answerRow),
      ),
    ]),
    notAsked.length > 0 && [
      heading(2, reportHeading.notAsked, "not-asked"),
      table(
        reportHeading.notAsked,
        [reportColumn.number, reportColumn.question, reportColumn.why],
        notAsked.map(
          (row) =>
            html`<tr><td>${row.number || "–"}</td><th scope="row">${row.question}</th><td>${own(row.reason)}</td></tr>`,
        ),
      ),
    ],
  );
}

const answerRow = (row: AnswerRow): Markup =>
  html`<tr><td>${row.number || "–"}</td><th scope="row">${row.question}${row.unverified ? html`<p class="note">${reportLabel.notConfirmed}: ${row.unverified}</p>` : ""}</th><td class="${row.state === "answered" ? "answer" : "open"}">${row.answer.map((line) => paragraphs(line))}${paragraphs(row.note, "note")}${reviewNotes(row.reviews)}</td><td>${row.restsOn ? html`<p>${own(row.restsOn)}</p>` : ""}${row.evidence.map(({ id, said }) => html`<p>${id ? html`<a href="#${attribute(id)}">${said}</a>` : said}</p>`)}${row.findings.map(findingLink)}</td></tr>`;

export function referencesPart({ precedents, sources, sourcesLead, glossary }: ReportModel): Markup[] {
  const parts: Markup[] = [];
  if (precedents.length > 0) {
    const cases = precedents.map(
      (item) =>
        html`<article class="finding short" id="${attribute(item.id)}"><p class="muted">${item.year}${item.sources ? `, ${item.sources}` : ""}</p>${heading(2, item.parties)}<p>${item.what}</p><p><strong>${reportLabel.lesson}:</strong> ${item.lesson}</p>${item.unverified ? html`<p class="note">${reportLabel.notConfirmed}: ${item.unverified}</p>` : ""}</article>`,
    );
    const lead = "Cases from the public record that the findings name. They show what can happen, not what will.";
    parts.push(chapter("precedents", reportHeading.precedents, lead, cases));
  }
  if (sources.length > 0) {
    const rows = sources.map(
      (source) =>
        html`<tr><td>${source.number}</td><th scope="row"><strong>${source.publisher}.</strong> ${source.title}, <span class="muted">${source.details}</span>${address(source.url)}</th><td>${source.confidence}</td></tr>`,
    );
    const heads = [reportColumn.number, reportColumn.publication, reportColumn.confidence];
    parts.push(chapter("sources", reportHeading.sources, sourcesLead, table(reportHeading.sources, heads, rows)));
  }
  if (glossary.length > 0) {
    const terms = glossary.map(
      ({ term, meaning }) =>
        html`<div class="term"><dt>${term.latin}${term.ownScript ? html` <span lang="zh-Hans">${new Markup(attribute(term.ownScript).text)}</span>` : ""}</dt><dd>${meaning}</dd></div>`,
    );
    parts.push(chapter("glossary", reportHeading.glossary, "", html`<dl>${terms}</dl>`));
  }
  return parts;
}

/** The address of a source, to follow where it is safe to and to read where it is not. */
const address = (url: string): Markup | "" =>
  url && html`<br>${isSafeLink(url) ? html`<a href="${attribute(url)}" rel="noreferrer">${url}</a>` : url}`;

export function closingPart({ method, particulars, undrawable }: ReportModel): Markup[] {
  return [
    chapter(
      "method",
      reportHeading.method,
      "",
      method.map(({ title, paragraphs: texts }) => [heading(2, title), texts.map((text) => html`<p>${text}</p>`)]),
    ),
    chapter(
      "about",
      reportHeading.about,
      "",
      html`<dl class="about">${particulars.map(({ label, value, code }) => html`<dt>${label}</dt><dd>${code ? html`<code>${value}</code>` : paragraphs(value)}</dd>`)}</dl>`,
      undrawable.length > 0 && [
        heading(2, reportHeading.notDrawn, "not-drawn"),
        html`<p class="muted">${sayUndrawable(undrawable.length)}. This page holds the characters themselves.</p>`,
        table(
          reportHeading.notDrawn,
          [reportColumn.character, reportColumn.printed, reportColumn.places],
          undrawable.map(
            (row) =>
              html`<tr><th scope="row">${own(row.character)}</th><td><code>[${row.codePoint}]</code></td><td>${row.places.join(", ")}</td></tr>`,
          ),
        ),
      ],
    ),
  ];
}
