// A mistake in the program, met calmly: what happened, what is safe, what to do, and a code for those who help.
import { Component, type ReactNode, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { sayFault } from "../i18n/en/faults.ts";
import { sayDate, sayTime } from "../i18n/en/quantities.ts";
import { useFindChecklist, useStorage, useSummaries } from "../storage/live.tsx";
import { Button } from "../ui/button.tsx";
import { fetched } from "../ui/fetched.ts";
import { handOut } from "../ui/hand-out.ts";
import { Heading, Page } from "../ui/page.tsx";

/** For those who help. A page in trouble goes without them when they cannot be fetched. */
const Details = fetched<{ error: unknown }, "ErrorDetails">(
  () => import("./ErrorDetails.tsx").catch(() => ({ ErrorDetails: () => null })),
  "ErrorDetails",
);
const ErrorDetails = ({ error }: { error: unknown }) => (
  <Suspense fallback={null}>
    <Details error={error} />
  </Suspense>
);

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
    const again = () =>
      isFetch(this.state.error) ? location.reload() : this.setState({ error: undefined, failed: false });
    return <ErrorPage error={this.state.error} again={again} />;
  }
}

/** A part that could not be fetched stays so until the whole page is opened again. Browsers agree on this one word only. */
const isFetch = (error: unknown): boolean => /import/i.test(String(error));
const notFetched =
  "One of the files of the program could not be fetched. Your saved work has not been touched. Open the page again; if that does not help, connect to the network once.";

function ErrorPage({ error, again }: { error: unknown; again: () => void }) {
  const storage = useStorage();
  const find = useFindChecklist();
  const newest = useSummaries()?.[0];
  const [copied, setCopied] = useState("");
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
          {isFetch(error)
            ? notFetched
            : newest
              ? `Everything up to the last change (${sayDate(newest.changedAt)}, ${sayTime(newest.changedAt)}) is saved on this computer.`
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
        <p className="lead">{notFetched}</p>
        <Button onClick={() => location.reload()}>Open the page again</Button>
        <ErrorDetails error={error} />
      </div>
    </Page>
  );
}
