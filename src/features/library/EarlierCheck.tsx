// The same partnership was checked before: go on with that one, or start another, with its answers shown as suggestions or without.
import type { UseFormRegister } from "react-hook-form";
import type { Answers } from "../../core/answer.ts";
import { suggestions } from "../../core/carry-over.ts";
import type { Checklist } from "../../core/open-edition.ts";
import type { Summary } from "../../core/summary.ts";
import { sayWhen } from "../../i18n/en/moments.ts";
import { PartnershipName } from "../../ui/name.tsx";
import { ChoiceGroup, Option, Options } from "../../ui/options.tsx";
import type { PartnershipForm } from "./partnership-form.ts";

export function EarlierCheck({ summary, register }: { summary: Summary; register: UseFormRegister<PartnershipForm> }) {
  const field = register("earlier");
  return (
    <ChoiceGroup
      digits={false}
      legend={
        <>
          You have a check of <PartnershipName partnership={summary} />, last changed{" "}
          {sayWhen(summary.changedAt, new Date().toISOString())}
        </>
      }
    >
      <Options>
        <Option {...field} value="open">
          Go on with that one
        </Option>
        <Option {...field} value="suggest">
          Start another, with its answers as suggestions. I confirm each one
        </Option>
        <Option {...field} value="empty">
          Start another, empty
        </Option>
      </Options>
    </ChoiceGroup>
  );
}

/** The answers of the earlier check that still fit this checklist. Here, because whoever chose them has this part already. */
export const suggestedFrom = (checklist: Checklist, answers: Answers): Answers =>
  Object.fromEntries(suggestions(checklist, answers));
