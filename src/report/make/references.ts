// Cases and sources a report refers to: each is counted when it is first named, so the lists at the end hold what was used.
import type { Precedent, Source } from "../../core/checklist.ts";
import type { Checklist } from "../../core/open-edition.ts";
import { saySourceNumbers, saySourcesLead } from "../../i18n/en/report.ts";
import { sourceConfidence } from "../../i18n/en/report-terms.ts";
import type { PrecedentBlock, ReportModel, SourceRow } from "../model.ts";

export class References {
  private readonly checklist: Checklist;
  private readonly precedents = new Map<string, Precedent>();
  private readonly sources = new Map<string, number>();

  constructor(checklist: Checklist) {
    this.checklist = checklist;
  }

  /** The first of these cases that no earlier finding used, so that a report tells many stories and not one many times. */
  precedentFor(ids: readonly string[]): { id: string; name: string; lesson: string } | undefined {
    const id = ids.find((candidate) => !this.precedents.has(candidate)) ?? ids[0];
    const precedent = id === undefined ? undefined : this.checklist.precedents.get(id);
    if (!precedent) return undefined;
    this.precedents.set(precedent.id, precedent);
    return { id: `case-${precedent.id}`, name: `${precedent.parties}, ${precedent.year}`, lesson: precedent.lesson };
  }

  /** The printed numbers of these sources, in the order in which they were first named. */
  sourceNumbers(ids: readonly string[]): number[] {
    return ids
      .filter((id) => this.checklist.sources.has(id))
      .map((id) => {
        const number = this.sources.get(id) ?? this.sources.size + 1;
        this.sources.set(id, number);
        return number;
      })
      .sort((a, b) => a - b);
  }

  /** The cases used, in the order of their first use. To be called when all findings are made. */
  precedentBlocks(): PrecedentBlock[] {
    return [...this.precedents.values()].map((precedent) => ({
      id: `case-${precedent.id}`,
      parties: precedent.parties,
      year: precedent.year,
      what: precedent.what,
      lesson: precedent.lesson,
      sources: saySourceNumbers(this.sourceNumbers(precedent.sources)),
      unverified: precedent.unverified ?? "",
    }));
  }

  /** The sources named so far. To be called last. */
  sourceRows(): Pick<ReportModel, "sources" | "sourcesLead"> {
    const rows = [...this.sources].flatMap(([id, number]) => {
      const source = this.checklist.sources.get(id);
      return source ? [sourceRow(source, number)] : [];
    });
    return { sources: rows, sourcesLead: saySourcesLead(rows.length, this.checklist.sources.size) };
  }
}

function sourceRow(source: Source, number: number): SourceRow {
  return {
    number,
    publisher: source.publisher,
    title: source.title,
    details: [source.number, source.date].filter(Boolean).join(", "),
    url: source.url ?? "",
    confidence: sourceConfidence[source.confidence],
  };
}
