// The words of a letter with queries: short, and in a tone one would like to be asked in.
import { sayCount } from "./quantities.ts";

export function sayLetter(facts: {
  readonly partner: string;
  readonly version: number;
  readonly sealed: string;
  readonly versionWords: readonly string[];
  readonly queries: number;
  readonly contact: string;
  readonly reviewWords: readonly string[];
  readonly fingerprint: string;
}) {
  const { partner, version, sealed, versionWords, queries, contact, reviewWords, fingerprint } = facts;
  return {
    title: `Queries about the check of the partnership with ${partner}`,
    about: `Your check of the partnership with ${partner}, version ${version}, signed ${sealed}. Its check words are: ${versionWords.join(" ")}.`,
    opening: `I am reviewing this check and have ${sayCount(queries, "query", "queries")}. A query is a question, not a finding against anyone: nothing in your record is changed by it.`,
    answerLabel: "You answered",
    askLabel: "My query",
    howToReply: [
      "The easiest way: open the file of queries that came with this letter in Sister City Check, on the computer where you signed this version. Each query then stands at its question. Write your replies, sign them, and send back the file that is saved.",
      contact.trim()
        ? `You can also reply in writing to: ${contact.trim()}`
        : "You can also reply in writing, to the sender of this letter.",
      `The file of queries has the check words: ${reviewWords.join(" ")}. Its fingerprint (SHA-256) is ${(fingerprint.match(/.{8}/g) ?? []).join(" ")}.`,
    ],
  };
}
