// Parts of submissions as they were written, read when somebody looks at them: a few at a time, and kept while the page asks for the same.
import { useEffect, useState } from "react";
import type { Answers } from "../../core/answer.ts";
import { useStorage } from "../../storage/live.tsx";
import { contentBytes, type ReceivedContentRow, readContents } from "../../storage/received.ts";

/** What is read of a submission. It was checked when it was taken in, and never changed since. */
export interface AsWritten {
  readonly answers: Answers;
  readonly evidence: readonly { readonly id: string; readonly title: string }[];
}

/** Undefined: the submission says nothing there, or is not here any more. Absent: not read yet. */
export type Parts<Part> = ReadonlyMap<string, Part | undefined>;

const atOnce = 40;

export const asWritten = async (content: ReceivedContentRow): Promise<AsWritten> =>
  JSON.parse(new TextDecoder().decode(await contentBytes(content))) as AsWritten;

/**
 * @param key names what is asked for; another key begins anew
 * @param wanted fingerprints; those read before are not read again
 * @param part what is kept of each
 */
export function useParts<Part>(
  key: string,
  wanted: readonly string[],
  part: (submission: AsWritten) => Part | undefined,
): Parts<Part> {
  const storage = useStorage();
  const [kept, setKept] = useState<{ readonly key: string; readonly parts: Parts<Part> }>();
  const parts = kept?.key === key ? kept.parts : new Map<string, Part | undefined>();
  const missing = [...new Set(wanted)].filter((fingerprint) => !parts.has(fingerprint)).slice(0, atOnce);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keys name what is missing and what is asked for.
  useEffect(() => {
    if (missing.length === 0) return;
    let current = true;
    const readSome = async (): Promise<void> => {
      const contents = await readContents(storage, missing);
      const found = await Promise.all(
        missing.map(async (fingerprint, index) => {
          const content = contents.ok ? contents.value[index] : undefined;
          return [fingerprint, content && part(await asWritten(content))] as const;
        }),
      );
      if (current) setKept({ key, parts: new Map([...parts, ...found]) });
    };
    void readSome();
    return () => {
      current = false;
    };
  }, [storage, key, missing.join()]);
  return parts;
}
