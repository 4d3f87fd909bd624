// How does text that anybody may have typed become HTML that can do no harm and reads as it was meant?
// Every value is escaped where it is written; only what this file made itself is taken as markup.

import { named } from "../../core/steering.ts";

/** Markup that is safe as it stands. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Part = Markup | string | number | false | undefined | readonly Part[];

/** A template whose values are escaped: html`<p>${note}</p>`. */
export function html(literal: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(literal.reduce((made, piece, index) => made + write(parts[index - 1]) + piece));
}

function write(part: Part): string {
  if (part === false || part === undefined) return "";
  if (part instanceof Markup) return part.text;
  if (typeof part === "string" || typeof part === "number") return text(String(part));
  return part.map(write).join("");
}

/** Text with its ideographs marked as Chinese, so that a screen reader changes its voice. */
function text(value: string): string {
  return escapeHtml(visible(value)).replace(HAN, (run) => `<span lang="zh">${run}</span>`);
}

/** Text inside an attribute: no markup can stand there. */
export const attribute = (value: string): Markup => new Markup(escapeHtml(visible(value)));

const HAN = /\p{Script=Han}[\p{Script=Han}\u3000-\u303f\uff00-\uffef·]*/gu;

const escapeHtml = (value: string): string =>
  value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");

/** On one line, and with every character that would make it read other than it is stored written as its code. */
const visible = (value: string): string => named(value.replace(/[\t\n\r\v\f\u0085\u2028\u2029]+/gu, " "));

/** A value somebody typed, kept apart from the direction of the text around it. */
export const own = (value: string): Markup => html`<bdi>${value}</bdi>`;

/** Its paragraphs, each in an element of the given class. */
export function paragraphs(value: string, className = ""): Markup[] {
  const lines = value.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/u).filter((line) => line.trim() !== "");
  return lines.map(
    (line) => html`<p${className ? html` class="${attribute(className)}"` : ""} dir="auto">${line.trim()}</p>`,
  );
}
