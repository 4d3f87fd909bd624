// Answers in full, as they were written: read from the submissions when somebody looks at them, a few at a time, and kept while the page is open.
import { useEffect, useState } from "react";
import type { Answer, Answers } from "../../../core/answer.ts";
import type { QuestionId } from "../../../core/checklist.ts";
import { useStorage } from "../../../storage/live.tsx";
import { contentBytes, readContents } from "../../../storage/received.ts";

/** Undefined: the submission says nothing there. Absent: not read yet. */
export type Written = ReadonlyMap<string, Answer | undefined>;

const atOnce = 40;
const none: Written = new Map();

/** @param wanted fingerprints; those read before are not read again */
export function useAnswers(question: QuestionId, wanted: readonly string[]): Written {
  const storage = useStorage();
  const [kept, setKept] = useState<{ readonly question: QuestionId; readonly written: Written }>();
  const written = kept?.question === question ? kept.written : none;
  const missing = wanted.filter((fingerprint) => !written.has(fingerprint)).slice(0, atOnce);
  const key = missing.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names those that are missing.
  useEffect(() => {
    if (missing.length === 0) return;
    let current = true;
    const readSome = async (): Promise<void> => {
      const contents = await readContents(storage, missing);
      const found = await Promise.all(
        missing.map(async (fingerprint, index) => {
          const content = contents.ok ? contents.value[index] : undefined;
          // Read and checked when it was taken in, and never changed since.
          const submission =
            content && (JSON.parse(new TextDecoder().decode(await contentBytes(content))) as { answers: Answers });
          return [fingerprint, submission?.answers[question]] as const;
        }),
      );
      if (current) setKept({ question, written: new Map([...written, ...found]) });
    };
    void readSome();
    return () => {
      current = false;
    };
  }, [storage, question, key]);
  return written;
}
