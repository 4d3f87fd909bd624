// From foreign bytes to JSON, strictly: size, depth, repeated and dangerous keys, text that no other program could carry.
// Runs before any schema. It never changes what it reads.
import type { Problem, Read } from "../core/problem.ts";
import { pathOf } from "../core/problems-of.ts";

/** 20 MB holds a full assessment two hundred times over. */
export const largestJson = 20_000_000;
export const deepest = 32;
/** Keys that reach an object's prototype when they are copied carelessly. */
const forbidden = new Set(["__proto__", "constructor", "prototype"]);

/** Parses UTF-8 JSON. Every fault is named with line and column or with the path of the key. */
export function readStrictJson(bytes: Uint8Array): Read<unknown> {
  const refuse = (kind: Problem["kind"], facts: Problem["facts"] = {}, path = ""): Read<never> => ({
    ok: false,
    problems: [{ kind, path, facts }],
  });
  if (bytes.length > largestJson) return refuse("too-large", { bytes: bytes.length, most: largestJson });
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return refuse("not-json", { reason: "not-utf8" });
  }
  if (text.trim() === "") return refuse("not-json", { reason: "empty" });
  const scan = scanJson(text);
  if (scan.deepest > deepest) return refuse("nested-too-deep", { most: deepest });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse("not-json", {
      reason: scan.unfinished ? "cut-off" : "syntax",
      ...whereParsingStops(text, scan.strayAt),
    });
  }
  const problems = [...scan.problems, ...brokenText(json)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: json };
}

/**
 * Parses bytes that are likely canonical, without the pass over the text that names faults. Whoever uses the value must write it in
 * canonical form and compare it with the bytes: only when they are the same is it sure that no key stood twice.
 * @returns undefined where only the careful reading can tell what the bytes hold
 */
export function readLikelyCanonical(bytes: Uint8Array): { readonly value: unknown } | undefined {
  if (bytes.length > largestJson) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // Half characters and NUL cannot stand in valid text but as an escape, and no dangerous key but under its name.
    if (text.includes("\\u") || [...forbidden].some((key) => text.includes(`"${key}"`))) return undefined;
    const value: unknown = JSON.parse(text);
    return isShallow(value, deepest) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** No more than so many objects and lists within each other. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  if (levels === 0) return false;
  for (const inner of Object.values(value)) if (!isShallow(inner, levels - 1)) return false;
  return true;
}

interface Scan {
  readonly deepest: number;
  /** The text ends inside a string, an object or a list. */
  readonly unfinished: boolean;
  /** Where something stands that is no number, true, false or null; -1 when nothing does. */
  readonly strayAt: number;
  readonly problems: readonly Problem[];
}

/** One pass over the text, without recursion: JSON.parse keeps only the last of two equal keys and would hide the first. */
function scanJson(text: string): Scan {
  // Lists have no keys and count their items; what stands in a list has no name.
  const open: { keys: Set<string> | undefined; name: string | undefined; item: number }[] = [];
  const problems: Problem[] = [];
  const token = /"(?:[^"\\]|\\.)*"?|[{}[\],:]/gs;
  let deepestSeen = 0;
  let unfinished = false;
  let pending: string | undefined;
  let strayAt = -1;
  let readTo = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const [found] = match;
    if (strayAt < 0) strayAt = strayIn(text.slice(readTo, match.index), readTo);
    readTo = token.lastIndex;
    const top = open.at(-1);
    if (found === "{" || found === "[") {
      open.push({ keys: found === "{" ? new Set() : undefined, name: pending, item: 0 });
      pending = undefined;
      deepestSeen = Math.max(deepestSeen, open.length);
      if (deepestSeen > deepest) break;
    } else if (found === "}" || found === "]") open.pop();
    else if (found === ":" && top?.keys && pending !== undefined) {
      const steps = open.flatMap(({ keys, name, item }) => [
        ...(name === undefined ? [] : [name]),
        ...(keys ? [] : [item]),
      ]);
      const path = pathOf([...steps, pending]);
      if (top.keys.has(pending)) problems.push({ kind: "repeated-key", path, facts: { key: pending } });
      if (forbidden.has(pending)) problems.push({ kind: "forbidden-key", path, facts: { key: pending } });
      top.keys.add(pending);
    } else if (found === ",") {
      pending = undefined;
      if (top && !top.keys) top.item += 1;
    } else if (found.startsWith('"')) {
      unfinished = found.length < 2 || !found.endsWith('"');
      pending = unquote(found);
    }
  }
  return { deepest: deepestSeen, unfinished: unfinished || open.length > 0, strayAt, problems };
}

function unquote(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return literal;
  }
}

const literal = /^\s*(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)?\s*$/;

/** Position of the first sign between two tokens that begins no literal; -1 when there is none. */
function strayIn(gap: string, at: number): number {
  return literal.test(gap) ? -1 : at + gap.search(/\S/);
}

/** Line and column, from 1, of what cannot be read: the engine's own word where it gives one, else what the scan saw. */
function whereParsingStops(text: string, strayAt: number): Problem["facts"] {
  let position = strayAt < 0 ? text.length : strayAt;
  try {
    JSON.parse(text);
  } catch (error) {
    const told = /position (\d+)/.exec(error instanceof Error ? error.message : "");
    if (told) position = Number(told[1]);
  }
  const before = text.slice(0, position).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Strings with lone surrogates or NUL: other programs would change or cut them. */
export function brokenText(json: unknown): Problem[] {
  const problems: Problem[] = [];
  const todo: [unknown, string][] = [[json, ""]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [value, path] = next;
    if (typeof value === "string" && (!value.isWellFormed() || value.includes("\0"))) {
      problems.push({ kind: "not-well-formed", path, facts: {} });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (!key.isWellFormed()) problems.push({ kind: "not-well-formed", path, facts: {} });
        todo.push([inner, pathOf([Array.isArray(value) ? Number(key) : key], path)]);
      }
    }
  }
  return problems;
}
