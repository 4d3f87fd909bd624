// Who signed, in order, by their own clocks, and who of them sees it differently.

import type { CheckedSignOff } from "../../core/verification.ts";
import { sayDate, sayTime } from "../../i18n/en/quantities.ts";
import { roleWord } from "../../i18n/en/sign-off.ts";
import { Own } from "../../ui/own.tsx";

type Line = Pick<CheckedSignOff, "role" | "name" | "office" | "claimedTime" | "differentView">;

export function WhoSigned({ signOffs }: { signOffs: readonly Line[] }) {
  return (
    <ol className="sign-offs">
      {signOffs.map(({ role, name, office, claimedTime, differentView }) => (
        <li key={`${role} ${name} ${claimedTime}`}>
          <strong>{roleWord[role as keyof typeof roleWord] ?? role}</strong> by <Own>{name}</Own>
          {office && `, ${office}`}
          <span className="said">
            {sayDate(claimedTime)}, {sayTime(claimedTime)}, by this person’s computer
          </span>
          {differentView && (
            <span className="said">
              Sees it differently: <Own>{differentView}</Own>
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
