// What scrolls sideways in its own box, and can be reached there with the keyboard.
import type { ReactNode } from "react";

/** @param name what is in it */
export function ScrollBox({ name, className, children }: { name: string; className?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className={["table-box", className].filter(Boolean).join(" ")} tabIndex={0} aria-label={name}>
      {children}
    </section>
  );
}
