// Evidence as it stands in a file: the shape of one item, and of all of them by number.
import * as z from "zod/mini";
import { questionIdSchema } from "./checklist-schema.ts";
import { isDate } from "./date.ts";
import { longestLine, readLink } from "./evidence-limits.ts";

const text = z.string().check(z.maxLength(20_000));
/** As long as a submission takes them. */
const line = z.string().check(z.maxLength(longestLine));
const fingerprint = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const moment = z.iso.datetime();
const day = z.string().check(z.refine((value) => value === "" || isDate(value)));

export const evidenceItemSchema = z
  .strictObject({
    title: line,
    date: day,
    holder: line,
    file: z.optional(
      z.strictObject({
        fingerprint,
        name: line,
        type: line,
        bytes: z.int().check(z.minimum(0)),
        strippedFrom: z.optional(fingerprint),
      }),
    ),
    link: z.optional(z.string().check(z.refine((value) => readLink(value) === value))),
    addedAt: moment,
    addedBy: text,
    uses: z.array(z.strictObject({ question: questionIdSchema, pages: line })),
    removed: z.optional(z.strictObject({ at: moment, who: text, reason: text })),
  })
  .check(z.refine(({ file, link }) => (file === undefined) !== (link === undefined)));

export const evidenceSchema = z.record(z.string().check(z.regex(/^E[1-9]\d{0,5}$/)), evidenceItemSchema);
