// The questions of a section in the margin: where one is, what is done, what is new. On narrow screens behind a button.
import { memo, type ReactNode, useRef, useState } from "react";
import { Link } from "wouter";
import type { AnswerState } from "../../core/reading.ts";
import { Button } from "../../ui/button.tsx";
import { PlainShape, type PlainShapeName } from "../../ui/plain-shapes.tsx";

export interface RailItem {
  readonly href: string;
  readonly short: string;
  readonly state: AnswerState;
  readonly isNew: boolean;
  readonly flagged: boolean;
  readonly here: boolean;
}

const shapes: Partial<Readonly<Record<AnswerState, PlainShapeName>>> = {
  answered: "tick",
  unknown: "not-known",
  "not-applicable": "not-applicable",
};
const words: Readonly<Record<AnswerState, string>> = {
  answered: "answered",
  unknown: "not known",
  "not-applicable": "does not apply",
  unanswered: "not answered",
  "not-asked": "not asked",
};

export function Rail({ items, back, children }: { items: readonly RailItem[]; back: ReactNode; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const at = items.findIndex((item) => item.here) + 1;
  return (
    <nav
      className="hang rail"
      aria-label="Questions in this section"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        setOpen(false);
        opener.current?.focus();
      }}
    >
      {back}
      <Button
        look="text"
        ref={opener}
        className="rail-open"
        aria-expanded={open}
        aria-controls="rail"
        onClick={() => setOpen(!open)}
      >
        Question {at} of {items.length}, {open ? "show less" : "show all"}
      </Button>
      <ol className={open ? "rail-list rail-list-open" : "rail-list"} id="rail">
        {items.map((item, index) => (
          <RailLine key={item.href} number={index + 1} {...item} />
        ))}
      </ol>
      <div className={open ? "rail-links rail-links-open" : "rail-links"}>{children}</div>
    </nav>
  );
}

const RailLine = memo(function RailLine({
  number,
  href,
  short,
  state,
  isNew,
  flagged,
  here,
}: RailItem & { number: number }) {
  const shape = shapes[state];
  return (
    <li>
      <Link href={href} {...(here ? { "aria-current": "step" as const } : {})}>
        <span className="rail-number">{number}</span>
        <span>{short}</span>
        <span className="rail-signs">
          {flagged && <span className="rail-new">flag</span>}
          {isNew ? <span className="rail-new">new</span> : shape && <PlainShape name={shape} />}
        </span>
        <span className="unseen">, {words[state]}</span>
      </Link>
    </li>
  );
});
