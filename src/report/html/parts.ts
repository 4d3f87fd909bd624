// The recurring parts of the web page twin: marks, headings, tables, findings named elsewhere.
import type { RatingWord } from "../../core/evaluate.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { FindingMention } from "../model.ts";
import { letters, mediumPlate, shapes } from "../shapes.ts";
import { attribute, html, Markup, type Part } from "./markup.ts";

/** The mark of a rating: silent, because its word stands beside it. */
export function mark(word: RatingWord, dashed = false): Markup {
  return new Markup(
    `<svg class="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${drawing(word, dashed)}</svg>`,
  );
}

function drawing(word: RatingWord, dashed: boolean): string {
  if (word === "not-known")
    return `<path class="unknown" d="M1.4 1.4h17.2v17.2H1.4z"/><path class="ink" d="${letters.unknown}"/>`;
  if (word === "none") return `<circle class="none edge" cx="10" cy="10" r="8"/>`;
  if (dashed) return `<path class="dash" d="${shapes[word]}"/><path class="ink" d="${letters[word]}"/>`;
  const plate = word === "medium" ? `<path class="white" d="${mediumPlate}"/>` : "";
  const letter = word === "critical" || word === "high" ? "white" : "ink";
  return `<path class="${word} edge" d="${shapes[word]}"/>${plate}<path class="${letter}" d="${letters[word]}"/>`;
}

export const rated = (word: RatingWord, words: string = ratingWord[word]): Markup => html`${mark(word)} ${words}`;

export const heading = (level: 1 | 2 | 3, title: Part, id?: string): Markup =>
  html`<h${level}${id ? html` id="${attribute(id)}"` : ""}>${title}</h${level}>`;

/** A chapter with its heading and the sentence under it. */
export const chapter = (id: string, title: string, lead: string, ...parts: readonly Part[]): Markup =>
  html`<section class="chapter">${heading(1, title, id)}${lead ? html`<p class="muted">${lead}</p>` : ""}${parts}</section>`;

/** A table that scrolls by itself where the window is narrow. Each row is made of whole cells. */
export const table = (name: string, heads: readonly string[], rows: readonly Part[]): Markup =>
  html`<div class="scroll" role="group" aria-label="${attribute(name)}" tabindex="0"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;

export const findingLink = ({ id, number, severity }: FindingMention): Markup =>
  html`<p>${mark(severity)} <a href="#${attribute(id)}">Finding ${number}</a></p>`;
