// The plain work that taking in packages cannot beat in a browser, on the same bytes: read, hash every file, parse the submission, check one
// signature. No rule, no rating, no list, no database. Believes what it reads.
const decoder = new TextDecoder();
const encoder = new TextEncoder();
const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

self.addEventListener("message", async ({ data }) => {
  for (const file of data) await check(new Uint8Array(await file.arrayBuffer()));
  self.postMessage("read");
});

async function check(bytes) {
  const view = new DataView(bytes.buffer);
  const files = new Map();
  // Stored entries, one after another, as this program packs them.
  for (let at = 0; view.getUint32(at, true) === 0x04034b50; ) {
    const [size, name] = [view.getUint32(at + 18, true), view.getUint16(at + 26, true)];
    const from = at + 30 + name;
    files.set(decoder.decode(bytes.subarray(at + 30, from)).replace(/^[^/]*\//, ""), bytes.subarray(from, from + size));
    at = from + size;
  }
  await Promise.all([...files.values()].map((content) => crypto.subtle.digest("SHA-256", content)));
  JSON.parse(decoder.decode(files.get("data/submission.json") ?? encoder.encode("{}")));
  const [statement, jws, pem] = ["json", "jws", "pem"].map((ending) => files.get(`signatures/1-prepared.${ending}`));
  if (!statement || !jws || !pem) return;
  const [header = "", , signature = ""] = decoder.decode(jws).trim().split(".");
  const spki = bytesOf(decoder.decode(pem).replace(/-----[^-]+-----|\s/g, ""));
  const key = await crypto.subtle.importKey("spki", spki, "Ed25519", false, ["verify"]);
  const signed = new Uint8Array(header.length + 1 + statement.length);
  signed.set(encoder.encode(`${header}.`));
  signed.set(statement, header.length + 1);
  const plain = signature.replaceAll("-", "+").replaceAll("_", "/");
  await crypto.subtle.verify("Ed25519", key, bytesOf(plain), signed);
}
