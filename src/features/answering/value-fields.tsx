// The fields that answer one question, by its type. The same for a page of its own and for a whole section.
import { Suspense, useEffect } from "react";
import { fetched } from "../../ui/fetched.ts";
import { type FieldsOf, NoneRow, OneOf, OtherAnswers, SeveralOf } from "./picks.tsx";

/** Said here: what could not be fetched brings no words of its own. */
function NotFetched() {
  return (
    <p className="field-error" role="alert">
      The fields could not be fetched. Your answers are kept. Connect to the network, then open this page again.
    </p>
  );
}

// Most questions are answered by choosing; what is written in comes when the first such question is shown.
const OrganisationFields = fetched<FieldsOf, "OrganisationFields">(
  () => import("./organisations.tsx"),
  "OrganisationFields",
  NotFetched,
);
const written = <Name extends "DateFields" | "NumberField" | "MoneyFields" | "TextField">(name: Name) =>
  fetched<FieldsOf, Name>(() => import("./written.tsx"), name, NotFetched);
const DateFields = written("DateFields");
const NumberField = written("NumberField");
const MoneyFields = written("MoneyFields");
const TextField = written("TextField");

/** Fetches ahead, while nobody waits, what the next question may need: its fields, the list of places, the word before an answer goes. */
export const fetchAhead = (): void => {
  for (const load of [
    () => import("./organisations.tsx"),
    () => import("./written.tsx"),
    () => import("./GoTo.tsx"),
    () => import("./Interruption.tsx"),
  ])
    load().catch(() => {});
};

/** @param onShown told once the fields are there, so that the focus can go to the first of them; must not change */
export function ValueFields({ onShown, ...props }: FieldsOf & { onShown?: (() => void) | undefined }) {
  return (
    <>
      <Suspense fallback={<div className="written" />}>
        <OwnFields {...props} />
        {onShown && <Shown tell={onShown} />}
      </Suspense>
      <OtherAnswers {...props} />
    </>
  );
}

/** Stands beside what may still be on its way: its effect runs when both are there. */
function Shown({ tell }: { tell: () => void }) {
  useEffect(tell, [tell]);
  return null;
}

function OwnFields(props: FieldsOf) {
  switch (props.question.type) {
    case "yes-no":
    case "single-choice":
      return <OneOf {...props} />;
    case "multi-choice":
      return <SeveralOf {...props} />;
    case "date":
      return (
        <>
          <DateFields {...props} />
          <NoneRow {...props} />
        </>
      );
    case "organisations":
      return (
        <>
          <OrganisationFields {...props} />
          <NoneRow {...props} />
        </>
      );
    case "number":
      return <NumberField {...props} />;
    case "money":
      return <MoneyFields {...props} />;
    case "text":
      return <TextField {...props} />;
  }
}
