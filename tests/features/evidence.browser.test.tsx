// Evidence on the page of a question, in the real program: added, recognised, refused by its limits, removed with a reason; and never run.
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { EvidencePage } from "../../src/features/answering/evidence/EvidencePage.tsx";
import { evidenceFilesHere } from "../../src/storage/evidence-files.ts";
import { openAt } from "./answering-pages.tsx";

const at = "/q/agreement.status";
const pdf = (text = "minutes", name = "minutes.pdf") =>
  new File([`%PDF-1.7 ${text}`], name, { type: "application/pdf" });

async function opened(answers: Record<string, unknown> = {}) {
  const computer = await openAt(at, answers);
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: "Add a file or a link" }));
  const files = await screen.findByLabelText("Add files");
  const here = async () => {
    const found = await evidenceFilesHere(computer.storage);
    if (!found.ok) throw new Error(found.fault.kind);
    return found.value;
  };
  return { ...computer, user, files, here };
}

test("the limits are said before anything is added, and the focus is where one adds", async () => {
  const { files } = await opened();
  await waitFor(() => expect(files).toHaveFocus());
  expect(files).toHaveAccessibleDescription(/up to 25 MB each; 200 files and links, 200 MB together/);
});

test("a file is stored with its fingerprint, the answer rests on a document, and its page is kept", async () => {
  const { user, files, stored, here } = await opened({ "agreement.status": { value: "proposed" } });
  await user.upload(files, pdf());
  expect(await screen.findByText("“minutes.pdf” was added. Fingerprint made.")).toBeVisible();
  await user.type(screen.getByLabelText(/Which page/), "2 to 4{Enter}");
  await waitFor(async () => expect((await stored()).evidence?.E1?.uses[0]?.pages).toBe("2 to 4"));
  const row = await stored();
  const item = row.evidence?.E1;
  if (!item || !("file" in item)) throw new Error("There is no file.");
  expect(item).toMatchObject({ title: "minutes", file: { type: "application/pdf", bytes: 16 } });
  expect([...(await here()).keys()]).toEqual([item.file.fingerprint]);
  expect(Object.values(row.answers)[0]).toMatchObject({ value: "proposed", basis: "document" });
});

test("a page that is too long stays in its field and is said, and nothing of it is cut or kept", async () => {
  const { user, files, stored } = await opened();
  await user.upload(files, pdf());
  await screen.findByText(/was added/);
  const field = screen.getByLabelText(/Which page/);
  await user.click(field);
  await user.paste("7".repeat(301));
  await user.keyboard("{Enter}");
  expect(await screen.findByText(/Shorten it to 300 characters. It is not saved like this./)).toBeVisible();
  expect(field).toHaveValue("7".repeat(301));
  expect((await stored()).evidence?.E1?.uses[0]?.pages).toBe("");
});

test("a basis that was chosen stays", async () => {
  const { user, files, stored } = await opened({ "agreement.status": { value: "proposed", basis: "told" } });
  await user.upload(files, pdf());
  await screen.findByText(/was added/);
  expect(Object.values((await stored()).answers)[0]).toMatchObject({ basis: "told" });
});

test("the same file under another name is recognised, and kept once", async () => {
  const { user, files, stored, here } = await opened();
  await user.upload(files, pdf());
  await screen.findByText(/was added/);
  await user.upload(files, pdf("minutes", "copy of minutes.pdf"));
  expect(await screen.findByText("“copy of minutes.pdf” was here already as E1. The same file is used.")).toBeVisible();
  expect(Object.keys((await stored()).evidence ?? {})).toEqual(["E1"]);
  expect((await here()).size).toBe(1);
});

test("what cannot be added says why, and the rest is added", async () => {
  const { user, files, here } = await opened();
  const large = new File([new Uint8Array(25_000_001)], "film.mp4");
  await user.upload(files, [new File([], "nothing.pdf"), large, pdf()]);
  expect(await screen.findByText("“nothing.pdf” was not added: it is empty.")).toBeVisible();
  expect(screen.getByText(/“film.mp4” was not added: it is larger than 25 MB/)).toBeVisible();
  expect(await screen.findByText("“minutes.pdf” was added. Fingerprint made.")).toBeVisible();
  expect((await here()).size).toBe(1);
});

