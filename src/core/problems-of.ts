// From zod's issues to our problems: the same path and kind whichever schema found the fault.
import type * as z from "zod/mini";
import type { Problem, ProblemKind, Read } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** Writes a path as people read it: `answers["agreement.type"].value`. */
export function pathOf(parts: readonly PropertyKey[], root = ""): string {
  return parts.reduce<string>((path, part) => {
    if (typeof part === "number") return `${path}[${part}]`;
    const name = String(part);
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
    return path ? `${path}.${name}` : name;
  }, root);
}

/** Reads a value by a schema: the value, or every fault under the given path. */
export function readBy<T>(schema: z.ZodMiniType<T>, value: unknown, root = ""): Read<T> {
  // With the input in each issue, something missing can be told from something of the wrong type.
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, problems: problemsOf(parsed.error.issues, root) };
}

/** All faults of one failed parse. A union's faults are those of the variant that came nearest. */
export function problemsOf(issues: readonly Issue[], root = ""): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, pathOf(issue.path, root)));
}

/** Kinds that schemas name themselves, as the message of a check. */
const named = new Set<string>(["not-well-formed", "not-an-amount", "not-a-currency", "missing"]);

function problemsOfIssue(issue: Issue, path: string): Problem[] {
  const one = (kind: ProblemKind, facts: Problem["facts"] = {}): Problem[] => [{ kind, path, facts }];
  if (named.has(issue.message)) return one(issue.message as ProblemKind);
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined ? one("missing") : one("wrong-type", { expected: issue.expected });
    case "unrecognized_keys":
      return issue.keys.map((key) => ({ kind: "unexpected-key", path: pathOf([key], path), facts: { key } }));
    case "too_big":
      return issue.origin === "string"
        ? one("too-long", { most: Number(issue.maximum) })
        : one("too-many", { most: Number(issue.maximum) });
    case "too_small":
      return one("missing");
    case "invalid_value":
      return one("wrong-value", { allowed: issue.values.map(String) });
    case "invalid_union": {
      const nearest = nearestVariant(issue.errors);
      return nearest ? problemsOf(nearest, path) : one("wrong-value");
    }
    default:
      return one("wrong-value");
  }
}

/** The variant that got furthest: its first fault lies deepest, and it has the fewest. */
function nearestVariant(variants: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map((issue) => issue.path.length));
  return [...variants].sort((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
}
