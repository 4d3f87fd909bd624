// The report about many submissions as a web page: the same words and numbers as on paper. No script, nothing fetched.
import {
  comparisonHeading,
  comparisonTitle,
  listHeads,
  ratingsNote,
  readWithCare,
  reasonsNote,
  setLabel,
} from "../../i18n/en/comparison-report.ts";
import { sayNumber } from "../../i18n/en/quantities.ts";
import { attribute, html, Markup, own } from "../html/markup.ts";
import { chapter, heading, mark, rated, table } from "../html/parts.ts";
import { wholePage } from "../html/whole-page.ts";
import type { ComparisonModel, DrawnFigure } from "./comparison-model.ts";
import { figureTable, moreCss } from "./figures-page.ts";

/** The whole file. Every text in it is escaped. */
export function comparisonPage(model: ComparisonModel): string {
  const body = html`<div class="sheet"><a class="skip" href="#${new Markup("content")}">Skip to the content</a>
<header class="mast"><strong>${comparisonTitle}</strong><span>${model.made}</span></header>
<main id="content">${firstPart(model)}
${model.chapters.map(({ id, title, figures }) => chapter(id, title, "", figures.map(drawnFigure)))}
${chapter("list", model.list.title, model.list.lead, listOf(model))}
${chapter(
  "method",
  comparisonHeading.method,
  "",
  model.method.map(
    ({ title, paragraphs }) => html`${heading(2, title)}${paragraphs.map((text) => html`<p>${text}</p>`)}`,
  ),
)}
${chapter(
  "about",
  comparisonHeading.about,
  "",
  html`<dl class="about">${model.about.map(({ label, lines, code }) => html`<dt>${label}</dt><dd>${lines.map((line) => (code ? html`<code>${line}</code>` : html`<p>${line}</p>`))}</dd>`)}</dl>`,
)}
</main></div>`;
  return wholePage({ title: model.title, language: model.language, css: moreCss, body });
}

const firstPart = (model: ComparisonModel): Markup => html`<section class="first">
${heading(1, model.heading)}
<p><strong>${setLabel.filter}:</strong> ${own(model.filter)}</p>
<ul class="facts">${model.keyFacts.map(({ value, caption }) => html`<li><span class="figure">${value}</span> ${caption}</li>`)}</ul>
<div class="two"><div>${heading(2, comparisonHeading.set)}
<dl>${model.set.map(({ label, lines }) => html`<dt>${label}</dt>${lines.map((line) => html`<dd>${line}</dd>`)}`)}</dl>
${heading(2, comparisonHeading.ratings)}
<ul class="rows">${model.ratings.map(({ word, name, count }) => html`<li>${mark(word)}<span>${name}</span><strong>${sayNumber(count)}</strong></li>`)}</ul>
<p class="note">${ratingsNote}</p></div>
<div>${heading(2, comparisonHeading.sentences)}
<ul class="rows says">${model.sentences.map(({ text, numbers }) => html`<li><span><strong>${text}</strong>${numbers && html`<br><span class="note">${own(numbers)}</span>`}</span></li>`)}</ul>
${heading(2, comparisonHeading.reasons)}
${
  model.reasons.length === 0
    ? html`<p>${model.noReasons}</p>`
    : html`<ul class="rows">${model.reasons.map(({ number, words, count }) => html`<li><strong>${number}</strong><span>${words}</span><strong>${sayNumber(count)}</strong></li>`)}</ul>`
}
<p class="note">${reasonsNote}</p></div></div><p class="note">${readWithCare}</p></section>`;

const drawnFigure = (figure: DrawnFigure): Markup =>
  html`<section>${heading(2, figure.title)}<p class="muted">${figure.help}</p>${figure.rows.length > 0 && figureTable(figure, marksFor(figure))}${figure.aside.map((text) => html`<p class="note">${text}</p>`)}</section>`;

/** What is drawn beside a row: silent, because its words or numbers stand there too. */
function marksFor({ ranges, bars }: DrawnFigure): ((row: number) => Markup) | undefined {
  if (ranges)
    return (row) => {
      const range = ranges[row];
      if (!range) return html``;
      return range.level === range.highest ? mark(range.word) : html`${mark(range.word)}${mark(range.highest, true)}`;
    };
  if (!bars) return undefined;
  return (row) => {
    const { count = 0, of = 0 } = bars[row] ?? {};
    const width = of === 0 ? 0 : Math.round((count / of) * 1000) / 10;
    return new Markup(
      `<svg class="share" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false"><path d="M0 0h100v10H0z"/><path class="ink" d="M0 0h${width}v10H0z"/></svg>`,
    );
  };
}

const listOf = ({ list }: ComparisonModel): Markup =>
  table(
    list.title,
    listHeads,
    list.rows.map(
      (row) =>
        html`<tr><th scope="row">${own(row.council)} – ${own(row.partner)}${row.partnerOwnScript && html`<br>${own(row.partnerOwnScript)}`}</th><td>${rated(row.word, row.rating)}</td><td>${row.reasons}</td><td>${row.checked}</td><td>${row.sealed}</td><td><code>${attribute(row.fingerprint)}</code></td></tr>`,
    ),
  );