test("a file that is dropped is added like one that is chosen", async () => {
  const { files, stored } = await opened();
  const zone = files.closest(".evidence-add");
  if (!zone) throw new Error("There is nowhere to drop a file.");
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(pdf());
  zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  await screen.findByText(/was added/);
  expect((await stored()).evidence?.E1).toBeDefined();
});

test("a link is added by Enter without leaving the question; anything else is asked for again", async () => {
  const { user, stored, here } = await opened();
  const link = screen.getByLabelText("Or a link");
  await user.type(link, "javascript:alert(1){Enter}");
  expect(screen.getByText("Type a web address that begins with https://")).toBeVisible();
  await user.clear(link);
  await user.type(link, "https://example.org/minutes{Enter}");
  await screen.findByText(/The link was added/);
  await waitFor(async () =>
    expect((await stored()).evidence?.E1).toMatchObject({ link: "https://example.org/minutes" }),
  );
  expect((await here()).size).toBe(0);
  await waitFor(() => expect(location.hash).toContain(at));
  // An address is never followed from here.
  expect(screen.queryByRole("link", { name: /example.org/ })).toBeNull();
});

test("it is removed only with a reason; the record stays, the file goes", async () => {
  const { user, files, stored, here } = await opened();
  await user.upload(files, pdf());
  await user.click(await screen.findByRole("button", { name: "Remove… E1" }));
  await user.click(screen.getByRole("button", { name: "Remove E1" }));
  expect(screen.getByText("Type why it is removed")).toBeVisible();
  await user.type(screen.getByLabelText("Why is E1 removed?"), "The wrong year.");
  await user.click(screen.getByRole("button", { name: "Remove E1" }));
  await waitFor(async () => expect((await here()).size).toBe(0));
  expect((await stored()).evidence?.E1?.removed?.reason).toBe("The wrong year.");
  expect(screen.queryByText(/E1 minutes/)).toBeNull();
});

test("a web page that calls itself a PDF runs nothing, is named for what it is, and is handed out as bytes", async () => {
  const { user, files } = await opened();
  const marker = "window.__ran = true; localStorage.setItem('ran', '1'); fetch('/ran')";
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="${marker}"><script>${marker}</script></svg>`;
  const html = `<!doctype html><img src="x" onerror="${marker}"><script>${marker}</script>`;
  const before = performance.getEntriesByType("resource").length;
  await user.upload(files, [
    new File([svg], "register.pdf", { type: "application/pdf" }),
    new File([html], "<img src=x onerror=alert(1)>.pdf", { type: "image/png" }),
    new File([`GIF89a/*${html}*/=1;`], "polyglot.js"),
  ]);
  await screen.findByText(/polyglot.js” was added/);
  expect(screen.getByText(/The name ends in “pdf”, the content is: SVG drawing/)).toBeVisible();
  expect(screen.getByText(/The name ends in “pdf”, the content is: Web page/)).toBeVisible();
  const blobs: Blob[] = [];
  const clicked: string[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob) => {
    blobs.push(blob as Blob);
    return createObjectURL(blob);
  };
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    clicked.push(this.download);
  };
  for (const button of screen.getAllByRole("button", { name: /^Save a copy of E/ })) await user.click(button);
  await waitFor(() => expect(clicked).toHaveLength(3));
  Object.assign(URL, { createObjectURL });
  HTMLAnchorElement.prototype.click = click;
  expect(new Set(blobs.map((blob) => blob.type))).toEqual(new Set(["application/octet-stream"]));
  for (const name of clicked) expect(name).toMatch(/^E\d_[0-9a-f]{8}\.(svg|html|gif)$/);
  const section = screen.getByRole("region", { name: "Evidence" });
  expect(section.querySelectorAll("img, svg, iframe, object, embed, script, a, video")).toHaveLength(0);
  expect("__ran" in window).toBe(false);
  expect(localStorage.getItem("ran")).toBeNull();
  const asked = performance.getEntriesByType("resource").slice(before);
  expect(asked.filter(({ name }) => /\/ran$|\/x$/.test(name))).toEqual([]);
});

test("it holds together at 320 pixels, and axe finds nothing wrong", async () => {
  const { user, files, container } = await opened();
  await user.upload(files, pdf("x", `${"a-very-long-name-without-any-break".repeat(5)}.pdf`));
  await user.click(await screen.findByRole("button", { name: "Title, date, holder of E1" }));
  await page.viewport(320, 800);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  const section = within(container).getByRole("region", { name: "Evidence" });
  const { violations } = await axe.run(section);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.viewport(1280, 800);
});

test("the page of all evidence leads to the questions, says how much room is taken, and names what is missing or removed", async () => {
  const { user, files, storage, show, id, here } = await opened();
  await user.upload(files, [pdf("one", "one.pdf"), pdf("two", "two.pdf"), pdf("three", "three.pdf")]);
  await screen.findByText(/three.pdf” was added/);
  await user.click(await screen.findByRole("button", { name: "Remove… E3" }));
  await user.type(screen.getByLabelText("Why is E3 removed?"), "The wrong year.{Enter}");
  await waitFor(() => expect(screen.queryByText(/E3 three/)).toBeNull());
  await waitFor(async () => expect((await here()).size).toBe(2));
  const [part] = await storage.database.evidenceFiles.toArray();
  if (part) await storage.database.evidenceFiles.delete([part.fingerprint, 0]);
  const shown = within(show(<EvidencePage id={id} />).container);
  expect(
    await shown.findByText(/^2 files and links, \d+ bytes of 200 MB. 1 file is not on this computer.$/),
  ).toBeVisible();
  expect(shown.getAllByText(/Not on this computer, or damaged/)).toHaveLength(1);
  const [link] = shown.getAllByRole("link", { name: /status/i });
  expect(link).toHaveAttribute("href", `#/a/${id}${at}`);
  expect(shown.getByText(/The wrong year/)).toBeVisible();
});

