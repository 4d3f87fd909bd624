// Does the report lose a character of any language, or of text that is meant to break it? Each text goes through a printed report and is read
// back from it: every character is there, or is listed on page one as not shown.
import { expect, test } from "vitest";
import type { Answers } from "../../src/core/answer.ts";
import type { QuestionId } from "../../src/core/checklist.ts";
import { sayUndrawable } from "../../src/i18n/en/report.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { cleanText, drawable, missingCharacters } from "../../src/report/pdf/text.ts";
import { renderReport } from "../../src/report/render-report.ts";
import { assessmentOf, checklist, filled, fingerprints } from "./assessments.ts";
import { installedFonts } from "./node-fonts.ts";
import { readPdf, squeeze } from "./read-pdf.ts";

/** The 24 languages of the European Union, and Arabic. Each sentence has letters that few other languages have. */
const sentences: Readonly<Record<string, string>> = {
  bg: "Споразумението още не е подписано; щатският съвет чака превод.",
  cs: "Příští žádost o účet přišla až za týden, říkají úřady.",
  da: "Købmændene på øen ærgrede sig over aftalen.",
  de: "Größere Maßnahmen müßten öffentlich überprüft werden.",
  el: "Η συμφωνία δεν έχει υπογραφεί ακόμη· ρωτήσαμε τον δήμο.",
  en: "The clerk’s “file” wasn’t found – £40 & more.",
  es: "El año pasado el señor alcalde preguntó: ¿quién pagó? ¡Nadie!",
  et: "Õhtul küsis ülemus, kas leping on järgmisel nädalal öeldud.",
  fi: "Pöytäkirja hyväksyttiin yönä, jona järvi jäätyi.",
  fr: "L’œuvre reçue à Noël coûtait déjà très cher, où qu’elle fût.",
  ga: "Tá an comhaontú sínithe ag an gcomhairle, arsa Séamus Ó Dónaill.",
  hr: "Sporazum će biti provjeren: čelnik, žiri, đak i šest općina.",
  hu: "Az őszi jegyzőkönyvből hiányzik húsz fű-fa ígéret és több tűz.",
  it: "Perché la città non può più pagare? È già così.",
  lt: "Sutartį ąžuolų gatvėje įteikė šių metų žiemą.",
  lv: "Līgumā nav ķīniešu puses atbildes; ģenerālplāns ir šeit, ļoti žēl.",
  mt: "Il-ftehim għadu ma ġiex iffirmat; ċertu Ħal Għaxaq staqsa żewġ darbiet.",
  nl: "Het coördinerende bureau vroeg om één reële ruïne in IJsland.",
  pl: "Zażółć gęślą jaźń, powiedział wójt przed głosowaniem.",
  pt: "A câmara não pôde dar informações à comissão; três órgãos, só.",
  ro: "Înțelegerea așteaptă încă și țara își dă acordul.",
  sk: "Kŕdeľ šťastných ďatľov učí mĺkveho koňa žrať kôru.",
  sl: "Župan še ni odgovoril; češnja čaka.",
  sv: "Åsikten är öppen, sade ombudet på ön.",
  ar: "لم يوقع الاتفاق بعد.",
};
const hostile = [
  "<b>&amp;</b> </td><script>x</script>",
  "=1+1; +1; -1; @SUM(A1)",
  "file\u202Efdp.exe\u202C end",
  "zero\u200Bwidth\u00ADsoft\uFEFFmark",
  "e\u0301\u0302\u0303 n\u0303 a\u030A",
  "half \uD83D pair, \u0000 nothing \u0007 bell",
  "👩‍👩‍👧 🏳️‍🌈 ✓ ①",
  "ﬁ ﬂ Å Å ſ ẞ",
  "贵阳市人民政府外事办公室、貴陽、グイヤン、꾸이양",
  "W".repeat(120),
  "\u2028line\u2029paragraph\r\nbreak\ttab",
  "раураl.example",
] as const;
/** Who reads a PDF takes joined letters apart and composed ones together. */
const folded = (text: string): string => squeeze(text.normalize("NFKC"));

const { answers } = filled({ unknown: 0, unanswered: 0 });
const answered = Object.keys(answers).filter((id) => !id.startsWith("profile.")) as QuestionId[];

test("texts of 25 languages, and hostile ones, through the report: every character is found, or listed as not shown", {
  timeout: 240_000,
}, async () => {
  const texts = [...Object.values(sentences), ...hostile].map((text, index) => `§${index}§ ${text}`);
  const noted: Answers = Object.fromEntries(
    texts.map((note, index) => [answered[index], { ...answers[answered[index] as QuestionId], note }]),
  );
  const model = makeReport({ checklist, assessment: assessmentOf(noted), ...fingerprints });
  const { pages } = await readPdf(await renderReport(model, { fonts: installedFonts, paper: "a4" }));
  const all = folded(pages.join(""));
  const listed = new Set(model.undrawable.map(({ character }) => character));
  expect(pages[0]).toContain(squeeze("Printed as a code, as no font has it:"));
  expect(all).toContain(folded(sayUndrawable(model.undrawable.length)));
  for (const text of texts) {
    const clean = cleanText(text);
    expect(all.includes(folded(drawable(clean))), JSON.stringify(text)).toBe(true);
    for (const character of missingCharacters(clean))
      if (drawable(character).startsWith("[U+")) expect(listed, JSON.stringify(text)).toContain(character);
  }
});
