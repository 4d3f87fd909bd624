// Who signed a version, in order, as their own statements say it.
import { signOffPath, signOffsIn } from "../../archive/bag.ts";
import { readStatement, type Statement } from "../../archive/statement.ts";
import type { SignatureFile } from "../../storage/database.ts";

export interface SignOff {
  readonly number: number;
  readonly statement: Statement;
}

/** Sign-offs whose statement can be read. Whether a signature fits is for verification to say. */
export function signOffsOf(files: readonly SignatureFile[]): SignOff[] {
  const byPath = new Map(files.map((file) => [file.path, file.bytes]));
  return signOffsIn(byPath.keys()).flatMap(({ number, role }) => {
    const bytes = byPath.get(signOffPath(number, role, "json"));
    const read = bytes && readStatement(bytes);
    return read?.ok ? [{ number, statement: read.value }] : [];
  });
}
