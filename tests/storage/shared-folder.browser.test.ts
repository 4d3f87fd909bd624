// A folder that colleagues see too. A folder of this origin's own file system stands in for the one a person chooses: it is the same kind
// of handle, and only the choosing cannot be done by a test.
import { afterEach, expect, test } from "vitest";
import {
  accessTo,
  connectedFolder,
  connectFolder,
  disconnectFolder,
  type Folder,
  lookIntoFolder,
  putIntoFolder,
  takeFromFolder,
} from "../../src/storage/shared-folder.ts";
import { freshName, openAs, value } from "./fresh.ts";

const made: string[] = [];
afterEach(async () => {
  const root = await navigator.storage.getDirectory();
  for (const name of made.splice(0)) await root.removeEntry(name, { recursive: true }).catch(() => undefined);
});

async function folder(): Promise<Folder> {
  const name = `shared-${crypto.randomUUID()}`;
  made.push(name);
  return (await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true })) as Folder;
}

async function puts(into: Folder, name: string, text: string): Promise<void> {
  const stream = await (await into.getFileHandle(name, { create: true })).createWritable();
  await stream.write(text);
  await stream.close();
}

const bytes = (text: string) => new TextEncoder().encode(text);
const names = async (of: Folder): Promise<string[]> => {
  const found: string[] = [];
  for await (const entry of of.values()) found.push(entry.name);
  return found.sort();
};

test("a connected folder is known after the program is opened again, and forgotten when it is disconnected", async () => {
  const name = freshName();
  const [storage, shared] = [await openAs(name), await folder()];
  value(await connectFolder(storage, shared));
  storage.close();
  const again = await openAs(name);
  const found = await connectedFolder(again);
  expect(await found?.isSameEntry(shared)).toBe(true);
  expect(found && (await accessTo(found))).toBe("granted");
  value(await disconnectFolder(again));
  expect(await connectedFolder(again)).toBeUndefined();
});

test("what is put there is whole, and nothing there is written over", async () => {
  const [storage, shared] = [await openAs(freshName()), await folder()];
  expect(await putIntoFolder(storage, shared, "check_signed.zip", bytes("one"))).toEqual({
    ok: true,
    value: "check_signed.zip",
  });
  expect(await putIntoFolder(storage, shared, "check_signed.zip", bytes("two"))).toEqual({
    ok: true,
    value: "check_signed (2).zip",
  });
  expect(await putIntoFolder(storage, shared, "copy.zip.age", bytes("1"))).toMatchObject({ value: "copy.zip.age" });
  expect(await putIntoFolder(storage, shared, "copy.zip.age", bytes("2"))).toMatchObject({ value: "copy (2).zip.age" });
  expect(await (await (await shared.getFileHandle("check_signed.zip")).getFile()).text()).toBe("one");
});

test("what others put there is new until it was opened; what came from here, and what is half written, is not", async () => {
  const [storage, shared] = [await openAs(freshName()), await folder()];
  value(await connectFolder(storage, shared));
  await putIntoFolder(storage, shared, "ours.zip", bytes("ours"));
  await puts(shared, "theirs.zip", "theirs");
  for (const other of ["holiday.jpg", ".theirs.zip", "~$theirs.zip"]) await puts(shared, other, "x");
  await puts(shared, "arriving.zip", "");
  const fresh = async () => {
    const found = await lookIntoFolder(storage, shared);
    return found.ok && found.value.filter((file) => file.fresh).map((file) => file.name);
  };
  expect(await fresh()).toEqual(["theirs.zip"]);
  expect(await takeFromFolder(storage, shared, "theirs.zip")).toMatchObject({ ok: true });
  expect(await fresh()).toEqual([]);
  // The same name with other content is another file.
  await puts(shared, "theirs.zip", "theirs, once more");
  expect(await fresh()).toEqual(["theirs.zip"]);
});

test("a folder that is gone says so, for looking, opening and saving", async () => {
  const [storage, shared] = [await openAs(freshName()), await folder()];
  await (await navigator.storage.getDirectory()).removeEntry(shared.name, { recursive: true });
  const gone = { ok: false, fault: { kind: "gone" } };
  expect(await lookIntoFolder(storage, shared)).toMatchObject(gone);
  expect(await takeFromFolder(storage, shared, "theirs.zip")).toMatchObject(gone);
  expect(await putIntoFolder(storage, shared, "ours.zip", bytes("ours"))).toMatchObject(gone);
});

test.each([
  ["NoModificationAllowedError", "locked"],
  ["NotAllowedError", "no-permission"],
  ["QuotaExceededError", "full"],
  ["TypeError", "unexpected"],
])("a write that fails with %s is called %s, and leaves nothing behind", async (name, kind) => {
  const [storage, shared] = [await openAs(freshName()), await folder()];
  // Only the one call that cannot be made to fail on purpose is stood in for.
  const { createWritable } = FileSystemFileHandle.prototype;
  FileSystemFileHandle.prototype.createWritable = () => Promise.reject(new DOMException("no", name));
  const put = await putIntoFolder(storage, shared, "ours.zip", bytes("ours"));
  FileSystemFileHandle.prototype.createWritable = createWritable;
  expect(put).toMatchObject({ ok: false, fault: { kind } });
  expect(await names(shared)).toEqual([]);
});
