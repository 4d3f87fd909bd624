// An address that leads nowhere: says so, and that nothing is lost.
import { LinkButton } from "../ui/button.tsx";
import { Heading, Page } from "../ui/page.tsx";

export function NoSuchPage() {
  return (
    <Page title="There is no such page" error>
      <div className="text stack">
        <Heading>There is no such page</Heading>
        <p className="lead">
          The address may have been cut off. Nothing is lost: your assessments are where they were.
        </p>
        <LinkButton href="/">My assessments</LinkButton>
      </div>
    </Page>
  );
}
