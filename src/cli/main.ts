// The command line: arguments in, a command, an exit code. A skin over core, archive and report.
import { checkSource } from "./check-source.ts";
import { sayProblem } from "../i18n/en/problems.ts";

const [command, ...rest] = process.argv.slice(2);
if (command === "check" && rest[0]) {
  const { edition, examples, problems } = await checkSource(rest[0]);
  for (const problem of problems) console.log(sayProblem(problem));
  console.log(`${edition?.questions.length ?? 0} questions, ${edition?.rules.length ?? 0} rules, ${examples.length} examples, ${problems.length} problems`);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
