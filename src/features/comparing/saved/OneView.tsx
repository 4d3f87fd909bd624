// One saved view: its name leads to it, its filter stands in words beside it.

import { type FormEvent, useRef, useState } from "react";
import { Link } from "wouter";
import { writeView } from "../../../archive/view-file.ts";
import { readFilter } from "../../../core/compare/filter.ts";
import { readNarrowing } from "../../../core/compare/narrow.ts";
import { sayShownFilter } from "../../../i18n/en/compare-filter.ts";
import { sayDate } from "../../../i18n/en/quantities.ts";
import { latin } from "../../../report/file-names.ts";
import type { SavedView } from "../../../storage/views.ts";
import { Button } from "../../../ui/button.tsx";
import { useChecklist } from "../../../ui/checklist-context.tsx";
import { Field, TextInput } from "../../../ui/field.tsx";
import { handOut } from "../../../ui/hand-out.ts";
import { Own } from "../../../ui/own.tsx";
import { addressOf } from "../address.ts";
import { views as tabs } from "../Shell.tsx";
import { faultOfName, type Kept } from "./use-views.ts";

export function OneView({ view, kept }: { view: SavedView; kept: Kept }) {
  const checklist = useChecklist();
  const [renaming, setRenaming] = useState(false);
  const tab = tabs.find((one) => one.view === view.view)?.name ?? view.view;
  const filter = sayShownFilter(readFilter(view.set), readNarrowing(view.set), checklist);
  const save = (): void => {
    const file = `view-${/[A-Za-z0-9]/.test(view.name) ? latin(view.name) : view.savedAt.slice(0, 10)}.json`;
    handOut(file, writeView(view));
    kept.say(
      `${file} was handed to the browser, which puts it where downloads go. It holds the filter and the view, and no submission.`,
    );
  };
  return (
    <li>
      {renaming ? (
        <Rename view={view} kept={kept} onEnd={() => setRenaming(false)} />
      ) : (
        <p>
          <Link href={addressOf(view.view, view.set)}>
            <Own>{view.name}</Own>
          </Link>{" "}
          <span className="quiet">
            {tab}, <Own>{filter || "no filter"}</Own>, saved {sayDate(view.savedAt)}
          </span>
        </p>
      )}
      {!renaming && (
        <p className="bar saved-acts">
          <Button look="text" onClick={() => setRenaming(true)}>
            Rename
            <span className="unseen">: {view.name}</span>
          </Button>
          <Button look="text" onClick={save}>
            Save as a file
            <span className="unseen">: {view.name}</span>
          </Button>
          <Button look="text" onClick={() => void kept.remove(view)}>
            Remove
            <span className="unseen">: {view.name}</span>
          </Button>
        </p>
      )}
    </li>
  );
}

function Rename({ view, kept, onEnd }: { view: SavedView; kept: Kept; onEnd: () => void }) {
  const [name, setName] = useState(view.name);
  const [error, setError] = useState<string>();
  const first = useRef(true);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const fault = faultOfName(name, kept.views, view.id);
    setError(fault);
    if (!fault && (await kept.rename(view, name.trim()))) onEnd();
  };
  return (
    <form className="saved-new" onSubmit={(event) => void save(event)} noValidate>
      <Field label="New name" error={error}>
        {(field) => (
          <TextInput
            {...field}
            ref={(input) => {
              if (input && first.current) input.focus();
              first.current = false;
            }}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Button look="plain" type="submit">
        Save the name
      </Button>
      <Button look="text" onClick={onEnd}>
        Cancel
      </Button>
    </form>
  );
}
