// The fields that answer one question, by its type. The same for a page of its own and for a whole section.

import { OrganisationFields } from "./organisations.tsx";
import { type FieldsOf, NoneRow, OneOf, OtherAnswers, SeveralOf } from "./picks.tsx";
import { DateFields, MoneyFields, NumberField, TextField } from "./written.tsx";

export function ValueFields(props: FieldsOf) {
  return (
    <>
      <OwnFields {...props} />
      <OtherAnswers {...props} />
    </>
  );
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
