// The report as one web page: no script, nothing fetched, and the same headings in the same order as the PDF. For who reads on a
// screen, with a screen reader, or in a script the PDF's fonts do not have.
import { reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { ReportModel } from "../model.ts";
import { answersPart, closingPart, referencesPart } from "./answers-part.ts";
import { evidencePart } from "./evidence-part.ts";
import { findingsPart } from "./findings-part.ts";
import { firstPart, howToReadPart } from "./first-part.ts";
import { openPart, safeguardsPart, studyPart } from "./follow-up-part.ts";
import { attribute, html, type Markup } from "./markup.ts";
import { reviewsPart } from "./reviews-part.ts";
import { checkPart, signOffPart } from "./signed-part.ts";
import { wholePage } from "./whole-page.ts";

/** The whole file. Every text in it is escaped; it runs nothing and loads nothing. */
export function htmlTwin(model: ReportModel): string {
  const body = html`<a class="skip" href="#content">Skip to the report</a>
<div class="sheet">
<main id="content">
${firstPart(model)}
${contents(model)}
${howToReadPart(model)}
${findingsPart(model)}
${safeguardsPart(model)}
${openPart(model)}
${model.study.length > 0 ? studyPart(model) : ""}
${model.answers.length > 0 ? answersPart(model) : ""}
${model.evidence.length > 0 ? evidencePart(model) : ""}
${model.signed ? signOffPart(model.signed) : ""}
${model.reviews ? reviewsPart(model.reviews) : ""}
${referencesPart(model)}
${closingPart(model)}
${model.signed ? checkPart(model, model.signed) : ""}
</main>
<footer class="note">${model.reference} · ${model.status}${model.example ? ` · ${model.example}` : ""}</footer>
</div>`;
  return wholePage({ title: `${model.title} (${model.status})`, language: model.language, body });
}

function contents(model: ReportModel): Markup {
  const entries: [string, string][] = [
    ["how-to-read", reportHeading.howToRead],
    ["sections", model.sectionsHeading],
    ["findings", reportHeading.findings],
    ["safeguards", reportHeading.safeguards],
    ["open", reportHeading.open],
    ...(model.study.length > 0 ? [["study", reportHeading.study] as [string, string]] : []),
    ...(model.answers.length > 0 ? [["answers", reportHeading.answers] as [string, string]] : []),
    ...(model.evidence.length > 0 ? [["evidence", reportHeading.evidence] as [string, string]] : []),
    ...(model.signed ? [["sign-off", reportHeading.signOff] as [string, string]] : []),
    ...(model.reviews ? [["reviews", reportHeading.reviews] as [string, string]] : []),
    ...(model.precedents.length > 0 ? [["precedents", reportHeading.precedents] as [string, string]] : []),
    ...(model.sources.length > 0 ? [["sources", reportHeading.sources] as [string, string]] : []),
    ...(model.glossary.length > 0 ? [["glossary", reportHeading.glossary] as [string, string]] : []),
    ["method", reportHeading.method],
    ["about", reportHeading.about],
    ...(model.signed ? [["check", reportHeading.check] as [string, string]] : []),
  ];
  return html`<nav aria-label="${attribute(reportLabel.contents)}"><p class="label">${reportLabel.contents}</p><ul>${entries.map(([id, title]) => html`<li><a href="#${attribute(id)}">${title}</a></li>`)}</ul></nav>`;
}
