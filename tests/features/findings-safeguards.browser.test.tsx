// What the council will do about its findings: adopted, given an owner, a date and a sign, and kept while one writes.
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import axe from "axe-core";
import { describe, expect, test } from "vitest";
import { evaluate } from "../../src/core/evaluate.ts";
import { recommended } from "../../src/features/findings/safeguards.ts";
import { checklist } from "../fixtures/edition.ts";
import { halfDone, openPage } from "./findings-pages.tsx";

const all = recommended(evaluate(checklist, halfDone).findings);
const textOf = (index: number) => checklist.safeguards.get(all[index]?.safeguard ?? "")?.text ?? "";
const adopted = () => screen.getByRole("region", { name: "Adopted" });
const others = () => screen.getByRole("region", { name: "Recommended, not adopted" });
const adoptFirst = async () => {
  const [button] = within(others()).getAllByRole("button", { name: /^Adopt/ });
  if (!button) throw new Error("Nothing is left to adopt.");
  await userEvent.click(button);
};

describe("safeguards", () => {
  test("that findings recommend are listed once each, until they are adopted", async () => {
    await openPage("safeguards");
    expect(within(others()).getAllByRole("listitem")).toHaveLength(all.length);
    await adoptFirst();
    expect(within(others()).getAllByRole("listitem")).toHaveLength(all.length - 1);
    expect(within(adopted()).getByRole("heading", { level: 3 })).toHaveTextContent(textOf(0));
    await waitFor(() => expect(screen.getByLabelText("Who does it")).toHaveFocus());
  });
  test("keep who, when and how one will know, without anybody pressing Save", async () => {
    const { stored, go } = await openPage("safeguards");
    await adoptFirst();
    await userEvent.type(screen.getByLabelText("Who does it"), "City clerk");
    await userEvent.type(screen.getByLabelText("By when"), "2026-09-30");
    await userEvent.type(screen.getByLabelText(/How will one know/), "Minutes of the council");
    const expected = [
      { safeguard: all[0]?.safeguard, owner: "City clerk", due: "2026-09-30", proof: "Minutes of the council" },
    ];
    await waitFor(async () => expect((await stored()).safeguards).toEqual(expected));
    expect(screen.getByText(/^Saved on this computer/)).toBeInTheDocument();
    expect(within(adopted()).getByText("1 adopted.")).toBeInTheDocument();
    go("findings");
    expect(await screen.findByText(/Adopted: City clerk, by 30 September 2026/)).toBeInTheDocument();
    go("safeguards");
    expect(await screen.findByLabelText("Who does it")).toHaveValue("City clerk");
  });
  test("taken off the list leave the others as they are", async () => {
    const { stored } = await openPage("safeguards");
    await adoptFirst();
    await userEvent.type(screen.getByLabelText("Who does it"), "City clerk");
    await adoptFirst();
    const [, second] = screen.getAllByLabelText("Who does it");
    if (!second) throw new Error("The second safeguard is not there.");
    await userEvent.type(second, "Legal officer");
    await userEvent.click(screen.getByRole("button", { name: "Take it off the list: safeguard 1" }));
    await waitFor(async () =>
      expect((await stored()).safeguards.map(({ safeguard, owner }) => [safeguard, owner])).toEqual([
        [all[1]?.safeguard, "Legal officer"],
      ]),
    );
    expect(screen.getByLabelText("Who does it")).toHaveValue("Legal officer");
    await waitFor(() => expect(screen.getByRole("heading", { name: "Adopted" })).toHaveFocus());
  });
  test("have no fault that a machine can find", async () => {
    await openPage("safeguards");
    await adoptFirst();
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
