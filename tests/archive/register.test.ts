// A register of keys and the cards it is made from, as files that pass through many hands.
import { expect, it } from "vitest";
import { keyWords, readKeyCard, writeKeyCard } from "../../src/archive/key-card.ts";
import { makeKey } from "../../src/archive/keys.ts";
import {
  openRegister,
  type Register,
  registerFormat,
  standingOf,
  withKey,
  withRevoked,
  writeRegister,
} from "../../src/archive/register.ts";
import { standingOfNext } from "../../src/storage/register.ts";

const now = "2026-11-27T09:00:00.000Z";
const owner = { name: "A. Osei", office: "Clerk", madeAt: now };
const empty: Register = { format: registerFormat, issuer: "Audit office", issuedAt: now, keys: [] };
const changed = (bytes: Uint8Array, from: string, to: string) =>
  new TextEncoder().encode(new TextDecoder().decode(bytes).replace(from, to));
const kindOf = (read: { ok: true } | { ok: false; problems: readonly { kind: string }[] }) =>
  read.ok ? "read" : read.problems[0]?.kind;

it("a card says whose key it is, in the words of its owner, and cannot be given another name", async () => {
  const key = await makeKey(false);
  const card = await writeKeyCard(owner, key);
  expect(await readKeyCard(card)).toEqual({ ok: true, value: { ...owner, kid: key.kid } });
  expect(kindOf(await readKeyCard(changed(card, "A. Osei", "B. Osei")))).toBe("altered");
  expect(kindOf(await readKeyCard(new TextEncoder().encode("{}")))).toBe("not-a-key-card");
  expect(keyWords(key.kid)).toHaveLength(8);
});

it("a card is no register and a register no card, though both are signed with the same key", async () => {
  const key = await makeKey(false, "ES256");
  expect(kindOf(await openRegister(await writeKeyCard(owner, key)))).toBe("not-a-register");
  expect(kindOf(await readKeyCard(await writeRegister(empty, key)))).toBe("not-a-key-card");
});

it("a signed register comes back as it was, names the key that signed it, and is refused once a letter differs", async () => {
  const [body, clerk] = [await makeKey(false), await makeKey(false)];
  const register = withKey(empty, { ...owner, kid: clerk.kid });
  const bytes = await writeRegister(register, body);
  expect(await openRegister(bytes)).toEqual({ ok: true, value: { register, issuerKid: body.kid } });
  expect(kindOf(await openRegister(changed(bytes, "Clerk", "Mayor")))).toBe("altered");
  const plain = await openRegister(new TextEncoder().encode(JSON.stringify(register)));
  expect(plain.ok && plain.value.issuerKid).toBeUndefined();
});

it("a key counts until it is revoked, stays listed then, and is not listed twice", () => {
  const card = { ...owner, kid: "k".repeat(43) };
  const listed = withKey(empty, card);
  expect(withKey(listed, { ...card, name: "Another" })).toBe(listed);
  expect(standingOf(listed, card.kid, "2020-01-01T00:00:00Z")).toBe("in-register");
  const revoked = withRevoked(listed, card.kid, now, "Lost");
  expect(standingOf(revoked, card.kid, "2020-01-01T00:00:00Z")).toBe("revoked");
  // The first word on it stands.
  expect(withRevoked(revoked, card.kid, "2027-01-01T00:00:00Z", "Other")).toEqual(revoked);
});

it("a later register is taken for the successor only when the same key signed it", () => {
  const current = { register: empty, issuerKid: "a" };
  const later = { ...empty, issuedAt: "2027-01-01T00:00:00.000Z" };
  expect(standingOfNext(undefined, current)).toBe("first");
  expect(standingOfNext(current, { register: later, issuerKid: "a" })).toBe("same-issuer");
  expect(standingOfNext(current, { register: later, issuerKid: "b" })).toBe("other-issuer");
  expect(standingOfNext(current, { register: later })).toBe("other-issuer");
  expect(standingOfNext({ register: later, issuerKid: "a" }, current)).toBe("older");
  expect(standingOfNext(current, current)).toBe("the-same");
});
