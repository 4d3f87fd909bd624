// A bar from zero. Silent: the number it draws stands beside it.
import type { CSSProperties } from "react";

/** @param of what the whole width stands for */
export function Bar({ count, of }: { count: number; of: number }) {
  return (
    <span className="bar-box" aria-hidden="true">
      <span className="bar-fill" style={{ "--share": of === 0 ? 0 : count / of } as CSSProperties} />
    </span>
  );
}
