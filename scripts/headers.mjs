// Which headers does each file of the built site need? The one table: the local server sends it, the build puts the page's
// policy into index.html too, and a test compares docs/deploying.md with it.

const policy = (rules) =>
  Object.entries(rules)
    .map(([name, value]) => (value ? `${name} ${value}` : name))
    .join("; ");

/** For documents. The one connection is to this site: the page fetches the checklist, which is data and not script. */
const pageRules = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' blob: data:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "frame-src": "'none'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
  "require-trusted-types-for": "'script'",
  "trusted-types": "default",
};

/** The part of the page's policy that a meta element can carry: browsers ignore frame-ancestors there. */
export const metaPolicy = policy(pageRules);
export const pagePolicy = policy({ ...pageRules, "frame-ancestors": "'none'" });
/** A worker takes its policy from its own response. PDF layout is WebAssembly; fonts are read from this site. */
export const workerPolicy = policy({
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "connect-src": "'self' data:",
});
/** The offline worker fetches this site's files and runs nothing else. */
export const offlineWorkerPolicy = policy({ "default-src": "'none'", "connect-src": "'self'" });

/** For every file. */
export const commonHeaders = {
  "Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "X-DNS-Prefetch-Control": "off",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), usb=(), serial=(), bluetooth=()",
};

const types = {
  css: "text/css; charset=utf-8",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  jpg: "image/jpeg",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  otf: "font/otf",
  pdf: "application/pdf",
  png: "image/png",
  svg: "image/svg+xml",
  ttf: "font/ttf",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json",
  woff: "font/woff",
  woff2: "font/woff2",
  yaml: "text/plain; charset=utf-8",
  zip: "application/zip",
};

/** Headers for one file of the built site; `path` is relative to its root, with forward slashes. */
export function headersFor(path) {
  const ending = path.slice(path.lastIndexOf(".") + 1);
  const type = types[ending] ?? "application/octet-stream";
  return { ...commonHeaders, "Content-Type": type, ...own(path, ending) };
}

function own(path, ending) {
  // A day, not longer: browsers look for a new sw.js themselves after a day whatever is said here, and an officer who asks
  // for updates is answered at once (see src/app/offline.ts).
  if (path === "sw.js") return { "Content-Security-Policy": offlineWorkerPolicy, "Cache-Control": "max-age=86400" };
  if (path.startsWith("workers/")) return { "Content-Security-Policy": workerPolicy, "Cache-Control": forEver };
  if (path.startsWith("assets/")) return { "Cache-Control": forEver };
  // An SVG or PDF opened by itself is a document too.
  if (["html", "svg", "pdf"].includes(ending))
    return { "Content-Security-Policy": pagePolicy, "Cache-Control": "no-cache" };
  return { "Cache-Control": "no-cache" };
}

const forEver = "public, max-age=31536000, immutable";
