// The empty list: what this is, two equal doors, and what is good to have at hand. It is also what somebody sees whose list is
// empty and should not be, so it always offers to open a copy.
import type { ReactNode } from "react";
import { Link } from "wouter";
import { Button } from "../../ui/button.tsx";
import { useChecklist } from "../../ui/checklist-context.tsx";
import { Row } from "../../ui/lists.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { PlainShape } from "../../ui/plain-shapes.tsx";
import { useExample } from "./example.ts";

export function FirstRun() {
  const { edition } = useChecklist();
  const example = useExample();
  const questions = edition.questions.filter((question) => question.number !== undefined).length;
  const sections = edition.sections.filter((section) => section.counted).length;
  return (
    <Page title="Check a sister-city partnership" className="first">
      <div className="wide opening">
        <Heading>Check a sister-city partnership</Heading>
        <p className="lead">
          Answer up to {questions} questions in {sections} sections. Plan three to five hours, over several days; you
          can stop at any time.
        </p>
        <p className="lead">Your answers stay on this computer until you send them. At the end you get a report.</p>
      </div>
      <div className="wide">
        <ul className="doors">
          <Door href="/new" name="Start a new check">
            You will need the agreement, if there is one.
          </Door>
          <Door href="/open" name="I have a copy to open">
            From a colleague or another computer, or because your list is empty and should not be.
          </Door>
        </ul>
        <p className="after-doors">
          <Button look="text" onClick={example.open}>
            Look at an example first
          </Button>{" "}
          <span className="quiet">An invented council, filled in; you can remove it with one click.</span>
        </p>
        <p className="quiet">
          <Link href="/check">Check a report</Link> that somebody handed to you, or <Link href="/compare">compare</Link>{" "}
          many.
        </p>
        <p className="quiet" role="status">
          {example.fault}
        </p>
      </div>
      <Row label="Good to have beside you" ruled>
        <ul className="beside">
          <li>
            <b>The agreement</b> in every language, with its annexes
          </li>
          <li>
            <b>Council minutes</b> of the decision
          </li>
          <li>
            <b>The budget line</b> and any grants or sponsors
          </li>
          <li>
            <b>Travel</b> in both directions, last three years
          </li>
          <li>
            <b>Contacts</b> on both sides, by office
          </li>
          <li>
            <b>Earlier reviews</b>, if there are any
          </li>
        </ul>
      </Row>
      <Row label="This computer" ruled>
        <p className="place">
          It can store your work. <Link href="/settings">Storage and backup</Link>
        </p>
      </Row>
    </Page>
  );
}

function Door({ href, name, children }: { href: string; name: string; children: ReactNode }) {
  return (
    <li>
      <Link className="door" href={href}>
        <span className="door-name">{name}</span>
        <PlainShape name="forward" />
        <span className="door-words">{children}</span>
      </Link>
    </li>
  );
}
