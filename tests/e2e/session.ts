// Somebody's work on one check, act by act: a note, a choice, an evidence file, a signature. What the page called done is written down, so
// that it can be held against what is on the disk after the browser died.
import { createHash } from "node:crypto";
import type { Page } from "playwright";
import { completeCopy, manyAnswers } from "./complete-copy.ts";
import { untilSaved } from "./site.ts";

export const acts = ["note", "choice", "evidence", "sign-off"] as const;
export type Act = (typeof acts)[number];

/** What the page said is done, and what it was only asked to do. */
export interface Ledger {
  readonly done: Record<Act, string[]>;
  readonly asked: Record<Act, string[]>;
}
export const newLedger = (): Ledger => ({
  done: { note: [], choice: [], evidence: [], "sign-off": [] },
  asked: { note: [], choice: [], evidence: [], "sign-off": [] },
});

const copy = completeCopy(manyAnswers);
const at = (address: string, rest: string): string => `${address}#/a/${copy.id}/${rest}`;

/** Brings in a check that could be signed at once. */
export async function begins(page: Page, address: string): Promise<void> {
  await page.goto(`${address}#/open`);
  const buffer = Buffer.from(copy.text);
  await page.getByLabel("File").setInputFiles({ name: "copy.json", mimeType: "application/json", buffer });
  await page.getByRole("button", { name: "Add 1 assessment" }).click();
  await page.getByText("1 assessment added.").waitFor();
}

/** Opens the check, and the next version of it where the last one is signed. */
export async function goesOn(page: Page, address: string): Promise<void> {
  await page.goto(at(address, "sign"));
  const signed = page.getByRole("heading", { level: 1, name: /^Version \d+ is signed$/ });
  await signed.or(page.getByLabel("Your full name", { exact: true })).waitFor();
  if (await signed.isVisible()) await nextVersion(page);
}

async function nextVersion(page: Page): Promise<void> {
  await page.getByText("Something has to be changed").click();
  await page.getByRole("button", { name: /^Begin version \d+$/ }).click();
  await page.getByRole("heading", { level: 1, name: "Sign and lock" }).waitFor();
}

/** Does one act and writes it down: before it begins, and once the page has said that it is done. */
export async function does(act: Act, number: number, page: Page, address: string, ledger: Ledger): Promise<void> {
  const asks = (what: string): string => {
    ledger.asked[act].push(what);
    return what;
  };
  if (act === "sign-off") {
    await page.goto(at(address, "sign"));
    await page.getByLabel("Your full name", { exact: true }).fill("A. Osei");
    await page.getByLabel("Your office", { exact: true }).fill("International office");
    await page.getByLabel("The person who prepared it").check();
    asks("");
    await page.getByRole("button", { name: /^Sign and lock version/ }).click();
    await page.getByRole("heading", { level: 1, name: /^Version \d+ is signed$/ }).waitFor();
    ledger.done[act].push((await page.locator(".fingerprint").innerText()).replace(/\s/g, ""));
    return nextVersion(page);
  }
  if (act === "evidence") {
    await page.goto(at(address, "q/agreement.status"));
    // Where there is evidence already, the place for more is open.
    const [door, field] = [page.getByRole("button", { name: "Add a file or a link" }), page.getByLabel("Add files")];
    await door.or(field).first().waitFor({ state: "attached" });
    if (await door.isVisible()) await door.click();
    const buffer = Buffer.alloc(50_000 + number, `%PDF-1.7 paper ${number} `);
    const what = asks(createHash("sha256").update(buffer).digest("hex"));
    const name = `paper-${number}.pdf`;
    await field.setInputFiles({ name, mimeType: "application/pdf", buffer });
    await page.getByText(`“${name}” was added.`).waitFor();
    ledger.done[act].push(what);
    return;
  }
  if (act === "note") {
    await page.goto(at(address, "q/oversight.owner"));
    const box = page.locator("main textarea").last();
    const what = asks(`Asked for the ${number}th time: 贵阳.`);
    await box.fill(what);
    await box.blur();
    await untilSaved(page);
    ledger.done[act].push(what);
    return;
  }
  await page.goto(at(address, "q/oversight.training"));
  const what = asks(number % 3 === 0 ? "some" : "none");
  await page.getByLabel(what === "some" ? "Some of them" : "None of them").check();
  await untilSaved(page);
  ledger.done[act].push(what);
}

export interface OnDisk {
  readonly note: string;
  readonly choice: string;
  /** Fingerprints that are named and whose bytes have that fingerprint. */
  readonly evidence: readonly string[];
  /** Fingerprints of signed versions whose content has that fingerprint and that somebody signed. */
  readonly signed: readonly string[];
  /** What is there in part: named without bytes, content that is another, a version without a signature. */
  readonly torn: readonly string[];
}

/** What the database of this page holds, each thing held against its fingerprint. */
export const onDisk = (page: Page): Promise<OnDisk> =>
  page.evaluate(async () => {
    interface Row {
      readonly fingerprint: string;
      readonly content: Uint8Array<ArrayBuffer>;
      readonly signatures: readonly unknown[];
      readonly bytes: ArrayBuffer;
      readonly answers: Record<string, { readonly note?: string; readonly value?: string }>;
      readonly evidence?: Record<string, unknown>;
    }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("sister-city-check");
      request.onerror = () => reject(request.error);
      request.onsuccess = () => resolve(request.result);
    });
    const all = (table: string) =>
      new Promise<Row[]>((resolve, reject) => {
        const request = database.transaction(table).objectStore(table).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const [work, files, versions] = await Promise.all([all("assessments"), all("evidenceFiles"), all("submissions")]);
    database.close();
    const whole = async (bytes: BufferSource, fingerprint: string): Promise<boolean> => {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("") === fingerprint;
    };
    const torn: string[] = [];
    const evidence: string[] = [];
    for (const item of Object.values(work[0]?.evidence ?? {})) {
      const named = JSON.stringify(item).match(/[0-9a-f]{64}/)?.[0] ?? "";
      const file = files.find(({ fingerprint }) => fingerprint === named);
      if (file && (await whole(file.bytes, named))) evidence.push(named);
      else torn.push(`evidence ${named}`);
    }
    const signed: string[] = [];
    for (const { fingerprint, content, signatures } of versions)
      if (signatures.length > 0 && (await whole(content, fingerprint))) signed.push(fingerprint);
      else torn.push(`version ${fingerprint}`);
    const answers = work[0]?.answers ?? {};
    const note = answers["oversight.owner"]?.note ?? "";
    return { note, choice: answers["oversight.training"]?.value ?? "", evidence, signed, torn };
  });

/** What was called done and is not there, and what is there in part. Work that was only asked for may be there or not. */
export function lostFrom({ done, asked }: Ledger, found: OnDisk): readonly string[] {
  const missing = (act: "evidence" | "sign-off", there: readonly string[]) =>
    done[act].filter((one) => !there.includes(one)).map((one) => `${act} ${one}`);
  const lost = [...found.torn, ...missing("evidence", found.evidence), ...missing("sign-off", found.signed)];
  for (const act of ["note", "choice"] as const) {
    const last = done[act].at(-1);
    if (last === undefined) continue;
    const may = [last, ...asked[act].slice(asked[act].lastIndexOf(last) + 1)];
    if (!may.includes(found[act])) lost.push(`${act}: “${last}” was called saved, “${found[act]}” is there`);
  }
  return lost;
}
