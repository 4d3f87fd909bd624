// A name as its owner writes it: in Latin letters and in its own script, each marked with its language and kept apart from the
// direction of the text around it.
import { named } from "../core/steering.ts";
import { Own } from "./own.tsx";

export interface Named {
  readonly council: string;
  readonly partner: string;
  readonly partnerOwnScript?: string | undefined;
}

/** One name. `ownScript` may be empty. */
export function Name({ name, ownScript }: { name: string; ownScript?: string | undefined }) {
  return (
    <>
      <Own>{name}</Own>
      {ownScript && (
        <>
          {" "}
          <Own lang={languageOf(ownScript)}>{ownScript}</Own>
        </>
      )}
    </>
  );
}

/** Both ends of a partnership: "Testville – Guiyang 贵阳". */
export function PartnershipName({ partnership }: { partnership: Named }) {
  return (
    <>
      <Own>{partnership.council}</Own>
      <span className="together"> –</span> <Name name={partnership.partner} ownScript={partnership.partnerOwnScript} />
    </>
  );
}

/** An assessment in the head of a page: both places, and the year the check began. */
export function AssessmentName({ assessment }: { assessment: { partnership: Named; startedAt: string } }) {
  return (
    <>
      <PartnershipName partnership={assessment.partnership} />, {assessment.startedAt.slice(0, 4)}
    </>
  );
}

/** The same as plain text, for window titles and file names. */
export const partnershipTitle = (partnership: Named): string =>
  named(`${partnership.council} – ${partnership.partner}`);

/** Chinese characters are read out as Chinese; other scripts say enough by themselves. */
export const languageOf = (text: string): string | undefined => (/\p{Script=Han}/u.test(text) ? "zh-Hans" : undefined);
