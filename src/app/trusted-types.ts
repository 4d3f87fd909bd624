// Which scripts may the page start by address? Its own workers and nothing else; the browser enforces it (Trusted Types).
// The policy is named "default" so that plain `new Worker(new URL(…))` goes through it: see docs/decisions/0002.

/** Not in TypeScript's DOM types yet. */
type PolicyFactory = {
  readonly defaultPolicy: unknown;
  createPolicy(name: "default", rules: { createScriptURL(url: string): string | null }): unknown;
};

/** Call before the first worker is started; calling it again does nothing. Without Trusted Types in the browser, neither. */
export function allowOwnScripts(): void {
  const factory = (window as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory || factory.defaultPolicy) return;
  const base = new URL("./", document.baseURI).href;
  factory.createPolicy("default", {
    createScriptURL: (url) => {
      const { href } = new URL(url, base);
      // Development serves workers from their source folder; there the policy is not enforced, only asked.
      const own = href === `${base}sw.js` || href.startsWith(`${base}workers/`) || import.meta.env.DEV;
      return own ? href : null;
    },
  });
}
