// Opens a view that somebody passed on: read strictly, kept among the others, and looked at.
import { useRef } from "react";
import { useLocation } from "wouter";
import { largestView, readView, type View } from "../../../archive/view-file.ts";
import { sayProblem } from "../../../i18n/en/problems.ts";
import { freeName } from "../../../storage/views.ts";
import { Button } from "../../../ui/button.tsx";
import { addressOf } from "../address.ts";
import { type Kept, quoted } from "./use-views.ts";

/** More faults nobody reads. */
const mostFaults = 3;

export function OpenViewFile({ kept: { views = [], keep, say } }: { kept: Kept }) {
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const open = async (file: File): Promise<void> => {
    // Of what is too large no more is read than shows it.
    const bytes = await file
      .slice(0, largestView + 1)
      .arrayBuffer()
      .catch(() => undefined);
    if (!bytes) return say(`The browser could not read ${file.name}. Choose it again.`, true);
    const read = readView(new Uint8Array(bytes));
    if (!read.ok) {
      const faults = read.problems.slice(0, mostFaults).map(sayProblem).join(" ");
      return say(
        `${file.name} was not opened, and nothing was stored. ${faults} Ask whoever sent it to save the view again.`,
        true,
      );
    }
    const { value } = read;
    const there = views.find((one) => isSame(one, value));
    if (!there) {
      const own = { ...value, id: crypto.randomUUID(), name: freeName(value.name, views) };
      if (!(await keep(own, `${quoted(own.name)} is kept among the saved views.`))) return;
    } else say(`${quoted(there.name)} was here already.`);
    go(addressOf(value.view, value.set));
  };
  return (
    <>
      <Button look="plain" onClick={() => input.current?.click()}>
        Open a view from a file
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        aria-label="View to open"
        accept=".json,application/json"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void open(file);
          // The same file can be chosen again after it was put right.
          event.target.value = "";
        }}
      />
    </>
  );
}

const isSame = (one: View, other: View): boolean =>
  one.name === other.name && addressOf(one.view, one.set) === addressOf(other.view, other.set);
