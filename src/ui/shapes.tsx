// The drawn signs of the product on their grid of 20 units. Always beside a word; colours come from severity.css and tokens.css.
// Knows nothing of what a sign stands for in a sentence: SeverityMark, StateMark and BasisMark do.
import type { ReactNode } from "react";

const octagon = "M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z";
const page = (
  <>
    <path className="shape-line" d="M4.5 1.9h7.3l3.7 3.7v12.5h-11z" />
    <path className="shape-line shape-thin" d="M11.5 2v4h4M7.2 10h5.6M7.2 13.5h5.6" />
  </>
);
const drawings = {
  critical: <path className="shape-critical" d={octagon} />,
  high: <path className="shape-high" d="M10 1.6 19.4 18H.6z" />,
  medium: <path className="shape-medium" d="M10 1 19 10 10 19 1 10z" />,
  low: (
    <>
      <circle className="shape-low" cx="10" cy="10" r="6.4" />
      <circle className="shape-low-dot" cx="10" cy="10" r="2" />
    </>
  ),
  none: <circle className="shape-none" cx="10" cy="10" r="6" />,
  "not-known": (
    <>
      <path className="shape-unknown shape-unknown-edge" d="M2 2h16v16H2z" />
      <path className="shape-unknown" d="M7.4 7.7c.2-1.6 1.3-2.5 2.8-2.5 1.6 0 2.7.9 2.7 2.3 0 2-2.6 2.1-2.6 4.1" />
      <circle className="shape-unknown-dot" cx="10.25" cy="14.3" r="1.15" />
    </>
  ),
  "not-applicable": <path className="shape-muted" d="M5 10h10" />,
  unanswered: <circle className="shape-muted shape-dotted" cx="10" cy="10" r="6" />,
  "not-asked": (
    <g className="shape-dots">
      <circle cx="5.5" cy="10" r="1.1" />
      <circle cx="10" cy="10" r="1.1" />
      <circle cx="14.5" cy="10" r="1.1" />
    </g>
  ),
  document: page,
  told: <path className="shape-line" d="M2 3h16v10.5H9.5L5.5 17v-3.5H2z" />,
  "own-view": (
    <>
      <circle className="shape-line" cx="10" cy="6.2" r="3.6" />
      <path className="shape-line" d="M2.9 18c.4-4 3.2-5.8 7.1-5.8s6.7 1.8 7.1 5.8" />
    </>
  ),
  back: <path className="shape-line" d="M12.5 4 6.5 10l6 6" />,
  forward: <path className="shape-line" d="m7.5 4 6 6-6 6" />,
  down: <path className="shape-line" d="m4 7.5 6 6 6-6" />,
  tick: <path className="shape-line" d="m4 10.5 4 4 8-9" />,
  plus: <path className="shape-line" d="M10 4v12M4 10h12" />,
} satisfies Record<string, ReactNode>;

export type ShapeName = keyof typeof drawings;

/** One sign, silent to screen readers: the word beside it speaks. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {drawings[name]}
    </svg>
  );
}

const lettered = {
  critical: { letter: "C", baseline: 16.6, shape: "M7.6 1.5h8.8l6.1 6.1v8.8l-6.1 6.1H7.6l-6.1-6.1V7.6z" },
  high: { letter: "H", baseline: 19.2, shape: "M12 1.4 23.4 21.6H.6z" },
  medium: { letter: "M", baseline: 16.4, shape: "M12 .8 23.2 12 12 23.2.8 12z" },
  low: { letter: "L", baseline: 16.4, shape: "M3.4 12a8.6 8.6 0 1 0 17.2 0 8.6 8.6 0 1 0-17.2 0z" },
} as const;

/** A severity shape that carries its letter, for dense cells and copies without colour. */
export function LetteredShape({ name }: { name: keyof typeof lettered }) {
  const { letter, baseline, shape } = lettered[name];
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path className={`shape-${name}`} d={shape} />
      <text className={`shape-letter shape-letter-${name}`} x="12" y={baseline}>
        {letter}
      </text>
    </svg>
  );
}
