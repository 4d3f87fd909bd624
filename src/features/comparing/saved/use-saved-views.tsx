// The way to the saved views, beside the filters of every view. Fetched when it is opened.
import { Suspense, useId, useState } from "react";
import { Button } from "../../../ui/button.tsx";
import { fetched } from "../../../ui/fetched.ts";
import { Opening } from "../../../ui/notices.tsx";

const SavedViews = fetched<object, "SavedViews">(() => import("./SavedViews.tsx"), "SavedViews");

/** The button, and the panel it opens: each stands where its place is. */
export function useSavedViews() {
  const [open, setOpen] = useState(false);
  const panel = useId();
  return {
    button: (
      <Button look="text" aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        Saved views
      </Button>
    ),
    panel: (
      <div className="tools-panel" id={panel} hidden={!open}>
        {open && (
          <Suspense fallback={<Opening />}>
            <SavedViews />
          </Suspense>
        )}
      </div>
    ),
  };
}
