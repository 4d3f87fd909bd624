// What must be true of a react-pdf tree before it is laid out, so that it cannot crash, spill or mislead?
// Works on the tree of elements; knows nothing of pages, fonts' files or PDF objects.

import { isSafeLink } from "../safe-link.ts";
import type { NodeProps, PdfNode } from "./nodes.ts";
import { cleanText, drawable } from "./text.ts";

/** So dear that the line breaker never ends a line with a hyphen of its own making. */
const NEVER_HYPHENATE = 10_000;

/**
 * Makes the tree safe to lay out: every text clean and drawable, every link harmless and leading somewhere, every tag
 * an object of its own. What react-pdf works out from the whole document is settled here, so that sheets can also be
 * laid out without those after them: their places and the outline.
 */
export function prepare(root: PdfNode): void {
  for (const [index, sheet] of (root.children ?? []).entries()) if (sheet.props) sheet.props.sheet = index;
  numberBookmarks(root);
  prepareNode(root, idsUnder(root, new Set()));
}

function prepareNode(node: PdfNode, ids: ReadonlySet<string>): void {
  if (node.value !== undefined) node.value = drawable(cleanText(node.value));
  const { props } = node;
  if (props !== undefined) {
    if (node.type === "TEXT") props.hyphenationPenalty = NEVER_HYPHENATE;
    if (node.type === "LINK") dropUnsafeLink(node, props, ids);
    // A tag written once as a constant and used on many elements must not make them one element.
    if (props.tag !== undefined) props.tag = { ...props.tag, soleText: textsDirectlyIn(node) === 1 };
    const { render } = props;
    if (render !== undefined) {
      // What `render` returns comes into being during layout, after this pass.
      props.render = (facts) => {
        const nodes = render(facts);
        for (const late of nodes) prepareNode(late, ids);
        return nodes;
      };
    }
  }
  for (const child of node.children ?? []) prepareNode(child, ids);
}

/** Gives each entry of the outline its number and that of the one it stands under, in the order react-pdf would. */
function numberBookmarks(root: PdfNode): void {
  let ref = 0;
  let level = (root.children ?? []).map((node) => ({ node, parent: undefined as number | undefined }));
  while (level.length > 0) {
    const below: typeof level = [];
    for (const { node, parent } of level) {
      let own = parent;
      if (node.props?.bookmark) {
        const { bookmark } = node.props;
        own = ref;
        node.props.bookmark = { ...(typeof bookmark === "string" ? { title: bookmark } : bookmark), ref, parent };
        ref += 1;
      }
      for (const child of node.children ?? []) below.push({ node: child, parent: own });
    }
    level = below;
  }
}

function dropUnsafeLink(node: PdfNode, props: NodeProps, ids: ReadonlySet<string>): void {
  const address = props.src ?? props.href;
  const inside = typeof address === "string" && address.startsWith("#");
  if (inside ? ids.has(address.slice(1)) : isSafeLink(String(address))) return;
  delete props.src;
  delete props.href;
  // As any other node it is drawn in the colour of the text around it: what cannot be followed must not look so.
  node.type = (node.children ?? []).some((child) => child.type !== "TEXT_INSTANCE") ? "VIEW" : "TEXT";
}

function idsUnder(node: PdfNode, ids: Set<string>): Set<string> {
  if (node.props?.id !== undefined) ids.add(node.props.id);
  for (const child of node.children ?? []) idsUnder(child, ids);
  return ids;
}

function textsDirectlyIn(node: PdfNode): number {
  if (node.type === "TEXT") return 1;
  const children = (node.children ?? []).filter((child) => child.props?.tag === undefined && child.type !== "LINK");
  return children.reduce((count, child) => count + textsDirectlyIn(child), 0);
}
