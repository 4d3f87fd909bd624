// A view of a portfolio that somebody keeps or passes on: where one looks, and what narrows, orders and shows it. It holds what stands in an
// address and never a submission. Reading one is strict: a filter that is not understood would show more than its author meant.
import * as z from "zod/mini";
import { filterGroups, readFilter, writeFilter } from "../core/compare/filter.ts";
import { narrowNames, readNarrowing } from "../core/compare/narrow.ts";
import type { Problem, Read } from "../core/problem.ts";
import { pathOf, readBy } from "../core/problems-of.ts";
import { readStrictJson } from "./strict-json.ts";
import { line, moment, wrongFormat } from "./submission.ts";

export const viewFormat = "sister-city-check/view@1";
/** A view is a few hundred bytes; one of fifty submissions side by side about two thousand. */
export const largestView = 64_000;

/** The views one can keep, as they are called in an address. */
export const viewNames = ["overview", "table", "side-by-side", "questions", "leads"] as const;

/** What may stand in the address beside the filter. The page of a table is left out: it is where somebody was, not what they looked at. */
const shownBy = [
  ...["sort", "down", "columns", "rows", "dense", "checklist"],
  ...["at", "group", "small"],
  ...["question", "part", "find", "kind"],
  ...["of", "against", "all", "without"],
] as const;
export const setNames: readonly string[] = [...filterGroups, "text", ...narrowNames, ...shownBy];

const value = z.string().check(z.minLength(1, { error: "missing" }), z.maxLength(8_000));
const fields = {
  name: line.check(z.minLength(1, { error: "missing" })),
  /** The clock of the computer it was saved on. */
  savedAt: moment,
  view: z.enum(viewNames),
  /** What narrows, orders and shows the set, by the names that stand in an address. */
  set: z.strictObject(Object.fromEntries(setNames.map((name) => [name, z.optional(value)]))),
};
export const viewSchema = z.strictObject({ format: z.literal(viewFormat), ...fields });
/** A view among others that are kept, as it stands in a copy of everything. */
export const keptViewSchema = z.strictObject({ id: z.uuid(), ...fields });

export interface View {
  readonly name: string;
  /** ISO moment. */
  readonly savedAt: string;
  readonly view: (typeof viewNames)[number];
  readonly set: Readonly<Record<string, string>>;
}

/** What an address says, without what is no part of a view. */
export const setOfView = (set: Readonly<Record<string, string | undefined>>): View["set"] =>
  Object.fromEntries(setNames.flatMap((name) => (set[name] ? [[name, set[name]]] : [])));

export const writeView = ({ name, savedAt, view, set }: View): string =>
  `${JSON.stringify({ format: viewFormat, name, savedAt, view, set: setOfView(set) }, null, 1)}\n`;

/** Reads a view: all of it, or every fault with its place. */
export function readView(bytes: Uint8Array): Read<View> {
  const refuse = (...problems: Problem[]): Read<never> => ({ ok: false, problems });
  if (bytes.length > largestView)
    return refuse({ kind: "too-large", path: "", facts: { bytes: bytes.length, most: largestView } });
  const json = readStrictJson(bytes);
  if (!json.ok) return json;
  if (typeof json.value !== "object" || json.value === null || Array.isArray(json.value))
    return refuse({ kind: "not-an-object", path: "", facts: {} });
  if ("format" in json.value && json.value.format !== viewFormat)
    return refuse(wrongFormat(json.value.format, viewFormat));
  const read = readBy(viewSchema, json.value);
  if (!read.ok) return read;
  const { name, savedAt, view } = read.value;
  const set = setOfView(read.value.set as Record<string, string>);
  const problems = problemsOfSet(set);
  return problems.length > 0 ? refuse(...problems) : { ok: true, value: { name, savedAt, view, set } };
}

/** A filter or figure of which a part is not understood. @param path where the view stands */
export function problemsOfSet(set: View["set"], path = ""): Problem[] {
  const filter = writeFilter(readFilter(set));
  const narrowing = readNarrowing(set);
  const lost = [
    ...filterGroups.filter((group) => set[group] && countIn(filter[group]) !== countIn(set[group])),
    ...narrowNames.filter((name) => set[name] && !narrowing[name]),
  ];
  return lost.map((name) => ({ kind: "wrong-value", path: pathOf(["set", name], path), facts: {} }));
}

const countIn = (values = ""): number => new Set(values.split(",").filter(Boolean)).size;
