// The public edition as one web page: no script, nothing fetched. It can be printed as it is.
import { publicWords } from "../../i18n/en/public-page.ts";
import { partOf } from "../../i18n/en/publishing.ts";
import { reportColumn, reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import { attribute, html, Markup, own, paragraphs } from "../html/markup.ts";
import { chapter, heading, rated, table } from "../html/parts.ts";
import { wholePage } from "../html/whole-page.ts";
import type { PublicModel, PublicRow } from "./model.ts";

/** The whole file. Every text in it is escaped; it runs nothing and loads nothing. */
export function publicPage(model: PublicModel): string {
  const body = html`<a class="skip" href="#content">Skip to the report</a>
<div class="sheet">
<main id="content">
${first(model)}
${chapter("findings", reportHeading.findings, model.findingsLead, findings(model))}
${chapter(
  "answers",
  reportHeading.answers,
  "",
  model.sections.map((section) => [heading(2, section.title), answers(section.title, section.rows)]),
)}
${model.evidence.length > 0 ? chapter("evidence", reportHeading.evidence, "", evidence(model)) : ""}
${model.withheld.length > 0 ? chapter("withheld", publicWords.withheldHeading, publicWords.notSigned, withheld(model)) : ""}
${chapter("check", reportHeading.check, "", [html`<p>${publicWords.check}</p>`, html`<p>${publicWords.notInWords}</p>`, html`<p>${reportLabel.checkWords}: <strong class="words">${model.checkWords}</strong></p>`, html`<p>SHA-256 <code>${model.fingerprint}</code></p>`])}
</main>
<footer class="note">${model.status}</footer>
</div>`;
  return wholePage({ title: `${model.title} (${model.status})`, body });
}

const first = (model: PublicModel): Markup =>
  html`<section class="first"><div class="mast"><strong>Sister City Check</strong><span>${model.status}</span></div>
<h1>${own(model.council)} – ${own(model.partner)} ${model.partnerOwnScript ? html`<span lang="zh-Hans">${new Markup(attribute(model.partnerOwnScript).text)}</span>` : ""}</h1>
<h2>${publicWords.ratingSigned}</h2>
<div class="rating-word">${rated(model.ratingWord)}</div><p>${model.rating}. ${model.counts}</p>
<p class="strong">${model.withheldLine}</p>
${model.reason ? html`<h2>${partOf.reason}</h2>${paragraphs(model.reason)}` : ""}
<h2>${reportHeading.signOff}</h2><ul>${model.signers.map((one) => html`<li>${own(one)}</li>`)}</ul></section>`;

const findings = (model: PublicModel): Markup =>
  html`<ul class="rows">${model.findings.map(({ severity, statement }) => html`<li>${rated(severity)}<span>${statement}</span></li>`)}</ul>`;

const answers = (title: string, rows: readonly PublicRow[]): Markup =>
  table(
    title,
    [reportColumn.number, reportColumn.question, reportColumn.answer, reportColumn.rests],
    rows.map(
      (row) =>
        html`<tr><td>${row.number || "–"}</td><th scope="row">${row.question}</th><td class="answer">${row.answer.map((line) => paragraphs(line))}${paragraphs(row.note, "note")}${row.withheld.map((line) => html`<p class="note">${line}</p>`)}</td><td>${row.restsOn ? own(row.restsOn) : ""}</td></tr>`,
    ),
  );

const evidence = (model: PublicModel): Markup =>
  html`<ul class="rows">${model.evidence.map(({ id, title, what }) => html`<li><strong>${id}</strong><span>${own(title)}<br><code>${what}</code></span></li>`)}</ul>`;

const withheld = (model: PublicModel): Markup =>
  table(
    publicWords.withheldHeading,
    [publicWords.part, publicWords.ground],
    model.withheld.map(({ part, ground }) => html`<tr><th scope="row">${part}</th><td>${own(ground)}</td></tr>`),
  );
