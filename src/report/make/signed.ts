// What a report says of the version it is made from once people have put their names to it.
import type { SignedVersion } from "../../core/signed-version.ts";
import { sayDate } from "../../i18n/en/quantities.ts";
import { roleWord } from "../../i18n/en/sign-off.ts";
import {
  sayDecision,
  sayHasNotSigned,
  sayMomentUtc,
  sayPerson,
  sayReplaces,
  sayRoleBy,
  signatureDoesNotFit,
} from "../../i18n/en/signed.ts";
import type { SignedPart } from "../model.ts";
import { grouped } from "./particulars.ts";

export function signedPart(signed: SignedVersion, reference: string): SignedPart {
  const { version, checkWords, replaces, signOffs, decision, differentView } = signed;
  return {
    version,
    words: checkWords,
    signOffs: signOffs.map((one) => ({
      role: roleWord[one.role],
      by: sayRoleBy(one.role),
      person: sayPerson(one),
      date: sayDate(one.claimedTime),
      time: sayMomentUtc(one.claimedTime),
      key: one.kid,
      declaration: one.declaration,
      doubt: one.fits ? "" : signatureDoesNotFit,
    })),
    notSigned: sayHasNotSigned(signOffs),
    ...(decision ? { decision: { said: sayDecision(decision), note: decision.note } } : {}),
    differentViews: [
      ...(differentView ? [differentView] : []),
      ...signOffs.flatMap(({ name, differentView: text }) => (text ? [{ text, name }] : [])),
    ],
    replaces: replaces ? sayReplaces(version, grouped(replaces)) : "",
    code: codeOf(signed, reference),
  };
}

/** How many keys the code names; the others stand in print. */
const mostKeys = 3;

/** What the code holds: the values printed beside it, for a camera without a network. */
function codeOf({ version, fingerprint, checkWords, signOffs }: SignedVersion, reference: string): string {
  const keys = [...new Set(signOffs.map(({ kid }) => kid).filter(Boolean))].slice(0, mostKeys);
  return [
    "Sister City Check",
    `${reference} version ${version}`,
    `SHA-256 ${fingerprint}`,
    checkWords.join(" "),
    ...keys.map((kid) => `key ${kid}`),
  ].join("\n");
}
