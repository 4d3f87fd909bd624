// checklists: which checklists and editions are here.
import { parseArgs } from "node:util";
import { canonicalBytes, fingerprintOf } from "../archive/canonical.ts";
import type { Command } from "./command.ts";
import { loadChecklists } from "./editions.ts";

export const checklistsCommand: Command = {
  usage: "checklists [--json]",
  does: "lists checklists, editions and how many questions each has",
  async run(args, output) {
    const { values } = parseArgs({ args: [...args], options: { json: { type: "boolean" } } });
    const { all } = await loadChecklists();
    const rows = await Promise.all(
      all.map(async ({ edition }) => ({
        checklist: edition.id,
        edition: edition.edition,
        title: edition.title,
        published: edition.published,
        sections: edition.sections.filter((section) => section.counted).length,
        questions: edition.questions.filter((question) => question.number !== undefined).length,
        profileQuestions: edition.questions.filter((question) => question.number === undefined).length,
        rules: edition.rules.length,
        fingerprint: await fingerprintOf(canonicalBytes(edition)),
      })),
    );
    if (values.json) {
      output.print(JSON.stringify(rows, null, 2));
      return 0;
    }
    for (const row of rows) {
      output.print(`${row.checklist}, edition ${row.edition} (${row.published}): ${row.title}`);
      output.print(
        `  ${row.questions} questions in ${row.sections} sections, ${row.profileQuestions} about the assessment itself, ${row.rules} rules`,
      );
      output.print(`  fingerprint ${row.fingerprint}`);
    }
    return 0;
  },
};
