// Sign and word of a verdict. The signs are seen nowhere else, so they are drawn here.
import type { ReactNode } from "react";
import type { Verdict } from "../core/verification.ts";
import { verdictWord } from "../i18n/en/verification.ts";
import { Shape } from "../ui/shapes.tsx";
import "./verdict.css";

const lines = "M6 8h8M6 12h8";
const signs: Readonly<Record<Verdict, ReactNode>> = {
  matches: (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path className="verdict-line" d={`M1.9 1.9h16.2v16.2H1.9z ${lines}`} />
    </svg>
  ),
  "cannot-be-checked": <Shape name="not-known" />,
  "does-not-match": (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path className="verdict-filled" d="M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z" />
      <path className="verdict-in" d={`${lines}M12.2 5.4 7.8 14.6`} />
    </svg>
  ),
};

/**
 * @param children words in place of the plain word ("Not proven")
 * @param dense only the sign is seen, the word is still read out
 */
export function VerdictMark({ verdict, dense, children }: { verdict: Verdict; dense?: boolean; children?: ReactNode }) {
  return (
    <span className={`verdict verdict-${verdict}`}>
      {signs[verdict]}
      <span className={dense ? "unseen" : undefined}>{children ?? verdictWord[verdict]}</span>
    </span>
  );
}
