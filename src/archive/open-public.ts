// From a public edition that was checked to what a page of it says: who signed, what is shown, what is withheld.
import type { SignedVersion } from "../core/signed-version.ts";
import type { Files } from "./bag.ts";
import { checkWords } from "./check-words.ts";
import type { PublicEdition } from "./public-edition.ts";
import { signedByOf } from "./signed-version.ts";
import type { Submission } from "./submission.ts";
import { checkSignOffs } from "./verify-sign-offs.ts";

/** What a public edition says beside the checklist it was answered with. */
export interface OpenedPublic
  extends Pick<
    Submission,
    "id" | "partnership" | "reason" | "answers" | "evidence" | "safeguards" | "rating" | "example"
  > {
  readonly signed: SignedVersion;
  /** Names of all parts. */
  readonly parts: readonly string[];
  readonly withheld: PublicEdition["withheld"];
}

/** @param published as verification gave it, with the files it read */
export async function openPublic(
  { shown, edition }: { readonly shown: Submission; readonly edition: PublicEdition },
  files: Files,
): Promise<OpenedPublic> {
  const fingerprint = edition.submission;
  const { id, partnership, reason, answers, evidence, safeguards, rating, example } = shown;
  const { version, replaces, sealedAt, decision, differentView } = shown;
  return {
    id,
    partnership,
    reason,
    answers,
    evidence,
    safeguards,
    rating,
    ...(example ? { example } : {}),
    signed: {
      version,
      fingerprint,
      checkWords: checkWords(fingerprint),
      ...(replaces ? { replaces } : {}),
      sealedAt,
      signOffs: signedByOf(await checkSignOffs(files, fingerprint, undefined, true)),
      ...(decision ? { decision } : {}),
      ...(differentView ? { differentView } : {}),
    },
    parts: Object.keys(edition.digests),
    withheld: edition.withheld,
  };
}
