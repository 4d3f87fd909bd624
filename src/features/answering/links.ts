// Links to other pages of the program go the same way as Continue, so that a page can say first what leaving it means.
import type { MouseEvent } from "react";

/** For `onClickCapture` around a page. Links that open elsewhere, and those out of the program, are left alone. */
export function holdLinks(event: MouseEvent, go: (to: string, state?: unknown) => void): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return;
  const href = event.target.closest("a")?.getAttribute("href");
  if (!href?.startsWith("#/")) return;
  event.preventDefault();
  event.stopPropagation();
  go(href.slice(1));
}

/** What the page before handed on with the address, such as where one came from. */
export function handedOn(name: string): unknown {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null ? (state as Readonly<Record<string, unknown>>)[name] : undefined;
}
