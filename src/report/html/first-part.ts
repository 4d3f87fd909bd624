// What page one of the PDF says, as the first part of the web page: in full, for a web page has no end.

import { severities } from "../../core/checklist.ts";
import { sayCharacters, sayUndrawable } from "../../i18n/en/report.ts";
import { howToRead, reportColumn, reportHeading, reportLabel, severityMeaning } from "../../i18n/en/report-words.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import { grouped } from "../make/particulars.ts";
import type { ReportModel, SectionRow } from "../model.ts";
import { attribute, html, Markup, own, paragraphs } from "./markup.ts";
import { chapter, heading, mark, rated, table } from "./parts.ts";
import { signedFoot } from "./signed-part.ts";

export function firstPart(model: ReportModel): Markup {
  const { partner, rating } = model;
  return html`<header class="mast"><strong>${own(model.council)}</strong><span>Ref. ${model.reference} · ${model.status}</span></header>
${model.example ? html`<p class="example">${model.example}</p>` : ""}${model.leftOut ? html`<p><strong>${model.leftOut}</strong></p>` : ""}
<div class="first"><div class="two"><div><p class="label">${model.overline}</p>
<h1>${own(partner.latin)}${partner.ownScript ? html` <span lang="zh-Hans">${bare(partner.ownScript)}</span>` : ""}</h1>
<p>${[model.place, model.kind].filter(Boolean).join(". ")}. ${reportLabel.date}: ${model.date}.</p></div>
<div>${heading(2, reportHeading.overall)}<p class="rating-word">${mark(rating.word)} ${rating.name}</p><p><strong>${rating.counts}</strong> ${rating.range}</p></div></div>
${facts(model)}
<div class="two"><div>${heading(2, reportHeading.why)}${model.reason.trim() ? paragraphs(model.reason) : html`<p>No reason was written down.</p>`}
${heading(2, model.sectionsHeading)}<ul>${model.sections.map(sectionItem)}</ul>
${heading(2, model.basis.heading)}${basis(model)}</div>
<div>${heading(2, reportHeading.found)}<p>${model.found}</p>
${heading(2, reportHeading.main)}${mainFindings(model)}
${heading(2, reportHeading.couldChange)}${couldChange(model)}
${heading(2, reportHeading.recommend)}${recommendations(model)}</div></div>
${model.signed ? signedFoot(model.signed) : html`<p><strong>${reportLabel.nobodySigned}</strong> ${reportLabel.fingerprint}: <code>${grouped(model.dataFingerprint)}</code></p>`}
${model.undrawable.length > 0 ? html`<p class="note">${sayUndrawable(model.undrawable.length)}: ${sayCharacters(model.undrawable, 400)}. <a href="#not-drawn">See the list</a>.</p>` : ""}</div>`;
}

/** Inside an element that names its language no part is marked again. */
const bare = (value: string): Markup => new Markup(attribute(value).text);

const facts = ({ keyFacts }: ReportModel): Markup | "" =>
  keyFacts.length === 0
    ? ""
    : html`<ul class="facts">${keyFacts.map((fact) => html`<li><span class="figure">${own(fact.value)}</span>${fact.caption}</li>`)}</ul>`;

const sectionItem = (section: SectionRow): Markup =>
  html`<li>${section.notAsked ? "" : mark(section.word)} ${section.short}: ${section.rating}</li>`;

const basis = ({ basis: counts, reviews }: ReportModel): Markup =>
  html`<ul><li>${counts.document} documents seen</li><li>${counts.told} told</li><li>${counts.ownView} own understanding</li><li>${counts.unknown} not known</li>${counts.unanswered > 0 ? html`<li>${counts.unanswered} not answered</li>` : ""}</ul><p class="note">${reviews ? reportLabel.outsiders : reportLabel.noOutsider}</p>`;

function mainFindings(model: ReportModel): Markup {
  if (model.mainFindings.length === 0) return html`<p>${model.findingsLead}</p>`;
  return html`<ul class="rows">${model.mainFindings.map((finding) => html`<li>${mark(finding.severity)}<span><a href="#${attribute(finding.id)}">${finding.statement}</a> <span class="muted">${finding.word}</span></span></li>`)}</ul>${more(model.moreFindings, "findings")}`;
}

function couldChange(model: ReportModel): Markup {
  if (model.couldChange.length === 0) return html`<p>${model.rating.range}</p>`;
  return html`<ul class="rows">${model.couldChange.map((item) => html`<li>${mark("not-known")}<span>${item.question} <span class="muted">${item.kind}.</span></span></li>`)}</ul>${more(model.moreCouldChange, "open")}`;
}

function recommendations(model: ReportModel): Markup {
  if (model.recommendations.length === 0) return html`<p>The checklist has no safeguard to recommend.</p>`;
  return html`<ol class="rows steps">${model.recommendations.map((item) => html`<li><span>${item.text} <span class="muted">${own(item.by)}.</span></span></li>`)}</ol>${more(model.moreRecommendations, "safeguards")}`;
}

const more = (words: string, to: string): Markup | "" =>
  words ? html`<p class="note"><a href="#${to}">${words}</a>.</p>` : "";

/** How to read the report, and every section in one row. */
export function howToReadPart(model: ReportModel): Markup {
  const meanings = [...severities].reverse().map((word) => ({ word, ...severityMeaning[word] }));
  return chapter(
    "how-to-read",
    reportHeading.howToRead,
    "",
    html`<p>${howToRead.lead}</p><ul class="rows">${meanings.map(({ word, means, asks }) => html`<li>${mark(word)}<span><strong>${ratingWord[word]}</strong> ${means} <span class="muted">${asks}</span></span></li>`)}<li>${mark("none")}<span><strong>${ratingWord.none}</strong> ${howToRead.none}</span></li></ul>`,
    [howToRead.range, howToRead.unknown, howToRead.basis].map(
      ({ title, text }) => html`<p><strong>${title}.</strong> ${text}</p>`,
    ),
    heading(2, model.sectionsHeading, "sections"),
    table(
      model.sectionsHeading,
      [
        reportColumn.number,
        reportColumn.section,
        reportColumn.rating,
        reportColumn.answered,
        reportColumn.seen,
        reportColumn.told,
        reportColumn.own,
      ],
      model.sections.map(
        (row) =>
          html`<tr><td>${row.number}</td><th scope="row">${row.title}</th><td>${row.notAsked ? row.rating : rated(row.word, row.rating)}</td><td>${row.answered}</td><td>${row.document}</td><td>${row.told}</td><td>${row.ownView}</td></tr>`,
      ),
    ),
  );
}
