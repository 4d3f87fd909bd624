// A check goes to a colleague by file, both may go on, and the two come together again: what to do, in order.
import { useLocation } from "wouter";
import { evidenceSize } from "../../core/evidence-limits.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { Back, Button, LinkButton } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import { AssessmentName, partnershipTitle } from "../../ui/name.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { handOver } from "../file-in-hand.ts";
import { type Opened, OpenedAssessment } from "../opened.tsx";
import { NewPassphrase } from "../passphrase.tsx";
import { useCopyForColleague } from "./copy-for-colleague.ts";
import { InFolder } from "./folder/InFolder.tsx";
import { useFolder } from "./folder/use-folder.ts";
import "./storage-health.css";

export function HandOverPage({ id }: { id: string }) {
  return <OpenedAssessment id={id}>{(opened) => <HandOver {...opened} />}</OpenedAssessment>;
}

function HandOver({ assessment }: Opened) {
  const { id, partnership } = assessment;
  const { said, busy, save } = useCopyForColleague(id);
  const folder = useFolder();
  const [, go] = useLocation();
  const { items } = evidenceSize(assessment.evidence ?? {});
  return (
    <Page
      title={`Work on it with a colleague – ${partnershipTitle(partnership)}`}
      where={<AssessmentName assessment={assessment} />}
    >
      <div className="hang">
        <Back href={`/a/${id}`}>All sections</Back>
      </div>
      <div className="text stack">
        <Heading>Work on it with a colleague</Heading>
        <p className="lead">
          A copy goes to your colleague as a file, with all answers, notes
          {items > 0 && `, ${sayCount(items, "piece")} of evidence`} and the history. Both of you can go on. What you
          did is brought together afterwards, answer by answer.
        </p>
        <h2>Give a copy</h2>
        <p>Your colleague opens it under “Open a copy”. Everything in it can be read by whoever has the file.</p>
        <div className="bar">
          <Button disabled={busy} onClick={() => void save().then(folder.look)}>
            Save a copy for a colleague
          </Button>
        </div>
        <p className="quiet" role="status">
          {said}
        </p>
        <Disclosure summary="Lock the copy with a passphrase">
          <NewPassphrase
            what="copy"
            act="Save a locked copy for a colleague"
            busy={busy}
            onLock={(passphrase) => void save(passphrase).then(folder.look)}
          />
          <p>Tell your colleague the passphrase by another way than the file.</p>
        </Disclosure>
        <h2>Open what comes back</h2>
        <p>You see what is new first. What both of you changed is shown one at a time, and you choose.</p>
        <InFolder
          folder={folder}
          onFile={(file) => {
            handOver(file);
            go("/open");
          }}
        />
        <div className="bar">
          <LinkButton look="plain" href="/open">
            Open a copy
          </LinkButton>
        </div>
        {folder.state.state === "none" && (
          <p className="quiet">
            Do you share a folder, such as a network drive? Connect it under Settings, or use it by hand: save into it,
            and open from it.
          </p>
        )}
      </div>
    </Page>
  );
}
