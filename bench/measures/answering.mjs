// How soon after a key or a choice is it painted, what else was drawn again, and how soon is it saved? With everything answered.
import { openBrowser, serveApp, servePage, slowDown } from "../browser/chromium.mjs";
import { openApp, openSurvey } from "../browser/forms.mjs";
import { p50p95, row } from "../measuring.mjs";
import { versionOf } from "../peers.mjs";

const slow = 4;
const name = () => `SurveyJS ${versionOf("survey-react-ui")}`;

export async function measureAnswering({ site, port, survey, answered, quick }) {
  const app = await serveApp(site, port);
  const peer = await servePage(survey);
  const counts = quick ? { keys: 20, rounds: 1 } : { keys: 60, rounds: 2 };
  try {
    const rows = [];
    const whole = await inBrowser((page) => openApp(page, app.address, answered, "whole"), answered, counts);
    const focus = await inBrowser((page) => openApp(page, app.address, answered, "focus"), answered, counts);
    const page = await inBrowser((page) => openSurvey(page, peer.address, answered, "section"), answered, counts);
    const single = await inBrowser((page) => openSurvey(page, peer.address, answered, "single"), answered, counts);
    for (const [kind, words] of [
      ["keys", "Keystroke to paint"],
      ["choices", "Choice to paint"],
    ]) {
      for (const times of [1, slow]) {
        const at = (result) => p50p95(result[kind][times]);
        const target = times === 1 ? "p95 ≤ 16 ms" : "p95 ≤ 50 ms";
        const note = (row) => row;
        const speed = times === 1 ? "" : `, ${times}× slower`;
        rows.push(
          note(
            row(
              `${words}, whole section${speed}`,
              target,
              at(whole),
              `${name()}, the section's page of ${whole.shown}`,
              at(page),
            ),
          ),
          note(
            row(
              `${words}, one question${speed}`,
              target,
              at(focus),
              `${name()}, all questions on one page`,
              at(single),
            ),
          ),
        );
      }
    }
    rows.push(
      row("Other questions rendered again by a key", "0", whole.byKey, `${name()}, the section's page`, page.byKey),
      row(
        "Other questions rendered again by a choice",
        "0",
        whole.byChoice,
        `${name()}, the section's page`,
        page.byChoice,
      ),
      row(
        "Key to “Saved” (after 100 ms without another key)",
        "p50 ≤ 150 ms",
        p50p95(whole.saves.keys),
        "saves nothing by itself",
        "–",
      ),
      row("Choice to “Saved”", "p50 ≤ 150 ms", p50p95(whole.saves.choices), "saves nothing by itself", "–"),
    );
    return rows;
  } finally {
    await app.close();
    await peer.close();
  }
}

async function inBrowser(open, answered, { keys, rounds }) {
  const { page, close } = await openBrowser();
  try {
    const form = await open(page);
    const result = { keys: {}, choices: {}, shown: form.shown };
    for (const times of [1, slow]) {
      const session = await slowDown(page, times);
      result.keys[times] = await painted(page, () => typeInto(page, form, keys));
      result.choices[times] = await painted(page, () => choose(page, form, rounds));
      await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      await session.detach();
    }
    result.byKey = await renders(page, answered, form, () => typeInto(page, form, 4), form.typedIn);
    result.byChoice = await renders(page, answered, form, () => choose(page, { ...form, picks: form.harmless }, 1));
    if (form.saved) result.saves = await saves(page, form);
    return result;
  } finally {
    await close();
  }
}

async function painted(page, act) {
  await page.waitForTimeout(500);
  await page.evaluate(() => (bench.paints.length = 0));
  await act();
  return page.evaluate(() => bench.paints);
}

/** A fast typist: about twelve characters a second, so that saving falls between the keys as it does in life. */
async function typeInto(page, form, keys) {
  const text = "the minute of the meeting names the same date and the same people ".repeat(3).slice(0, keys);
  await form.focusNote();
  await page.keyboard.press("End");
  await page.keyboard.type(text, { delay: 80 });
  await page.waitForTimeout(600);
}

/** Every question of the page with a few choices: another one, then the first again. Some open and close other questions. */
async function choose(page, form, rounds) {
  for (let round = 0; round < rounds; round += 1) {
    for (const pick of form.picks) {
      for (const value of [pick.other, pick.value]) {
        const choice = form.choice(pick, value);
        if ((await choice.count()) === 0) continue;
        await choice.scrollIntoViewIfNeeded();
        await page.waitForTimeout(60);
        await choice.click({ force: true });
        await page.waitForTimeout(200);
      }
    }
  }
}

/** How many components of other questions were rendered, on the average of the acts, and in how many the page was touched. */
async function renders(page, answered, form, act, subject) {
  await page.evaluate(() => {
    bench.commits.length = 0;
    bench.countRenders = true;
  });
  await act();
  const commits = await page.evaluate(() => {
    bench.countRenders = false;
    return bench.commits;
  });
  const known = new Set([...answered.questions, ...answered.questions.map((id) => id.replaceAll(".", "_"))]);
  const others = (part) => {
    const perCommit = commits.map((commit) => {
      const ids = Object.keys(commit[part]).filter((id) => known.has(id) && id !== subject);
      return ids.length;
    });
    return Math.max(0, ...perCommit);
  };
  const all = commits.reduce((sum, { components }) => sum + Object.values(components).reduce((a, b) => a + b, 0), 0);
  // The question that was answered is one of them where it is not known beforehand.
  const own = subject ? 0 : 1;
  const less = (count) => Math.max(0, count - own);
  const [touched, looked] = [less(others("deep")), less(others("components"))];
  return `${touched} of ${form.shown - 1}${looked > touched ? ` (${looked} looked at, nothing new)` : ""}; ${commits.length} commits, ${all} components`;
}

async function saves(page, form) {
  await page.evaluate((selector) => bench.watchSaves(selector), form.saved);
  const taken = async (act) => {
    await page.evaluate(() => (bench.saves.length = 0));
    await act();
    return page.evaluate(() => bench.saves);
  };
  const keys = await taken(async () => {
    await form.focusNote();
    await page.keyboard.press("End");
    for (const key of "officer for international work looked through".slice(0, 40)) {
      await page.keyboard.type(key);
      await page.waitForTimeout(450);
    }
  });
  const choices = await taken(() => choose(page, { ...form, picks: form.harmless }, 1));
  return { keys, choices };
}
