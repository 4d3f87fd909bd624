// The rating as paper sets it: its word, its reach, and what was counted. The sentence about its range is for each paper to say.
import type { Rating } from "../../core/evaluate.ts";
import { sayCounts } from "../../i18n/en/rating.ts";
import { ratingWord } from "../../i18n/en/words.ts";
import type { ReportModel } from "../model.ts";

export type Rated = Pick<Rating, "word" | "level" | "highest" | "counts">;

export const ratingPart = ({ word, level, highest, counts }: Rated, range: string): ReportModel["rating"] => ({
  word,
  level,
  highest,
  name: ratingWord[word],
  counts: `${sayCounts(counts)}.`,
  range,
});
