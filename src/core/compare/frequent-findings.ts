// Which findings occur most, and on what ground? A share is of those submissions whose edition has the rule; others cannot have raised it.
import type { RuleId, SectionId, Severity } from "../checklist.ts";
import { type EditionOf, type Fold, Tallies } from "./fold.ts";

export interface FrequentFinding {
  readonly rule: RuleId;
  readonly section: SectionId;
  /** How grave the editions hold it to be: one, or several where editions differ. */
  readonly severities: readonly Severity[];
  /** Submissions that raise it, of how many that could. */
  readonly count: number;
  readonly outOf: number;
  /** Of those that raise it: every answer behind it is told or own view. */
  readonly weak: number;
  /** Of those that raise it: no safeguard was adopted against it. */
  readonly withoutSafeguard: number;
  /** Submissions in which an open answer could still raise it. */
  readonly possible: number;
}

/** Findings by how many submissions raise them, most first; those raised nowhere are left out. */
export function frequentFindings(editionOf: EditionOf): Fold<readonly FrequentFinding[]> {
  const perEdition = new Tallies<ReturnType<EditionOf>>();
  const count = new Tallies<RuleId>();
  const weak = new Tallies<RuleId>();
  const open = new Tallies<RuleId>();
  const possible = new Tallies<RuleId>();
  return {
    add(summary) {
      perEdition.add(editionOf(summary));
      for (const raised of summary.raised) {
        count.add(raised.rule);
        if (raised.weak) weak.add(raised.rule);
        if (!raised.safeguarded) open.add(raised.rule);
      }
      for (const rule of summary.possible) possible.add(rule);
    },
    result() {
      const editions = [...perEdition.counts];
      return [...count.counts]
        .map(([rule, raised]): FrequentFinding => {
          const having = editions.flatMap(([checklist, submissions]) => {
            const found = checklist.rules.get(rule);
            return found ? [{ found, submissions }] : [];
          });
          const [first] = having;
          if (!first) throw new Error(`No edition has the rule ${rule}.`);
          return {
            rule,
            section: first.found.section,
            severities: [...new Set(having.map(({ found }) => found.severity))].sort(),
            count: raised,
            outOf: having.reduce((sum, { submissions }) => sum + submissions, 0),
            weak: weak.counts.get(rule) ?? 0,
            withoutSafeguard: open.counts.get(rule) ?? 0,
            possible: possible.counts.get(rule) ?? 0,
          };
        })
        .sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
    },
  };
}
