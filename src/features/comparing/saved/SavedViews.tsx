// Views somebody keeps: to open again, to rename, to pass on as a file, to take away. What is kept is the address, never a submission.
import { sayCount } from "../../../i18n/en/quantities.ts";
import { Button } from "../../../ui/button.tsx";
import { OneView } from "./OneView.tsx";
import { OpenViewFile } from "./OpenViewFile.tsx";
import { SaveView } from "./SaveView.tsx";
import { useViews } from "./use-views.ts";
import "./saved.css";

export function SavedViews() {
  const kept = useViews();
  const { views, said, undo } = kept;
  return (
    <section className="saved-views" aria-labelledby="saved-views">
      <h2 id="saved-views" className="saved-title">
        Saved views
      </h2>
      {views && views.length === 0 && <p className="quiet">None yet.</p>}
      {views && views.length > 0 && (
        <ul className="saved-list" aria-label={sayCount(views.length, "saved view")}>
          {views.map((view) => (
            <OneView key={view.id} view={view} kept={kept} />
          ))}
        </ul>
      )}
      <p role="status" className={said?.fault ? "field-error" : "quiet"}>
        {said?.words}{" "}
        {undo && (
          <Button look="text" onClick={undo}>
            Undo
          </Button>
        )}
      </p>
      <div className="saved-ways">
        <SaveView kept={kept} />
        <OpenViewFile kept={kept} />
      </div>
    </section>
  );
}
