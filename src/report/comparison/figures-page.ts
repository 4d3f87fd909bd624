// A view of a comparison as a web page to pass on: the sentences and the numbers of its figures as tables. No script, nothing fetched.
import { sayNumber } from "../../i18n/en/quantities.ts";
import { attribute, html, Markup, own } from "../html/markup.ts";
import { wholePage } from "../html/whole-page.ts";
import type { Figure } from "./figure.ts";

export interface FiguresPage {
  readonly title: string;
  /** ISO day. */
  readonly madeOn: string;
  /** Count, filter, day, editions, how the files were checked: one fact each. */
  readonly about: readonly string[];
  readonly figures: readonly Figure[];
}

/** The look of tables of numbers, and of what is drawn beside them. */
export const moreCss =
  ".n{text-align:right;white-space:nowrap}.share{display:block;width:5.5rem;height:.6rem;margin-top:.45em;fill:#fff;stroke:var(--muted);stroke-width:1}.drawn{white-space:nowrap}thead td{border-top:2px solid var(--ink);border-bottom:1px solid var(--ink)}.first dt{margin-top:.5rem}";

/** The whole file. Every text in it is escaped. */
export function figuresPage({ title, about, figures }: Omit<FiguresPage, "madeOn">): string {
  const body = html`<div class="sheet"><main>
<h1>${title}</h1>
<ul>${about.map((fact) => html`<li class="muted">${own(fact)}</li>`)}</ul>
${figures.map(
  (figure) =>
    html`<section><h2>${figure.title}</h2><p class="muted">${figure.help}</p>${figure.rows.length > 0 && figureTable(figure)}</section>`,
)}
</main></div>`;
  return wholePage({ title, css: moreCss, body });
}

/** The numbers of a figure. @param drawn beside each row, after its name: says nothing that does not stand there in words */
export function figureTable({ title, head, numbers, rows }: Figure, drawn?: (row: number) => Markup): Markup {
  const place = (column: number) => (numbers.includes(column) ? new Markup(' class="n"') : "");
  const beside = (column: number, markup: Markup) => (drawn && column === 0 ? markup : "");
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${attribute(title)}"><table>
<thead><tr>${head.map((name, column) => html`<th scope="col"${place(column)}>${name}</th>${beside(column, html`<td></td>`)}`)}</tr></thead>
<tbody>${rows.map((row, index) => html`<tr>${row.map((cell, column) => html`<td${place(column)}>${typeof cell === "number" ? sayNumber(cell) : own(cell)}</td>${beside(column, html`<td class="drawn">${drawn?.(index)}</td>`)}`)}</tr>`)}</tbody>
</table></div>`;
}
