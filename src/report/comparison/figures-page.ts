// A view of a comparison as a web page to pass on: the sentences and the numbers of its figures as tables. No script, nothing fetched.
import { attribute, html, Markup, own } from "../html/markup.ts";
import { wholePage } from "../html/whole-page.ts";

/** The numbers of a figure. */
export interface FigureTable {
  readonly head: readonly string[];
  /** Columns of numbers, from 0: they stand to the right. */
  readonly numbers: readonly number[];
  readonly rows: readonly (readonly (string | number)[])[];
}

export interface Figure extends FigureTable {
  readonly title: string;
  readonly help: string;
}

export interface FiguresPage {
  readonly title: string;
  /** Count, filter, day, editions, how the files were checked: one fact each. */
  readonly about: readonly string[];
  readonly figures: readonly Figure[];
}

const more = ".n{text-align:right;white-space:nowrap}";

/** The whole file. Every text in it is escaped. */
export function figuresPage({ title, about, figures }: FiguresPage): string {
  const body = html`<div class="sheet"><main>
<h1>${title}</h1>
<ul>${about.map((fact) => html`<li class="muted">${own(fact)}</li>`)}</ul>
${figures.map(
  (figure) =>
    html`<section><h2>${figure.title}</h2><p class="muted">${figure.help}</p>${figure.rows.length > 0 && tableOf(figure)}</section>`,
)}
</main></div>`;
  return wholePage({ title, css: more, body });
}

function tableOf({ title, head, numbers, rows }: Figure): Markup {
  const place = (column: number) => (numbers.includes(column) ? new Markup(' class="n"') : "");
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${attribute(title)}"><table>
<thead><tr>${head.map((name, column) => html`<th scope="col"${place(column)}>${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, column) => html`<td${place(column)}>${own(String(cell))}</td>`)}</tr>`)}</tbody>
</table></div>`;
}
