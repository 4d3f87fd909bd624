// Deletes everything on this computer, after naming what would be lost. The number to type stands on the page: no test of memory.
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Summary } from "../../core/summary.ts";
import { sayFault } from "../../i18n/en/faults.ts";
import { sayAgo } from "../../i18n/en/moments.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { eraseEverything } from "../../storage/erase.ts";
import { giveCopy } from "../../storage/give-copy.ts";
import { useFindChecklist, useStorage, useSummaries } from "../../storage/live.tsx";
import { Back, Button, LinkButton } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { handOut } from "../../ui/hand-out.ts";
import { PartnershipName } from "../../ui/name.tsx";
import { ErrorSummary, Opening } from "../../ui/notices.tsx";
import { Heading, Page } from "../../ui/page.tsx";
import "./storage-health.css";

export function DeleteEverythingPage() {
  const summaries = useSummaries();
  const [done, setDone] = useState(false);
  if (!summaries) return <Opening />;
  if (done || summaries.length === 0) return <NothingLeft done={done} />;
  return <Confirm summaries={summaries} onDone={() => setDone(true)} />;
}

function NothingLeft({ done }: { done: boolean }) {
  return (
    <Page title={done ? "Everything was deleted" : "Nothing to delete"} hub>
      <div className="text stack">
        <Heading>{done ? "Everything was deleted" : "There is nothing to delete"}</Heading>
        <p className="lead">
          No assessment is stored in this browser. Copies you saved as files are still where you put them.
        </p>
        <LinkButton href="/">My assessments</LinkButton>
      </div>
    </Page>
  );
}

function Confirm({ summaries, onDone }: { summaries: readonly Summary[]; onDone: () => void }) {
  const storage = useStorage();
  const find = useFindChecklist();
  const [said, setSaid] = useState("");
  const { register, handleSubmit, formState } = useForm<{ number: string }>({
    defaultValues: { number: "" },
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const count = summaries.length;
  const message = formState.errors.number?.message;
  const copy = async () => {
    const made = await giveCopy(storage, find, handOut, new Date().toISOString());
    setSaid(made.ok ? `Saved as ${made.value.name}.` : sayFault(made.fault.kind));
  };
  const erase = async () => {
    const erased = await eraseEverything(storage);
    if (erased.ok) onDone();
    else setSaid(sayFault(erased.fault.kind));
  };
  const now = new Date().toISOString();
  return (
    <Page title="Delete everything on this computer" error={message !== undefined}>
      <div className="hang">
        <Back href="/settings">Storage and backup</Back>
      </div>
      <form className="text stack" noValidate onSubmit={handleSubmit(erase)}>
        <ErrorSummary faults={message ? [{ field: "number", message }] : []} attempt={formState.submitCount} />
        <Heading>Delete everything on this computer?</Heading>
        <p className="lead">
          {sayCount(count, "assessment")} with all answers, notes and history would be gone from this browser, and
          nobody could bring them back. They go from the second copy that this program keeps on this computer, too:
        </p>
        <ul className="problems">
          {summaries.map((summary) => (
            <li key={summary.assessment}>
              <PartnershipName partnership={summary} />{" "}
              <span className="quiet">
                {sayCount(summary.answered, "answer")}, changed {sayAgo(summary.changedAt, now)}
              </span>
            </li>
          ))}
        </ul>
        <p className="bar">
          <Button onClick={() => void copy()}>Save a copy of everything first</Button>
        </p>
        <Field label={`To delete, type the number of assessments: ${count}`} id="number" error={message}>
          {(field) => (
            <TextInput
              {...field}
              className="input-short"
              inputMode="numeric"
              {...register("number", {
                validate: (typed) => typed.trim() === String(count) || `Type ${count} to delete everything, or go back`,
              })}
            />
          )}
        </Field>
        <div className="bar">
          <Button look="plain" type="submit">
            Delete everything
          </Button>
          <LinkButton look="text" href="/settings">
            Keep everything
          </LinkButton>
        </div>
        <p className="quiet" role="status">
          {said}
        </p>
      </form>
    </Page>
  );
}
