// How does furniture that says something else on each page, such as its number, get onto pages whose content is laid out already?
// react-pdf would paginate all content twice for it: once to count the pages and once to print the count.

import type { PdfNode } from "./nodes.ts";

/** Furniture runs if it stands directly in a Page and out of the flow: then no content moves, whatever it says. */
const runs = (node: PdfNode): boolean => node.style?.position === "absolute" && hasRender(node);

/** True if something at or under the node is written by a `render` function. */
export const hasRender = (node: PdfNode): boolean =>
  node.props?.render !== undefined || (node.children ?? []).some(hasRender);

/** The sheet with its running furniture as on a page 1 of 1, marked for `withRunning`. */
export function heldStill(sheet: PdfNode): PdfNode {
  const children = (sheet.children ?? []).map((child, place) =>
    runs(child) ? written(child, { pageNumber: 1, totalPages: 1 }, place) : child,
  );
  return { ...sheet, children };
}

/** For each page a sheet of nothing but its running furniture, still to be laid out; undefined if there is none. */
export function runningSheets(sheets: readonly PdfNode[], pages: readonly PdfNode[]): PdfNode[] | undefined {
  if (!sheets.some((sheet) => sheet.children?.some(runs))) return undefined;
  return pages.map((page, index) => {
    const sheet = sheets[page.props?.sheet ?? 0] ?? page;
    const facts = { pageNumber: index + 1, totalPages: pages.length };
    const children = (sheet.children ?? []).flatMap((child, place) =>
      runs(child) ? [written(child, facts, place)] : [],
    );
    return { ...sheet, props: { ...sheet.props, bookmark: null }, children };
  });
}

/** The laid-out page with its laid-out furniture in the places of that which stood still. */
export function withRunning(page: PdfNode, furniture: PdfNode | undefined): PdfNode {
  const children = (page.children ?? []).map((child) => {
    const place = child.props?.runs;
    return place === undefined ? child : (furniture?.children?.find((one) => one.props?.runs === place) ?? child);
  });
  return { ...page, children };
}

function written(node: PdfNode, facts: object, place?: number): PdfNode {
  const { render, ...props } = node.props ?? {};
  const children = render ? render(facts) : node.children?.map((child) => written(child, facts));
  return {
    ...node,
    props: place === undefined ? props : { ...props, runs: place },
    ...(children === undefined ? {} : { children }),
  };
}
