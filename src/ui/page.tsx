// The frame of every page: window title, running head, skip link, main part, and the heading that takes the focus when one arrives.
// Knows no route but the ones in the head.
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useHashLocation } from "wouter/use-hash-location";
import { hasMoved, pageBefore, placeOnPage } from "./arrival.ts";
import { Back } from "./button.tsx";
import { useFrame } from "./frame-context.tsx";
import { Head } from "./head.tsx";

/**
 * @param title what this page is, most particular first ("Question 4 of 11, Money and gifts – Velograd"); the product's name is added
 * @param where shown in the head beside the product's name: the open assessment
 * @param hub pages one comes back to show the areas of the product and what waits (an update)
 * @param error true while the form on the page shows errors: the window title then says so first
 * @param className of the sheet; pages that need a form around the sheet leave `sheet` false and make it themselves
 */
export function Page({
  title,
  where,
  hub,
  error,
  className,
  sheet = true,
  children,
}: {
  title: string;
  where?: ReactNode;
  hub?: boolean;
  error?: boolean;
  className?: string;
  sheet?: boolean;
  children: ReactNode;
}) {
  const { notice } = useFrame();
  // Before the page is painted: whatever reads the title next must find the new one.
  useLayoutEffect(() => {
    document.title = `${error ? "Error: " : ""}${title} – Sister City Check`;
  }, [title, error]);
  const names = [sheet && "sheet", className].filter(Boolean).join(" ");
  return (
    <>
      <SkipLink />
      <Head where={where} hub={hub} />
      <main id="main" tabIndex={-1} className={names || undefined}>
        {children}
        {hub && notice}
      </main>
    </>
  );
}

/** Not an address of its own: the address after # is the page, so the link moves the focus itself. */
function SkipLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it goes to a place on this page, and assistive technology lists it as a link.
    <a
      className="skip"
      href="#main"
      onClick={(event) => {
        event.preventDefault();
        document.getElementById("main")?.focus();
      }}
    >
      Skip to the main part
    </a>
  );
}

/** The one h1. Takes the focus when one arrives from another page, so that a screen reader begins there. */
export function Heading({ id, children }: { id?: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [location] = useHashLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is a new page, even when this heading stays.
  useEffect(() => {
    if (!hasMoved()) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, placeOnPage());
  }, [location]);
  return (
    <h1 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** From help or settings to the page one came from, such as the question one was answering. */
export function BackToPage() {
  const [to] = useState(pageBefore);
  return to ? (
    <div className="hang">
      <Back href={to}>Back</Back>
    </div>
  ) : null;
}
