// The drawn signs of the product on their grid of 20 units. Always beside a word; colours come from severity.css and tokens.css.
// Those that are needed first stand in plain-shapes.tsx. Knows nothing of what a sign stands for in a sentence: SeverityMark,
// StateMark and BasisMark do.
import type { ReactNode } from "react";
import { Drawn, plainDrawings } from "./plain-shapes.tsx";

const octagon = "M6.2 1h7.6L19 6.2v7.6L13.8 19H6.2L1 13.8V6.2z";
const page = (
  <>
    <path className="shape-line" d="M4.5 1.9h7.3l3.7 3.7v12.5h-11z" />
    <path className="shape-line shape-thin" d="M11.5 2v4h4M7.2 10h5.6M7.2 13.5h5.6" />
  </>
);
const drawings = {
  ...plainDrawings,
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
  down: <path className="shape-line" d="m4 7.5 6 6 6-6" />,
  plus: <path className="shape-line" d="M10 4v12M4 10h12" />,
} satisfies Record<string, ReactNode>;

export type ShapeName = keyof typeof drawings;

export function Shape({ name }: { name: ShapeName }) {
  return <Drawn>{drawings[name]}</Drawn>;
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
