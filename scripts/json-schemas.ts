// The published shapes of what leaves the program, as JSON Schema (2020-12), made from the very schemas that read it: for other systems,
// and for whoever opens a file when this program is gone. What a schema cannot say, such as that a date exists, only the program checks.
import * as z from "zod/mini";
import { keyCardSchema } from "../src/archive/key-card.ts";
import { publicSchema } from "../src/archive/public-edition.ts";
import { registerSchema } from "../src/archive/register.ts";
import { repliesSchema, repliesSchema1, reviewSchema, reviewSchema1 } from "../src/archive/review.ts";
import { statementSchema1, statementSchema2 } from "../src/archive/statement.ts";
import { submissionSchema } from "../src/archive/submission.ts";
import { viewSchema } from "../src/archive/view-file.ts";
import { answeredSchema, notApplicableSchema, notedSchema, unknownSchema } from "../src/core/answer-schema.ts";
import { editionSchema } from "../src/core/checklist-schema.ts";

/** In a file of its own, answers are read against their checklist; here they are any answer there can be. */
const answers = z.record(z.string(), z.union([answeredSchema, unknownSchema, notApplicableSchema, notedSchema]));

const published = (title: string, description: string, schema: z.ZodMiniType): string =>
  `${JSON.stringify({ title, description, ...z.toJSONSchema(schema) }, null, 1)}\n`;

/** The text of each schema file by its path in the repository. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ["checklists/checklist.schema.json", `${JSON.stringify(z.toJSONSchema(editionSchema), null, 1)}\n`],
    [
      "docs/schemas/submission.schema.json",
      published(
        "Submission",
        "data/submission.json of a package, in canonical form (RFC 8785).",
        z.extend(submissionSchema, { answers }),
      ),
    ],
    [
      "docs/schemas/sign-off.schema.json",
      published(
        "Sign-off",
        "signatures/<n>-<role>.json of a package: the statement that is signed.",
        z.union([statementSchema2, statementSchema1]),
      ),
    ],
    [
      "docs/schemas/public-edition.schema.json",
      published("Public edition", "data/public.json of a public edition, in canonical form (RFC 8785).", publicSchema),
    ],
    [
      "docs/schemas/review.schema.json",
      published(
        "Review",
        "The content of a signed review, or of the queries taken from it.",
        z.union([reviewSchema, reviewSchema1]),
      ),
    ],
    [
      "docs/schemas/replies.schema.json",
      published(
        "Replies",
        "The content of a council's signed replies to queries.",
        z.union([repliesSchema, repliesSchema1]),
      ),
    ],
    [
      "docs/schemas/register.schema.json",
      published("Register of keys", "The content of a register, signed or not.", registerSchema),
    ],
    [
      "docs/schemas/key-card.schema.json",
      published("Key card", "The content of a signed key card; the key is in its signature.", keyCardSchema),
    ],
    [
      "docs/schemas/view.schema.json",
      published("View", "A saved view of a portfolio: what stands in an address, never a submission.", viewSchema),
    ],
  ]);
