// A problem as one sentence: where, what, and what to do.
import type { Problem } from "../../core/problem.ts";

type Facts = Problem["facts"];
const list = (value: Facts[string] | undefined): string =>
  Array.isArray(value) ? value.join(", ") : String(value ?? "");
const few = (value: Facts[string] | undefined): string => {
  const items = Array.isArray(value) ? value : [];
  return items.length > 12 ? `${items.slice(0, 12).join(", ")} and ${items.length - 12} more` : items.join(", ");
};

const expected: Readonly<Record<string, string>> = {
  "yes-no": "yes or no, in quotation marks",
  "single-choice": "the value of one choice",
  "multi-choice": "a list of choice values, at least one",
  date: "a date such as 2026-05-04",
  number: "a whole number, zero or more",
  money: 'an amount with a currency, such as { "amount": "1200.00", "currency": "USD" }',
  organisations: "a list of organisations, each with a name",
  text: "text",
  answer: "an object with value, unknown or notApplicable",
  string: "text",
  object: "an object in braces",
  array: "a list",
  int: "a whole number",
};

const sentences: Readonly<Record<Problem["kind"], (facts: Facts) => string>> = {
  "too-large": ({ bytes, most }) =>
    `the file has ${bytes} bytes; at most ${most} can be read. Check that it is the right file.`,
  "not-json": ({ reason, line, column }) =>
    reason === "not-utf8"
      ? "the file is not UTF-8 text. Save it again as UTF-8."
      : reason === "empty"
        ? "the file is empty. Check that it is the right file, or get it again."
        : reason === "cut-off"
          ? `the file ends before it is complete, at line ${line}. It was probably cut off while copying: get it again.`
          : `the file is not JSON: something cannot be read at line ${line}, column ${column}. Correct it there.`,
  "not-yaml": ({ line, column, what }) =>
    `the file is not YAML: ${what}${line ? ` (line ${line}, column ${column})` : ""}. Correct it there.`,
  "not-there": () => "the file cannot be read. A source folder needs it: see checklists/README.md.",
  "not-a-sound-zip": () =>
    "the zip file is damaged, or holds something that no copy holds. Get the file again from where it was made.",
  altered: () => "the content is not what its fingerprint says. Get the file again from where it was made.",
  "not-a-key-card": () => "the file is not a key card. Choose the file a signer saved under “Your key”.",
  "not-a-register": () => "the file is not a register of keys, or its signature is not one this program knows.",
  "nested-too-deep": ({ most }) =>
    `the file is nested more than ${most} levels deep, which no assessment needs. Check that it is the right file.`,
  "repeated-key": ({ key }) =>
    `the key “${key}” stands twice in one object, so it is not clear which one counts. Keep one.`,
  "forbidden-key": ({ key }) => `the key “${key}” is not allowed in any file. Remove it.`,
  "not-well-formed": () =>
    "the text holds half a character or a NUL sign, which other programs cannot carry. Type the text again.",
  "not-canonical": () =>
    "the content is not written in the one agreed form (RFC 8785), so its fingerprint would say nothing. Get the file again from where it was made.",
  "not-an-object": () => "the file does not hold an object. It begins with { and names its format.",
  missing: () => "a value is missing. Add it.",
  "unexpected-key": ({ key }) => `“${key}” is not known here. Check the spelling, or remove it.`,
  "wrong-type": ({ expected: wanted }) => `the value has the wrong type. Write ${expected[String(wanted)] ?? wanted}.`,
  "wrong-value": ({ allowed }) =>
    allowed ? `the value is not one of: ${few(allowed)}.` : "the value has the wrong form.",
  "too-long": ({ most }) => `the text is longer than ${most} characters. Shorten it.`,
  "too-many": ({ most }) => `the list has more than ${most} entries. Shorten it.`,
  "unknown-format": ({ format, known }) => `the format “${format}” is not known. This program reads “${known}”.`,
  "newer-format": ({ format, known }) =>
    `the file has the format “${format}”, made by a newer version. This version reads “${known}”: update it and try again.`,
  "unknown-checklist": ({ checklist, edition }) =>
    `checklist “${checklist}”, edition ${edition}, is not here. List what is here with the command “checklists”.`,
  "unknown-question": ({ question }) => `the checklist has no question “${question}”. Check the spelling.`,
  "not-a-choice": ({ value, allowed }) => `“${value}” is not one of the choices. Choose from: ${few(allowed)}.`,
  "chosen-twice": () => "one choice stands twice in the list. Keep it once.",
  "not-alone": ({ value }) => `“${value}” cannot stand beside other choices. Keep it alone, or remove it.`,
  "none-not-offered": () =>
    "this question has no answer “none”. Answer it, or say that it is unknown or does not apply.",
  "not-a-date": ({ value }) => `“${value}” is not a day of the calendar. Write a date such as 2026-05-04.`,
  "not-an-amount": () => 'the amount is not a number with at most two decimals. Write it as text, such as "1200.00".',
  "not-a-currency": () => "the currency is not three capital letters. Write a code such as USD or EUR.",
  "repeated-id": ({ id }) => `the id “${id}” is used twice. An id has one meaning.`,
  "unknown-reference": ({ to, id }) => `there is no ${to} “${id}”. Check the spelling, or add it.`,
  "circular-condition": ({ through }) =>
    `the conditions form a circle: ${list(through).replaceAll(", ", " → ")}. Break it at one question.`,
  "never-asked": () => "this question can never be asked. Change its condition.",
  "wrong-test": ({ test, question, type }) =>
    `the test “${test}” does not fit “${question}”, which is of type ${type}. See the table of predicates in checklists/README.md.`,
  "never-raised": () => "this finding can never be raised. Change its condition.",
  order: () => "the order is wrong.",
  "not-used": () => "nothing refers to it. Use it or remove it.",
  coverage: () => "no question serves this study element. Add it to a question's “study”.",
  wording: ({ rule, found }) => `the wording ${rule}${found ? `: “${found}”` : ""}. Write it again.`,
  example: ({ lacking, surplus }) =>
    `${[
      Array.isArray(lacking) && lacking.length > 0 ? `expected but not given: ${lacking.join(", ")}` : "",
      Array.isArray(surplus) && surplus.length > 0 ? `given but not expected: ${surplus.join(", ")}` : "",
    ]
      .filter(Boolean)
      .join("; ")}. Correct the example or the rule.`,
};

/** The whole sentence: path first, so that a list of problems can be sorted and searched. */
export function sayProblem(problem: Problem): string {
  const sentence = sentences[problem.kind](problem.facts);
  return problem.path ? `${problem.path}: ${sentence}` : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
