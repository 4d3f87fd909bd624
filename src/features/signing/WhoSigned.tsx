// Who signed, in order, by their own clocks, and who of them sees it differently.
import type { CheckedSignOff } from "../../core/verification.ts";
import { sayDate, sayTime } from "../../i18n/en/quantities.ts";
import { roleWord } from "../../i18n/en/sign-off.ts";

type Line = Pick<CheckedSignOff, "role" | "name" | "office" | "claimedTime" | "differentView">;

export function WhoSigned({ signOffs }: { signOffs: readonly Line[] }) {
  return (
    <ol className="sign-offs">
      {signOffs.map(({ role, name, office, claimedTime, differentView }) => (
        <li key={`${role} ${name} ${claimedTime}`}>
          <strong>{roleWord[role as keyof typeof roleWord] ?? role}</strong> by <bdi>{name}</bdi>
          {office && `, ${office}`}
          <span className="said">
            {sayDate(claimedTime)}, {sayTime(claimedTime)}, by this person’s computer
          </span>
          {differentView && (
            <span className="said">
              Sees it differently: <span dir="auto">{differentView}</span>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
