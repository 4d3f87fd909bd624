// A row as in print: a label in the margin, and what stands beside it.
import { type ReactNode, useId } from "react";

/**
 * A margin label, which is a heading, and what stands beside it.
 * @param place a name under which a list of contents can send the focus to the heading
 */
export function Row({
  label,
  ruled,
  place,
  children,
}: {
  label: ReactNode;
  ruled?: boolean;
  place?: string;
  children: ReactNode;
}) {
  const own = useId();
  const id = place ?? own;
  return (
    <section className={ruled ? "row row-ruled" : "row"} aria-labelledby={id}>
      <h2 className="row-label" id={id} {...(place ? { tabIndex: -1 } : {})}>
        {label}
      </h2>
      <div>{children}</div>
    </section>
  );
}
