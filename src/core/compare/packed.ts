// How are the counts of a submission kept in a few letters, and read again? What is written here is read here, in the same order.
import type { Level, SectionId } from "../checklist.ts";
import type { Counts, Range, RatingWord, Tally } from "../evaluate.ts";
import type { SubmissionSummary } from "./submission-summary.ts";

const tallyOrder = ["answered", "unknown", "not-applicable", "unanswered", "not-asked", "maybe"] as const;
const countOrder = ["low", "medium", "high", "critical"] as const;

/** A tally in one short text. */
export const writeTally = (tally: Tally): string => tallyOrder.map((state) => tally[state]).join(",");
/** A section in one short text. */
export const writeSection = ({ word, level, highest, counts }: Range, tally: Tally): string =>
  [word, level, highest, countOrder.map((severity) => counts[severity]).join(","), writeTally(tally)].join(" ");

/** A packed tally as counts by state. */
export function readTally(text: string): Tally {
  // In the order of `tallyOrder`.
  const [answered, unknown, notApplicable, unanswered, notAsked, maybe] = text.split(",");
  return {
    answered: Number(answered ?? 0),
    unknown: Number(unknown ?? 0),
    "not-applicable": Number(notApplicable ?? 0),
    unanswered: Number(unanswered ?? 0),
    "not-asked": Number(notAsked ?? 0),
    maybe: Number(maybe ?? 0),
  };
}

function readCounts(text: string): Counts {
  // In the order of `countOrder`.
  const [low, medium, high, critical] = text.split(",");
  return {
    low: Number(low ?? 0),
    medium: Number(medium ?? 0),
    high: Number(high ?? 0),
    critical: Number(critical ?? 0),
  };
}

/** One section of a submission: its rating with range, counts of findings raised, questions by state. Undefined: no such section. */
export function sectionIn(
  { sections }: Pick<SubmissionSummary, "sections">,
  section: SectionId,
): (Range & { readonly tally: Tally }) | undefined {
  const packed = sections[section];
  if (packed === undefined) return undefined;
  const [word = "none", level = "none", highest = "none", counts = "", tally = ""] = packed.split(" ");
  return {
    word: word as RatingWord,
    level: level as Level,
    highest: highest as Level,
    counts: readCounts(counts),
    tally: readTally(tally),
  };
}
