// The plain work that taking in packages cannot beat, on the same bytes: read, hash every file, parse the submission, check one signature.
// No rule, no rating, no list. Prints JSON.
import { createHash, createPublicKey, verify } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = ""] = process.argv.slice(2);
const packages = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".zip"))
  .map((entry) => join(entry.parentPath, entry.name));

const begun = performance.now();
let signed = 0;
for (const path of packages) {
  const bytes = readFileSync(path);
  const files = new Map<string, Buffer>();
  // Stored entries, one after another, as this program packs them.
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [size, name] = [bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const from = at + 30 + name;
    files.set(bytes.toString("latin1", at + 30, from).replace(/^[^/]*\//, ""), bytes.subarray(from, from + size));
    at = from + size;
  }
  for (const content of files.values()) createHash("sha256").update(content).digest();
  JSON.parse((files.get("data/submission.json") ?? Buffer.from("{}")).toString("utf8"));
  const [statement, jws, pem] = ["json", "jws", "pem"].map((ending) => files.get(`signatures/1-prepared.${ending}`));
  if (!statement || !jws || !pem) continue;
  const [header = "", , signature = ""] = jws.toString("latin1").trim().split(".");
  const input = Buffer.concat([Buffer.from(`${header}.`, "latin1"), statement]);
  if (verify(null, input, createPublicKey(pem), Buffer.from(signature, "base64url"))) signed += 1;
}
process.stdout.write(JSON.stringify({ packages: packages.length, signed, time: performance.now() - begun }));
