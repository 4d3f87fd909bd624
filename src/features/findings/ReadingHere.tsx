// Says that another window does the writing, and offers to take over. Nothing where this window writes.
import { Button } from "../../ui/button.tsx";
import { Inset } from "../../ui/notices.tsx";
import type { Opened } from "./opened.tsx";

export function ReadingHere({ opened }: { opened: Opened }) {
  if (opened.writes) return null;
  return (
    <Inset label="Open in another window">
      Open in another window. You can read everything here.{" "}
      <Button look="text" onClick={opened.takeOver}>
        Use it here instead
      </Button>
    </Inset>
  );
}
