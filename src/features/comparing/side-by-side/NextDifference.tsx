// From one difference to the next and back, with buttons or Alt+N and Alt+P. The focus goes to the question.
import { type RefObject, useEffect, useState } from "react";
import { Button } from "../../../ui/button.tsx";

export function NextDifference({ table }: { table: RefObject<HTMLTableElement | null> }) {
  const [at, setAt] = useState("");
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || (event.code !== "KeyN" && event.code !== "KeyP")) return;
      event.preventDefault();
      setAt(step(table.current, event.code === "KeyN" ? 1 : -1));
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [table]);
  return (
    <div className="bar">
      <span className="quiet" role="status">
        {at}
      </span>
      <Button look="text" onClick={() => setAt(step(table.current, -1))}>
        Previous difference
      </Button>
      <Button look="text" onClick={() => setAt(step(table.current, 1))}>
        Next difference
      </Button>
    </div>
  );
}

/** Where one looked last, while nothing in the table has the focus: on the buttons themselves. */
let last: Element | undefined;

function step(table: HTMLTableElement | null, by: 1 | -1): string {
  const rows = [...(table?.querySelectorAll("tr[data-differs]") ?? [])];
  const here = document.activeElement?.closest("tr[data-differs]") ?? last;
  const at = here ? rows.indexOf(here) : -1;
  const next = rows[Math.min(Math.max(at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by, 0), rows.length - 1)];
  if (!next) return "";
  last = next;
  next.querySelector<HTMLElement>("th a")?.focus();
  return `Difference ${rows.indexOf(next) + 1} of ${rows.length}`;
}
