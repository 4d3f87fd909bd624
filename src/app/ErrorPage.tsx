// A mistake in the program, met calmly: what happened, what is safe, what to do, and a code for those who help.
import { Component, type ReactNode, useState } from "react";
import { useLocation } from "wouter";
import { sayFault } from "../i18n/en/faults.ts";
import { sayWhen } from "../i18n/en/moments.ts";
import { useFindChecklist, useStorage, useSummaries } from "../storage/live.tsx";
import { Button } from "../ui/button.tsx";
import { handOut } from "../ui/hand-out.ts";
import { Disclosure } from "../ui/lists.tsx";
import { Heading, Page } from "../ui/page.tsx";

/** Catches what a page throws; going to another page clears it. */
export function ErrorBoundary({ children }: { children: ReactNode }) {
  const [location] = useLocation();
  return <Boundary location={location}>{children}</Boundary>;
}

class Boundary extends Component<{ location: string; children: ReactNode }, { error: unknown; failed: boolean }> {
  override state: { error: unknown; failed: boolean } = { error: undefined, failed: false };
  static getDerivedStateFromError(error: unknown) {
    return { error, failed: true };
  }
  override componentDidUpdate(before: { location: string }) {
    // Not by a key: that would build every page anew on every step from question to question.
    if (this.state.failed && before.location !== this.props.location)
      this.setState({ error: undefined, failed: false });
  }
  override render() {
    if (!this.state.failed) return this.props.children;
    return <ErrorPage error={this.state.error} again={() => this.setState({ error: undefined, failed: false })} />;
  }
}

function ErrorPage({ error, again }: { error: unknown; again: () => void }) {
  const storage = useStorage();
  const find = useFindChecklist();
  const newest = useSummaries()?.[0];
  const [copied, setCopied] = useState("");
  const now = new Date().toISOString();
  const copy = async () => {
    const { giveCopy } = await import("../storage/give-copy.ts");
    const made = await giveCopy(storage, find, handOut, new Date().toISOString());
    setCopied(made.ok ? `Saved as ${made.value.name}.` : sayFault(made.fault.kind));
  };
  return (
    <Page title="Something went wrong on this page" error>
      <div className="text stack">
        <Heading>Something went wrong on this page</Heading>
        <p className="lead">
          {newest
            ? `Everything up to the last change (${sayWhen(newest.changedAt, now)}) is saved on this computer.`
            : "Nothing that was saved on this computer is lost."}
        </p>
        <div className="bar">
          <Button onClick={again}>Open the page again</Button>
          <Button look="text" onClick={() => void copy()}>
            Save a copy now
          </Button>
        </div>
        <p className="quiet" role="status">
          {copied}
        </p>
        <ErrorDetails error={error} />
      </div>
    </Page>
  );
}

/** When not even the start succeeded; nothing here may need the storage or the checklist. */
export function NotStartedPage({ error }: { error: unknown }) {
  return (
    <Page title="The program could not be opened" error>
      <div className="text stack">
        <Heading>The program could not be opened</Heading>
        <p className="lead">
          One of its files could not be fetched. Your saved work has not been touched. Open the page again; if that does
          not help, connect to the network once.
        </p>
        <Button onClick={() => location.reload()}>Open the page again</Button>
        <ErrorDetails error={error} />
      </div>
    </Page>
  );
}

function ErrorDetails({ error }: { error: unknown }) {
  const details = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
  return (
    <div>
      <p className="quiet">
        If you ask for help, give this code: <span className="code">{codeOf(details)}</span>
      </p>
      <Disclosure summary="Details for those who help">
        <pre className="error-details code">{details}</pre>
      </Disclosure>
    </div>
  );
}

/** The same fault gives the same short code, without letters that look like digits. */
export function codeOf(details: string): string {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  let hash = 0x811c9dc5;
  for (const character of details.split("\n").slice(0, 2).join("\n"))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const code = Array.from({ length: 6 }, (_, place) => letters[(hash >>> (place * 5)) & 31]).join("");
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
