// The public edition as one web page: no script, nothing fetched. It can be printed as it is.
import { publicWords } from "../../i18n/en/public-page.ts";
import { partOf } from "../../i18n/en/publishing.ts";
import { reportColumn, reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import { attribute, html, Markup, own, paragraphs } from "../html/markup.ts";
import { chapter, heading, rated, table } from "../html/parts.ts";
import { signOffPart } from "../html/signed-part.ts";
import { wholePage } from "../html/whole-page.ts";
import { grouped } from "../make/particulars.ts";
import type { PublicModel, PublicQuestion, PublicRow, PublicThing } from "./model.ts";

/** The whole file. Every text in it is escaped; it runs nothing and loads nothing. */
export function publicPage(model: PublicModel): string {
  const body = html`<a class="skip" href="#content">Skip to the report</a>
<div class="sheet">
<main id="content">
${first(model)}
${chapter("findings", reportHeading.findings, model.findingsLead, findings(model))}
${model.safeguards.length > 0 ? chapter("safeguards", reportHeading.safeguards, "", things(model.safeguards)) : ""}
${chapter("answers", reportHeading.answers, "", [
  model.sections.map((section) => [heading(2, section.title), answers(section.title, section.rows)]),
  questions(publicWords.noAnswer, publicWords.noAnswerLead, model.noAnswer),
  questions(publicWords.notAsked, publicWords.notAskedLead, model.notAsked),
])}
${model.evidence.length > 0 ? chapter("evidence", reportHeading.evidence, "", things(model.evidence)) : ""}
${model.withheld.length > 0 ? chapter("withheld", publicWords.withheldHeading, "", withheld(model)) : ""}
${signOffPart(model.signed)}
${chapter("check", publicWords.checkHeading, "", [html`<p>${publicWords.check}</p>`, html`<p>${publicWords.notInWords}</p>`, html`<p>${reportLabel.checkWords}: <strong class="words">${model.signed.words.join(" ")}</strong></p>`, html`<p>${publicWords.whole}: <code>${grouped(model.fingerprint)}</code></p>`])}
${chapter(
  "limits",
  publicWords.cannotProve,
  "",
  model.limits.map((text) => html`<p>${text}</p>`),
)}
</main>
<footer class="note">${model.status}</footer>
</div>`;
  return wholePage({ title: `${model.title} (${model.status})`, body });
}

const first = (model: PublicModel): Markup =>
  html`<section class="first"><div class="mast"><strong>${own(model.council)}</strong><span>Ref. ${model.reference} · ${model.status}</span></div>
${model.example ? html`<p class="example">${model.example}</p>` : ""}
<p class="label">${model.overline}</p>
<h1>${own(model.partner.latin)} ${model.partner.ownScript ? html`<span lang="zh-Hans">${new Markup(attribute(model.partner.ownScript).text)}</span>` : ""}</h1>
<p class="strong">${model.about}</p>
<h2>${publicWords.ratingSigned}</h2>
<div class="rating-word">${rated(model.rating.word)}</div><p>${model.rating.counts} ${model.rating.range}</p>
<ul class="facts">${model.facts.map(({ value, caption }) => html`<li><span class="figure">${value}</span>${caption}</li>`)}</ul>
${model.reason ? html`<h2>${partOf.reason}</h2>${paragraphs(model.reason)}` : ""}
${model.grounds.length > 0 ? html`<h2>${publicWords.byGround}</h2><ul class="rows">${model.grounds.map(({ ground, count }) => html`<li><strong>${count}</strong><span>${own(ground)}</span></li>`)}</ul>` : ""}
<h2>${reportHeading.signOff}</h2><ul>${model.signed.signOffs.map((one) => html`<li>${one.by} ${own(one.person)}, ${one.date}</li>`)}</ul></section>`;

const findings = (model: PublicModel): Markup =>
  html`<ul class="rows">${model.findings.map(({ severity, statement, because }) => html`<li>${rated(severity)}<span>${statement}${because ? html` <span class="note">${because}.</span>` : ""}</span></li>`)}</ul>`;

const answers = (title: string, rows: readonly PublicRow[]): Markup =>
  table(
    title,
    [reportColumn.number, reportColumn.question, reportColumn.answer, publicWords.restsOn],
    rows.map(
      (row) =>
        html`<tr><td>${row.number || "–"}</td><th scope="row">${row.question}</th><td class="answer">${row.answer.map((line) => paragraphs(line))}${paragraphs(row.note, "note")}${row.withheld.map((line) => html`<p class="note">${line}</p>`)}</td><td>${row.restsOn ? own(row.restsOn) : ""}</td></tr>`,
    ),
  );

const questions = (title: string, lead: string, rows: readonly PublicQuestion[]): Markup | string =>
  rows.length === 0
    ? ""
    : html`${heading(2, title)}<p class="muted">${lead}</p>${table(
        title,
        [reportColumn.number, reportColumn.question],
        rows.map((row) => html`<tr><td>${row.number || "–"}</td><th scope="row">${row.question}</th></tr>`),
      )}`;

const things = (list: readonly PublicThing[]): Markup =>
  html`<ul class="rows">${list.map(
    ({ number, title, says, fingerprint, withheld }) =>
      html`<li><strong>${number}</strong><span>${title ? own(title) : ""}${says.map((line) => html`<br><span class="note">${own(line)}</span>`)}${fingerprint ? html`<br><code>${fingerprint}</code>` : ""}${withheld.map((line) => html`<br><span class="note">${line}</span>`)}</span></li>`,
  )}</ul>`;

const withheld = (model: PublicModel): Markup =>
  table(
    publicWords.withheldHeading,
    [publicWords.part, publicWords.ground],
    model.withheld.map(({ part, ground }) => html`<tr><th scope="row">${part}</th><td>${own(ground)}</td></tr>`),
  );
