// The chapters of the report; choosing one shows the report as a web page and goes there. Addresses after # are pages of the
// program, so these are buttons that move the focus.
import { memo } from "react";
import type { ReportModel } from "../../report/model.ts";
import { Button } from "../../ui/button.tsx";
import { anchorOf, chaptersOf } from "./chapters.ts";

export const Contents = memo(function Contents({ model, show }: { model: ReportModel; show: () => void }) {
  const go = (chapter: string) => {
    show();
    const place = document.getElementById(anchorOf(chapter));
    place?.scrollIntoView({ block: "start" });
    place?.focus({ preventScroll: true });
  };
  return (
    <nav className="contents" aria-label="Chapters of the report">
      <ol>
        {chaptersOf(model).map((chapter) => (
          <li key={chapter.id}>
            <Button look="text" onClick={() => go(chapter.id)}>
              {chapter.title}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
});
