// The keys of the pages where questions are answered. With Alt, so that they never meet what somebody types.
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useRef } from "react";

export interface Keys {
  readonly nextUnanswered: () => void;
  readonly sections: () => void;
  readonly goTo: () => void;
}

export function useAnsweringKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const act = {
        KeyN: latest.current.nextUnanswered,
        KeyL: latest.current.sections,
        KeyG: latest.current.goTo,
      }[event.code];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);
}

/** Ctrl+Enter continues from anywhere in a form, also from a text of several lines. */
export function continueByKey(event: ReactKeyboardEvent<HTMLFormElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

let byKeyboard = false;
addEventListener("keydown", () => (byKeyboard = true), { capture: true });
addEventListener("pointerdown", () => (byKeyboard = false), { capture: true });

let onArrival: "heading" | "answer" = "heading";

/** Called when one continues: with the keyboard, the next page begins in its answer, so that a digit chooses at once. */
export function continueTo(): void {
  onArrival = byKeyboard ? "answer" : "heading";
}

/** Where the focus belongs on the page just opened. Asked once. */
export function takeArrival(): "heading" | "answer" {
  const where = onArrival;
  onArrival = "heading";
  return where;
}
