// Opens the full checklist in our app and in SurveyJS, and says where its fields are. Knows both pages; measures nothing.

/**
 * Puts the answered assessment in as a person would: by opening a copy. Then shows one section, whole or one question of it.
 * @param view "whole" or "focus"
 */
export async function openApp(page, address, answered, view) {
  await page.goto(`${address}#/open`);
  await page.locator("input[type=file]").setInputFiles({
    name: "sister-city-check_copy_2026-05-04.json",
    mimeType: "application/json",
    buffer: Buffer.from(answered.copy),
  });
  await page.getByRole("button", { name: /^Add / }).click();
  await page.locator("main [role=status]").filter({ hasText: /added/ }).waitFor();
  const [noted] = answered.noted;
  // In the focus view one question is on the page: one with a note and with choices.
  const both =
    answered.picks.find((pick) => answered.noted.some((one) => one.question === pick.question)) ?? answered.picks[0];
  const at = view === "whole" ? `s/${answered.section}` : `q/${both.question}`;
  await page.evaluate((hash) => (location.hash = hash), `#/a/${answered.id}/${at}`);
  const subject = view === "whole" ? noted.question : both.question;
  const note = page.locator(`[id="${subject.replace(".", "-")}-note"]`);
  await note.waitFor();
  const group = (pick) => `input[name="${pick.question.replace(".", "-")}.pick"]`;
  const picks = view === "whole" ? answered.picks : Array.from({ length: 6 }, () => both);
  return {
    typedIn: subject,
    focusNote: () => note.click(),
    picks,
    harmless: picks.filter(({ question }) => !answered.deciding.includes(question)),
    choice: (pick, value) => page.locator(`label:has(${group(pick)}[value="${value}"])`).first(),
    shown: view === "whole" ? await page.locator(".item").count() : 1,
    saved: ".save > span",
  };
}

/** @param view "section" for the page of one section, "single" for all questions on one page */
export async function openSurvey(page, address, answered, view) {
  await page.goto(`${address}${view === "single" ? "?single" : ""}#${answered.section}`);
  const [noted] = answered.noted;
  const question = (name) => `[data-name="${name}"]`;
  const note = page.locator(`${question(noted.name)} textarea`).last();
  await note.waitFor();
  return {
    typedIn: noted.name,
    focusNote: () => note.click(),
    picks: answered.picks,
    harmless: answered.picks.filter(({ question: id }) => !answered.deciding.includes(id)),
    choice: (pick, value) => page.locator(`${question(pick.name)} label:has(input[value="${value}"])`).first(),
    // The fields of a list of organisations carry the mark of a question too; the list is one question.
    shown: await page.locator("[data-name]:not([data-name] [data-name])").count(),
  };
}
