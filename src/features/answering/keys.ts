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
  if (!isContinue(event)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

const isContinue = (event: ReactKeyboardEvent): boolean => event.key === "Enter" && (event.ctrlKey || event.metaKey);

/** The same where many forms stand on a sheet with one button, which also Enter in a field of one line presses, as in a form of its own. */
export function continueSheet(event: ReactKeyboardEvent, go: () => void): void {
  const inLine = event.key === "Enter" && event.target instanceof HTMLInputElement && !event.nativeEvent.isComposing;
  if (event.defaultPrevented || !(inLine || isContinue(event))) return;
  event.preventDefault();
  go();
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
