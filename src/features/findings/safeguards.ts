// Which safeguards does the checklist recommend for what was found, and which has the council adopted? Knows no screen.
import type { AdoptedSafeguard } from "../../core/assessment.ts";
import type { Severity } from "../../core/checklist.ts";
import type { Finding } from "../../core/evaluate.ts";

export interface Recommended {
  readonly safeguard: string;
  /** Of the most severe finding it answers. */
  readonly severity: Severity;
  /** Numbers of the findings it answers, as they stand on the page of findings. */
  readonly findings: readonly number[];
}

/** One entry for each safeguard, although several findings may ask for the same; most severe first. */
export function recommended(findings: readonly Finding[]): Recommended[] {
  const found = new Map<string, { severity: Severity; findings: number[] }>();
  findings
    .filter((finding) => finding.state === "raised")
    .forEach((finding, index) => {
      const known = found.get(finding.safeguard);
      if (known) known.findings.push(index + 1);
      else found.set(finding.safeguard, { severity: finding.severity, findings: [index + 1] });
    });
  return [...found].map(([safeguard, rest]) => ({ safeguard, ...rest }));
}

export const isAdopted = (adopted: readonly AdoptedSafeguard[], safeguard: string): boolean =>
  adopted.some((one) => one.safeguard === safeguard);

/** Owner, date and sign come later, on the page of safeguards. */
export const adopt = (adopted: readonly AdoptedSafeguard[], safeguard: string): AdoptedSafeguard[] =>
  isAdopted(adopted, safeguard) ? [...adopted] : [...adopted, { safeguard, owner: "", due: "", proof: "" }];

/** Nothing has been written into it yet, so taking it back loses nothing. */
export const isBare = ({ owner, due, proof }: AdoptedSafeguard): boolean => !owner.trim() && !due && !proof.trim();
