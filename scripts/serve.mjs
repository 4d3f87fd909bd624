// How does one try the built app on one's own computer? `npm start` serves dist/ at one address, with the headers a real host
// should send. Only this computer can reach it. Options for tests: --site <folder> --port <n> --log.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize, sep } from "node:path";
import { parseArgs } from "node:util";
import { buildIfNeeded } from "./build-if-needed.mjs";
import { headersFor } from "./headers.mjs";

const { values } = parseArgs({
  options: { site: { type: "string" }, port: { type: "string" }, log: { type: "boolean", default: false } },
});
const site = values.site ?? buildIfNeeded();
// Browsers keep answers per address, port included: another port would look like an empty app. So never a free one by chance.
const port = Number(values.port ?? process.env.PORT ?? 8471);

const server = createServer((request, response) => {
  if (values.log) console.log(`request ${request.method} ${request.url}`);
  const path = pathOf(request.url ?? "/");
  const file = path && fileOf(path);
  if (!file) return end(404, { "Content-Type": "text/plain; charset=utf-8" }, "There is nothing at this address.\n");
  if (request.method !== "GET" && request.method !== "HEAD") return end(405, { Allow: "GET, HEAD" }, "");
  const etag = `"${file.size.toString(36)}-${Math.round(file.mtimeMs).toString(36)}"`;
  const headers = { ...headersFor(path), ETag: etag };
  if (request.headers["if-none-match"] === etag) return end(304, headers, "");
  response.writeHead(200, { ...headers, "Content-Length": file.size });
  if (request.method === "HEAD") return response.end();
  createReadStream(file.name)
    .on("error", () => response.destroy())
    .pipe(response);

  function end(status, headers, text) {
    response.writeHead(status, headers).end(text);
  }
});

server.on("error", (error) => {
  const why =
    error.code === "EADDRINUSE"
      ? `Port ${port} is in use by another program (perhaps this one, started twice).`
      : error.message;
  console.error(`${why}\nTo use another port: PORT=8472 npm start. Answers stay with the address they were typed at.`);
  process.exit(1);
});
server.listen(port, "127.0.0.1", () => {
  const { port: actual } = server.address();
  console.log(`Sister City Check is at http://127.0.0.1:${actual}/`);
});

/** Path inside the site, or undefined for an address that cannot be one. */
function pathOf(url) {
  try {
    const path = normalize(decodeURIComponent(new URL(url, "http://localhost").pathname).slice(1) || "index.html");
    if (path.includes("\0") || path.startsWith("..") || path.startsWith(sep)) return undefined;
    return path.replaceAll("\\", "/");
  } catch {
    return undefined;
  }
}

function fileOf(path) {
  const name = join(site, path);
  const found = statSync(name, { throwIfNoEntry: false });
  return found?.isFile() ? { name, size: found.size, mtimeMs: found.mtimeMs } : undefined;
}
