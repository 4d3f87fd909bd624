// The answers, findings and gaps of one section, read-only, each with Agree, Query or Disagree and a comment. Saved as it is filled in.
import { Fragment, useEffect, useRef } from "react";
import { useLocation } from "wouter";
import { keyOf, nextToLookAt, type Subject, tallyOf } from "../../core/review.ts";
import { gapsLead, possibleLead, sayTally } from "../../i18n/en/reviewing.ts";
import { Back, Button } from "../../ui/button.tsx";
import { PartnershipName, partnershipTitle } from "../../ui/name.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import { EvidenceOf } from "./Evidence.tsx";
import { anchorOf, Item } from "./Item.tsx";
import { AtDesk, ReviewSaveLine } from "./open-desk.tsx";
import { AnswerSaid, FindingSaid, OpenSaid, OthersSaid } from "./Said.tsx";
import { answerOf, type Said, saidIn, titleOf } from "./said.ts";
import { repliesToOwn } from "./sign-review.ts";
import type { Desk } from "./use-desk.ts";
import "./reviewing.css";

export function ReviewSectionPage({ submission, section }: { submission: string; section: string }) {
  return <AtDesk submission={submission}>{(desk) => <Section desk={desk} section={section} />}</AtDesk>;
}

/** Where the focus belongs in the section that is opened next. */
const arrival: { at: Subject | undefined } = { at: undefined };

/** Opens the section of a thing with the focus in it. */
export function addressOf(submission: string, subject: Subject): string {
  arrival.at = subject;
  return sectionAddress(submission, subject.section);
}

const sectionAddress = (submission: string, section: string): string => `/r/${submission}/s/${section}`;

function Section({ desk, section }: { desk: Desk; section: string }) {
  const { fingerprint, checklist, subjects, own, change, flush, assessment } = desk;
  const [, go] = useLocation();
  const here = subjects.filter((one) => one.section === section);
  const found = checklist.edition.sections.find(({ id }) => id === section);
  const sections = [...new Set(subjects.map((one): string => one.section))];
  const following = sections[sections.indexOf(section) + 1];
  const said = saidIn(desk);
  const replies = repliesToOwn(desk);
  const remarks = own?.remarks ?? {};
  const onward = following ? sectionAddress(fingerprint, following) : `/r/${fingerprint}`;
  const continueOn = (): void => {
    void flush();
    go(onward);
  };
  const toNext = (): void => {
    const from = focusedIn(here);
    const next = nextToLookAt(subjects, remarks, from);
    if (!next) return;
    void flush();
    if (next.section === section) focusOn(next);
    else go(addressOf(fingerprint, next));
  };
  // After the heading has taken the focus: somebody who goes on from thing to thing goes on in the thing itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each section one comes to.
  useEffect(() => {
    if (arrival.at) focusOn(arrival.at);
    arrival.at = undefined;
  }, [section]);
  useReviewKeys({ next: toNext, onward: continueOn, up: () => go(`/r/${fingerprint}`) });
  const title = found?.title ?? "This section";
  return (
    <Page
      title={`Review: ${title} – ${partnershipTitle(assessment.partnership)}`}
      where={<PartnershipName partnership={assessment.partnership} />}
      className="reviewing"
    >
      <div className="hang">
        <Back href={`/r/${fingerprint}`}>The review</Back>
      </div>
      <div className="wide">
        <Heading>{title}</Heading>
        <p className="lead">{sayTally(tallyOf(here, remarks))} The answers themselves cannot be changed here.</p>
        {groupsOf(here).map(({ name, lead, subjects }) => (
          <Fragment key={name}>
            {name && <h2 className="review-group-name">{name}</h2>}
            {lead && <p className="quiet">{lead}</p>}
            <ol className="review-items">
              {subjects.map((subject) => (
                <Item
                  key={keyOf(subject)}
                  subject={subject}
                  title={<TitleOf subject={subject} desk={desk} said={said} />}
                  remark={remarks[keyOf(subject)]}
                  reply={replies[keyOf(subject)]}
                  onChange={own && change}
                  onLeave={() => void flush()}
                >
                  <SaidOf subject={subject} said={said} />
                  {subject.part === "answers" && <EvidenceOf desk={desk} question={subject.id} />}
                  <OthersSaid desk={desk} subject={subject} />
                </Item>
              ))}
            </ol>
          </Fragment>
        ))}
        <div className="bar review-go">
          <Button onClick={continueOn}>{following ? "Next section" : "To the review"}</Button>
          <Button look="text" onClick={toNext}>
            Next to look at
          </Button>
          <ReviewSaveLine desk={desk} />
        </div>
      </div>
    </Page>
  );
}

/** What the council said and what follows from it; then, apart, what is only possible and what is not known. */
function groupsOf(here: readonly Subject[]) {
  const possible = here.filter((one) => one.part === "findings" && one.possible);
  const gaps = here.filter(({ part }) => part === "gaps");
  const rest = here.filter((one) => !possible.includes(one) && !gaps.includes(one));
  const groups = [
    { name: "", lead: "", subjects: rest },
    { name: "Possible findings", lead: possibleLead, subjects: possible },
    { name: "Evidence gaps", lead: gapsLead, subjects: gaps },
  ];
  return groups.filter(({ subjects }) => subjects.length > 0);
}

function TitleOf({ subject, desk, said }: { subject: Subject; desk: Desk; said: Said }) {
  const number = subject.part === "answers" ? desk.checklist.questions.get(subject.id)?.number : undefined;
  return (
    <>
      {number !== undefined && <span className="review-number">{number} </span>}
      {titleOf(desk, said, subject)}
    </>
  );
}

function SaidOf({ subject, said }: { subject: Subject; said: Said }) {
  const row = subject.part === "answers" ? answerOf(said, subject.id) : undefined;
  const block = subject.part === "findings" ? said.findings.get(subject.id) : undefined;
  if (row) return <AnswerSaid row={row} />;
  if (block) return <FindingSaid block={block} />;
  const thing = said.open.get(keyOf(subject));
  return thing ? <OpenSaid thing={thing} /> : null;
}

/** The thing in which the focus stands. */
const focusedIn = (here: readonly Subject[]): Subject | undefined =>
  here.find((one) => document.getElementById(anchorOf(one))?.contains(document.activeElement));

function focusOn(subject: Subject): void {
  const item = document.getElementById(anchorOf(subject));
  item?.querySelector<HTMLElement>("input")?.focus();
  item?.scrollIntoView({ block: "nearest" });
}

/** Alt+N to what is not looked at yet, Ctrl+Enter onward, Alt+L to the list of sections: the keys of answering. */
function useReviewKeys(acts: { next: () => void; onward: () => void; up: () => void }): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { next, onward, up } = latest.current;
      const act =
        event.altKey && !event.ctrlKey && event.code === "KeyN"
          ? next
          : event.altKey && !event.ctrlKey && event.code === "KeyL"
            ? up
            : event.ctrlKey && event.key === "Enter"
              ? onward
              : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}
