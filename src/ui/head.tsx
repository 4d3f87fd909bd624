// The running head, the same on every page: home, where one is, help, settings. Not sticky, so it can never cover the focus.
import type { ReactNode } from "react";
import { Link, useRoute } from "wouter";
import { useFrame } from "./frame-context.tsx";

/** The areas of the product, shown on pages one comes back to. Question pages hide them to keep the focus on the question. */
const areas = [
  { href: "/", name: "My assessments" },
  { href: "/check", name: "Check a report" },
  { href: "/compare", name: "Compare" },
] as const;

export function Head({ where, hub }: { where?: ReactNode; hub?: boolean | undefined }) {
  const { status, urgent } = useFrame();
  return (
    <header className="head">
      <div className="head-line">
        <Link className="head-name" href="/">
          Sister City Check
        </Link>
        {hub ? (
          <nav className="head-links head-areas" aria-label="Areas">
            {areas.map((area) => (
              <HeadLink key={area.href} href={area.href}>
                {area.name}
              </HeadLink>
            ))}
          </nav>
        ) : (
          where && <p className="head-where">{where}</p>
        )}
        <p className="head-status" role="status">
          {status}
        </p>
        <nav className="head-links head-tools" aria-label="Help and settings">
          <HeadLink href="/help">Help</HeadLink>
          <HeadLink href="/settings">Settings</HeadLink>
        </nav>
      </div>
      {urgent}
    </header>
  );
}

function HeadLink({ href, children }: { href: string; children: ReactNode }) {
  const [here] = useRoute(`${href}/*?`);
  return (
    <Link href={href} {...(here ? { "aria-current": "page" as const } : {})}>
      {children}
    </Link>
  );
}
