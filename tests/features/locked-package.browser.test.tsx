// A package locked for the post, in the real program: what goes out tells nothing, what comes out of it is the same package byte for byte,
// and the page that checks reports asks for what opens it.
import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { beforeAll, describe, expect, test } from "vitest";
import { decrypt } from "../../src/archive/encrypted.ts";
import { makeKey } from "../../src/archive/keys.ts";
import { writePackage } from "../../src/archive/write-package.ts";
import { LockPackage } from "../../src/features/signing/LockPackage.tsx";
import { CheckPage } from "../../src/features/verifying/CheckPage.tsx";
import { sealed, twoSignOffs } from "../archive/sealed.ts";
import { checklist } from "../fixtures/edition.ts";
import { freshComputer } from "./in-app.tsx";

const passphrase = "acrobat-linen-violet";
let bytes: Uint8Array<ArrayBuffer>;
let identity: string;
let recipient: string;

beforeAll(async () => {
  const submission = await sealed();
  const signatures = await twoSignOffs(submission, await makeKey(false), await makeKey(false));
  bytes = await writePackage({ submission, edition: checklist.edition, evidence: new Map(), signatures });
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
});

/** The next file that the page hands out. */
function handedOut(): Promise<File> {
  return new Promise((resolve) => {
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      HTMLAnchorElement.prototype.click = click;
      const name = this.download;
      void fetch(this.href)
        .then((answer) => answer.blob())
        .then((blob) => resolve(new File([blob], name)));
    };
  });
}

async function lockedBy(label: string, typed: string, act: string): Promise<File> {
  const { show } = await freshComputer();
  const shown = show(
    <LockPackage makePackage={async () => ({ name: "Guiyang_2026_v1_signed_package.zip", bytes, missing: 0 })} />,
  );
  const file = handedOut();
  await userEvent.type(screen.getByLabelText(label), typed);
  await userEvent.click(screen.getByRole("button", { name: act }));
  const given = await file;
  await screen.findByText(/^Saved as Guiyang_2026_v1_signed_package.zip.age/);
  shown.unmount();
  return given;
}
const contentOf = async (file: File) => new Uint8Array(await file.arrayBuffer());
const checked = (file: File) => userEvent.upload(screen.getByLabelText("Files to check"), file);

describe("locked with a passphrase", () => {
  test("is the same package inside, and is checked once the passphrase is typed", async () => {
    const file = await lockedBy("Passphrase", passphrase, "Save it locked with the passphrase");
    expect(await decrypt(await contentOf(file), { passphrase })).toEqual({ ok: true, bytes });
    const { show } = await freshComputer();
    show(<CheckPage />);
    await checked(file);
    const asked = await screen.findByLabelText(/^Passphrase of/, {}, { timeout: 60_000 });
    expect(screen.getAllByText(/the file is locked with a passphrase/i)[0]).toBeVisible();
    await userEvent.type(asked, "not the right one{Enter}");
    expect(await screen.findByText(/This passphrase does not open the file/, {}, { timeout: 60_000 })).toBeVisible();
    await userEvent.clear(screen.getByLabelText(/^Passphrase of/));
    await userEvent.type(screen.getByLabelText(/^Passphrase of/), `${passphrase}{Enter}`);
    expect(await screen.findByText("Checked: matches.", {}, { timeout: 60_000 })).toBeInTheDocument();
    expect(screen.getByRole("heading", { name: "Guiyang_2026_v1_signed_package.zip" })).toBeVisible();
  }, 240_000);
});

describe("locked for a key", () => {
  test("takes a whole public key only", async () => {
    const { show } = await freshComputer();
    show(<LockPackage makePackage={async () => ({ name: "x.zip", bytes, missing: 0 })} />);
    await userEvent.type(screen.getByLabelText("Or their public key"), recipient.slice(0, -3));
    await userEvent.click(screen.getByRole("button", { name: "Save it locked for this key" }));
    expect(await screen.findByText(/Copy the whole public key/)).toBeVisible();
  });
  test("is opened by the secret half of it, and by no other", async () => {
    const file = await lockedBy("Or their public key", recipient, "Save it locked for this key");
    expect(await decrypt(await contentOf(file), { identity })).toEqual({ ok: true, bytes });
    const { show } = await freshComputer();
    show(<CheckPage />);
    await checked(file);
    const key = await screen.findByLabelText(/^Secret key of/, {}, { timeout: 60_000 });
    await userEvent.type(key, `${await generateX25519Identity()}{Enter}`);
    expect(await screen.findByText(/was not locked for this key/, {}, { timeout: 60_000 })).toBeVisible();
    await userEvent.clear(key);
    await userEvent.type(key, `${identity}{Enter}`);
    expect(await screen.findByText("Checked: matches.", {}, { timeout: 60_000 })).toBeInTheDocument();
  }, 240_000);
});
