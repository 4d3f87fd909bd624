// seal: from an answers file and a key to a signed package. Nothing is written unless all of it could be made.
import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { fingerprintOf } from "../archive/canonical.ts";
import { checkWords } from "../archive/check-words.ts";
import { newSeed, seal } from "../archive/seal.ts";
import { partsNamed, type SignOffRole, seenOf, signOffRoles, statementFormat } from "../archive/statement.ts";
import { submissionBytes } from "../archive/submission.ts";
import { signOff, writePackage } from "../archive/write-package.ts";
import { evaluate } from "../core/evaluate.ts";
import { programVersion } from "../core/program.ts";
import { declaration } from "../i18n/en/verification.ts";
import { type Command, complainAbout, UsageError, writeNamed } from "./command.ts";
import { readKey } from "./key-files.ts";
import { readAnswers } from "./read-answers.ts";

const isRole = (text: string): text is SignOffRole => (signOffRoles as readonly string[]).includes(text);

export const sealCommand: Command = {
  usage: "seal <answers.json> --key key.json --name “A. Name” [--office o] [--role prepared] -o out.zip",
  does: "seals answers and signs them: one package file",
  async run(args, output) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        key: { type: "string" },
        name: { type: "string" },
        office: { type: "string", default: "" },
        role: { type: "string", default: "prepared" },
        output: { type: "string", short: "o" },
      },
      allowPositionals: true,
    });
    const [path] = positionals;
    if (!path || positionals.length > 1 || !values.key || !values.output || !values.name?.trim())
      throw new UsageError(
        "Name the file, the key, the signer and where it goes: seal <answers.json> --key key.json --name “A. Name” -o out.zip.",
      );
    const { role } = values;
    if (!isRole(role)) throw new UsageError(`“${role}” is not a role. Write one of: ${signOffRoles.join(", ")}.`);
    const read = await readAnswers(path);
    if (!read.ok) {
      complainAbout(path, read.problems, output);
      return 2;
    }
    const key = await readKey(values.key, output);
    if (!key) return 2;
    const { file, checklist } = read.value;
    const now = new Date().toISOString();
    const assessment = { ...file, id: randomUUID(), reason: "", completed: {}, safeguards: [], startedAt: now };
    const submission = await seal(assessment, checklist, { version: 1, sealedAt: now, seed: newSeed() });
    const fingerprint = await fingerprintOf(submissionBytes(submission));
    const signatures = await signOff(
      1,
      {
        format: statementFormat,
        submission: fingerprint,
        ...partsNamed(submission),
        role,
        name: values.name.trim(),
        office: values.office,
        declaration,
        seen: seenOf(submission, evaluate(checklist, submission.answers).tally),
        claimedTime: now,
        app: programVersion,
      },
      key,
    );
    const bytes = await writePackage({ submission, edition: checklist.edition, evidence: new Map(), signatures });
    await writeNamed(values.output, bytes);
    output.print(
      `Made ${values.output}.\nFingerprint ${fingerprint}\nCheck words ${checkWords(fingerprint).join(" ")}`,
    );
    return 0;
  },
};
