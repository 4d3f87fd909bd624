// What one presses. A button does something here; a link goes somewhere; both may look the same.
import type { ComponentProps, ReactNode } from "react";
import { Link } from "wouter";
import { PlainShape } from "./plain-shapes.tsx";

/** main: the one thing a page is for. plain: beside it. small: in a row. text: as quiet as a link. */
export type ButtonLook = "main" | "plain" | "small" | "text";

const looks: Readonly<Record<ButtonLook, string>> = {
  main: "button",
  plain: "button button-plain",
  small: "button button-plain button-small",
  text: "text-button",
};

export function Button({ look = "main", className, ...rest }: ComponentProps<"button"> & { look?: ButtonLook }) {
  return <button type="button" {...rest} className={[looks[look], className].filter(Boolean).join(" ")} />;
}

export function LinkButton({
  look = "main",
  href,
  children,
  onClick,
}: {
  look?: ButtonLook;
  href: string;
  children: ReactNode;
  onClick?: () => void;
}) {
  return (
    <Link className={looks[look]} href={href} {...(onClick ? { onClick } : {})}>
      {children}
    </Link>
  );
}

/** The way back to the page above, first thing on the page. */
export function Back({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="back" href={href}>
      <PlainShape name="back" />
      {children}
    </Link>
  );
}
