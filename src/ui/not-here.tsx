// What stands in place of a page about an assessment that cannot be shown: it is not here, or it could not be read.
import { LinkButton } from "./button.tsx";
import { Heading, Page } from "./page.tsx";

/** @param why one sentence when more is known than that it is not here */
export function NotHere({ why }: { why?: string | undefined }) {
  const title = why ? "This assessment could not be opened" : "This assessment is not on this computer";
  return (
    <Page title={title} hub error>
      <div className="text stack">
        <Heading>{title}</Heading>
        <p className="lead">{why ?? "It may have been deleted, or it is on another computer."}</p>
        {!why && <p>If you or a colleague saved a copy of it, open the copy: it comes back at this address.</p>}
        <div className="bar">
          {!why && <LinkButton href="/open">Open a copy</LinkButton>}
          <LinkButton look={why ? "main" : "plain"} href="/">
            My assessments
          </LinkButton>
        </div>
      </div>
    </Page>
  );
}
