// The findings of the web page twin: the same blocks in the same order as in the PDF.
import { sayCount } from "../../i18n/en/quantities.ts";
import { reportColumn, reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { FindingBlock, ReportModel } from "../model.ts";
import { attribute, html, type Markup, own, type Part } from "./markup.ts";
import { chapter, heading, mark, rated, table } from "./parts.ts";
import { reviewNotes } from "./reviews-part.ts";

export function findingsPart(model: ReportModel): Markup {
  const of = (depth: FindingBlock["depth"]) => model.findings.filter((finding) => finding.depth === depth);
  const [full, short, rows] = [of("full"), of("short"), of("row")];
  return chapter(
    "findings",
    reportHeading.findings,
    model.findingsLead,
    full.map(fullFinding),
    short.length > 0 && [heading(2, sayCount(short.length, "medium finding")), short.map(shortFinding)],
    rows.length > 0 && [heading(2, sayCount(rows.length, "low finding")), lowFindings(rows)],
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const line = (label: string, content: Part): Markup => html`<dt>${label}</dt><dd>${content}</dd>`;

function fullFinding(finding: FindingBlock): Markup {
  const { precedent } = finding;
  return html`<article class="finding" id="${attribute(finding.id)}"><p>${finding.number} · ${rated(finding.severity)} · <span class="muted">${finding.section}</span></p>
${heading(2, finding.statement)}${finding.why ? html`<p>${finding.why}</p>` : ""}<dl>
${line(
  reportLabel.because,
  finding.because.map(
    (item) =>
      html`<p>${item.number ? html`<strong>${item.number}</strong> ` : ""}${item.question} <strong>${own(item.answer)}.</strong> <span class="muted">${own(capital(item.basis))}</span></p>`,
  ),
)}
${line(reportLabel.rule, html`${finding.rule} <code>${finding.ruleId}</code>`)}
${finding.notHigher.map(({ than, because }) => line(than ? `and not ${than},` : `${reportLabel.notHigher},`, because))}
${line(
  reportLabel.change,
  finding.changes.map(
    ({ answer, outcome, control }) =>
      html`<p>${answer ? html`${answer}. ` : ""}${outcome}${control ? html` <span class="muted">(${control})</span>` : ""}</p>`,
  ),
)}
${finding.safeguard ? line(reportLabel.safeguard, html`${finding.safeguard} <strong>${own(finding.adopted)}</strong>`) : ""}
${precedent ? line(reportLabel.elsewhere, html`${precedent.id ? html`<a href="#${attribute(precedent.id)}">${precedent.name}</a>` : precedent.name}. ${precedent.lesson}`) : ""}
${finding.sources ? line(reportLabel.restsOn, html`<a href="#sources">${finding.sources}</a>`) : ""}
${finding.reviews ? line(reportLabel.reviewed, reviewNotes(finding.reviews)) : ""}</dl></article>`;
}

function shortFinding(finding: FindingBlock): Markup {
  const [change] = finding.changes;
  const open = finding.notHigher.find(({ than }) => than !== "");
  const because = finding.because.map(
    (item) =>
      html`<p>${item.number ? `Question ${item.number}` : item.question} is “${own(item.answer)}”${item.basis ? html` (${own(item.basis)})` : ""}.</p>`,
  );
  return html`<article class="finding short" id="${attribute(finding.id)}"><p>${finding.number} · ${rated(finding.severity)}</p>${heading(3, finding.statement)}<dl>
${line(reportLabel.because, because)}${open ? line(`Not ${open.than},`, open.because) : ""}${change?.answer ? line(reportLabel.goneIf, `${change.answer}.`) : ""}${finding.safeguardNumber > 0 ? line(reportLabel.safeguard, String(finding.safeguardNumber)) : ""}${finding.reviews ? line(reportLabel.reviewed, reviewNotes(finding.reviews)) : ""}</dl></article>`;
}

const lowFindings = (rows: readonly FindingBlock[]): Markup =>
  table(
    reportHeading.findings,
    [reportColumn.number, reportColumn.finding, reportLabel.because, reportColumn.safeguard],
    rows.map(
      (finding) =>
        html`<tr id="${attribute(finding.id)}"><td>${mark(finding.severity)} ${finding.number}</td><th scope="row">${finding.statement}${reviewNotes(finding.reviews)}</th><td>${finding.because.map((item) => html`<p>${item.number} ${own(item.answer)}</p>`)}</td><td>${finding.safeguardNumber > 0 ? finding.safeguardNumber : "–"}</td></tr>`,
    ),
  );
