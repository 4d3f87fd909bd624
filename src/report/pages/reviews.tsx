// What reviewers think, in print: beside an answer, at a finding, and as a register of the signed reviews.
import { Text, View } from "@react-pdf/renderer";
import { reviewMeans } from "../../i18n/en/report-reviews.ts";
import { reportHeading, reportLabel } from "../../i18n/en/report-words.ts";
import type { ReviewLine, ReviewRow } from "../model.ts";
import { families } from "../pdf/faces.ts";
import { tag } from "../pdf/tags.ts";
import { paragraphsOf } from "../pdf/text.ts";
import { orDash } from "./fit.ts";
import { colour, strong, type } from "./paper.ts";
import { Chapter, Hung, isLong, type Setting, Title } from "./parts.tsx";
import { Entry, Prose } from "./signed.tsx";

/** Everything a block of them could be long by. */
export const reviewTexts = (lines: readonly ReviewLine[] | undefined): string[] =>
  (lines ?? []).flatMap(({ comment, reply }) => [comment, reply]);

/** Under an answer: small, each reviewer by name. */
export function ReviewNotes({ lines }: { lines: readonly ReviewLine[] | undefined }) {
  return (lines ?? []).flatMap((line) =>
    said(line).map((parts, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one review never change places
      <Text key={`${line.by} ${index}`} style={{ ...type.note, color: colour.ink }}>
        {parts.lead ? <Text style={strong}>{`${parts.lead} `}</Text> : null}
        {parts.text}
      </Text>
    )),
  );
}

/** At a finding, in the hanging column. */
export function HungReviews({ lines }: { lines: readonly ReviewLine[] | undefined }) {
  if (!lines) return null;
  return (
    <Hung label={reportLabel.reviewed}>
      {lines.flatMap((line) =>
        said(line).map((parts, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one review never change places
          <Text key={`${line.by} ${index}`} style={type.trace}>
            {parts.lead ? <Text style={strong}>{`${parts.lead} `}</Text> : null}
            {parts.text}
          </Text>
        )),
      )}
    </Hung>
  );
}

/** "Auditor R. Lind: Query." with the comment, then the council's reply, paragraph by paragraph. */
function said({ by, view, comment, repliedBy, reply }: ReviewLine): { readonly lead: string; readonly text: string }[] {
  const withLead = (lead: string, text: string) => {
    const [first = "", ...others] = paragraphsOf(text);
    return [{ lead, text: first }, ...others.map((one) => ({ lead: "", text: one }))];
  };
  return [...withLead(`${by}: ${view}.`, comment), ...(reply ? withLead(repliedBy, reply) : [])];
}

export function Reviews({ setting }: { setting: Setting }) {
  const { reviews } = setting.model;
  if (!reviews) return null;
  return (
    <Chapter id="reviews" title={reportHeading.reviews}>
      <Title lead={reviews.lead}>{reportHeading.reviews}</Title>
      <View {...tag("L", { numbering: "None" })}>
        {reviews.rows.map((row) => (
          <Reviewer key={row.fingerprint} row={row} />
        ))}
        <Entry label={reportLabel.reviewProves}>
          <Prose text={reviewMeans.join("\n")} />
        </Entry>
      </View>
    </Chapter>
  );
}

function Reviewer({ row }: { row: ReviewRow }) {
  return (
    <Entry label={row.layer} long={isLong(row.conclusion)}>
      <Text style={{ ...type.trace, ...strong }}>{orDash(row.person)}</Text>
      <Text style={type.note}>{`${row.time} (${reportLabel.ownClock})`}</Text>
      <Text style={type.note}>
        {`${reportLabel.key} `}
        <Text style={{ fontFamily: families.code }}>{row.key}</Text>
      </Text>
      <Text style={type.trace}>{row.tally}</Text>
      {row.conclusion ? <Prose text={row.conclusion} /> : null}
      {row.considered ? <Text style={type.trace}>{row.considered}</Text> : null}
      <Text style={type.note}>{reportLabel.reviewFile}</Text>
      <Text style={type.code}>{row.fingerprint}</Text>
    </Entry>
  );
}
