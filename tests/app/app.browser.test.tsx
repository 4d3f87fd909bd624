// The program as a whole: it starts, finds its pages, and stays calm when something is wrong.
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, test } from "vitest";
import { navigate } from "wouter/use-hash-location";
import { App } from "../../src/app/App.tsx";
import { codeOf } from "../../src/app/ErrorDetails.tsx";
import { ErrorBoundary } from "../../src/app/ErrorPage.tsx";
import { NoStoragePage } from "../../src/app/NoStoragePage.tsx";
import { start } from "../../src/app/start.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { freshComputer } from "../features/in-app.tsx";

beforeEach(() => navigate("/", { replace: true }));

let broken = true;
function Broken() {
  if (broken) throw new Error("a mistake made for this test");
  return <h1>Whole again</h1>;
}

describe("the program", () => {
  test("starts with two doors on a computer without work", async () => {
    render(<App />);
    expect(
      await screen.findByRole("heading", { level: 1, name: "Check a sister-city partnership" }),
    ).toBeInTheDocument();
  });
  test("says so when there is no page at an address, and leads back", async () => {
    navigate("/no/such/page");
    render(<App />);
    expect(await screen.findByRole("heading", { name: "There is no such page" })).toBeInTheDocument();
    expect(screen.getByRole("link", { name: "My assessments" })).toHaveAttribute("href", "#/");
  });
  test("has help and settings in the same place on every page", async () => {
    render(<App />);
    for (const address of ["/", "/new", "/open", "/settings", "/settings/delete", "/help"]) {
      navigate(address);
      await waitFor(
        () => {
          expect(screen.getAllByRole("heading", { level: 1 })).toHaveLength(1);
          const tools = screen.getByRole("navigation", { name: "Help and settings" });
          expect([...tools.querySelectorAll("a")].map((link) => link.textContent)).toEqual(["Help", "Settings"]);
          // Each page is fetched when it is first opened.
        },
        { timeout: 10_000 },
      );
    }
  }, 60_000);
  test("moves the focus to the heading of the page one goes to", async () => {
    render(<App />);
    await userEvent.click(await screen.findByRole("link", { name: "Settings" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1, name: "Storage and backup" })).toHaveFocus());
  });
  test("leads from help and settings back to the page one came from", async () => {
    navigate("/new");
    render(<App />);
    await screen.findByRole("heading", { level: 1, name: "Which partnership are you checking?" });
    await userEvent.click(screen.getByRole("link", { name: "Settings" }));
    await screen.findByRole("heading", { level: 1, name: "Storage and backup" });
    await userEvent.click(screen.getByRole("link", { name: "Help" }));
    await screen.findByRole("heading", { level: 1, name: "Help" });
    expect(screen.getByRole("link", { name: "Back" })).toHaveAttribute("href", "#/new");
    await userEvent.click(screen.getByRole("button", { name: "Terms" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 2, name: "Terms" })).toHaveFocus());
  });
  test("has one's name in its field from the first moment, so that nothing typed there is written over", async () => {
    navigate("/settings");
    render(<App />);
    await userEvent.type(await screen.findByLabelText("Your name"), "A. Osei");
    const begun = await start(() => {});
    if (begun.state !== "ready") throw new Error(begun.fault.kind);
    // Kept as it is typed: the field was not left.
    await waitFor(async () => expect((await readSettings(begun.storage)).name).toBe("A. Osei"));
    cleanup();
    render(<App />);
    // Read at once when it comes, with nothing waited for.
    expect(await screen.findByLabelText("Your name")).toHaveValue("A. Osei");
    await userEvent.clear(screen.getByLabelText("Your name"));
  });
  test("begins a page at its top, and comes back to where one was", async () => {
    navigate("/help");
    render(<App />);
    await screen.findByRole("heading", { level: 1, name: "Help" });
    scrollTo(0, 700);
    navigate("/settings");
    await screen.findByRole("heading", { level: 1, name: "Storage and backup" });
    await waitFor(() => expect(scrollY).toBe(0));
    history.back();
    await screen.findByRole("heading", { level: 1, name: "Help" });
    await waitFor(() => expect(scrollY).toBe(700));
  });
});

describe("a mistake in the program", () => {
  test("is met with what is safe, what to do, and a code; the page can be opened again", async () => {
    broken = true;
    const { show } = await freshComputer();
    show(
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>,
    );
    expect(await screen.findByRole("heading", { name: "Something went wrong on this page" })).toBeInTheDocument();
    expect(await screen.findByText(/give this code/)).toHaveTextContent(/[2-9A-HJ-NP-Z]{3}-[2-9A-HJ-NP-Z]{3}/);
    expect(screen.getByRole("button", { name: "Save a copy now" })).toBeInTheDocument();
    broken = false;
    await userEvent.click(screen.getByRole("button", { name: "Open the page again" }));
    expect(screen.getByRole("heading", { name: "Whole again" })).toBeInTheDocument();
  });
  test("has the same code whenever it is the same mistake", () => {
    expect(codeOf("TypeError: x is undefined\nat a.ts:1")).toBe(
      codeOf("TypeError: x is undefined\nat a.ts:1\nat b.ts:9"),
    );
    expect(codeOf("TypeError: x is undefined")).not.toBe(codeOf("TypeError: y is undefined"));
  });
});

describe("storage that does not open", () => {
  test("names the work that is gone and lets one go on with what is left", async () => {
    const { show } = await freshComputer();
    const lost = [
      { partner: "Guiyang", council: "Fort Worth", year: "2026", earlier: false },
      { partner: "Ningbo", earlier: true },
    ];
    show(<NoStoragePage fault={{ kind: "damaged", detail: "rows missing", lost }} again={() => undefined} />);
    expect(screen.getByText("Fort Worth – Guiyang, last changed in 2026")).toBeInTheDocument();
    expect(screen.getByText("Ningbo: an earlier state is still here, the last changes are not")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Go on with what is left" })).toBeInTheDocument();
  });
  test("says that nothing was deleted, and offers another try", async () => {
    let tries = 0;
    const { show } = await freshComputer();
    show(<NoStoragePage fault={{ kind: "unavailable", detail: "" }} again={() => tries++} />);
    expect(screen.getByText(/It has not been deleted\./)).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(tries).toBe(1);
  });
});
