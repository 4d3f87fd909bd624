// What those who help need to know of a mistake: a short code to read out, and the words of the program.
import { Disclosure } from "../ui/lines.tsx";

export function ErrorDetails({ error }: { error: unknown }) {
  const details = error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
  return (
    <div>
      <p className="quiet">
        If you ask for help, give this code: <span className="code">{codeOf(details)}</span>
      </p>
      <Disclosure summary="Details for those who help">
        <pre className="error-details code">{details}</pre>
      </Disclosure>
    </div>
  );
}

/** The same fault gives the same short code, without letters that look like digits. */
export function codeOf(details: string): string {
  const letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  let hash = 0x811c9dc5;
  for (const character of details.split("\n").slice(0, 2).join("\n"))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const code = Array.from({ length: 6 }, (_, place) => letters[(hash >>> (place * 5)) & 31]).join("");
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