test("checking the answers of a section names the evidence of each", async () => {
  const { user, files, go } = await opened({ "agreement.status": { value: "proposed" } });
  await user.upload(files, [pdf("one", "one.pdf"), pdf("two", "two.pdf")]);
  await screen.findByText(/two.pdf” was added/);
  await go("/s/agreement/review");
  expect(await screen.findByText("Evidence: E1, E2")).toBeVisible();
});

async function photo(): Promise<File> {
  const answer = await fetch(new URL("../fixtures/pictures/photo.jpg", import.meta.url));
  return new File([await answer.arrayBuffer()], "photo.jpg", { type: "image/jpeg" });
}

test("a photo that tells the place is asked about before it is stored; without it it has a fingerprint of its own", async () => {
  const { user, files, stored, here } = await opened();
  await user.upload(files, [await photo(), pdf()]);
  expect(await screen.findByText(/also tells the place, the date, the camera, a name/)).toBeVisible();
  expect(await screen.findByText("“minutes.pdf” was added. Fingerprint made.")).toBeVisible();
  expect((await here()).size).toBe(1);
  await user.click(screen.getByRole("button", { name: "Take it out and add it" }));
  expect(await screen.findByText("“photo.jpg” was added. Fingerprint made.")).toBeVisible();
  expect(screen.getByText(/Place, camera and the like taken out/)).toBeVisible();
  const item = (await stored()).evidence?.E2;
  if (!item || !("file" in item)) throw new Error("There is no file.");
  const { fingerprintOf } = await import("../../src/archive/canonical.ts");
  const original = new Uint8Array(await (await photo()).arrayBuffer());
  expect(item.file.strippedFrom).toBe(await fingerprintOf(original));
  expect(item.file.fingerprint).not.toBe(item.file.strippedFrom);
  expect((await here()).has(item.file.fingerprint)).toBe(true);
  expect((await here()).has(String(item.file.strippedFrom))).toBe(false);
});

test("a photo can be added as it is, or left out", async () => {
  const { user, files, stored, here } = await opened();
  await user.upload(files, await photo());
  await user.click(await screen.findByRole("button", { name: "Do not add it" }));
  expect(screen.queryByText(/It is not added yet/)).toBeNull();
  expect((await here()).size).toBe(0);
  await user.upload(files, await photo());
  await user.click(await screen.findByRole("button", { name: "Add it as it is" }));
  await screen.findByText("“photo.jpg” was added. Fingerprint made.");
  const item = (await stored()).evidence?.E1;
  expect(item && "file" in item && item.file.strippedFrom).toBeUndefined();
});

test("a damaged photo says that nothing can be taken out of it, and waits for a word", async () => {
  const { user, files, here } = await opened();
  const damaged = new File([(await photo()).slice(0, 700)], "damaged.jpg");
  await user.upload(files, damaged);
  expect(await screen.findByText(/This cannot be taken out of it here/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /Take it out/ })).toBeNull();
  expect((await here()).size).toBe(0);
});
