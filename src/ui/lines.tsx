// Lines of a table of contents, a status in words, and a passage folded away.
import type { ReactNode } from "react";
import { Link } from "wouter";
import { PlainShape } from "./plain-shapes.tsx";

export function Lines({ start, children }: { start?: number; children: ReactNode }) {
  return (
    <ol className="lines" start={start}>
      {children}
    </ol>
  );
}

/**
 * One line. The whole row is the link; without `href` it is text.
 * @param count "10 of 11"
 * @param status a Tag
 * @param note a second line, for what is out of the ordinary
 */
export function Line({
  href,
  number,
  name,
  count,
  status,
  note,
}: {
  href?: string;
  number?: number | string;
  name: ReactNode;
  count?: ReactNode;
  status?: ReactNode;
  note?: ReactNode;
}) {
  const words = (
    <>
      <span className="line-number">{number}</span>
      <span className="line-name">{name}</span>
      <span className="line-count">{count}</span>
      <span className="line-status">{status}</span>
      {note && <span className="line-note">{note}</span>}
    </>
  );
  return (
    <li>
      {href ? (
        <Link className="line" href={href}>
          {words}
        </Link>
      ) : (
        <div className="line">{words}</div>
      )}
    </li>
  );
}

/** waits: something is for you to do. quiet: done, or not needed. signed: the one green word. */
export type TagLook = "plain" | "waits" | "quiet" | "signed";

export function Tag({ look = "plain", children }: { look?: TagLook; children: ReactNode }) {
  return <span className={look === "plain" ? "tag" : `tag tag-${look}`}>{children}</span>;
}

/** Text that only some want to read. Never a question, never the only place of something essential. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <PlainShape name="forward" />
        <span>{summary}</span>
      </summary>
      <div className="disclosure-text">{children}</div>
    </details>
  );
}
