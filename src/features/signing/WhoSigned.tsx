// Who signed, in order, by their own clocks.
import type { CheckedSignOff } from "../../core/verification.ts";
import { sayDate, sayTime } from "../../i18n/en/quantities.ts";
import { roleWord } from "../../i18n/en/sign-off.ts";

type Line = Pick<CheckedSignOff, "role" | "name" | "office" | "claimedTime">;

export function WhoSigned({ signOffs }: { signOffs: readonly Line[] }) {
  return (
    <ol className="sign-offs">
      {signOffs.map(({ role, name, office, claimedTime }) => (
        <li key={`${role} ${name} ${claimedTime}`}>
          <strong>{roleWord[role as keyof typeof roleWord] ?? role}</strong> by <bdi>{name}</bdi>
          {office && `, ${office}`}
          <span className="said">
            {sayDate(claimedTime)}, {sayTime(claimedTime)}, by this person’s computer
          </span>
        </li>
      ))}
    </ol>
  );
}
