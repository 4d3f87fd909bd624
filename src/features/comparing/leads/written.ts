// The words of a lead, as they stand in a submission: the text that several wrote, the title of a piece of evidence.
import type { Lead } from "../../../core/compare/leads.ts";
import type { AsWritten, Parts } from "../use-parts.ts";

/** The submission in which the words can be read; undefined where a lead needs none. */
export function writtenAt(lead: Lead): string | undefined {
  if ("mark" in lead) return lead.fingerprints[0];
  return "evidence" in lead ? lead.fingerprint : undefined;
}

/** Undefined while they are not read; empty where they cannot be. */
export function wordsOf(lead: Lead, written: Parts<AsWritten>): string | undefined {
  const at = writtenAt(lead);
  if (at === undefined) return "";
  if (!written.has(at)) return undefined;
  const submission = written.get(at);
  if ("evidence" in lead) return submission?.evidence.find(({ id }) => id === lead.evidence)?.title ?? "";
  if (!("mark" in lead)) return "";
  const answer = submission?.answers[lead.question];
  if (lead.in === "note") return answer?.note ?? "";
  return answer && "value" in answer && typeof answer.value === "string" ? answer.value : "";
}
