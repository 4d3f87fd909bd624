// The report as one web page: no script, nothing fetched, and the same headings in the same order as the PDF. For who reads on a
// screen, with a screen reader, or in a script the PDF's fonts do not have.
import { reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { ReportModel } from "../model.ts";
import { answersPart, closingPart, referencesPart } from "./answers-part.ts";
import { evidencePart } from "./evidence-part.ts";
import { findingsPart } from "./findings-part.ts";
import { firstPart, howToReadPart } from "./first-part.ts";
import { openPart, safeguardsPart, studyPart } from "./follow-up-part.ts";
import { attribute, html, Markup } from "./markup.ts";
import { reviewsPart } from "./reviews-part.ts";
import { checkPart, signOffPart } from "./signed-part.ts";
import { style } from "./style.ts";

const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** The whole file. Every text in it is escaped; it runs nothing and loads nothing. */
export function htmlTwin(model: ReportModel): string {
  const page = html`<html lang="${attribute(model.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${attribute(`${model.title} (${model.status})`)}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the report</a>
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
</div>
</body>
</html>
`;
  return `<!doctype html>\n${page.text}`;
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
