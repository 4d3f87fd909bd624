// The sign-off and the way to check a signed version, as in the PDF.
import { reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import {
  byHand,
  codeAlternative,
  howToCheck,
  sayOnPageOne,
  signatureLimits,
  whatMatchProves,
} from "../../i18n/en/signed.ts";
import { grouped } from "../make/particulars.ts";
import type { ReportModel, SignedPart, SignOffRow } from "../model.ts";
import { qrDrawing } from "../qr.ts";
import { attribute, html, Markup, own, type Part, paragraphs } from "./markup.ts";
import { chapter } from "./parts.ts";

/** The code as a drawing; what it holds stands in print as well. */
function qrCode(text: string): Markup {
  const { size, path } = qrDrawing(text);
  return new Markup(
    `<svg class="code" role="img" aria-label="${attribute(codeAlternative).text}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`,
  );
}

const words = (signed: SignedPart): string => signed.words.join(" ");

/** The foot of the first part. */
export function signedFoot(signed: SignedPart): Markup {
  const { signOffs, decision, differentViews, replaces } = signed;
  return html`<div class="signed"><div>${signOffs.length === 0 ? html`<p><strong>${reportLabel.sealedNotSigned}</strong></p>` : ""}
${signOffs.map((one) => html`<p><span class="label">${one.by}</span><br>${own(one.person)}, ${one.date}</p>`)}
${decision ? html`<p><span class="label">${reportLabel.decision}</span><br>${own(decision.said)}</p>` : ""}</div>
<div><p><span class="label">${reportLabel.checkWords}</span><br><strong>${words(signed)}</strong></p>
<p class="note">${sayOnPageOne()} <a href="#check">${reportHeading.check}</a>.${differentViews.length > 0 ? html` <a href="#sign-off">${reportLabel.differentView}</a>: ${own(differentViews.map(({ name }) => name).join(", "))}.` : ""} ${replaces}</p></div>
${qrCode(signed.code)}</div>`;
}

export function signOffPart(signed: SignedPart): Markup {
  const { signOffs, notSigned, differentViews, decision, replaces } = signed;
  return chapter(
    "sign-off",
    reportHeading.signOff,
    "",
    html`<dl class="about">${signOffs.map((one) => entry(one.role, signer(one, signed.version)))}
${notSigned ? entry(reportLabel.hasNotSigned, html`<p>${notSigned}</p>`) : ""}
${differentViews.map(({ name, text }) => entry(reportLabel.differentView, html`<p><strong>${own(name)}</strong></p>${paragraphs(text)}`))}
${decision ? entry(reportLabel.decision, html`<p><strong>${own(decision.said)}</strong></p>${paragraphs(decision.note)}`) : ""}
${replaces ? entry(reportLabel.replaces, html`<p>${replaces}</p>`) : ""}
${entry(
  reportLabel.doesNotProve,
  signatureLimits.map((text) => html`<p>${text}</p>`),
)}</dl>`,
  );
}

const entry = (label: string, content: Part): Markup => html`<dt>${label}</dt><dd>${content}</dd>`;

const signer = (one: SignOffRow, version: number): Markup =>
  html`<p><strong>${own(one.person)}</strong> <span class="muted">Version ${version}</span></p><p class="note">${one.time} (${reportLabel.ownClock})</p>${one.key ? html`<p class="note">${reportLabel.key} <code>${one.key}</code></p>` : ""}${paragraphs(one.declaration)}${one.doubt ? html`<p><strong>${one.doubt}</strong></p>` : ""}`;

export function checkPart({ reference, dataFingerprint }: ReportModel, signed: SignedPart): Markup {
  return chapter(
    "check",
    reportHeading.check,
    "",
    html`<ol class="rows steps">${howToCheck.map((text) => html`<li><span>${text}</span></li>`)}</ol>
<div class="signed">${qrCode(signed.code)}<p><span class="label">${reportLabel.checkWords}</span><br><strong class="words">${words(signed)}</strong></p></div>
<dl class="about">${entry(reportLabel.reference, `${reference}, version ${signed.version}`)}${entry(reportLabel.dataFile, html`<code>${grouped(dataFingerprint)}</code>`)}${entry(reportLabel.byHand, byHand)}${entry(reportLabel.matchProves, whatMatchProves)}</dl>`,
  );
}
