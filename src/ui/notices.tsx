// What a page says about itself: saved or not, one thing not to miss, what went wrong, that it is opening.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type FaultKind, sayFault } from "../i18n/en/faults.ts";
import { sayTime } from "../i18n/en/quantities.ts";
import { Button } from "./button.tsx";

export interface Saving {
  readonly status: "idle" | "saving" | "saved" | "not-saved";
  /** ISO time of the last save. */
  readonly at?: string | undefined;
  /** Why it is not saved. */
  readonly fault?: { readonly kind: FaultKind } | undefined;
}

/**
 * The still sentence beside Continue. It changes in place and is read out only the first time and when saving failed.
 * @param children stands in place of the sentence ("Open in another window. Use it here instead")
 */
export function SaveSlot({
  save,
  onRetry,
  copy,
  children,
}: {
  save: Saving;
  onRetry?: () => void;
  /** A button or link that saves a copy, offered when saving failed. */
  copy?: ReactNode;
  children?: ReactNode;
}) {
  const slow = useSlow(save.status === "saving", 1000);
  const shown = useLastSettled(save);
  const spoken = useSpoken(save);
  return (
    <div className="save" aria-busy={save.status === "saving"}>
      <span>{children ?? (slow ? "Saving…" : sentence(shown))}</span>
      {!children && save.status === "not-saved" && onRetry && (
        <Button look="text" onClick={onRetry}>
          Try again
        </Button>
      )}
      {!children && save.status === "not-saved" && copy}
      <span className="unseen" role="status">
        {spoken}
      </span>
    </div>
  );
}

function sentence(save: Saving): string {
  if (save.status === "not-saved") {
    const words = "Not saved. Your last answer is still on this page.";
    return save.fault ? `${words} ${sayFault(save.fault.kind)}` : words;
  }
  return save.at ? `Saved on this computer, ${sayTime(save.at)}` : "";
}

/** While a quick save runs, the sentence of the last one stays: nothing may flicker. */
function useLastSettled(save: Saving): Saving {
  const last = useRef(save);
  if (save.status !== "saving") last.current = save;
  return last.current;
}

function useSlow(busy: boolean, after: number): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!busy) return;
    const timer = setTimeout(() => setSlow(true), after);
    return () => clearTimeout(timer);
  }, [busy, after]);
  return slow;
}

function useSpoken(save: Saving): string {
  const [spoken, setSpoken] = useState("");
  const once = useRef(false);
  const begun = useRef(false);
  useEffect(() => {
    if (save.status === "saving") begun.current = true;
    if (save.status === "not-saved") setSpoken(sentence(save));
    else if (save.status === "saved" && begun.current && !once.current) {
      once.current = true;
      setSpoken(sentence(save));
    } else if (save.status === "saved") setSpoken("");
  }, [save]);
  return spoken;
}

/** One thing not to miss; one on a screen at most. */
export function Inset({ children, label }: { children: ReactNode; label?: string }) {
  return label ? (
    <section className="inset" aria-label={label}>
      {children}
    </section>
  ) : (
    <div className="inset">{children}</div>
  );
}

export interface FieldFault {
  /** Id of the control it is about. */
  readonly field: string;
  readonly message: string;
}

/** What stops a form, above it, each a link to its field. Takes the focus whenever a new attempt failed. */
export function ErrorSummary({ faults, attempt }: { faults: readonly FieldFault[]; attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  const any = faults.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second attempt with the same faults moves the focus again.
  useEffect(() => {
    if (any) box.current?.focus();
  }, [attempt, any]);
  if (!any) return null;
  return (
    <div className="errors" ref={box} tabIndex={-1} role="alert" aria-labelledby="errors-title">
      <h2 id="errors-title">
        {faults.length === 1 ? "One thing needs another look" : "Some things need another look"}
      </h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.field}>
            <a
              href={`#${fault.field}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(fault.field)?.focus();
              }}
            >
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Shown only when opening takes longer than a person notices. */
export function Opening({ children = "Opening…" }: { children?: ReactNode }) {
  const slow = useSlow(true, 300);
  return (
    <p className="quiet" role="status">
      {slow ? children : ""}
    </p>
  );
}
