// The command line: arguments in, a command, an exit code. A skin over core, archive and report.
import { type Command, type Output, UsageError } from "./command.ts";

/** Loaded when called: making reports needs far more than checking a file. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  checklists: async () => (await import("./checklists-command.ts")).checklistsCommand,
  check: async () => (await import("./check-command.ts")).checkCommand,
  evaluate: async () => (await import("./evaluate-command.ts")).evaluateCommand,
  report: async () => (await import("./report-command.ts")).reportCommand,
  key: async () => (await import("./key-command.ts")).keyCommand,
  register: async () => (await import("./register-command.ts")).registerCommand,
  seal: async () => (await import("./seal-command.ts")).sealCommand,
  publish: async () => (await import("./publish-command.ts")).publishCommand,
  verify: async () => (await import("./verify-command.ts")).verifyCommand,
  compare: async () => (await import("./compare-command.ts")).compareCommand,
  sample: async () => (await import("./sample-command.ts")).sampleCommand,
};

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const list = all.map(({ usage, does }) => `  ${usage}\n      ${does}`);
  return ["Sister City Check, command line", "", "npm run -s cli -- <command>", "", ...list].join("\n");
}

/** Runs one command line. Mistakes in the call give 2; anything unforeseen is a bug and is shown as one. */
export async function run(args: readonly string[], output: Output): Promise<number> {
  const [name = "help", ...rest] = args;
  if (name === "help" || name === "--help") {
    output.print(await help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (!command) throw new UsageError(`There is no command “${name}”. See “help”.`);
    return await (await command()).run(rest, output);
  } catch (error) {
    const usage =
      error instanceof UsageError ||
      (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
    if (!usage) throw error;
    output.complain((error as Error).message);
    return 2;
  }
}

process.exitCode = await run(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
});
