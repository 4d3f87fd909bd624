// The drawn signs on the way to the first answer, and the frame every sign stands in. Apart from the others, so that nobody who
// begins to answer waits for the severity shapes (docs/decisions/0011). Knows nothing of what a sign stands for.
import type { ReactNode } from "react";

export const plainDrawings = {
  "not-known": (
    <>
      <path className="shape-unknown shape-unknown-edge" d="M2 2h16v16H2z" />
      <path className="shape-unknown" d="M7.4 7.7c.2-1.6 1.3-2.5 2.8-2.5 1.6 0 2.7.9 2.7 2.3 0 2-2.6 2.1-2.6 4.1" />
      <circle className="shape-unknown-dot" cx="10.25" cy="14.3" r="1.15" />
    </>
  ),
  "not-applicable": <path className="shape-muted" d="M5 10h10" />,
  back: <path className="shape-line" d="M12.5 4 6.5 10l6 6" />,
  forward: <path className="shape-line" d="m7.5 4 6 6-6 6" />,
  tick: <path className="shape-line" d="m4 10.5 4 4 8-9" />,
} satisfies Record<string, ReactNode>;

export type PlainShapeName = keyof typeof plainDrawings;

export function PlainShape({ name }: { name: PlainShapeName }) {
  return <Drawn>{plainDrawings[name]}</Drawn>;
}

/** One sign on its grid of 20 units, silent to screen readers: the word beside it speaks. */
export function Drawn({ children }: { children: ReactNode }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}
