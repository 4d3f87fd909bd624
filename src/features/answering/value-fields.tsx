// The fields that answer one question, by its type. The same for a page of its own and for a whole section.
import { Suspense, useEffect } from "react";
import { fetched } from "../../ui/fetched.ts";
import { type FieldsOf, NoneRow, OneOf, OtherAnswers, SeveralOf } from "./picks.tsx";

// Most questions are answered by choosing; what is written in comes when the first such question is shown.
const OrganisationFields = fetched<FieldsOf, "OrganisationFields">(
  () => import("./organisations.tsx"),
  "OrganisationFields",
);
const DateFields = fetched<FieldsOf, "DateFields">(() => import("./written.tsx"), "DateFields");
const NumberField = fetched<FieldsOf, "NumberField">(() => import("./written.tsx"), "NumberField");
const MoneyFields = fetched<FieldsOf, "MoneyFields">(() => import("./written.tsx"), "MoneyFields");
const TextField = fetched<FieldsOf, "TextField">(() => import("./written.tsx"), "TextField");

/** Fetches them ahead, while nobody waits. */
export const fetchWritten = (): void => {
  void Promise.all([import("./organisations.tsx"), import("./written.tsx")]).catch(() => {});
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
