// The register of keys as three people meet it: a clerk hands out a key, a body keeps the register, an auditor goes by it.
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { keyWords, writeKeyCard } from "../../src/archive/key-card.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { registerFormat, withKey, writeRegister } from "../../src/archive/register.ts";
import { RegisterPage } from "../../src/features/register/RegisterPage.tsx";
import { readKeptRegister, readRegisterInUse } from "../../src/storage/register.ts";
import { freshComputer, made } from "./in-app.tsx";

const fileOf = (bytes: BlobPart, name: string) => new File([bytes], name, { type: "application/json" });
const owner = { name: "A. Osei", office: "Clerk", madeAt: made.at };

async function aRegister(issuedAt = made.at) {
  const [body, clerk] = [await makeKey(false), await makeKey(false)];
  const empty = { format: registerFormat, issuer: "Audit office", issuedAt, keys: [] };
  return { body, clerk, bytes: await writeRegister(withKey(empty, { ...owner, kid: clerk.kid }), body) };
}

test("a register is gone by only after a person has compared the words of its key", async () => {
  const { body, bytes } = await aRegister();
  const { show, storage } = await freshComputer();
  show(<RegisterPage />);
  await userEvent.upload(await screen.findByLabelText("Use a register"), fileOf(bytes, "register.json"));
  const offered = await screen.findByRole("region", { name: "What is in register.json" });
  expect(offered).toHaveTextContent(keyWords(body.kid).join(" "));
  expect(await readRegisterInUse(storage)).toEqual({ ok: true, value: undefined });
  await userEvent.click(within(offered).getByRole("button", { name: "The words fit: use it" }));
  expect(await screen.findByText(/In use from now on/)).toBeInTheDocument();
  expect(await readRegisterInUse(storage)).toMatchObject({ value: { issuerKid: body.kid } });
});

test("a later register that another key signed is named as such", async () => {
  const { show } = await freshComputer();
  show(<RegisterPage />);
  await userEvent.upload(await screen.findByLabelText("Use a register"), fileOf((await aRegister()).bytes, "one.json"));
  await userEvent.click(await screen.findByRole("button", { name: "The words fit: use it" }));
  const other = await aRegister("2027-01-01T00:00:00.000Z");
  await userEvent.upload(await screen.findByLabelText("A newer register"), fileOf(other.bytes, "two.json"));
  expect(await screen.findByText(/not signed with the key of the register in use/)).toBeInTheDocument();
});

test("an altered register is not used, and the page says why", async () => {
  const text = new TextDecoder().decode((await aRegister()).bytes).replace("Clerk", "Mayor");
  const { show, storage } = await freshComputer();
  show(<RegisterPage />);
  await userEvent.upload(await screen.findByLabelText("Use a register"), fileOf(text, "register.json"));
  expect(await screen.findByText(/register.json is not used/)).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /use it/ })).not.toBeInTheDocument();
  expect(await readRegisterInUse(storage)).toEqual({ ok: true, value: undefined });
});

test("a body begins a register, adds a card after hearing its words, revokes it with a reason", async () => {
  const clerk = await makeKey(false);
  const { show, storage } = await freshComputer();
  show(<RegisterPage />);
  await userEvent.click(await screen.findByText("Keep a register here"));
  await userEvent.click(screen.getByRole("button", { name: "Begin a register" }));
  expect(await screen.findByText("Enter the name of the body")).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("Name of the body"), "Audit office");
  await userEvent.click(screen.getByRole("button", { name: "Begin a register" }));
  const card = fileOf(await writeKeyCard(owner, clerk), "card.json");
  await userEvent.upload(await screen.findByLabelText("Add a key"), card);
  expect(await screen.findByText(/Have the person read the eight words/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "The words fit: add the key" }));
  await userEvent.click(await screen.findByRole("button", { name: "Revoke the key of A. Osei" }));
  await userEvent.click(screen.getByRole("button", { name: "Revoke" }));
  expect(await screen.findByText("Say why the key counts for nothing any more")).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("Why"), "Left the office");
  await userEvent.click(screen.getByRole("button", { name: "Revoke" }));
  expect(await screen.findByText(/Revoked on .*: Left the office/)).toBeInTheDocument();
  await waitFor(async () =>
    expect(await readKeptRegister(storage)).toMatchObject({
      value: { issuer: "Audit office", keys: [{ kid: clerk.kid, reason: "Left the office" }] },
    }),
  );
});

test("one's own key card asks for a name, and shows the words to read out", async () => {
  const { show } = await freshComputer();
  show(<RegisterPage />);
  await userEvent.click(await screen.findByRole("button", { name: "Save my key card" }));
  expect(await screen.findByText("Enter your full name")).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("Full name"), "A. Osei");
  await userEvent.click(screen.getByRole("button", { name: "Save my key card" }));
  expect(await screen.findByText(/Your eight words:/)).toBeInTheDocument();
});
