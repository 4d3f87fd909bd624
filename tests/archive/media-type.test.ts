// The kind of a file is what its bytes say, whatever it is called.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { mediaType, nameDisagrees, safeEnding } from "../../src/archive/media-type.ts";
import { zipOf } from "../../src/archive/write-package.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (path: string) => new Uint8Array(readFileSync(new URL(`../../${path}`, import.meta.url)));

describe("a file is known by its content", () => {
  it("pictures of this repository", () => {
    expect(mediaType(read("public/icon-192.png"))).toBe("image/png");
    expect(mediaType(read("public/icon.svg"))).toBe("image/svg+xml");
    expect(mediaType(read("index.html"))).toBe("text/html");
    expect(mediaType(read("README.md").subarray(0, 4096))).not.toBe("application/octet-stream");
  });

  it.each([
    ["%PDF-1.7\n%âãÏÓ", "application/pdf"],
    ["GIF89a,,,", "image/gif"],
    ["Date,Giver,Value\n2026-01-02,Guiyang,120\n", "text/plain"],
    ["From: a@example.org\nDate: Mon\nSubject: Gifts\n\nHello", "message/rfc822"],
    ["<?xml version='1.0'?><svg onload='alert(1)'/><svg >", "image/svg+xml"],
    ["  <script >alert(1)</script>", "text/html"],
    ["", "application/octet-stream"],
    ["MZ\u0000\u0003", "application/octet-stream"],
  ])("%j is %s", (text, type) => expect(mediaType(bytes(text))).toBe(type));

  it("a plain zip, a Word file and an OpenDocument file", async () => {
    const zip = (name: string, text: string) => zipOf(new Map([[name, bytes(text)]]), "");
    expect(mediaType(await zip("photos/1.txt", "x"))).toBe("application/zip");
    expect(mediaType(await zip("[Content_Types].xml", "<Types/>"))).toBe(
      "application/vnd.openxmlformats-officedocument",
    );
    expect(mediaType(await zip("mimetype", "application/vnd.oasis.opendocument.text"))).toBe(
      "application/vnd.oasis.opendocument",
    );
  });

  it("a character cut in two at the end of what is looked at does not make text unknown", () => {
    expect(mediaType(bytes("贵阳").subarray(0, 5))).toBe("text/plain");
  });
});

describe("a name", () => {
  it("that claims another kind is noticed, and does not decide the ending", () => {
    expect(nameDisagrees("contract.pdf", "text/html")).toBe(true);
    expect(safeEnding("contract.pdf", "text/html")).toBe("html");
    expect(nameDisagrees("photo.jpg", "application/octet-stream")).toBe(true);
    expect(safeEnding("setup.exe", "application/octet-stream")).toBe("bin");
  });
  it("that fits its content, or claims nothing, is fine", () => {
    expect(nameDisagrees("Scan.JPEG", "image/jpeg")).toBe(false);
    expect(safeEnding("Scan.JPEG", "image/jpeg")).toBe("jpeg");
    expect(nameDisagrees("minutes", "application/pdf")).toBe(false);
  });
});
