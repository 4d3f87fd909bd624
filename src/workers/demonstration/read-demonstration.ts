// The submissions of the demonstration, as files of a package each. They come with the program, and are checked like any other.
import { type Files, submissionPath } from "../../archive/bag.ts";
import { unpackBytes } from "../../archive/packed-bytes.ts";
import address from "./portfolio.bin?url";

interface Demonstrated {
  readonly name: string;
  /** The text of data/submission.json. */
  readonly content: string;
  /** The texts of the files of all sign-offs, by path. */
  readonly signatures: Readonly<Record<string, string>>;
}

/** @throws when the file cannot be fetched: the program is not whole */
export async function readDemonstration(): Promise<readonly { readonly name: string; readonly files: Files }[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The demonstration could not be fetched (${response.status}).`);
  const bytes = await unpackBytes(new Uint8Array(await response.arrayBuffer()));
  const all = JSON.parse(new TextDecoder().decode(bytes)) as readonly Demonstrated[];
  const encode = (text: string) => new TextEncoder().encode(text);
  return all.map(({ name, content, signatures }) => ({
    name,
    files: new Map([
      [submissionPath, encode(content)],
      ...Object.entries(signatures).map(([path, text]) => [path, encode(text)] as const),
    ]),
  }));
}
