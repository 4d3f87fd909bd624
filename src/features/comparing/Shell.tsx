// The frame of every view of the comparison: heading, the views as tabs, how many are shown of how many, and, while it is open, the word
// that this is a demonstration. Knows no view but by its name.
import type { ReactNode } from "react";
import { Link } from "wouter";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayCount, sayNumber } from "../../i18n/en/quantities.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { addressOf, usePlace } from "./address.ts";
import { DemonstrationNote } from "./Demonstration.tsx";
import { usePortfolio } from "./portfolio.ts";
import { useShown } from "./shown.ts";
import "../../ui/table.css";
import "./comparing.css";

/** The views over one and the same set, in the order of their tabs. */
export const views = [
  { view: "overview", name: "Overview" },
  { view: "table", name: "Table" },
  { view: "side-by-side", name: "Side by side" },
  { view: "questions", name: "Questions" },
  { view: "leads", name: "Leads" },
] as const;

/**
 * @param title of the window, most particular first
 * @param count false where a view counts something else than the set
 * @param apart for a page that looks at no set: while thousands come in, nothing is filtered for it again and again
 */
export function Shell({
  title,
  count = true,
  apart = false,
  children,
}: {
  title: string;
  count?: boolean;
  apart?: boolean;
  children: ReactNode;
}) {
  return (
    <Page title={title} hub className="comparing">
      <div className="full compare-head">
        <Heading>Compare</Heading>
        <Tabs />
        {apart ? <CountedAll /> : count && <Counted />}
      </div>
      <DemonstrationNote />
      {apart ? children : <WhenReady>{children}</WhenReady>}
    </Page>
  );
}

/** A part of its own: the page and its heading do not follow the set, or every change of it would be an arrival. */
function WhenReady({ children }: { children: ReactNode }) {
  return useShown().ready ? children : <Opening />;
}

function Tabs() {
  const { view: here, set } = usePlace();
  return (
    <nav className="views" aria-label="Views of the same submissions">
      {views.map(({ view, name }) => (
        <Link key={view} href={addressOf(view, set)} {...(view === here ? { "aria-current": "page" as const } : {})}>
          {name}
        </Link>
      ))}
      <Link href={addressOf("add", set)} {...(here === "add" ? { "aria-current": "page" as const } : {})}>
        Add submissions
      </Link>
    </nav>
  );
}

/** Shown and hidden together are always the whole. */
function Counted() {
  const { state, total, rows } = usePortfolio();
  const { shown, ready } = useShown();
  const reading = state === "reading" && rows.length < total;
  return (
    <p className="quiet compare-count" role="status">
      {ready && `${sayNumber(shown.length)} of ${sayNumber(total)} submissions`}
      {reading && `, so far: ${sayNumber(rows.length)} read`}
    </p>
  );
}

function CountedAll() {
  const { total } = usePortfolio();
  return <p className="quiet compare-count">{total > 0 && sayCount(total, "submission")}</p>;
}

/** What a view of the set shows, or why there is nothing to show. */
export function OfSet({ children }: { children: ReactNode }) {
  const { held } = useShown();
  if (held.state === "failed" && held.fault)
    return (
      <p className="full field-error" role="alert">
        The portfolio could not be read. {sayFault(held.fault.kind)}
      </p>
    );
  return held.state === "ready" && held.rows.length === 0 ? <Empty /> : children;
}

/** There is nothing to look at yet. */
export function Empty() {
  return (
    <div className="full empty">
      <p className="lead">There is nothing to compare yet.</p>
      <LinkButton href={addressOf("add")}>Add submissions to compare</LinkButton>
    </div>
  );
}
