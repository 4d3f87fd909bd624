// Typing must cost nothing but the browser's own work: no part of the page is drawn again for a keystroke, and choosing an answer
// draws that one question.
import { screen, within } from "@testing-library/react";
import { Profiler, type ReactNode, useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { QuestionId } from "../../src/core/checklist.ts";
import { SectionItem, type SheetOfItems } from "../../src/features/answering/SectionItem.tsx";
import { ValueFields } from "../../src/features/answering/value-fields.tsx";
import { checklist } from "../fixtures/edition.ts";
import { openAt } from "./answering-pages.tsx";
import "../../src/features/answering/section.css";

// The real fields, which also note that they were drawn.
vi.mock("../../src/features/answering/value-fields.tsx", { spy: true });

const questions = checklist.edition.questions.filter((question) => question.section === "economic");
const none = {};

function Sheet({ onSave, drawn }: { onSave: (question: string) => void; drawn: (question: string) => void }) {
  const [sheet] = useState<SheetOfItems>(() => ({
    id: "redraw",
    currency: "USD",
    change: (what) => onSave(what.kind === "answer" ? what.question : ""),
    answerTo: () => undefined,
    join: () => () => {},
    onUnfinished: () => {},
    submit: () => {},
    flush: () => {},
  }));
  return questions.map((question) => (
    <Profiler key={question.id} id={question.id} onRender={(id) => drawn(id)}>
      <SectionItem sheet={sheet} question={question} effects={none} isNew={false} />
    </Profiler>
  ));
}

const roots: Root[] = [];
/** Without `act`, in which fields that are still being fetched are asked for again and again (tests/setup/browser.ts). */
function render(page: ReactNode): void {
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  root.render(page);
  roots.push(root);
}

afterEach(() => {
  for (const root of roots.splice(0)) root.unmount();
  vi.clearAllMocks();
});

describe("while somebody types", () => {
  test("forty characters draw nothing again, beyond the one field that shows what the text rests on", async () => {
    const saved: string[] = [];
    let drawn: string[] = [];
    render(<Sheet onSave={(id) => saved.push(id)} drawn={(id) => drawn.push(id)} />);
    const field = await screen.findByRole("textbox", { name: /promised/i });
    field.focus();
    drawn = [];
    await userEvent.keyboard("a");
    expect(new Set(drawn)).toEqual(new Set(["economic.promised-delivered"]));
    drawn = [];
    await userEvent.keyboard("bout forty characters of plain typed text");
    expect(drawn).toEqual([]);
    expect(saved.filter((id) => id === "economic.promised-delivered").length).toBeGreaterThan(40);
  });
  test("choosing one answer draws only its own question", async () => {
    let drawn: string[] = [];
    render(<Sheet onSave={() => {}} drawn={(id) => drawn.push(id)} />);
    await screen.findByRole("textbox", { name: /promised/i });
    drawn = [];
    await userEvent.click(screen.getAllByRole("radio", { name: "Yes" })[0] as HTMLElement);
    expect(new Set(drawn).size).toBe(1);
  });
  test("the page around a question is drawn for saves, not for keystrokes", async () => {
    const opened = await openAt("/q/agreement.why-us");
    const field = screen.getByRole("textbox", { name: /^What made/ });
    field.focus();
    await userEvent.keyboard("first");
    const rail = screen.getByRole("navigation", { name: "Questions in this section" });
    const changes: MutationRecord[] = [];
    const watching = new MutationObserver((list) => changes.push(...list));
    watching.observe(rail, { subtree: true, childList: true, characterData: true, attributes: true });
    watching.observe(screen.getByRole("complementary"), {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    await userEvent.keyboard(" and then more of it");
    watching.disconnect();
    expect(changes).toEqual([]);
    expect(field).toHaveValue("first and then more of it");
    opened.unmount();
  });
});

describe("on the sheet of a whole section, saving included", () => {
  const started = { "agreement.type": { value: "mou" }, "agreement.status": { value: "in-force" } };
  const drawn = () => [...new Set(vi.mocked(ValueFields).mock.calls.map(([{ question }]) => question.id))];
  /** The questions drawn by what is done, until it is stored and everything that follows from it is shown. */
  async function drawnBy(act: () => Promise<unknown>, stored: () => Promise<boolean>): Promise<string[]> {
    vi.mocked(ValueFields).mockClear();
    await act();
    await vi.waitFor(async () => expect(await stored()).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    return drawn();
  }
  const group = (id: string) =>
    screen.getByRole("group", { name: checklist.questions.get(id as QuestionId)?.ask ?? id });

  test("typing draws no question again", async () => {
    const { stored } = await openAt("/s/agreement", started);
    expect(drawn().length).toBeGreaterThan(10);
    screen.getByRole("textbox", { name: /^What made/ }).focus();
    const again = await drawnBy(
      () => userEvent.keyboard("their port"),
      async () => JSON.stringify((await stored()).answers).includes("their port"),
    );
    expect(again).toEqual([]);
  });
  test("a choice that nothing hangs on draws no other question again", async () => {
    const { stored } = await openAt("/s/agreement", started);
    const id = "agreement.intermediary" as QuestionId;
    const again = await drawnBy(
      () => userEvent.click(within(group(id)).getByRole("radio", { name: "Yes" })),
      async () => (await stored()).answers[id] !== undefined,
    );
    expect(again.filter((other) => other !== id)).toEqual([]);
  });
  test("a choice that opens a question draws that one, its own and what says how many are opened", async () => {
    const { stored } = await openAt("/s/agreement", started);
    const before = drawn();
    const id = "agreement.full-text-held" as QuestionId;
    const again = await drawnBy(
      () => userEvent.click(within(group(id)).getByRole("radio", { name: "Yes" })),
      async () => (await stored()).answers[id] !== undefined,
    );
    expect(before).not.toContain("agreement.languages-compared");
    // The type says how many questions it adds, and that is one more now.
    expect(new Set(again)).toEqual(new Set([id, "agreement.languages-compared", "agreement.type"]));
  });
});
