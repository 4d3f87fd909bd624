// Which version the report is of, where there is more than one.
import { draftStatus } from "../../i18n/en/report.ts";
import { saySignedStatus } from "../../i18n/en/signed.ts";
import { Choice, ChoiceGroup, Choices } from "../../ui/options.tsx";
import type { SignedSubject, Subject } from "./subject.ts";

export function VersionChoice({
  draft,
  versions,
  chosen,
  choose,
}: {
  /** Absent while the newest version is signed. */
  draft: Subject | undefined;
  versions: readonly SignedSubject[];
  chosen: Subject;
  choose: (version: number | undefined) => void;
}) {
  if (versions.length + (draft ? 1 : 0) < 2) return null;
  const now = chosen.record?.signed.version;
  return (
    <ChoiceGroup legend="Version" digits={false}>
      <Choices>
        {draft && (
          <Choice name="version" checked={now === undefined} onChange={() => choose(undefined)}>
            {draftStatus}
          </Choice>
        )}
        {[...versions].reverse().map(({ record: { signed } }) => (
          <Choice
            key={signed.version}
            name="version"
            checked={now === signed.version}
            onChange={() => choose(signed.version)}
          >
            {saySignedStatus(signed)}
          </Choice>
        ))}
      </Choices>
    </ChoiceGroup>
  );
}
