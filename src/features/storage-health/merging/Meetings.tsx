// The assessments of a copy that are here too: what can be brought together, and why the others cannot.
import type { Copy } from "../../../archive/copy.ts";
import { notTogether } from "../../../i18n/en/merging.ts";
import type { News } from "../../../storage/merge-copy.ts";
import { Button } from "../../../ui/button.tsx";
import { PartnershipName } from "../../../ui/name.tsx";
import type { Mergeable } from "./MergePage.tsx";

export function Meetings({
  copy,
  meetings,
  onMerge,
}: {
  copy: Copy;
  meetings: ReadonlyMap<string, News>;
  onMerge: (meeting: Mergeable) => void;
}) {
  const shown = copy.assessments.flatMap((row) => {
    const meeting = meetings.get(row.id);
    return meeting ? [{ row, meeting }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <>
      <h2>Here and in the copy</h2>
      <ul className="meetings">
        {shown.map(({ row, meeting }) => (
          <li key={row.id} className="stack">
            <p>
              <strong>
                <PartnershipName partnership={row.partnership} />
              </strong>
              {": "}
              {say(meeting)}
            </p>
            {meeting.kind !== "not" && (
              <p>
                <Button onClick={() => onMerge(meeting)}>
                  {meeting.kind === "take" ? "See what is new in the copy" : "Bring the two together"}
                  <span className="unseen"> {row.partnership.partner}</span>
                </Button>
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function say(meeting: News): string {
  if (meeting.kind === "not") return notTogether[meeting.why];
  if (meeting.kind === "apart") return "it was changed here and in the copy since they were last the same.";
  return "the copy goes on from what is here.";
}
