// Eight words read from paper, or over the telephone: do they stand for this file, and if not, which word is another?
import { useId, useMemo, useState } from "react";
import { compareWords, readCheckWords, type WordsCompared } from "../../archive/check-words.ts";
import { sayCount } from "../../i18n/en/quantities.ts";
import { sayList } from "../../i18n/en/sums.ts";
import { Button } from "../../ui/button.tsx";
import { Field, TextInput } from "../../ui/field.tsx";
import { Disclosure } from "../../ui/lines.tsx";
import type { CheckedFile } from "../../workers/checking-messages.ts";

interface Props {
  readonly checked: readonly CheckedFile[];
  /** The file that is open; the words are compared with it alone. */
  readonly shown: CheckedFile | undefined;
  readonly onOpen: (index: number) => void;
}

export function CheckWords({ checked, shown, onOpen }: Props) {
  const [typed, setTyped] = useState("");
  const own = useId();
  return (
    <Disclosure summary="Type the check words">
      <Field
        label="Check words"
        hint="The eight words printed on the report. Capitals, spaces and hyphens do not matter."
        id={own}
      >
        {(field) => (
          <TextInput
            {...field}
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <div role="status" className="words-said">
        {typed.trim() && <Said typed={typed} checked={checked} shown={shown} onOpen={onOpen} />}
      </div>
    </Disclosure>
  );
}

function Said({ typed, checked, shown, onOpen }: Props & { typed: string }) {
  const nearest = useMemo(() => nearestTo(typed, shown ? [shown] : checked), [typed, checked, shown]);
  const read = readCheckWords(typed);
  if (!read.ok) return <p>{sayNotRead(read)}</p>;
  if (!nearest)
    return (
      <p>
        {checked.length === 0
          ? "These can be check words. Choose the file they belong to."
          : "No fingerprint could be read here, so the words cannot be compared."}
      </p>
    );
  const { file, compared } = nearest;
  const name = (
    <Button look="text" onClick={() => onOpen(file.index)}>
      {file.file}
    </Button>
  );
  if (compared.kind === "fit")
    return shown ? <p>All eight words fit this file’s fingerprint.</p> : <p>All eight words fit {name}.</p>;
  if (compared.kind !== "differ") return null;
  const many = compared.differences.length > 4;
  return (
    <>
      <p>
        {shown ? "These are not the check words of this file." : "No file here has these check words."}{" "}
        {many && "They belong to another file, or to another version."}
        {!many && !shown && <>The nearest is {name}.</>}
      </p>
      {!many && (
        <ul>
          {compared.differences.map(({ place, typed: word, expected }) => (
            <li key={place}>
              Word {place}: typed <b>{word}</b>, the file has <b>{expected}</b>.
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function sayNotRead({ count, unknown }: { count: number; unknown: readonly string[] }): string {
  const strange = unknown.slice(0, 8).map((word) => `“${word.slice(0, 20)}”`);
  if (strange.length > 0)
    return `${sayList(strange)} ${strange.length === 1 ? "is not a check word" : "are not check words"}. Look at the spelling.`;
  return `${sayCount(count, "word")} of eight.`;
}

/** The file whose words differ in the fewest places. */
function nearestTo(typed: string, files: readonly CheckedFile[]) {
  const rank = (compared: WordsCompared) => (compared.kind === "differ" ? compared.differences.length : 0);
  let best: { readonly file: CheckedFile; readonly compared: WordsCompared } | undefined;
  for (const file of files) {
    const { fingerprint } = file.verification;
    if (!fingerprint) continue;
    const compared = compareWords(typed, fingerprint);
    if (compared.kind === "not-readable") return undefined;
    if (!best || rank(compared) < rank(best.compared)) best = { file, compared };
  }
  return best;
}
