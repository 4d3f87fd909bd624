// The letter as a web page: the same words in the same order, no script, nothing fetched.
import { letterHeading } from "../../i18n/en/letter-words.ts";
import { html, own, paragraphs } from "../html/markup.ts";
import { heading } from "../html/parts.ts";
import { wholePage } from "../html/whole-page.ts";
import type { Letter } from "./letter.ts";

/** The whole file. Every text in it is escaped. */
export function letterPage(letter: Letter): string {
  const body = html`<div class="sheet"><main>
${letter.from.map((line) => html`<p>${own(line)}</p>`)}
<p><strong>${own(letter.to)}</strong></p><p class="muted">${letter.date}</p>
${heading(1, letter.title)}
<p>${letter.about}</p><p>${letter.opening}</p>
${letter.queries.map(
  (query) =>
    html`<section class="finding"><p class="label">${query.about}</p>${heading(2, query.title)}${query.answer.length > 0 ? html`<p><span class="muted">${letter.answerLabel}:</span> ${own(query.answer.join(" · "))}</p>` : ""}${query.from ? html`<p class="muted">${query.from}</p>` : ""}<p><strong>${letter.askLabel}:</strong></p>${paragraphs(query.words)}</section>`,
)}
${heading(2, letterHeading.howToReply)}
${letter.howToReply.map((text) => html`<p>${own(text)}</p>`)}
${letter.closing.map((line) => html`<p>${own(line)}</p>`)}
</main><footer class="note">${letter.reference}</footer></div>`;
  return wholePage({ title: letter.title, language: letter.language, body });
}
